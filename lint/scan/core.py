"""An expression without the lookbehinds of more than one length, so that `re` can often run it.

What does not match without a lookbehind does not match with it: so a story that has nothing of
the kind is read without importing `regex`.
"""

import re
from functools import cache

from lint.scan.slow import hard

PIECE = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|\(\?<[=!]|[()]|.", re.DOTALL)


@cache
def core(source: str) -> str:
    """The expression without what `re` cannot look back for; "" where that may be slow as well."""
    kept: list[str] = []
    depth = opened = 0  # groups that are open, and how many were where the lookbehind began
    first = None  # where it stands among the pieces
    for piece in PIECE.findall(source):
        if piece in ("(?<=", "(?<!") and first is None:
            first, opened = len(kept), depth
        kept.append(piece)
        depth += (piece[0] == "(") - (piece == ")")
        if first is not None and depth == opened:
            if not _taken("".join(kept[first:])):
                del kept[first:]
            first = None
    left = "".join(kept)
    return left if left and not hard(left) else ""


def _taken(lookbehind: str) -> bool:
    try:
        re.compile(lookbehind)
    except (re.error, RecursionError, OverflowError):
        return False
    return True
