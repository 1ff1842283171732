"""The tables of a scan: which literals to look for, and which patterns of which rules wait for each."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any, NamedTuple

from lint.scan.expression import Pattern
from lint.scan.literals import Literal, is_word
from lint.scan.pattern import LEAST_INSIDE, inside, opens_a_word, prefixes, rarity

LEAST_IN_BLOCK = 2  # letters: few sentences hold even these
COMMON, RARE = 3, 6  # letters of what stands everywhere, and of what few stories hold


class Tables(NamedTuple):
    """`owners[n]` are the (rule, pattern) numbers that wait for `literals[n]`.

    ~pattern stands for one that may begin anywhere in a story that holds the literal; where the rule
    reads its stories in blocks (`cut`), in a block that holds it. `loose` are for each rule the
    patterns that may begin anywhere in any story, `always` the rules that must look through every one.
    """

    literals: list[Literal]
    owners: list[tuple[tuple[int, int], ...]]
    loose: list[list[int]]
    always: list[int]
    cut: frozenset[int]


def tables(triggers: "list[list[Any]]", cut: "Collection[int]" = ()) -> Tables:
    """The tables for the triggers of each rule; a rule without any looks through every story.

    `cut` are the numbers of the rules that read a block at a time.
    """
    owners: dict[Literal, list[tuple[int, int]]] = defaultdict(list)
    loose: list[list[int]] = []
    always = []
    for number, patterns in enumerate(triggers):
        least = LEAST_IN_BLOCK if number in cut else LEAST_INSIDE
        roaming = [
            turn
            for turn, pattern in enumerate(patterns)
            if not _placed(pattern, number, turn, owners) and not _gated(pattern, number, turn, owners, least)
        ]
        loose.append(roaming)
        if not patterns or roaming:
            always.append(number)
    literals = sorted(owners)
    return Tables(literals, [tuple(owners[one]) for one in literals], loose, always, frozenset(cut))


def _placed(pattern: Pattern, number: int, turn: int, owners: "dict[Literal, list[tuple[int, int]]]") -> bool:
    """Whether the places where the pattern may begin can be seen; then it waits for them.

    Not where they are everywhere, and what it must hold is rare: “in” of “in heart of”.
    """
    heads, headed = prefixes(pattern.source, pattern.whole), pattern.whole or opens_a_word(pattern.source)
    if heads and rarity(heads) <= COMMON and inside(pattern.source, RARE):
        return False
    for text, whole in heads or []:
        starts = headed and is_word(text[0])
        owners[text, starts, pattern.whole and whole and is_word(text[-1])].append((number, turn))
    return heads is not None


def _gated(
    pattern: Pattern, number: int, turn: int, owners: "dict[Literal, list[tuple[int, int]]]", least: int
) -> bool:
    """Whether the pattern can only match in a story, or block, that holds one of some literals."""
    needed = inside(pattern.source, least)
    for text in sorted({text for text, _ in needed or []}):
        owners[text, False, False].append((number, ~turn))
    return needed is not None
