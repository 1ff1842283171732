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

NAME = f"compiled-{__version__}-{sys.implementation.cache_tag}-{getattr(_sre, 'MAGIC', 0)}"
MOST = 400  # `re` itself remembers 512, and a run that fills that has prepared rules or read much
Key = tuple[str, int]  # an expression and its flags


class Table(dict[Any, Any]):
    """The table of `re`; an expression that was kept is made when it is first asked for."""

    def __init__(self, known: "dict[Any, Any]", rows: "dict[Key, bytes]") -> None:
        super().__init__(known)
        self.rows, self.used, self.before = rows, set[Key](), set(known)

    def __missing__(self, key: Any) -> Any:
        try:
            flags, code, groups, index, names = marshal.loads(self.rows[key[1:]])
            made = _sre.compile(key[1], flags, code, groups, index, names)
        except (AttributeError, TypeError, ValueError, EOFError, RuntimeError, OverflowError):
            raise KeyError(key) from None
        self.used.add(key[1:])
        self[key] = made
        return made

    def pop(self, key: Any, default: Any = None) -> Any:
        """How Python 3.12 and later look."""
        try:
            made = self[key]
        except KeyError:
            return default
        del self[key]
        return made


def load() -> Table:
    """Let `re` find what is kept."""
    table = Table(getattr(re, "_cache", {}), _rows())
    re._cache = table  # type: ignore[attr-defined]
    return table


def keep(table: Table) -> None:
    """Keep what a small run compiled since `load`; where room is lacking, what it did not need goes."""
    new = [key[1:] for key in table if _is_new(key, table)]
    if not new or len(table) > MOST + 50:
        return
    rows = table.rows
    if len(rows) + len(new) > MOST:  # rules that were changed leave theirs behind
        rows = {key: rows[key] for key in table.used}
    try:
        rows = rows | {(pattern, int(flags)): _row(pattern, flags) for pattern, flags in new}
        cache.put(NAME, marshal.dumps(rows))
    except Exception:  # private parts of `re` that are not as they were: it compiles anew each time
        return


def _is_new(key: Any, table: Table) -> bool:
    return len(key) == 3 and key[0] is str and key not in table.before and key[1:] not in table.used


def _rows() -> "dict[Key, bytes]":
    kept = cache.get(NAME)
    try:
        return dict(marshal.loads(kept)) if kept else {}
    except (ValueError, EOFError, TypeError):  # cut short
        return {}


def _row(pattern: str, flags: int) -> bytes:
    """What `re` would make of an expression, as plain data."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, flags)
    code = [int(word) for word in _compiler._code(tree, flags)]
    index = dict(tree.state.groupdict)
    names: list[str | None] = [None] * tree.state.groups
    for name, number in index.items():
        names[number] = name
    return marshal.dumps((int(flags | tree.state.flags), code, tree.state.groups - 1, index, tuple(names)))
