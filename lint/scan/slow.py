"""Whether a regular expression may be slow, so that it must run under a time limit.

Slow is what may try to split the same words in many ways: a repeat of what itself varies. Where
each turn of a repeat begins or ends with a sign that nothing inside it matches, there is one way.
"""

import re
from typing import Any

from lint.scan.chars import branches, chars_of, others
from lint.scan.oneway import apart, one_way

from re import _constants as op, _parser  # type: ignore[attr-defined]  # isort: skip

OFTEN = 12  # turns up to which two ways at each turn are few


def hard(pattern: str) -> bool:
    """Whether a match may backtrack for long. What `re` cannot read is hard as well: `regex` runs it."""
    try:
        tree = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return True
    return _hard(list(tree)) or sum(_wide(list(tree), 1)) > 1


def may_be_empty(pattern: str) -> bool:
    """Whether a pattern that `re` can read matches no words at all."""
    try:
        return _parser.parse(pattern).getwidth()[0] == 0 and re.fullmatch(pattern, "") is not None
    except (re.error, RecursionError, OverflowError):
        return False


def _hard(nodes: list[Any]) -> bool:
    for code, value in nodes:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] > 1 and _splits(list(value[2]), value[1]):
            return True
        if code is op.GROUPREF_EXISTS or _looks_back_far(code, value):
            return True
        if any(_hard(branch) for branch in branches(code, value)):
            return True
    return False


def _looks_back_far(code: Any, value: Any) -> bool:
    """A lookbehind for words of more than one length, which `re` does not take."""
    if code not in (op.ASSERT, op.ASSERT_NOT) or value[0] > 0:
        return False
    least, most = value[1].getwidth()
    return bool(least != most)


def _splits(item: list[Any], most: int) -> bool:
    """Whether so many turns of an item can share out the same words in very many ways."""
    while len(item) == 1 and item[0][0] is op.SUBPATTERN:
        item = list(item[0][1][3])
    long, varying = _varies(item)
    if most <= OFTEN and not (long and _runs_on(item)):
        return False
    return (long or varying) and not _separated(item)


def _runs_on(item: list[Any]) -> bool:
    """Whether a long repeat can go on into the next turn: no sign that each turn begins with stops it."""
    for at, node in enumerate(item):
        sign, rest = _held(*node), item[at + 1 :]
        ends = chars_of(*node) is not None or any(apart(sign, _held(*other)) for other in rest)
        if sign is not None and ends and all(apart(sign, chars) for chars in _long(rest)):
            return False
        if _varies([node])[0]:
            break
    return True


def _held(code: Any, value: Any) -> "frozenset[str] | None":
    """What a character may be that stands there once or more; None where there may be none."""
    repeats = code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] and len(value[2]) == 1
    return chars_of(*value[2][0]) if repeats else chars_of(code, value)


def _long(nodes: list[Any]) -> "list[frozenset[str] | None]":
    """What the characters of each long repeat may be."""
    found = []
    for code, value in nodes:
        inner = [] if code in (op.ASSERT, op.ASSERT_NOT) else branches(code, value)
        long = code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] > OFTEN
        found += [one for branch in inner for one in (others(branch) if long else _long(branch))]
    return found


def _varies(nodes: list[Any]) -> tuple[bool, bool]:
    """Whether there is a long repeat inside, and whether there is a choice of any sort."""
    long = varying = False
    for code, value in nodes:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            long, varying = long or value[1] > OFTEN, varying or value[0] != value[1]
        varying = varying or code is op.BRANCH
        for branch in branches(code, value):
            inner = _varies(branch)
            long, varying = long or inner[0], varying or inner[1]
    return long, varying


def _separated(item: list[Any]) -> bool:
    """Whether each turn has a sign that nothing else inside matches, and words on one side of it only."""
    for at, (code, value) in enumerate(item):
        sign, before, after = chars_of(code, value), item[:at], item[at + 1 :]
        if sign is not None and all(
            other is not None and not sign & other for other in others(before + after)
        ):
            return not (_varies(before)[0] and _varies(after)[0]) and one_way(item)
    return False


def _wide(nodes: list[Any], turns: float) -> list[float]:
    """For each long repeat of a class that also matches blanks (`.*`, `[^x]+`) how often it is run.

    One that ends within some hundred characters counts half.
    """
    found: list[float] = []
    for code, value in nodes:
        repeats = code in (op.MAX_REPEAT, op.MIN_REPEAT)
        if repeats and value[1] > 50:
            weight = turns if value[1] > 500 else turns / 2
            found += [weight for inner in list(value[2]) if _matches_blanks(*inner)]
        for branch in branches(code, value):
            found += _wide(branch, 2 if repeats and value[1] > 1 else turns)
    return found


def _matches_blanks(code: Any, value: Any) -> bool:
    if code is op.IN and value[0][0] is op.NEGATE:
        named = {chr(member) for inner, member in value if inner is op.LITERAL}
        return " " not in named and (op.CATEGORY, op.CATEGORY_SPACE) not in value
    if code is op.IN:
        return (op.CATEGORY, op.CATEGORY_NOT_WORD) in value
    return code in (op.ANY, op.NOT_LITERAL)
