"""The characters that the nodes of a parsed expression may match, as far as they can be known."""

from typing import Any

from lint.scan.literals import PRINTED, folded

from re import _constants as op  # type: ignore[attr-defined]  # isort: skip


def others(nodes: list[Any]) -> "list[frozenset[str] | None]":
    """What each of the single characters inside may be."""
    found = []
    for code, value in nodes:
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):  # they take no words
            continue
        inner = branches(code, value)
        if inner:
            found += [one for branch in inner for one in others(branch)]
        else:
            found.append(chars_of(code, value))
    return found


SIGNS = frozenset(map(chr, range(128))) | {"?"}
DIGIT = frozenset("0123456789?")
WORD = frozenset(c for c in SIGNS if c.isalnum() or c in "_?")


def chars_of(code: Any, value: Any) -> "frozenset[str] | None":
    """The folded characters that a node of one character may match; None where that is not known."""
    if code is op.LITERAL:
        return frozenset(folded(chr(value)))
    if code is op.NOT_LITERAL:
        return SIGNS - frozenset(folded(chr(value)))
    if code is not op.IN:
        return None
    found: frozenset[str] = frozenset()
    for inner, members in value:
        if inner is op.LITERAL:
            found |= frozenset(folded(chr(members)))
        elif inner is op.RANGE and members[1] < 128:
            found |= frozenset(folded("".join(map(chr, range(members[0], members[1] + 1)))))
        elif members is op.CATEGORY_DIGIT:
            found |= DIGIT
        elif inner is op.RANGE:
            found |= WORD | set(PRINTED.values())
        elif members is op.CATEGORY_WORD:
            found |= WORD
        elif members is op.CATEGORY_SPACE:
            found |= frozenset(" ")
        else:
            return None
    return found


def branches(code: Any, value: Any) -> list[list[Any]]:
    if code is op.SUBPATTERN:
        return [list(value[3])]
    if code is op.BRANCH:
        return [list(branch) for branch in value[1]]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [list(value[1])]
    if code is op.ATOMIC_GROUP:
        return [list(value)]
    return [list(value[2])] if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) else []
