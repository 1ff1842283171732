"""What the scan saw, confirmed: the matches of a rule's patterns, as one expression finds them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lint.scan.expression import Clock, Pattern, compiled, in_word, match_at, matches

Places = list[tuple[int, int]]  # (where, number of the pattern), sorted
BLANKS = r"[\t\n\f\r ]+"  # what a blank in a rule stands for
LITERAL = re.compile(r"(?:[^\\.^$*+?{}\[\]|()]|\\[^0-9A-Za-z])+")
ESCAPE = re.compile(r"\\(.)")


class Words:
    """A match of words without any expression: as much of `re.Match` as rules ask for."""

    __slots__ = ("at", "stop", "words")

    def __init__(self, words: str, at: int, stop: int) -> None:
        self.words, self.at, self.stop = words, at, stop

    def start(self) -> int:
        return self.at

    def end(self) -> int:
        return self.stop

    def span(self) -> tuple[int, int]:
        return self.at, self.stop

    def __getitem__(self, group: int) -> str:
        if group:
            raise IndexError("no such group")
        return self.words

    def groupdict(self) -> dict[str, str]:
        return {}


UNPACKED: "dict[int, tuple[Any, list[Pattern]]]" = {}


def unpacked(fields: "list[Any]") -> list[Pattern]:
    """The patterns that a rule's options hold as plain data, made once for each list."""
    kept = UNPACKED.get(id(fields))
    if kept is None or kept[0] is not fields:
        kept = UNPACKED[id(fields)] = (fields, [Pattern(*one) for one in fields])
    return kept[1]


@lru_cache(maxsize=None)
def literal(pattern: Pattern) -> tuple[str, int]:
    """The words that a pattern is, in lower case where case does not matter, and their length.

    ("", 0) where it is an expression.
    """
    if pattern.hard:
        return "", 0
    plain = pattern.source.replace(BLANKS, " ")
    if not LITERAL.fullmatch(plain):
        return "", 0
    words = ESCAPE.sub(r"\1", plain)
    if pattern.whole and not (_word(words[0]) and _word(words[-1])):
        return "", 0
    return words.lower() if pattern.ignorecase else words, len(words)


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"


def confirm(pattern: Pattern, text: str, at: int, clock: Clock) -> Any:
    """The match at a place, or None. Words are compared; only what else may match is compiled."""
    words, length = literal(pattern)
    if length:
        stop = at + length
        seen = text[at:stop]
        if words == (seen.lower() if pattern.ignorecase else seen):
            if pattern.whole and not _stands_alone(text, at, stop):
                return None
            return Words(seen, at, stop)
    return match_at(pattern, text, at, clock)


def _stands_alone(text: str, at: int, stop: int) -> bool:
    if at and _word(text[at - 1]):
        return False
    return not _word(text[stop : stop + 1]) and not in_word(text, at, stop)


def walk(patterns: "list[Pattern]", loose: "list[int]", places: Places, text: str) -> Iterator[Any]:
    """(number of the pattern, match) as one ordered alternation of all patterns would find them.

    `places` are where a pattern may begin; those of `loose` may begin anywhere. Leftmost first,
    the first listed where two begin together, none overlapping.
    """
    clock = Clock()
    if loose:
        yield from _with_loose(patterns, loose, places, text, clock)
        return
    at = 0
    for start, number in places:
        if start >= at:
            found = confirm(patterns[number], text, start, clock)
            if found and found.end() > start:
                yield number, found
                at = found.end()


def _with_loose(
    patterns: "list[Pattern]", loose: "list[int]", places: Places, text: str, clock: Clock
) -> Iterator[Any]:
    roaming = {n: next(matches(patterns[n], text, clock=clock), None) for n in loose}
    at = number = 0
    while True:
        best: tuple[int, int, Any] | None = _first(roaming)
        while number < len(places):
            start, n = places[number]
            if best and (start, n) > best[:2]:
                break
            number += 1
            found = confirm(patterns[n], text, start, clock) if start >= at else None
            if found and found.end() > start:
                best = (start, n, found)
        if not best:
            return
        yield best[1], best[2]
        at = best[2].end()
        for n, found in roaming.items():
            if found and found.start() < at:
                roaming[n] = next(matches(patterns[n], text, at, clock=clock), None)


def _first(roaming: "dict[int, Any]") -> tuple[int, int, Any] | None:
    return min(((m.start(), n, m) for n, m in roaming.items() if m), key=lambda b: b[:2], default=None)


__all__ = ["Clock", "Pattern", "Places", "compiled", "confirm", "match_at", "matches", "unpacked", "walk"]
