"""The ways in which a thing can be written, read from a rule: its patterns and how each is mended.

A point of style is a set of such ways; a story has a habit in it, a house a value.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

from lint.kinds import lists
from lint.mistake import Mistake

Cell = tuple[str, str]  # the pattern of a way ("" where it is never looked for), and how it is written
POINT = "point"  # the column that says to which point a row of a table belongs


class Ways(NamedTuple):
    """`rows[r][w]` is what row r looks like in way w; row r belongs to `points[of_row[r]]`.

    `names[p]` are the ways of a point. `weak` are words that may be odd but have no vote.
    """

    points: list[str]
    names: list[list[str]]
    rows: list[list[Cell]]
    of_row: list[int]
    weak: list[str]


def read(values: dict[str, Any], point: str, path: Path) -> Ways:
    """The ways of a rule, from its table or from its own lines. Raises Mistake."""
    if values["apart"]:
        return _apart(_filled(values["pairs"], path, (POINT,)))
    if values["pairs"]:
        return _table(_filled(values["pairs"], path), point)
    return _written(values["ways"], values["each"], point, path)


def _filled(name: str, path: Path, wanted: tuple[str, ...] = ()) -> list[dict[str, str]]:
    rows = lists.rows(name, path, wanted)
    if not rows:
        raise Mistake(f"the table “{name}” is empty")
    return rows


def _table(rows: list[dict[str, str]], point: str) -> Ways:
    """A table whose columns are the ways."""
    names = list(rows[0])
    weak = [row[name].rstrip("!") for row in rows for name in names if row[name].endswith("!")]
    cells = [[_cell(row[name]) for name in names] for row in rows]
    return Ways([point], [names], cells, [0] * len(rows), weak)


def _apart(rows: list[dict[str, str]]) -> Ways:
    """A table of several points: a word's spellings on a row, its inflections on rows of the same point."""
    points = list(dict.fromkeys(row[POINT] for row in rows))
    words = [[row[column] for column in row if column != POINT] for row in rows]
    first = {row[POINT]: found for row, found in zip(reversed(rows), reversed(words), strict=True)}
    names = [[word for word in first[point] if word] for point in points]
    cells = [[_cell(word) for word in found] for found in words]
    return Ways(points, names, cells, [points.index(row[POINT]) for row in rows], [])


def _cell(word: str) -> Cell:
    """A word that ends in “?” is never looked for, only written."""
    source = "" if word.endswith("?") else re.escape(word.rstrip("!"))
    return re.sub("['’]", "['’]", source), word.rstrip("?!")


def _written(ways: dict[str, Any], each: str, point: str, path: Path) -> Ways:
    if len(ways) < 2 or not all(isinstance(way, dict) for way in ways.values()):
        raise Mistake("“ways” wants two or more ways, each with “pattern: how it is written”")
    columns = [[(find, write or "") for find, write in way.items()] for way in ways.values()]
    if len({len(column) for column in columns}) > 1:
        raise Mistake("“ways” wants as many patterns in each way, in the same order")
    rows = [list(row) for row in zip(*columns, strict=True)]
    if each:
        table = _filled(each, path)
        rows = [[_of(cell, line) for cell in row] for row in rows for line in table]
    return Ways([point], [list(ways)], rows, [0] * len(rows), [])


def fitting(find: str, groups: int, row: list[Cell]) -> None:
    """Raises Mistake where a way of the row is written with a group that the pattern has not."""
    if find.startswith("(?!)"):  # never found
        return
    for _, write in row:
        for number in map(int, re.findall(r"\$(\d)", write)):
            if number > groups:
                raise Mistake(f"“{write}” wants group {number} of the pattern “{find}”, which has {groups}")


def _of(cell: Cell, line: dict[str, str]) -> Cell:
    """A cell with the columns of a table's line for its <slots>, where the line has words for them."""
    find, write = cell
    for name, word in line.items():
        find = find.replace(f"<{name}>", re.escape(word))
        write = write.replace(f"<{name}>", word)
    return find, write
