"""What finds a pattern at a place that the scan saw: words are compared, expressions are run."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from lint.scan.expression import Clock, Pattern, compiled, in_word, match_at

BLANKS = r"[\t\n\f\r ]+"  # what a blank in a rule stands for
LITERAL = re.compile(r"(?:[^\\.^$*+?{}\[\]|()]|\\[^0-9A-Za-z])+")
ESCAPE = re.compile(r"\\(.)")
Finder = Callable[[str, int, Clock], "tuple[int, Any] | None"]  # (end, match), match None for words


class Patterns(Sequence[Pattern]):
    """The patterns of a rule with what looks for each at a place, each made when first needed."""

    def __init__(self, fields: "Sequence[Any]") -> None:
        self.fields = fields
        self.finders: list[Finder | None] = [None] * len(fields)
        self.hard = any(hard for _, _, hard, *_ in fields)

    def __len__(self) -> int:
        return len(self.fields)

    def __getitem__(self, number: Any) -> Any:
        return Pattern(*self.fields[number])

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
