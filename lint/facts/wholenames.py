"""Office holders by the words of their first and last name: who is called Barack, who Obama."""

import marshal
from functools import cache
from typing import NamedTuple

from lint.facts import spelling
from lint.facts.spelling import plain
from lint.prepared import of_file

SHORT = 4  # letters from which a slip in a name still shows whose it is


class Whole(NamedTuple):
    """A first and a last name as they are printed, and the country of the office."""

    first: str
    last: str
    country: str


@cache
def read(path: str) -> "dict[str, bytes]":
    kept: dict[str, bytes] = of_file("wholenames", path, (__file__, spelling.__file__), _prepared)
    return kept


def _prepared(data: bytes) -> "dict[str, bytes]":
    """For each first letter the words that begin with it, each with the names that it is a part of."""
    import csv
    import io

    found: dict[str, dict[str, set[tuple[str, str, str]]]] = {}
    rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    next(rows)
    for _, country, person, aliases, *_ in rows:
        for name in (person, *aliases.split(";")):
            words = name.split()
            if len(words) == 2 and all(len(word) >= SHORT and word[0].isupper() for word in words):
                for word in map(plain, words):
                    names = found.setdefault(word[:1], {}).setdefault(word, set())
                    names.add((words[0], words[1], country))
    return {
        letter: marshal.dumps({word: sorted(names) for word, names in words.items()})
        for letter, words in found.items()
    }


@cache
def called(path: str, word: str) -> list[Whole]:
    """The names of which a word, in small plain letters, is the first or the last."""
    return [Whole(*row) for row in _words(path, word[:1]).get(word, ())]


@cache
def _words(path: str, letter: str) -> "dict[str, list[tuple[str, str, str]]]":
    kept = read(path).get(letter)
    words: dict[str, list[tuple[str, str, str]]] = marshal.loads(kept) if kept else {}
    return words
