"""What the scan saw, confirmed: the matches of a rule's patterns, as one expression finds them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lint.scan.expression import Clock, Pattern, compiled, match_at, matches
from lint.scan.finders import BLANKS, Patterns, unpacked

Places = list[tuple[int, int]]  # (where, number of the pattern, ~number of one that its block holds), sorted
SOMEWHERE = -1  # the place of a pattern that may begin anywhere: what it must hold was seen


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


def within(places: Places, start: int, end: int) -> Places:
    """The places inside a stretch of the text, counted from where that begins."""
    anywhere = places[: bisect_left(places, (0,))]
    inside = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
    held = sorted({~turn for _, turn in inside if turn < 0})
    here = [(at - start, turn) for at, turn in inside if turn >= 0]
    return anywhere + [(SOMEWHERE, turn) for turn in held] + here


def walk(
    patterns: "Sequence[Pattern]", loose: "list[int]", places: Places, text: str
) -> Iterator[tuple[int, Any]]:
    """(number of the pattern, match) as one ordered alternation of all patterns would find them.

    `places` are where a pattern may begin; those of `loose` may begin anywhere, as those whose
    place is SOMEWHERE. Leftmost first, the first listed where two begin together, none overlapping.
    """
    for number, start, end, match in spans(patterns, loose, places, text):
        yield number, match or Words(text[start:end], start, end)


IDLE = Clock()  # for patterns that need none
Found = tuple[int, int, int, Any]  # number of the pattern, start, end, match; None for words


def spans(patterns: "Sequence[Pattern]", loose: "list[int]", places: Places, text: str) -> Iterable[Found]:
    """As `walk`, with the places alone where the pattern is words."""
    ready = patterns if type(patterns) is Patterns else Patterns(patterns)
    clock = Clock() if ready.hard else IDLE
    if places and places[0][0] == SOMEWHERE:
        loose = loose + [number for at, number in places if at == SOMEWHERE]
        places = [place for place in places if place[0] != SOMEWHERE]
    if loose:
        return _with_loose(ready, loose, places, text, clock)
    finders, found, at = ready.finders, [], 0
    for start, number in places:
        if start >= at:
            one = (finders[number] or ready.finder(number))(text, start, clock)
            if one is not None and one[0] > start:
                at, match = one
                found.append((number, start, at, match))
    return found


def _with_loose(
    ready: Patterns, loose: "list[int]", places: Places, text: str, clock: Clock
) -> Iterator[Found]:
    roaming = {n: next(matches(ready[n], text, clock=clock), None) for n in loose}
    at = turn = 0
    while True:
        best = _first(roaming)
        while turn < len(places):
            start, n = places[turn]
            if best and (start, n) > (best[1], best[0]):
                break
            turn += 1
            found = (ready.finders[n] or ready.finder(n))(text, start, clock) if start >= at else None
            if found and found[0] > start:
                best = (n, start, *found)
        if not best:
            return
        yield best
        at = best[2]
        for n, roams in roaming.items():
            if roams and roams.start() < at:
                roaming[n] = next(matches(ready[n], text, at, clock=clock), None)


def _first(roaming: "dict[int, Any]") -> Found | None:
    found = [(m.start(), n, m) for n, m in roaming.items() if m]
    if not found:
        return None
    start, number, match = min(found, key=lambda one: one[:2])
    return number, start, match.end(), match


__all__ = [
    "BLANKS", "SOMEWHERE", "Clock", "Pattern", "Patterns", "Places",
    "compiled", "match_at", "matches", "spans", "unpacked", "walk", "within",
]  # fmt: skip
