"""Characters whose bytes were read in the wrong encoding: what UTF-8 says they were.

UTF-8 that was read as Windows-1252 (â€™, Ã©) or as Mac Roman (‚Äô), once or twice, that was left as
mail writes it (=E2=80=99), and Windows-1252 that was read as Latin-1 (controls).
"""

import re
from collections.abc import Callable, Iterator

from lint.kinds.decoded import windows
from lint.sourcemap import Span

BYTES = {windows(chr(byte)): byte for byte in range(0x80, 0x100)} | {chr(b): b for b in range(0x80, 0x100)}
BYTES.pop("", None)


def _those(first: int, last: int) -> str:
    return "".join(re.escape(c) for c, byte in BYTES.items() if first <= byte <= last)


NEXT = f"[{_those(0x80, 0xBF)}]"
TWO, THREE = f"[{_those(0xC2, 0xDF)}]{NEXT}", f"[{_those(0xE0, 0xEF)}]{NEXT}{NEXT}"
FOUR = f"[{_those(0xF0, 0xF4)}]{NEXT}{NEXT}{NEXT}"
MISREAD = re.compile(
    rf"(?P<run>(?:{TWO}|{THREE}|{FOUR})+)"
    r"|(?P<mac>(?:‚Ä[^\s\w.,]|‚Ä[ôúùìîòÆ]|[√¬][^\s\x00-\x7f])+)"
    r"|(?P<mail>(?:=[0-9A-F]{2}){2,})"
    r"|(?P<control>[\x80-\x9f])"
    r"|(?P<dash>â€\")"
    r"|(?P<cut>â€[?\ufffd]?)"
    r"|(?P<blank>(?<![A-ZÀ-Þ])Â(?=\s))"
)
# Marks that may also follow a letter in good copy: CAFÉ”, MANHÃ’.
CLOSING = "’”»›–—…"
SURE = "ÂÃÄÅâï"  # one such letter is enough; of others there must be two in a row


def found(text: str) -> Iterator[tuple[Span, str]]:
    """The places and what the bytes say was meant."""
    for m in MISREAD.finditer(text):
        meant = READ[str(m.lastgroup)](m)
        if meant is not None and meant != m[0]:
            yield Span(*m.span()), meant.replace("\u00a0", " ").replace("\ufeff", "")


def _run(m: "re.Match[str]") -> str | None:
    words = m[0]
    count = len(re.findall(rf"{FOUR}|{THREE}|{TWO}", words))
    after = m.string[m.end() : m.end() + 1]
    if count == 1 and words[0] not in SURE and not words.startswith("ðŸ"):
        return None
    if words[1] in CLOSING and not (after.isalpha() and words[0] in SURE):
        return None
    return _utf8(words)


def _utf8(words: str) -> str | None:
    """The words as UTF-8 means their bytes; twice where they were misread twice."""
    for _ in range(3):
        try:
            words = bytes(BYTES[c] for c in words).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            break
    else:
        return words
    return None if re.fullmatch(rf"(?:{TWO}|{THREE}|{FOUR})+", words) else words


def _mac(m: "re.Match[str]") -> str | None:
    try:
        return m[0].encode("mac_roman").decode("utf-8")
    except UnicodeError:
        return None


def _mail(m: "re.Match[str]") -> str | None:
    try:
        meant = bytes.fromhex(m[0].replace("=", "")).decode("utf-8")
    except ValueError:
        return None
    return None if meant.isascii() else meant


READ: "dict[str, Callable[[re.Match[str]], str | None]]" = {
    "run": _run,
    "mac": _mac,
    "mail": _mail,
    "control": lambda m: windows(m[0]),
    "dash": lambda m: "—",
    "cut": lambda m: "”",
    "blank": lambda m: "",
}
