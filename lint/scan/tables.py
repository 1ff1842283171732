"""The tables of a scan: which literals to look for, and which patterns of which rules wait for each."""

from collections import defaultdict
from typing import Any, NamedTuple

from lint.scan.expression import Pattern
from lint.scan.literals import Literal, is_word
from lint.scan.pattern import inside, opens_a_word, prefixes


class Tables(NamedTuple):
    """`owners[n]` are the (rule, pattern) numbers that wait for `literals[n]`.

    ~pattern stands for one that may begin anywhere in a story that holds the literal. `loose` are
    for each rule the patterns that may begin anywhere in any story, `always` the rules that must
    look through every story.
    """

    literals: list[Literal]
    owners: list[tuple[tuple[int, int], ...]]
    loose: list[list[int]]
    always: list[int]


def tables(triggers: "list[list[Any]]") -> Tables:
    """The tables for the triggers of each rule; a rule without any looks through every story."""
    owners: dict[Literal, list[tuple[int, int]]] = defaultdict(list)
    loose: list[list[int]] = []
    always = []
    for number, patterns in enumerate(triggers):
        placed = [_placed(pattern, number, turn, owners) for turn, pattern in enumerate(patterns)]
        anywhere = [turn for turn, known in enumerate(placed) if not known]
        roaming = [turn for turn in anywhere if not _gated(patterns[turn], number, turn, owners)]
        loose.append(roaming)
        if not patterns or roaming:
            always.append(number)
    literals = sorted(owners)
    return Tables(literals, [tuple(owners[one]) for one in literals], loose, always)


def _placed(pattern: Pattern, number: int, turn: int, owners: "dict[Literal, list[tuple[int, int]]]") -> bool:
    """Whether the places where the pattern may begin can be seen; then it waits for them."""
    heads, headed = prefixes(pattern.source, pattern.whole), pattern.whole or opens_a_word(pattern.source)
    for text, whole in heads or []:
        starts = headed and is_word(text[0])
        owners[text, starts, pattern.whole and whole and is_word(text[-1])].append((number, turn))
    return heads is not None


def _gated(pattern: Pattern, number: int, turn: int, owners: "dict[Literal, list[tuple[int, int]]]") -> bool:
    """Whether the pattern can only match in a story that holds one of some literals."""
    needed = inside(pattern.source)
    for text in sorted({text for text, _ in needed or []}):
        owners[text, False, False].append((number, ~turn))
    return needed is not None
