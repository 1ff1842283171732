"""A spreadsheet of the desk, saved as CSV the way Excel and LibreOffice save it."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from lint.mistake import Mistake, nearest
from lint.readers.decode import decode

COLUMNS = ("write", "not", "why", "except", "level")
BEYOND = "beyond the header"  # what stands in cells that have no column
DELIMITERS = (",", ";", "\t")


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, column: cell) of each row that holds anything. Raises Mistake where it is no CSV.

    A BOM, semicolons or tabs between the cells, and what stands before the header are understood.
    """
    text = decode(_bytes(path), str(path)).text
    head, start = "", 0
    lines = text.splitlines(keepends=True)
    while start < len(lines) and not head:
        said = lines[start].strip()
        start += 1
        head = "" if said.startswith(("#", "sep=")) else said
    delimiter = max(DELIMITERS, key=head.count)
    names = _header(head, delimiter, path, start)
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


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"the word list cannot be read: {error.strerror}; mend “words” in the configuration"
        raise Mistake(what, str(path)) from None


def _header(head: str, delimiter: str, path: Path, line: int) -> list[str]:
    names = [name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])]
    for name in names:
        if name and name not in COLUMNS:
            raise Mistake(f"unknown column “{name}”; {nearest(name, COLUMNS)}", str(path), line)
    for name in ("write", "not"):
        if name not in names:
            what = f"the column “{name}” is missing; start with the row: write,not,why,except"
            raise Mistake(what, str(path), max(line, 1))
    return names
