"""Whether an expression can match the same words in one way alone, as far as its characters tell."""

from itertools import combinations
from typing import Any

from lint.scan.chars import branches, chars_of, others

from re import _constants as op  # type: ignore[attr-defined]  # isort: skip

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)


def one_way(nodes: "list[Any]") -> bool:
    """Whether no choice inside is one between the same words: (-a?a?) and (-(?:a|ab)) are such."""
    for at, (code, value) in enumerate(nodes):
        if code is op.BRANCH and not all(_differ(*two) for two in combinations(map(list, value[1]), 2)):
            return False
        if code in REPEATS and value[0] != value[1]:
            signs, following = _all(list(value[2])), _first(nodes[at + 1 :])
            if nodes[at + 1 :] and not apart(signs, following):
                return False
        if not all(one_way(branch) for branch in branches(code, value)):
            return False
    return True


def _differ(one: "list[Any]", other: "list[Any]") -> bool:
    """Whether no words begin as both branches do."""
    for (code, value), (code2, value2) in zip(one, other, strict=False):
        if apart(chars_of(code, value), chars_of(code2, value2)):
            return True
        if code is not op.LITERAL or code2 is not op.LITERAL:
            break
    return apart(_first(one), _first(other))


def apart(one: "frozenset[str] | None", other: "frozenset[str] | None") -> bool:
    """Whether both are known and have no sign in common."""
    return one is not None and other is not None and not one & other


def _all(nodes: "list[Any]") -> "frozenset[str] | None":
    found = others(nodes)
    known = [signs for signs in found if signs is not None]
    return frozenset().union(*known) if len(known) == len(found) else None


def _first(nodes: "list[Any]") -> "frozenset[str] | None":
    """The signs that nodes may begin with; None where they may match nothing, or it is not known."""
    found: frozenset[str] = frozenset()
    for code, value in nodes:
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        inner = branches(code, value)
        signs = [_first(branch) for branch in inner] if inner else [chars_of(code, value)]
        if any(one is None for one in signs):
            return None
        found = found.union(*(one for one in signs if one is not None))
        if code not in REPEATS or value[0] > 0:
            return found
    return found if found else None
