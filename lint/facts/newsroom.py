"""The newsroom's own tables of names: CSV out of any spreadsheet, or YAML.

A row of the desk gives a name as the desk prints it. A row that the archive proposed (`copydesk
learn`) has a count of stories, and holds when its status is “approved”.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lint import regular, yamlfile
from lint.dates import parse
from lint.mistake import Mistake, nearest
from lint.readers.decode import decode
from lint.spreadsheet import BEYOND, Sheet, rows, several

DESK = ("name", "variants", "kind", "title", "from", "to", "note")
LEARNED = ("count", "stories", "first", "last", "apart", "status")
USUAL = "name,variants,title,from,to,note"
SHEET = Sheet("names", DESK + LEARNED, ("name",), USUAL)
KINDS = ("person", "place", "name")
STATES = ("proposed", "approved", "rejected")
YAML = (".yml", ".yaml")


class Entry(NamedTuple):
    """A name as the desk prints it. `variants` are spellings it does not print.

    `start` and `end` are the days, months or years between which the person had the title, "" where
    open. `stories` is 0 in a row of the desk's own; `apart` are near names of other people.
    """

    name: str
    variants: tuple[str, ...] = ()
    kind: str = "person"
    title: str = ""
    start: str = ""
    end: str = ""
    note: str = ""
    times: int = 0
    stories: int = 0
    first: str = ""
    last: str = ""
    apart: tuple[str, ...] = ()
    status: str = ""

    @property
    def holds(self) -> bool:
        """Whether the desk stands behind the row: its own, or one it has approved."""
        return self.status == "approved" or (not self.status and not self.stories)


def read(path: Path) -> tuple[list[Entry], list[Mistake]]:
    """The rows of a table, and what is wrong with those left out.

    Raises Mistake where the file cannot be read at all.
    """
    entries: list[Entry] = []
    mistakes: list[Mistake] = []
    taken: dict[str, int] = {}
    for line, cells in _cells(path):
        try:
            entries.append(_entry(cells, line, taken))
        except Mistake as mistake:
            mistakes.append(Mistake(mistake.what, str(path), line))
    return entries, mistakes


def _cells(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, column: cell) of each row."""
    return _of_yaml(path) if path.suffix.lower() in YAML else rows(path, SHEET)


def _of_yaml(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        data = regular.read(path)
    except OSError as error:
        what = f"the list cannot be read: {error.strerror}; mend “names” in the configuration"
        raise Mistake(what, str(path)) from None
    document = yamlfile.read(decode(data, str(path)).text, str(path))
    if not isinstance(document.data or [], list):
        raise Mistake("a table of names is a list of entries: “- name: …”", str(path), 1)
    for number, row in enumerate(document.data or []):
        line = document.line(number)
        if not isinstance(row, dict):
            raise Mistake("a name is keys and values: “- name: …”", str(path), line)
        for key in row:
            if key not in SHEET.columns:
                what = f"unknown key “{key}”; {nearest(key, SHEET.columns)}"
                raise Mistake(what, str(path), document.line(number, key))
        yield line, {key: _cell(value) for key, value in row.items()}


def _cell(value: Any) -> str:
    """A list of texts as one cell; what is no text at all is kept as its words."""
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _entry(cells: "dict[str, str]", line: int, taken: "dict[str, int]") -> Entry:
    """A row as it was meant; `taken` are the names so far. Raises Mistake without its place."""
    if cells.get(BEYOND):
        raise Mistake('the row has more cells than the header; put a text that has a comma in "quotes"')
    name = " ".join(cells.get("name", "").split())
    variants = several(cells.get("variants", ""))
    if not name:
        raise Mistake("“name” is empty: how does the desk print it?")
    if name in variants:
        raise Mistake(f"“{name}” is both the name and a variant of it")
    for word in (name, *variants):
        if taken.setdefault(word, line) != line:
            raise Mistake(f"“{word}” stands on line {taken[word]} already; keep one of the two")
    return Entry(
        name, variants, _choice(cells, "kind", KINDS) or "person", cells.get("title", ""),
        _day(cells, "from"), _day(cells, "to"), cells.get("note", ""),
        _number(cells, "count"), _number(cells, "stories"), _day(cells, "first"), _day(cells, "last"),
        several(cells.get("apart", "")), _choice(cells, "status", STATES),
    )  # fmt: skip


def _choice(cells: "dict[str, str]", key: str, allowed: "tuple[str, ...]") -> str:
    said = cells.get(key, "").lower()
    if said and said not in allowed:
        raise Mistake(f"{key}: {said} is not known; {nearest(said, allowed)}")
    return said


def _number(cells: "dict[str, str]", key: str) -> int:
    said = cells.get(key) or "0"
    if not said.isdecimal():
        raise Mistake(f"{key}: {said} is no number; write it in figures")
    return int(said)


def _day(cells: "dict[str, str]", key: str) -> str:
    """A day, a month or a year as ISO, which sorts as text."""
    said = cells.get(key, "")
    date = parse(said) if said else None
    if said and not (date and date.year):
        raise Mistake(f"{key}: {said} is no date; write it as 2011-10-21, 2011-10 or 2011")
    return date.key() if date else ""
