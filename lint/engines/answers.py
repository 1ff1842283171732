"""What engines that cost seconds have said, kept by the text, the engine and its selection.

Findings are kept, never stories, in a folder of the cache that only the user can read; the
oldest go when there are too many.
"""

import marshal
import os
from collections.abc import Callable

from lint import cache

FOLDER = "answers"
MOST = 20_000  # files; an answer has some 200 bytes
LOOK = 256  # one in so many of the new ones looks whether there are too many

Row = tuple[int, int, str, str, tuple[str, ...]]


def kept(key: tuple[str, ...], text: str, ask: Callable[[], list[Row]]) -> list[Row]:
    """The answer for a text, asked for only where none is kept."""
    told = "\0".join(key).encode() + b"\0" + text.encode("utf-8", "surrogatepass")
    digest = cache.blake2b(told, digest_size=16)
    name = os.path.join(FOLDER, f"{key[0]}-{digest.hexdigest()}")
    found = _thaw(cache.get(name))
    if found is None:
        found = ask()
        cache.put(name, marshal.dumps(found), 0)
        if digest.digest()[0] % LOOK == 0:
            cache.prune(os.path.join(FOLDER, ""), MOST)
    return found


def _thaw(data: bytes | None) -> list[Row] | None:
    """The rows of a file; None where there is none or it is not whole."""
    try:
        rows = marshal.loads(data or b"")
    except (ValueError, EOFError, TypeError):
        return None
    return rows if isinstance(rows, list) else None
