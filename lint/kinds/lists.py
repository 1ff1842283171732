"""Lists of words beside the rules: a word a line, its source on the first line."""

import os
import re
from functools import lru_cache
from pathlib import Path

from lint.mistake import Mistake


def read(name: str, rule: Path) -> list[str]:
    """The words of `lists/<name>` in the nearest folder upwards from a rule, else of the shipped one.

    Raises Mistake where there is no such list.
    """
    return [line for line in _lines(_find(name, rule)) if line]


def rows(name: str, rule: Path) -> list[dict[str, str]]:
    """The rows of a table `lists/<name>` (CSV with a header row)."""
    import csv

    return list(csv.DictReader(_lines(_find(name, rule))))


def folders(rule: Path) -> list[Path]:
    """Where a rule's lists and tables may lie: upwards from it, then with the shipped rules."""
    from lint.config import shipped

    return [*rule.resolve().parents, shipped()]


def _find(name: str, rule: Path) -> Path:
    for folder in folders(rule):
        for place in (folder / "lists" / name, folder / name):
            if os.path.isfile(place):
                return place
    raise Mistake(f"the list “{name}” is not there; put it into a folder “lists” beside the rules")


@lru_cache(maxsize=64)
def _lines(path: Path) -> list[str]:
    try:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        what = f"the list “{path.name}” is not UTF-8 (byte {error.start}); save it as UTF-8"
        raise Mistake(what, str(path)) from None
    return [line.strip() for line in lines if not line.startswith("#")]


def alternation(words: list[str]) -> str:
    """An expression for any of the words, whatever their capitals, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?i:" + "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in ordered) + ")"
