"""The scan in the standard library: the same places as Hyperscan's, for small runs and as its test.

Literals that begin a word are looked for where the story has that word; the rest by `find`.
"""

import re
from typing import Any

from lint.scan.literals import Literal, around_blanks, longest

WORDS = re.compile(rb"[a-z0-9_]+")
WORD = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
ENDERS = frozenset(bytes((byte,)) for byte in WORD)
Item = tuple[int, bytes, bool, bool]  # number, text, starts, ends


def arranged(literals: "list[Literal]") -> tuple[Any, ...]:
    """The literals by the word they begin with, as plain data, which the pack's cache holds."""
    whole: dict[bytes, list[Item]] = {}
    opened: dict[int, dict[bytes, list[Item]]] = {}
    anywhere: list[Item] = []
    for number, (text, starts, ends) in enumerate(literals):
        item = number, text.encode("ascii"), starts, ends
        lead = WORDS.match(item[1]) if starts else None
        if not lead:
            anywhere.append(item)
        elif lead.end() < len(text) or ends:
            whole.setdefault(lead[0], []).append(item)
        else:
            opened.setdefault(len(text), {}).setdefault(item[1], []).append(item)
    return whole, opened, anywhere, around_blanks(literals), longest(literals)


class Twin:
    """The literals, arranged; `around` and `longest` as in `literals`."""

    def __init__(self, literals: "list[Literal]", ready: "tuple[Any, ...] | None" = None) -> None:
        self.whole, self.open, self.anywhere, self.around, self.longest = ready or arranged(literals)

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
        for item in self.anywhere:
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
