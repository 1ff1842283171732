"""Characters that a machine wrote in its own way, and the characters that were meant.

Each function gives (span, what was meant) for the places of a text that cannot be anything else.
"""

import re
from collections.abc import Iterator

from lint.sourcemap import Span

Meant = tuple[Span, str]

# Compiled where a text holds their first character.
ENTITY = (
    r"&(?:amp;)*(?:(?P<number>#\d{1,6}|#[xX][0-9a-fA-F]{1,5});|(?P<name>[A-Za-z][A-Za-z0-9]{1,30};)"
    r"|(?P<bare>nbsp|quot|amp|rsquo|lsquo|rdquo|ldquo|#39|#8217|#8220|#8221)(?![\w;=]))"
)
ESCAPE = r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|(?<=[.!?\"”])(?:\\r)?\\n(?:\\n)*"


def entities(text: str) -> Iterator[Meant]:
    """HTML's names and numbers of characters: &amp; &#8217; &nbsp;, also when escaped twice."""
    places = list(re.finditer(ENTITY, text)) if "&" in text else []
    if not places:
        return
    from html import unescape
    from html.entities import html5

    for m in places:
        if not m["name"] or m["name"] in html5:
            meant, words = unescape(m[0]), m[0]
            while meant != words:
                meant, words = unescape(meant), meant
            yield Span(*m.span()), meant.replace("\u00a0", " ").replace("\u00ad", "")


def escapes(text: str) -> Iterator[Meant]:
    r"""A program's escapes: \u2019, \x92, and \n after the end of a sentence."""
    if "\\" not in text:
        return
    for m in re.finditer(ESCAPE, text):
        code = int(m[0][2:], 16) if m[0][1] in "ux" else 10
        yield Span(*m.span()), windows(chr(code)) if code != 10 else "\n"


def windows(character: str) -> str:
    """The character that Windows-1252 has where Latin-1 has a control."""
    if not "\x80" <= character <= "\x9f":
        return character
    return character.encode("latin-1").decode("cp1252", "ignore")


# Marks of direction are lawful in Hebrew and Arabic, joiners in many scripts and in emoji; U+FFFC
# is what the reader of Markdown puts for code.
INVISIBLE = re.compile(
    "[\u200b\u2060\ufeff]+|[\x00-\x08\x0e-\x1f\x7f]+|[\ue000-\uf8ff]+"
    "|(?<![\u0590-\u08ff])[\u200e\u200f\u202a-\u202e\u2066-\u2069]+(?![\u0590-\u08ff])"
)
SUSPECT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ue000-\uf8ff\ufeff]"
)
UNSEEN = {"\u200b": "a zero-width space", "\u2060": "a word joiner", "\ufeff": "a byte-order mark"}


def invisible(text: str) -> Iterator[Meant]:
    """Characters that nobody sees, or that one font alone has."""
    at = SUSPECT.search(text)
    return ((Span(*m.span()), "") for m in INVISIBLE.finditer(text, at.start())) if at else iter(())


def unseen(words: str) -> str:
    """What to call an invisible character; "" for any other."""
    if not INVISIBLE.fullmatch(words):
        return ""
    kind = "a sign of one font" if words[0] >= "\ue000" else "a control character"
    return f"{UNSEEN.get(words[0], kind)} (U+{ord(words[0]):04X})"


# What there must be before all that is looked for: two letters that do not follow each other.
DOUBTFUL = re.compile("[\xc2-\xf4√¬‚][^\x00-\x7f]|[\x80-\x9f]|=[CE][23]=|â€|Â\\s")


def misread(text: str) -> Iterator[Meant]:
    """Letters that were read in the wrong encoding: â€™ and Ã©."""
    if DOUBTFUL.search(text):
        from lint.kinds import misread as bytes_

        yield from bytes_.found(text)
