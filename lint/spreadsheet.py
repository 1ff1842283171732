"""A spreadsheet of the desk, saved as CSV the way Excel and LibreOffice save it."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from lint import regular
from lint.finding import LEVELS
from lint.mistake import Mistake, nearest
from lint.readers.decode import decode


class Sheet(NamedTuple):
    """What a spreadsheet is about: the key that names it in the configuration, and its columns."""

    key: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    usual: str


WORDS = Sheet("words", ("write", "not", "why", "except", "level"), ("write", "not"), "write,not,why,except")
BEYOND = "beyond the header"  # what stands in cells that have no column
DELIMITERS = (",", ";", "\t")
SEVERAL = re.compile(r"[|;]")  # between several words of a cell


class Row(NamedTuple):
    """A row of the spreadsheet as its author meant it; `line` is 1-based."""

    line: int
    write: str
    wrong: tuple[str, ...]
    why: str
    excepted: tuple[str, ...]
    level: str


def rows(path: Path, sheet: Sheet = WORDS) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, column: cell) of each row that holds anything. Raises Mistake where it is no CSV.

    A BOM, semicolons or tabs between the cells, and what stands before the header are understood.
    """
    text = decode(_bytes(path, sheet), str(path)).text
    head, start = "", 0
    lines = text.splitlines(keepends=True)
    while start < len(lines) and not head:
        said = lines[start].strip()
        start += 1
        head = "" if said.startswith(("#", "sep=")) else said
    delimiter = max(DELIMITERS, key=head.count)
    names = _header(head, delimiter, path, start, sheet)
    reader = csv.reader(StringIO("".join(lines[start:])), delimiter=delimiter)
    before = start
    try:
        for cells in reader:
            line, before = before + 1, start + reader.line_num
            if any(cell.strip() for cell in cells):
                beyond = {BEYOND: "".join(cells[len(names) :]).strip()}
                yield line, {**dict(zip(names, map(str.strip, cells), strict=False)), **beyond}
    except csv.Error as error:
        raise Mistake(f"this is not CSV: {error}; save the sheet anew", str(path), before + 1) from None


def _bytes(path: Path, sheet: Sheet) -> bytes:
    try:
        return regular.read(path)
    except OSError as error:
        what = f"the list cannot be read: {error.strerror}; mend “{sheet.key}” in the configuration"
        raise Mistake(what, str(path)) from None


def _header(head: str, delimiter: str, path: Path, line: int, sheet: Sheet) -> list[str]:
    names = [name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])]
    for name in names:
        if name and name not in sheet.columns:
            raise Mistake(f"unknown column “{name}”; {nearest(name, sheet.columns)}", str(path), line)
    for name in sheet.needed:
        if name not in names:
            what = f"the column “{name}” is missing; start with the row: {sheet.usual}"
            raise Mistake(what, str(path), max(line, 1))
    return names


def row_of(line: int, cells: "dict[str, str]", taken: "dict[str, int]") -> Row:
    """A row as it was meant; `taken` are the wrong words so far. Raises Mistake without its place."""
    wrong = several(cells.get("not", ""))
    write = cells.get("write", "")
    level = cells.get("level", "").lower() or "warning"
    if cells[BEYOND]:
        raise Mistake('the row has more cells than the header; put a text that has a comma in "quotes"')
    if not wrong:
        raise Mistake(f"“not” is empty: what is wrong where “{write}” is right?")
    if level not in LEVELS:
        raise Mistake(f"level: {level} is not known; {nearest(level, LEVELS)}")
    for word in wrong:
        if word in write.split("|"):
            raise Mistake(f"“{word}” is both what to write and what not to write")
        if taken.setdefault(word, line) != line:
            raise Mistake(f"“{word}” stands on line {taken[word]} already; keep one of the two")
    return Row(line, write, wrong, cells.get("why", ""), several(cells.get("except", "")), level)


def several(cell: str) -> tuple[str, ...]:
    """The words of a cell, each once."""
    return tuple(dict.fromkeys(" ".join(word.split()) for word in SEVERAL.split(cell) if word.strip()))
