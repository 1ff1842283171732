"""The scan in the standard library: the same places as Hyperscan's, for small runs and as its test.

Literals that begin a word are looked for where the story has that word, others where it has four
letters of theirs in a row, or one where they have fewer.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

from lint.scan.literals import Literal, around_blanks, longest

WORDS = re.compile(rb"[a-z0-9_]+")
WORD = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
ENDERS = frozenset(bytes((byte,)) for byte in WORD)
COMMON = b" etaoinsrhldcumfpgwybvkjxqz.,'-"  # the common ones first; rarer are all other characters
FOUR = 4
Item = tuple[int, bytes, bool, bool]  # number, text, starts, ends


def arranged(literals: "Sequence[Literal]") -> tuple[Any, ...]:
    """The literals by the word they begin with, as plain data, which the pack's cache holds."""
    whole: dict[bytes, list[Item]] = {}
    opened: dict[int, dict[bytes, list[Item]]] = {}
    inner: list[Item] = []
    for number, (text, starts, ends) in enumerate(literals):
        item = number, text.encode("ascii"), starts, ends
        lead = WORDS.match(item[1]) if starts else None
        if not lead:
            inner.append(item)
        elif lead.end() < len(text) or ends:
            whole.setdefault(lead[0], []).append(item)
        else:
            opened.setdefault(len(text), {}).setdefault(item[1], []).append(item)
    by_length = {length: _firm(heads) for length, heads in opened.items()}
    by_four, by_one = map(_firm, _inner(inner))
    return _firm(whole), by_length, by_four, by_one, around_blanks(literals), longest(literals)


def _firm(items: "dict[Any, list[Item]]") -> "dict[Any, tuple[Item, ...]]":
    """Tuples, which thaw in half the time of lists."""
    return {key: tuple(held) for key, held in items.items()}


def _inner(items: list[Item]) -> tuple[dict[int, list[Item]], dict[int, list[Item]]]:
    """Literals by four letters that few of them have, and the short ones by their rarest letter."""
    by_four: dict[int, list[Item]] = {}
    by_one: dict[int, list[Item]] = {}
    shared = Counter(four for item in items for four in set(_fours_of(item[1])))
    for item in items:
        if len(item[1]) < FOUR:
            by_one.setdefault(max(item[1], key=_rarity), []).append(item)
            continue
        four = min(_fours_of(item[1]), key=lambda four: (shared[four], -sum(map(_rarity, four))))
        by_four.setdefault(_number(four), []).append(item)
    return by_four, by_one


def _fours_of(text: bytes) -> list[bytes]:
    return [text[at : at + FOUR] for at in range(len(text) - FOUR + 1)]


def _rarity(byte: int) -> int:
    at = COMMON.find(byte)
    return at if at >= 0 else len(COMMON)


def _number(four: bytes) -> int:
    return int.from_bytes(four, sys.byteorder)


@cache
def _needed(literal: bytes) -> frozenset[int]:
    return frozenset(_fours(literal))


def _fours(folded: bytes) -> set[int]:
    """All that stands in a text, four bytes at a time, each as a number."""
    found: set[int] = set()
    for first in range(FOUR):
        end = len(folded) - (len(folded) - first) % FOUR
        found.update(memoryview(folded[first:end]).cast("I"))
    return found


class Twin:
    """The literals, arranged; `around` and `longest` as in `literals`."""

    def __init__(self, literals: "Sequence[Literal]" = (), ready: "tuple[Any, ...] | None" = None) -> None:
        made = ready or arranged(literals)
        self.whole, self.open, self.fours, self.ones, self.around, self.longest = made
        self.lengths: dict[int, int] = {}

    def length(self, literal: int) -> int:
        """Of a literal: few stories have blanks in a row, where it is asked for."""
        if not self.lengths:
            tables = (self.whole, *self.open.values(), self.fours, self.ones)
            items = chain.from_iterable(chain.from_iterable(table.values() for table in tables))
            self.lengths = {number: len(text) for number, text, _, _ in items}
        return self.lengths[literal]

    def scan(self, folded: bytes) -> list[tuple[int, int]]:
        """(number of the literal, where it begins) for each place, in no order."""
        found: list[tuple[int, int]] = []
        words = set(WORDS.findall(folded))
        for word in words & self.whole.keys():
            for item in self.whole[word]:
                _find(folded, item, found)
        for length, heads in self.open.items():
            for head in {word[:length] for word in words} & heads.keys():
                for item in heads[head]:
                    _find(folded, item, found)
        fours = _fours(folded)
        for four in fours & self.fours.keys():
            for item in self.fours[four]:
                if _needed(item[1]) <= fours:
                    _find(folded, item, found)
        for one in set(folded) & self.ones.keys():
            for item in self.ones[one]:
                _find(folded, item, found)
        return found


def _find(folded: bytes, item: Item, found: "list[tuple[int, int]]") -> None:
    """Add the places of a literal, those left out where a word goes on that must not."""
    number, text, starts, ends = item
    at, length = folded.find(text), len(text)
    while at >= 0:
        end = at + length
        if not (starts and at and folded[at - 1] in WORD) and not (ends and folded[end : end + 1] in ENDERS):
            found.append((number, at))
        at = folded.find(text, at + 1)
