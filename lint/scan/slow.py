"""Whether a regular expression may be slow, so that it must run under a time limit."""

import re
from typing import Any

from re import _constants as op, _parser  # type: ignore[attr-defined]  # isort: skip

OFTEN = 5  # repeats of a group up to which the ways to split a text stay few


def hard(pattern: str) -> bool:
    """Whether a match may backtrack for long: lookaround, backreferences, repeats of what varies.

    What `re` cannot read is hard as well: `regex` runs it.
    """
    try:
        tree = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return True
    return _hard(list(tree), False) or sum(_wide(list(tree))) > 1


def _hard(nodes: list[Any], inside: bool) -> bool:
    """`inside`: within a group that is repeated, where nothing may vary."""
    for code, value in nodes:
        if code in (op.ASSERT, op.ASSERT_NOT, op.GROUPREF, op.GROUPREF_EXISTS):
            return True
        repeats = code in (op.MAX_REPEAT, op.MIN_REPEAT)
        varies = code is op.BRANCH or (repeats and value[0] != value[1] and not _blank(value[2]))
        if inside and varies:
            return True
        if any(_hard(branch, inside or (repeats and value[1] > OFTEN)) for branch in _branches(code, value)):
            return True
    return False


def _branches(code: Any, value: Any) -> list[list[Any]]:
    if code is op.SUBPATTERN:
        return [list(value[3])]
    if code is op.BRANCH:
        return [list(branch) for branch in value[1]]
    return [list(value[2])] if code in (op.MAX_REPEAT, op.MIN_REPEAT) else []


def _blank(item: Any) -> bool:
    """A repeated class of blanks, as `\\s+`, cannot backtrack into words."""
    nodes = list(item)
    return len(nodes) == 1 and all(
        (code is op.CATEGORY and value is op.CATEGORY_SPACE) or (code is op.LITERAL and chr(value).isspace())
        for code, value in (nodes[0][1] if nodes[0][0] is op.IN else nodes)
    )


def _wide(nodes: list[Any]) -> list[bool]:
    """One entry for each unbounded repeat of a class that also matches blanks (`.*`, `[^x]+`)."""
    found: list[bool] = []
    for code, value in nodes:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] > 50:
            found += [True for inner in list(value[2]) if _matches_blanks(*inner)]
        for branch in _branches(code, value):
            found += _wide(branch)
    return found


def _matches_blanks(code: Any, value: Any) -> bool:
    return code in (op.ANY, op.NOT_LITERAL) or (
        code is op.IN and (value[0][0] is op.NEGATE or (op.CATEGORY, op.CATEGORY_NOT_WORD) in value)
    )
