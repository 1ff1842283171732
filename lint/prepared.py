"""Plain data made of files and kept for as long as the files stay as they are."""

import marshal
import os
import time
from collections.abc import Callable, Sequence
from typing import Any

from lint import cache

JUST_NOW = 3_000_000_000  # nanoseconds; the coarsest clock of a file system ticks every second but one
MOST = 8  # kept of a sort


def stamp(paths: "Sequence[str]", more: str) -> tuple[str, bool]:
    """A hash of the times and sizes of files and of what else counts, and whether it can be relied on.

    It cannot where a file was written just now: a clock has ticks, in which a file can change twice.
    """
    states = [os.stat(path) for path in paths]
    told = [more, *((path, s.st_mtime_ns, s.st_size) for path, s in zip(paths, states, strict=True))]
    settled = max((s.st_mtime_ns for s in states), default=0) < time.time_ns() - JUST_NOW
    return cache.blake2b(repr(told).encode("utf-8", "replace"), digest_size=16).hexdigest(), settled


def of_file(sort: str, path: str, sources: "Sequence[str]", make: "Callable[[bytes], Any]") -> Any:
    """What `make` gives for the bytes of a file: made anew when that or its own sources change."""
    digest, settled = stamp([path, *sources], sort)
    name = f"{sort}-{digest}"
    try:
        return marshal.loads(cache.get(name) or b"")
    except (ValueError, EOFError, TypeError):  # not kept, or cut short
        pass
    with open(path, "rb") as file:
        data = make(file.read())
    if settled:
        cache.put(name, marshal.dumps(data), MOST)
    return data
