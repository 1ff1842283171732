"""The parts of a story: headline, byline, dateline, paragraphs, quotations.

Shapes of the parts follow what agencies and regional sites publish; see docs/parts in the notes of
each pattern. What comes after the end of the story is named by the rules of kind `furniture`.
"""

import re
from typing import NamedTuple

from lint.dates import Date, parse
from lint.readers import Block
from lint.sourcemap import Span


class Part(NamedTuple):
    """A stretch of the story. `number` is the paragraph's, 1-based; 0 where it has none.

    `kind` is headline, subhead, byline, paragraph, item, cell or blockquote.
    """

    kind: str
    span: Span
    number: int = 0


class Dateline(NamedTuple):
    """DUSHANBE, October 21, 2011, Asia-Plus -- as place, date and agency; "" where not said."""

    span: Span
    place: str
    date: Date | None
    agency: str


DASH = r"\s*(?:--|[—–]|-(?=\s))\s*"
PLACE = (
    r"(?P<place>(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.\-]*){0,3})"
    r"|(?:[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]+){0,2}))"
    r"(?:, (?P<region>(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"[A-Z][A-Za-z]+\.?(?: [A-Z][a-z]+\.?)?))?"
)
MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:{MONTHS} \d\d?|\d\d? {MONTHS})(?:,? (?:19|20)\d\d)?"
AGENCY = r"(?:[A-Z][\w./-]*(?: [A-Z][\w./-]*){0,3})"
DATELINE = re.compile(
    rf"{PLACE}(?:,? (?P<date>{DAY}))?"
    rf"(?:,? \((?P<inside>{AGENCY})\)|, (?P<agency>{AGENCY}))?(?P<dash>{DASH})(?=\S)"
)
BYLINE = re.compile(r"(?:By|BY|From) (?:[A-ZÀ-Þ][\w.'’\-]* ?){1,5}(?:(?:,|and|&|in|for|of) ?[\w .'’,\-]*)?")
HEADLINE_MOST = 130  # characters; a longer first line is the lead
TERMINAL = re.compile(r"[.!?…:;,][\"'”’)]*$")


def of(text: str, blocks: "tuple[Block, ...]") -> list[Part]:
    """The parts in the order of the text; blocks are those of the reader."""
    kinds = [block.kind or "paragraph" for block in blocks]
    plain = [i for i, block in enumerate(blocks) if not block.kind]
    if plain[:1] == [0] and len(plain) > 2 and _is_headline(text, blocks):
        kinds[0] = "headline"
    for i in plain[:4]:
        if kinds[i] == "paragraph" and BYLINE.fullmatch(_words(text, blocks[i].span)):
            kinds[i] = "byline"
    parts, number = [], 0
    for block, kind in zip(blocks, kinds, strict=True):
        number += 1
        parts.append(Part(kind, block.span, number))
    return parts


def _is_headline(text: str, blocks: "tuple[Block, ...]") -> bool:
    first, second = (_words(text, block.span) for block in blocks[:2])
    if len(first) > HEADLINE_MOST or TERMINAL.search(first) or DATELINE.match(first):
        return False
    return bool(TERMINAL.search(second)) or bool(BYLINE.fullmatch(second))


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end].strip()


def dateline(text: str, parts: list[Part]) -> Dateline | None:
    """The dateline of the first paragraph that has one, looked for in the first three."""
    for part in [p for p in parts if p.kind == "paragraph"][:3]:
        m = DATELINE.match(text, part.span.start, part.span.end)
        if m and _is_dateline(m):
            agency = m["inside"] or m["agency"] or ""
            date = parse(m["date"]) if m["date"] else None
            return Dateline(Span(m.start(), m.end()), m["place"], date, agency)
    return None


def _is_dateline(m: "re.Match[str]") -> bool:
    """A name before a dash is a dateline if it is in capitals, or has a date or an agency."""
    return m["place"].isupper() or bool(m["date"] or m["inside"])


OPENING, CLOSING = "“", "”"
QUOTE = re.compile(r"[“”\"„«»]|(?<!\w)‘(?=\S)|(?<=\S)’(?!\w)")


def quotations(text: str, parts: list[Part]) -> list[Span]:
    """Quoted words with their marks; a quotation not closed in its paragraph ends with it.

    A quotation that runs over paragraphs opens each of them anew, so each paragraph stands alone.
    Single quotation marks count only as a pair: a lone one is an apostrophe.
    """
    found: list[Span] = []
    for part in parts:
        found += _in_paragraph(text, part.span)
    return found


def _in_paragraph(text: str, span: Span) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    single: int | None = None
    for m in QUOTE.finditer(text, span.start, span.end):
        mark, at = m[0], m.start()
        if mark == "‘":
            single = at if opened is None else None
        elif mark == "’":
            if single is not None and opened is None:
                found.append(Span(single, at + 1))
            single = None
        elif opened is None:
            opened = at if _opens(text, mark, at, span) else None
        elif mark in "”»" or mark == '"':
            found.append(Span(opened, at + 1))
            opened = None
    if opened is not None:
        found.append(Span(opened, span.end))
    return found


def _opens(text: str, mark: str, at: int, span: Span) -> bool:
    if mark in "“„«":
        return True
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1 : at + 2]
    return mark == '"' and not before.isalnum() and bool(after.strip())
