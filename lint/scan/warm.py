"""Expressions that earlier runs compiled, kept so that a start need not compile them again.

`re` compiles some hundred expressions for one story, which is half of the time it takes. Their code
is what `re` itself would make: it is handed to `re` through the table in which it looks first. All
of it is private to the standard library, so whatever is not as expected only costs the time saved.
"""

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
from typing import Any

from lint import __version__, cache

NAME = f"expressions-{__version__}-{sys.implementation.cache_tag}-{getattr(_sre, 'MAGIC', 0)}"
MOST = 400  # `re` itself remembers 512, and a run that fills that has prepared rules or read much
Row = tuple[str, int, int, list[int], int, dict[str, int], tuple[str | None, ...]]


def load() -> set[Any]:
    """Hand the kept expressions to `re`. Returns those it now knows."""
    known: Any = getattr(re, "_cache", {})
    try:
        for pattern, flags, all_flags, code, groups, index, names in _rows():
            made = _sre.compile(pattern, all_flags, code, groups, index, names)
            known[str, pattern, flags] = made
    except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        pass
    return set(known)


def keep(before: "set[Any]") -> None:
    """Keep what a small run compiled since `load`, as long as there is room."""
    known: Any = getattr(re, "_cache", {})
    new = [key for key in known if key not in before and len(key) == 3 and key[0] is str]
    if not new or len(known) > MOST + 50:
        return
    try:
        rows = _rows()
        rows += [_row(pattern, flags) for _, pattern, flags in new[: max(0, MOST - len(rows))]]
        cache.put(NAME, marshal.dumps(rows))
    except Exception:  # private parts of `re` that are not as they were: it compiles anew each time
        return


def _rows() -> "list[Row]":
    kept = cache.get(NAME)
    try:
        return list(marshal.loads(kept)) if kept else []
    except (ValueError, EOFError, TypeError):  # cut short
        return []


def _row(pattern: str, flags: int) -> Row:
    """What `re` would make of an expression, as plain data."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, flags)
    code = [int(word) for word in _compiler._code(tree, flags)]
    index = dict(tree.state.groupdict)
    names: list[str | None] = [None] * tree.state.groups
    for name, number in index.items():
        names[number] = name
    groups, all_flags = tree.state.groups - 1, int(flags | tree.state.flags)
    return pattern, int(flags), all_flags, code, groups, index, tuple(names)
