"""What a word of number counts: the noun behind two, 1,200, three hundred, many other, one of the."""

import re
from bisect import bisect_left
from typing import Any

from lint.kinds.line import Line

NUMBER = r"(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{1,2}|[2-9])(?:\.\d+)?"  # 1990 is a year
FIGURE = re.compile(NUMBER)
COMPOUND = re.compile(r"[a-z]{3,5}ty-(?:one|two|three|four|five|six|seven|eight|nine)")
SCALES = frozenset("hundred thousand million billion dozen".split())
ANY = "<number>"


def is_figure(word: str) -> bool:
    """Whether a word may stand for <number>: 2, 1, (of 1,200), twenty-two."""
    return word[0].isdigit() or ("ty-" in word and bool(COMPOUND.fullmatch(word)))


def noun_of(line: Line, first: int, options: dict[str, Any]) -> int:
    """The number of the noun that follows the longest phrase that begins at a word; 0 for none."""
    word = line.word(first)
    if is_figure(word):
        ends = _figure(line, first) if ANY in options["phrases"] else 0
    else:
        ends = _phrase(line, first, options["longest"].get(word, 0), options["phrases"])
    if ends and ANY in options["phrases"]:
        while ends < len(line.words) and line.word(ends) in SCALES and line.touches(ends):
            ends += 1
    return _behind(line, ends, options["between"]) if ends else 0


def _figure(line: Line, first: int) -> int:
    """The word behind a figure, which may be two words: 1,200; 0 where it is none (2. More)."""
    if not line.word(first)[0].isdigit():
        return first + 1
    figure = FIGURE.match(line.text, line.words[first].start)
    if not figure or line.text[figure.end() : figure.end() + 2] == ". ":
        return 0
    ends = bisect_left(line.words, (figure.end(),))
    return ends if line.words[ends - 1].end == figure.end() else 0


def _phrase(line: Line, first: int, longest: int, phrases: frozenset[str]) -> int:
    words = [line.word(at) for at in range(first, min(first + longest, len(line.words)))]
    for length in range(len(words), 0, -1):
        if " ".join(words[:length]) in phrases:
            touching = all(line.touches(at) for at in range(first + 1, first + length))
            return first + length if touching else 0
    return 0


def _behind(line: Line, at: int, between: frozenset[str]) -> int:
    """The noun at a word, or behind one of `between` that stands there; 0 where a mark parts them."""
    if at + 1 < len(line.words) and line.word(at) in between and line.touches(at + 1):
        return at + 1 if line.touches(at) else 0
    return at if at < len(line.words) and line.touches(at) else 0
