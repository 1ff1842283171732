"""A progress line on a terminal when there are many files; silent anywhere else."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
MANY = 50
WIDTH = 30


def shown(items: Iterable[T], count: int) -> Iterator[T]:
    """The items as they come, with a line on standard error that says how far it is."""
    if count < MANY or not sys.stderr.isatty():
        yield from items
        return
    for done, item in enumerate(items, 1):
        bar = "#" * (WIDTH * done // count)
        sys.stderr.write(f"\r{bar:{WIDTH}} {done}/{count} stories")
        yield item
    sys.stderr.write("\r" + " " * (WIDTH + 30) + "\r")
