"""The parts of a story: headline, byline, paragraphs with their numbers.

Its dateline is found by datelines.py, its quotations by quotations.py. What comes after the end of
the story is named by the rules of kind `furniture`.
"""

import re
from typing import NamedTuple

from lint import datelines
from lint.readers import Block
from lint.sourcemap import Span


class Part(NamedTuple):
    """A stretch of the story. `number` is the paragraph's, 1-based; 0 where it has none.

    `kind` is headline, subhead, byline, paragraph, item, cell or blockquote.
    """

    kind: str
    span: Span
    number: int = 0


FIRST = 4  # paragraphs among which a byline or a dateline stands
HEADLINE_MOST = 130  # characters; a longer first line is the lead
BYLINE_MOST = 160
NAME = r"(?:[A-ZÀ-Þ]\.[ ]?){0,3}[A-ZÀ-Þ][^\W\d_]*(?:['’.-][A-ZÀ-Þ]?[^\W\d_]+)*\.?"
SMALL = r"(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|ul|van|von|DE|DER|VAN|VON)"
PERSON = rf"{NAME}(?: (?:{SMALL} )?{NAME}){{1,4}}"
STAFF = r"(?:[Oo]ur|[Aa]|OUR|A) (?:[\w-]+ ){0,2}(?:[Cc]orrespondent|[Rr]eporter|CORRESPONDENT|REPORTER)s?"
OUTLET = r"(?:Associated Press|Asia-Plus|Reuters|AFP|Staff)(?: [A-ZÀ-Þ]\w+){0,2}"
BYLINE = (  # compiled when first used
    rf"(?:By|BY|Story by|Words by|Text by|Written by|From):? +(?:{PERSON}|{STAFF}|{OUTLET})"
    rf"(?:(?:,| and| AND| &|, and) (?:{PERSON}|{STAFF})){{0,5}}"
    r"(?:(?:, | in | IN | for | at | [|–—/-] |\n)[^.!?;:\n]{1,80})?\.?"
)
ENDED = re.compile(r"[.!?…:;,]['\"”’»)\]]*$")
ASKED = re.compile(r"[!?]['\"”’»]*$")


def of(text: str, blocks: "tuple[Block, ...]") -> list[Part]:
    """The parts in the order of the text; blocks are those of the reader."""
    kinds = [block.kind or "paragraph" for block in blocks]
    if "headline" not in kinds and _is_headline(text, blocks):
        kinds[0] = "headline"
    for i in range(min(FIRST, len(blocks))):
        if kinds[i] == "paragraph" and _is_byline(_words(text, blocks[i])):
            kinds[i] = "byline"
    return [
        Part(kind, block.span, number)
        for number, (block, kind) in enumerate(zip(blocks, kinds, strict=True), start=1)
    ]


def _is_headline(text: str, blocks: "tuple[Block, ...]") -> bool:
    """A short first line that does not end as a sentence does, above one that does."""
    if len(blocks) < 3 or blocks[0].kind or blocks[1].kind:
        return False
    first, second = _words(text, blocks[0]), _words(text, blocks[1])
    if len(first) > HEADLINE_MOST or "\n" in first or _is_byline(first) or _dated(first):
        return False
    if _is_byline(second) or _dated(second):
        return not ENDED.search(first) or bool(ASKED.search(first))
    return not ENDED.search(first) and bool(ENDED.search(second)) and len(second) > len(first)


def _is_byline(words: str) -> bool:
    begins = words.startswith(("By", "BY", "From", "Story by", "Words by", "Text by", "Written by"))
    return begins and len(words) <= BYLINE_MOST and bool(re.fullmatch(BYLINE, words))


def _dated(words: str) -> bool:
    return datelines.find(words, [Span(0, len(words))]) is not None


def _words(text: str, block: Block) -> str:
    return text[block.span.start : block.span.end].strip()


def dateline(text: str, parts: list[Part]) -> datelines.Dateline | None:
    """The dateline of the first paragraph that has one, among those at the top."""
    first = [part.span for part in parts[: FIRST + 2] if part.kind == "paragraph"]
    return datelines.find(text, [_stripped(text, span) for span in first[: FIRST - 1]])


def _stripped(text: str, span: Span) -> Span:
    lead = text[span.start : span.end].lstrip()
    return Span(span.end - len(lead), span.end)
