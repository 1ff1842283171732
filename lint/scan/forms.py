"""The finite set of words that a simple expression stands for, as `colou?r` for two."""

import re
from itertools import product
from typing import Any

from re import _constants as op, _parser  # type: ignore[attr-defined]  # isort: skip

MOST = 64


def forms(pattern: str) -> tuple[str, ...]:
    """Every spelling a pattern of letters, choices and optional parts has; none where it is no such set."""
    try:
        found = _of(list(_parser.parse(pattern)))
    except (re.error, RecursionError, OverflowError):
        return ()
    return tuple(found or ())


def _of(nodes: list[Any]) -> list[str] | None:
    found = [""]
    for code, value in nodes:
        more = _node(code, value)
        if more is None or len(found) * len(more) > MOST:
            return None
        found = [a + b for a, b in product(found, more)]
    return found


def _node(code: Any, value: Any) -> list[str] | None:
    if code is op.LITERAL:
        return [chr(value)]
    if code is op.IN and all(inner is op.LITERAL for inner, _ in value):
        return [chr(letter) for _, letter in value]
    if code is op.SUBPATTERN and not value[1] and not value[2]:
        return _of(list(value[3]))
    if code is op.BRANCH:
        sets = [_of(list(branch)) for branch in value[1]]
        return None if None in sets else [form for one in sets for form in one or ()]
    if code is op.MAX_REPEAT and value[:2] == (0, 1):
        once = _of(list(value[2]))
        return None if once is None else [*once, ""]
    return None
