"""What the scan saw, confirmed: the matches of a rule's patterns, as one expression finds them."""

import re
from collections.abc import Callable, Iterable, Iterator
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


Finder = Callable[[str, int, Clock], "tuple[int, Any] | None"]  # (end, match), match None for words


class Patterns(list[Pattern]):
    """The patterns of a rule with what looks for each at a place, made when first needed."""

    def __init__(self, fields: "list[Any]") -> None:
        super().__init__(Pattern(*one) for one in fields)
        self.fields = fields
        self.finders: list[Finder | None] = [None] * len(self)
        self.hard = any(pattern.hard for pattern in self)

    def finder(self, number: int) -> Finder:
        made = self.finders[number] = finder(self[number])
        return made


UNPACKED: dict[int, Patterns] = {}


def unpacked(fields: "list[Any]") -> Patterns:
    """The patterns that a rule's options hold as plain data, made once for each list."""
    kept = UNPACKED.get(id(fields))
    if kept is None or kept.fields is not fields:
        kept = UNPACKED[id(fields)] = Patterns(fields)
    return kept


def literal(pattern: Pattern) -> str:
    """The words that a pattern is, in lower case where case does not matter; "" for an expression."""
    plain = pattern.source.replace(BLANKS, " ")
    if pattern.hard or not LITERAL.fullmatch(plain):
        return ""
    words = ESCAPE.sub(r"\1", plain)
    if pattern.whole and not (_word(words[0]) and _word(words[-1])):
        return ""
    return words.lower() if pattern.ignorecase else words


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"


def finder(pattern: Pattern) -> Finder:
    """What finds a pattern at a place. Words are compared; only what else may match is compiled."""
    words = literal(pattern)
    if words:
        return _finder_of_words(pattern, words)

    def find(text: str, at: int, clock: Clock) -> tuple[int, Any] | None:
        found = match_at(pattern, text, at, clock)
        return (found.end(), found) if found else None

    if pattern.hard:
        return find
    match, whole = compiled(pattern).match, pattern.whole

    def quick(text: str, at: int, clock: Clock) -> tuple[int, Any] | None:
        found = match(text, at)
        if found is None:
            return None
        end = found.end()
        return None if whole and in_word(text, at, end) else (end, found)

    return quick


def alone(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either side."""
    before, after = text[start - 1] if start else " ", text[end : end + 1]
    return not (
        before.isalnum() or after.isalnum() or before == "_" or after == "_" or in_word(text, start, end)
    )


def _finder_of_words(pattern: Pattern, words: str) -> Finder:
    length, ignorecase, whole = len(words), pattern.ignorecase, pattern.whole
    blanks = BLANKS in pattern.source

    def maybe(text: str, at: int) -> bool:
        """Whether other blanks, or letters such as İ, may hide the words."""
        seen = text[at : at + 2 * length + 20]
        if not seen.isascii():
            return True
        spaced = " ".join(seen.split())[:length]
        return blanks and words == (spaced.lower() if ignorecase else spaced)

    def find(text: str, at: int, clock: Clock) -> tuple[int, Any] | None:
        stop = at + length
        seen = text[at:stop]
        if words != (seen.lower() if ignorecase else seen):
            found = match_at(pattern, text, at, clock) if maybe(text, at) else None
            return (found.end(), found) if found else None
        if whole and not alone(text, at, stop):
            return None
        return stop, None

    return find


def walk(
    patterns: "list[Pattern]", loose: "list[int]", places: Places, text: str
) -> Iterator[tuple[int, Any]]:
    """(number of the pattern, match) as one ordered alternation of all patterns would find them.

    `places` are where a pattern may begin; those of `loose` may begin anywhere. Leftmost first,
    the first listed where two begin together, none overlapping.
    """
    for number, start, end, match in spans(patterns, loose, places, text):
        yield number, match or Words(text[start:end], start, end)


IDLE = Clock()  # for patterns that need none
Found = tuple[int, int, int, Any]  # number of the pattern, start, end, match; None for words


def spans(patterns: "list[Pattern]", loose: "list[int]", places: Places, text: str) -> Iterable[Found]:
    """As `walk`, with the places alone where the pattern is words."""
    ready = patterns if type(patterns) is Patterns else Patterns(patterns)
    clock = Clock() if ready.hard else IDLE
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
    "Clock", "Pattern", "Patterns", "Places", "compiled", "match_at", "matches", "spans", "unpacked", "walk",
]  # fmt: skip
