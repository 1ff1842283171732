"""Characters that a machine wrote in its own way, and the characters that were meant.

Each function gives (span, what was meant) for the places of a text that cannot be anything else.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from lint.sourcemap import Span

Meant = tuple[Span, str]

ENTITY = re.compile(
    r"&(?:amp;)*(?:(?P<number>#\d{1,6}|#[xX][0-9a-fA-F]{1,5});|(?P<name>[A-Za-z][A-Za-z0-9]{1,30};)"
    r"|(?P<bare>nbsp|quot|amp|rsquo|lsquo|rdquo|ldquo|#39|#8217|#8220|#8221)(?![\w;=]))"
)
ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|(?<=[.!?\"”])(?:\\r)?\\n(?:\\n)*")


def entities(text: str) -> Iterator[Meant]:
    """HTML's names and numbers of characters: &amp; &#8217; &nbsp;, also when escaped twice."""
    for m in ENTITY.finditer(text):
        if not m["name"] or m["name"] in html5:
            meant, words = unescape(m[0]), m[0]
            while meant != words:
                meant, words = unescape(meant), meant
            yield Span(*m.span()), meant.replace("\u00a0", " ").replace("\u00ad", "")


def escapes(text: str) -> Iterator[Meant]:
    r"""A program's escapes: \u2019, \x92, and \n after the end of a sentence."""
    for m in ESCAPE.finditer(text):
        code = int(m[0][2:], 16) if m[0][1] in "ux" else 10
        yield Span(*m.span()), _windows(chr(code)) if code != 10 else "\n"


def _windows(character: str) -> str:
    """The character that Windows-1252 has where Latin-1 has a control."""
    if not "\x80" <= character <= "\x9f":
        return character
    return character.encode("latin-1").decode("cp1252", "ignore")


BYTES = {_windows(chr(byte)): byte for byte in range(0x80, 0x100)} | {chr(b): b for b in range(0x80, 0x100)}
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


def misread(text: str) -> Iterator[Meant]:
    """UTF-8 that was read as Windows-1252 (â€™, Ã©), as Mac Roman (‚Äô) or left as mail (=E2=80=99)."""
    if text.isascii() and "=" not in text:
        return
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


READ = {
    "run": _run,
    "mac": _mac,
    "mail": _mail,
    "control": lambda m: _windows(m[0]),
    "dash": lambda m: "—",
    "cut": lambda m: "”",
    "blank": lambda m: "",
}
