"""An expression without what it asks of the words before it, which `re` can often run.

What does not match without its lookbehind does not match with it: so a story that has nothing of
the kind is read without importing `regex`.
"""

import re
from functools import cache

from lint.scan.slow import hard

PIECE = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|\(\?<[=!]|[()]|.", re.DOTALL)


@cache
def core(source: str) -> str:
    """The expression without lookbehind; "" where `re` cannot read that, or it may be slow."""
    kept: list[str] = []
    depth = skipped = 0  # groups that are open, and among how many the lookbehind began
    for piece in PIECE.findall(source):
        if piece in ("(?<=", "(?<!") and not skipped:
            skipped = depth + 1
        elif not skipped:
            kept.append(piece)
        depth += (piece[0] == "(") - (piece == ")")
        if skipped and depth < skipped:
            skipped = 0
    left = "".join(kept)
    return left if left and not hard(left) else ""
