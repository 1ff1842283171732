"""Acronyms in brackets behind a name in full: where a story explains what they stand for."""

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

BRACKET = re.compile(r"\((?:the )?(?P<short>[A-Z][A-Za-z&]{1,6})\)")
WORD = r"(?:[A-ZÀ-Þ][\w’'-]*|of|and|for|the|on|in|to|de|des|du|&)"
BEFORE = re.compile(rf"(?:{WORD} ){{1,9}}$")
SMALL = frozenset("of and for the on in to de des du &".split())
REACH = 140  # characters that a name in full may have


class Explained(NamedTuple):
    """An acronym with the name before its brackets; `span` bounds both, `bracket` the brackets.

    `fits` where the name has the acronym's initials.
    """

    short: str
    words: tuple[str, ...]
    span: Span
    bracket: Span
    fits: bool

    @property
    def name(self) -> str:
        return " ".join(self.words)


def read(story: "Story") -> list[Explained]:
    """What a story puts in brackets behind names, in the order of the text."""
    found = (_explained(m, story) for m in BRACKET.finditer(story.text) if not story.in_furniture(m.start()))
    return [one for one in found if one]


def _explained(m: "re.Match[str]", story: "Story") -> Explained | None:
    """The shortest name before the brackets that has the initials; else all capital words there."""
    before = BEFORE.search(story.text, max(0, m.start() - REACH), m.start())
    if not before or sum(letter.isupper() for letter in m["short"]) < 2:
        return None
    words = before[0].split()
    firsts = [i for i, word in enumerate(words) if word not in SMALL]
    fitting = [i for i in firsts if initials(words[i:], m["short"])]
    if not firsts:
        return None
    first = fitting[-1] if fitting else firsts[0]
    start = before.start() + len(before[0]) - len(" ".join(words[first:])) - 1
    return Explained(m["short"], tuple(words[first:]), Span(start, m.end()), Span(*m.span()), bool(fitting))


def initials(words: "list[str]", short: str) -> bool:
    """Whether an acronym is made of the first letters, those of small words counted or not."""
    parts = [part for word in words for part in word.split("-") if part]
    great = "".join(part[0] for part in parts if part not in SMALL)
    return short.upper() in (great.upper(), "".join(part[0] for part in parts).upper())
