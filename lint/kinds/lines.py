"""Whole lines of a story, and tables of lines that are known by their words."""

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.kinds import vale
from lint.scan.confirm import Pattern, match_at
from lint.scan.pattern import hard, prefixes
from lint.sourcemap import LINE_END, Span

if TYPE_CHECKING:
    from lint.story import Story

MARKS = " \t-–—*_=#>•·»«|[](){}<>:…~/►▶→↓\u200b\ufeff"  # around the words of a line
SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-"})
ENDS = re.compile(r"""[.!?…]["'”’»)\]]*$|^["“].*["”]$""")
DOTS = re.compile(r"\.{2,}$")  # one stop ends a sentence, so it stays
BLANK = re.compile(r"\s+")


class Line(NamedTuple):
    """A line with words in it. `blank` counts the blank lines before it, in the file.

    `alone` is whether a paragraph can begin with it: copy that is wrapped by hand goes on.
    """

    span: Span
    words: str
    blank: int
    alone: bool

    @property
    def ends(self) -> bool:
        """Whether a sentence ends with the line."""
        return ENDS.search(self.words) is not None


@lru_cache(maxsize=1)
def of(story: "Story") -> list[Line]:
    """The lines of a story that are not blank."""
    found: list[Line] = []
    at = 0
    for raw in story.text.split("\n"):
        words = raw.strip()
        if words:
            start = at + raw.index(words)
            found.append(_line(story, Span(start, start + len(words)), words, found[-1:]))
        at += len(raw) + 1
    return found


def _line(story: "Story", span: Span, words: str, before: "list[Line]") -> Line:
    blank = _blank_lines(story, before[0].span.end, span.start) if before else 0
    part = story.part_at(span.start)
    begins = not before or blank > 0 or part is None or part.span.start >= before[0].span.end
    return Line(span, " ".join(words.translate(SAME).split()), blank, begins or before[0].ends)


def _blank_lines(story: "Story", end: int, start: int) -> int:
    """The longest run of blank lines between two lines, counted where the file has them."""
    way = story.map
    between = way.source[way.offset(end - 1) + 1 : way.offset(start)]
    return max((len(LINE_END.findall(run)) for run in BLANK.findall(between)), default=1) - 1


def table(patterns: "list[str]", ignorecase: bool) -> dict[str, Any]:
    """Patterns of whole lines as plain data; `heads` are what a line must begin with.

    Raises Mistake naming a pattern that is broken.
    """
    heads: dict[str, list[int]] = defaultdict(list)
    kept = []
    for number, words in enumerate(patterns):
        source = _any_words(words.translate(SAME))
        pattern = Pattern(rf"(?:{source})\Z", ignorecase, hard(words.replace("...", "")))
        kept.append(tuple(vale.checked(pattern, words)))
        for head, _ in prefixes(source) or [("", False)]:
            heads[head].append(number)
    return {"patterns": kept, "heads": dict(heads), "sizes": sorted({len(head) for head in heads})}


def _any_words(words: str) -> str:
    """`...` as an expression for any words, with the blank on one side of it."""
    words = words.replace(" ...", "(?: .*)?")
    return words.replace("... ", "(?:.* )?").replace("...", ".*")


def known(line: Line, lines: "dict[str, Any]") -> bool:
    """Whether a table has the line: as it stands, or without the marks around it."""
    bare = DOTS.sub("", line.words).strip(MARKS)
    return _has(line.words, lines) or (bare != line.words and _has(bare, lines))


def _has(words: str, lines: "dict[str, Any]") -> bool:
    folded = words.encode("ascii", "replace").decode("ascii").lower()
    numbers = {n for size in lines["sizes"] for n in lines["heads"].get(folded[:size], ())}
    return any(match_at(Pattern(*lines["patterns"][n]), words, 0) for n in sorted(numbers))
