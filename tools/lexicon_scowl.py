"""SCOWL's files, one word a line, named category-kind.size."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILE = re.compile(
    r"(?P<category>.+?)-(?P<kind>words|upper|proper-names|contractions|abbreviations)\.(?P<size>\d+)"
)


class Entry(NamedTuple):
    text: str
    category: str
    kind: str
    size: int


def entries(folder: Path, top: int) -> Iterator[Entry]:
    """The words to a size, without the possessives, which every word may have."""
    for path in sorted(folder.rglob("*.[0-9][0-9]")):
        match = FILE.fullmatch(path.name)
        if not match or int(match["size"]) > top:
            continue
        for text in path.read_text(encoding="utf-8").split("\n"):
            if text and not text.endswith("'s"):
                yield Entry(text, match["category"], match["kind"], int(match["size"]))


def plain_letters(word: str) -> str:
    """café, cafe: how a newsroom without accents prints a word."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
