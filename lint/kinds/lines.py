"""Whole lines of a story, and tables of lines that are known by their words."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.scan.confirm import Pattern, match_at
from lint.scan.literals import folded
from lint.sourcemap import LINE_END, Span

if TYPE_CHECKING:
    from lint.story import Story

MARKS = " \t-–—*_=#>•·»«|[](){}<>:…~/►▶→↓\u200b\ufeff"  # around the words of a line
SAME = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("‑", "-"))
ENDS = re.compile(r"""[.!?…]["'”’»)\]]*$|^["“].*["”]$""")
KEPT = 256  # lines at hand: each is asked of several tables
LEAST = 1  # letters that say so where they stand within: ©
HEAD = 5  # characters of a line that say whether it is worth a look
INNER = 4  # the same where they stand within
MARK = re.compile(r"[^\w\s.,'\"-]")  # one that few lines of copy have
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
    """The lines of a story that are not blank, as they stand in its file."""
    found: list[Line] = []
    for start, end in _stretches(story):
        words = story.text[start:end].strip()
        if words:
            start = story.text.index(words, start)
            found.append(_line(story, Span(start, start + len(words)), words, found[-1:]))
    return found


def _stretches(story: "Story") -> Iterator[Span]:
    """Each line of the text, cut again where the file breaks it (Markdown joins such lines)."""
    at = 0
    for raw in story.text.split("\n"):
        end = at + len(raw)
        breaks = _breaks(story, at, end) if story.map.source is not story.text else []
        yield from map(Span, [at, *breaks], [*breaks, end])
        at = end + 1


def _breaks(story: "Story", start: int, end: int) -> list[int]:
    """Where a new line of the file begins inside a line of the text."""
    way = story.map
    if end - start < 2:
        return []
    ends = LINE_END.finditer(way.source, way.offset(start), way.offset(end - 1))
    return [bisect_left(range(end), m.end(), start, end, key=way.offset) for m in ends]


def _line(story: "Story", span: Span, words: str, before: "list[Line]") -> Line:
    blank = _blank_lines(story, before[0].span.end, span.start) if before else 0
    goes_on = bool(before) and blank == 0 and not before[0].ends
    if goes_on and not words[0].islower():
        part = story.part_at(span.start)
        goes_on = part is not None and part.span.start < before[0].span.end
    return Line(span, " ".join(_plain(words).split()), blank, not goes_on)


def _plain(words: str) -> str:
    """Words with typewriter's marks."""
    if not words.isascii():
        for mark, plain in SAME:  # six times as fast as str.translate
            words = words.replace(mark, plain)
    return words


def _blank_lines(story: "Story", end: int, start: int) -> int:
    """The longest run of blank lines between two lines, counted where the file has them."""
    way = story.map
    between = way.source[way.offset(end - 1) + 1 : way.offset(start)]
    if not between.strip("\n"):
        return max(len(between), 1) - 1
    return max((len(LINE_END.findall(run)) for run in BLANK.findall(between)), default=1) - 1


def table(patterns: "list[str]", ignorecase: bool) -> dict[str, Any]:
    """Patterns of whole lines as plain data.

    `heads` are what a line must begin with to be worth a look, `inner` what it must hold where
    the pattern begins with anything; "" where there is neither. Raises Mistake naming a pattern
    that is broken.
    """
    from lint.kinds import authored  # only where a rule file is new
    from lint.scan.pattern import hard, inside, prefixes

    heads: dict[str, list[int]] = defaultdict(list)
    inner: dict[str, list[int]] = defaultdict(list)
    kept = []
    for number, words in enumerate(patterns):
        source = _any_words(_plain(words))
        pattern = Pattern(rf"(?:{source})\Z", ignorecase, hard(words.replace("...", "")))
        kept.append(tuple(authored.checked(pattern, words)))
        begins = prefixes(source)
        if begins:
            _add(heads, {head[:HEAD] for head, _ in begins}, number)
        else:
            _add(inner, {_sign(held) for held, _ in inside(source, LEAST) or [("", False)]}, number)
    sizes = sorted({len(head) for head in heads})
    return {"patterns": kept, "heads": dict(heads), "sizes": sizes, "inner": dict(inner)}


def _sign(held: str) -> str:
    """One such mark, or else a few letters: so there is little to look for in each line."""
    mark = MARK.search(held)
    return mark[0] if mark else held[:INNER]


def _add(places: "dict[str, list[int]]", literals: "set[str]", number: int) -> None:
    for literal in literals:
        places[literal].append(number)


def _any_words(words: str) -> str:
    """`...` as an expression for any words, with the blank on one side of it."""
    words = words.replace(" ...", "(?: .*)?")
    return words.replace("... ", "(?:.* )?").replace("...", ".*")


def known(line: Line, lines: "dict[str, Any]") -> bool:
    """Whether a table has the line: as it stands, or without the marks around it."""
    bare = _bare(line.words)
    return _has(line.words, lines) or (bare != line.words and _has(bare, lines))


@lru_cache(maxsize=KEPT)
def _bare(words: str) -> str:
    return DOTS.sub("", words).strip(MARKS)


_small = lru_cache(maxsize=KEPT)(folded)


def _has(words: str, lines: "dict[str, Any]") -> bool:
    numbers = worth_a_look(words, lines)
    return bool(numbers) and any(match_at(Pattern(*lines["patterns"][n]), words, 0) for n in sorted(numbers))


def worth_a_look(words: str, lines: "dict[str, Any]") -> set[int]:
    """The numbers of the patterns that a line could match."""
    small = _small(words)
    heads, inner = lines["heads"], lines["inner"]
    begun = [head for size in lines["sizes"] if (head := small[:size]) in heads]
    return {n for head in begun for n in heads[head]}.union(*(inner[held] for held in inner if held in small))
