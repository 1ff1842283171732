"""A regular expression run at a place or through a text, never for longer than the time limit.

Expressions that may backtrack for long run in `regex`, which can be stopped; the others in `re`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from time import perf_counter
from typing import Any, NamedTuple

from lint.mistake import Mistake

TIME_LIMIT = 0.5  # seconds that the hard patterns of one rule may take for one story


class Pattern(NamedTuple):
    """A regular expression as rules keep it; `hard` ones are given a time limit.

    `core` is a quick expression that matches wherever a hard one does, "" where there is none.
    """

    source: str
    ignorecase: bool = False
    hard: bool = False
    whole: bool = False  # whole words: no letter or combining mark on either side
    core: str = ""


class Clock:
    """The time that is left to hard patterns; what is not found in it is not there."""

    def __init__(self, seconds: float = TIME_LIMIT) -> None:
        self.left = seconds

    def find(self, search: Any, text: str, start: int, stop: int) -> Any:
        """The match of an expression's `match` or `search`, or None; too slow a one is none."""
        if self.left <= 0:
            return None
        began = perf_counter()
        try:
            return search(text, start, stop, timeout=self.left)
        except TimeoutError:
            self.left = 0
            return None
        finally:
            self.left -= perf_counter() - began


@cache
def compiled(pattern: Pattern) -> Any:
    """The compiled expression. Raises Mistake where neither `re` nor `regex` takes it."""
    source = rf"\b(?:{pattern.source})\b" if pattern.whole else pattern.source
    flags = re.MULTILINE | (re.IGNORECASE if pattern.ignorecase else 0)
    if not pattern.hard:
        try:
            return re.compile(source, flags)
        except (re.error, RecursionError):
            pass
    import regex

    try:
        return regex.compile(source, flags | regex.VERSION0)
    except regex.error as error:
        raise Mistake(f"the pattern “{pattern.source}” is broken: {error}") from None
    except RecursionError:
        raise Mistake(f"the pattern “{pattern.source[:40]}…” is broken: it is nested too deep") from None


def _quick(pattern: Pattern) -> Any:
    """The compiled core of a hard pattern; None where it has none."""
    return compiled(Pattern(pattern.core, pattern.ignorecase, False, pattern.whole)) if pattern.core else None


def match_at(pattern: Pattern, text: str, at: int, clock: "Clock | None" = None) -> Any:
    """The match that begins at `at`, or None; too slow a match counts as none."""
    if pattern.hard:
        quick = _quick(pattern)
        if quick and not quick.match(text, at):
            return None
        found = (clock or Clock()).find(compiled(pattern).match, text, at, len(text))
    else:
        found = compiled(pattern).match(text, at)
    return found if found and not (pattern.whole and in_word(text, *found.span())) else None


def matches(
    pattern: Pattern, text: str, start: int = 0, end: int | None = None, clock: "Clock | None" = None
) -> Iterator[Any]:
    """Every match in turn, leftmost first, none overlapping, none empty."""
    stop = len(text) if end is None else end
    if pattern.hard:
        quick = _quick(pattern)
        if quick and not quick.search(text, start, stop):
            return
        found = _timed(compiled(pattern).search, text, start, stop, clock or Clock())
    else:
        found = compiled(pattern).finditer(text, start, stop)
    for match in found:
        at, to = match.span()
        if to > at and not (pattern.whole and in_word(text, at, to)):
            yield match


def _timed(search: Any, text: str, start: int, stop: int, clock: Clock) -> Iterator[Any]:
    while start <= stop and (match := clock.find(search, text, start, stop)):
        yield match
        start = match.end() + (match.end() == match.start())


def in_word(text: str, start: int, end: int) -> bool:
    """A combining mark beside the match belongs to a letter, so the word goes on."""
    after = text[end : end + 1]
    return (after > "\u02ff" and _mark(after)) or (start > 0 and _mark(text[start - 1]))


def _mark(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character)[0] == "M"
