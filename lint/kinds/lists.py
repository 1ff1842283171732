"""Lists of words beside the rules: a word a line, its source on the first line."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from lint import regular
from lint.mistake import Mistake


def read(name: str, rule: Path) -> list[str]:
    """The words of `lists/<name>` in the nearest folder upwards from a rule, else of the shipped one.

    Raises Mistake where there is no such list.
    """
    return [line for line in _lines(_find(name, rule)) if line]


def pairs(name: str, rule: Path) -> list[tuple[str, str]]:
    """The two words of each line. Raises Mistake for a line with others."""
    found = [line.split() for line in read(name, rule)]
    for words in found:
        if len(words) != 2:
            raise Mistake(f"the list “{name}” wants two words on a line, not “{' '.join(words)}”")
    return [(first, second) for first, second in found]


def rows(name: str, rule: Path, wanted: "tuple[str, ...]" = ()) -> list[dict[str, str]]:
    """The rows of a table `lists/<name>` (CSV with a header row), each with a cell for every column.

    Raises Mistake where one has more or fewer, and where a column that is wanted is not there.
    """
    import csv

    reader = csv.DictReader(_lines(_find(name, rule)))
    try:
        found, columns = list(reader), reader.fieldnames or ()
    except csv.Error as error:
        raise Mistake(f"the table “{name}” cannot be read: {error}") from None
    for column in wanted:
        if column not in columns:
            raise Mistake(f"the table “{name}” has no column “{column}”; its first line names the columns")
    for row in found:
        if None in row or None in row.values():
            what = f"the table “{name}” wants {len(columns)} cells in each row; that of “{row[columns[0]]}”"
            raise Mistake(f"{what} has {'more' if None in row else 'fewer'}")
    return found


def folders(rule: Path) -> list[Path]:
    """Where a rule's lists and tables may lie: upwards from it, then with the shipped rules."""
    from lint.config import shipped

    return [*rule.resolve().parents, shipped()]


@contextmanager
def told_of(name: str) -> Iterator[None]:
    """What is wrong with the words of a list is said with its name."""
    try:
        yield
    except Mistake as mistake:
        raise Mistake(f"the list “{name}”: {mistake.what}") from None


def _find(name: Any, rule: Path) -> Path:
    if not isinstance(name, str):
        raise Mistake("“list” wants the name of a file of lists/")
    for folder in folders(rule):
        for place in (folder / "lists" / name, folder / name):
            if os.path.isfile(place):
                return place
    raise Mistake(f"the list “{name}” is not there; put it into a folder “lists” beside the rules")


@lru_cache(maxsize=64)
def _lines(path: Path) -> list[str]:
    try:
        lines = regular.read(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        what = f"the list “{path.name}” is not UTF-8 (byte {error.start}); save it as UTF-8"
        raise Mistake(what, str(path)) from None
    except OSError as error:
        raise Mistake(f"the list “{path.name}” cannot be read: {error.strerror}", str(path)) from None
    return [line.strip() for line in lines if not line.startswith("#")]


def alternation(words: list[str]) -> str:
    """An expression for any of the words, whatever their capitals, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?i:" + "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in ordered) + ")"
