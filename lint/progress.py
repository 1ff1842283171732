"""A progress line on a terminal when there are many files; silent anywhere else."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
MANY = 50
WIDTH = 30
CLEAR = "\r" + " " * (WIDTH + 30) + "\r"


def shown(items: Iterable[T], count: int) -> Iterator[T]:
    """The items as they come, with a line on standard error that says how far it is.

    The line is gone while an item is dealt with, so that findings never stand behind it.
    """
    out = sys.stderr
    if count < MANY or not out.isatty():
        yield from items
        return
    try:
        for done, item in enumerate(items, 1):
            out.write(CLEAR)
            out.flush()
            yield item
            bar = "#" * (WIDTH * done // count)
            out.write(f"\r{bar:{WIDTH}} {done}/{count} stories")
            out.flush()
    finally:
        out.write(CLEAR)
        out.flush()
