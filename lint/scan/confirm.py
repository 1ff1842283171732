"""Match a pattern at a place, or through a text, never for longer than the time limit.

Patterns that may backtrack for long run in `regex`, which can be stopped; the others in `re`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lint.mistake import Mistake

TIME_LIMIT = 0.5  # seconds a pattern may take at one place, or through one story


class Pattern(NamedTuple):
    """A regular expression as rules keep it; `hard` ones are given a time limit."""

    source: str
    ignorecase: bool = False
    hard: bool = False
    whole: bool = False  # whole words: no letter or combining mark on either side


@lru_cache(maxsize=4096)
def compiled(pattern: Pattern) -> Any:
    """The compiled expression. Raises Mistake where neither `re` nor `regex` takes it."""
    source = rf"\b(?:{pattern.source})\b" if pattern.whole else pattern.source
    flags = re.MULTILINE | (re.IGNORECASE if pattern.ignorecase else 0)
    if not pattern.hard:
        try:
            return re.compile(source, flags)
        except re.error:
            pass
    import regex

    try:
        return regex.compile(source, flags | regex.VERSION0)
    except regex.error as error:
        raise Mistake(f"the pattern “{pattern.source}” is broken: {error}") from None


def match_at(pattern: Pattern, text: str, at: int) -> Any:
    """The match that begins at `at`, or None; too slow a match counts as none."""
    expression = compiled(pattern)
    try:
        limit = {"timeout": TIME_LIMIT} if pattern.hard else {}
        found = expression.match(text, at, **limit)
    except TimeoutError:
        return None
    return found if found and not (pattern.whole and _in_word(text, found)) else None


def matches(pattern: Pattern, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
    """Every match in turn, leftmost first, none overlapping."""
    expression = compiled(pattern)
    stop = len(text) if end is None else end
    limit = {"timeout": TIME_LIMIT} if pattern.hard else {}
    try:
        for found in expression.finditer(text, start, stop, **limit):
            if found.end() > found.start() and not (pattern.whole and _in_word(text, found)):
                yield found
    except TimeoutError:
        return


def _in_word(text: str, found: Any) -> bool:
    """A combining mark beside the match belongs to a letter, so the word goes on."""
    start, end = found.span()
    return _mark(text[end : end + 1]) or (start > 0 and _mark(text[start - 1]))


def _mark(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character)[0] == "M"


Places = list[tuple[int, int]]  # (where, number of the pattern), sorted


def walk(patterns: "list[Pattern]", loose: "list[int]", places: Places, text: str) -> Iterator[Any]:
    """(number of the pattern, match) as one ordered alternation of all patterns would find them.

    `places` are where a pattern may begin; those of `loose` may begin anywhere. Leftmost first,
    the first listed where two begin together, none overlapping.
    """
    roaming = {n: next(matches(patterns[n], text), None) for n in loose}
    at = number = 0
    while True:
        best: tuple[int, int, Any] | None = _first(roaming)
        while number < len(places):
            start, n = places[number]
            if best and (start, n) > best[:2]:
                break
            number += 1
            found = match_at(patterns[n], text, start) if start >= at else None
            if found and found.end() > start:
                best = (start, n, found)
        if not best:
            return
        yield best[1], best[2]
        at = best[2].end()
        for n, found in roaming.items():
            if found and found.start() < at:
                roaming[n] = next(matches(patterns[n], text, at), None)


def _first(roaming: "dict[int, Any]") -> tuple[int, int, Any] | None:
    return min(((m.start(), n, m) for n, m in roaming.items() if m), key=lambda b: b[:2], default=None)
