"""The shipped table of office holders joined with what Wikidata has told.

The shipped rows are checked, so their days stay; an answer adds who came later, ends a term that
was open, and moves on the month until which a country is known.
"""

import csv
from collections import defaultdict
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from lint.config import shipped
from lint.facts.spelling import plain

COLUMNS = ("post", "country", "person", "aliases", "from", "until", "basis")
STATE = (
    "president", "king", "queen", "emperor", "emir", "sultan", "pope", "prince", "grand-duke", "leader",
)  # fmt: skip
GOVERNMENT = ("prime-minister", "chancellor", "taoiseach", "president")
POSTS = {"state": STATE, "government": GOVERNMENT}
Row = dict[str, str]


class Told(NamedTuple):
    """A holder as the service tells it: `office` is state or government, dates ISO, "" if open."""

    office: str
    country: str
    person: str
    id: str
    start: str
    end: str


class Table(NamedTuple):
    """Rows and known_until by country, and what has changed in them."""

    rows: list[Row]
    known: dict[str, str]
    added: int = 0
    ended: int = 0


def base(folder: Path) -> Table:
    """The shipped table, and of the desk's own what its editors wrote by hand."""
    rows = _rows(shipped() / "facts" / "offices.csv")
    own = _rows(folder / "offices.csv") if (folder / "offices.csv").is_file() else []
    there = {_key(row) for row in rows}
    rows += [row for row in own if row["basis"] == "hand" and _key(row) not in there]
    known = {row["country"]: row["known_until"] for row in _rows(shipped() / "facts" / "known_until.csv")}
    return Table(rows, known)


def _rows(path: Path) -> list[Row]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _key(row: Row) -> tuple[str, ...]:
    return row["post"], row["country"], row["person"], row["from"]


def merged(table: Table, told: "list[Told]", month: str) -> Table:
    """The table with the answer in it; countries that it names are known until `month`."""
    rows = [dict(row) for row in table.rows]
    by_country: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_country[row["country"]].append(row)
    added = ended = 0
    for one in told:
        own = by_country.get(one.country, [])
        post = _post(one, own)
        match = next((row for row in own if _same(row, one, POSTS[one.office])), None)
        if match and one.end and not match["until"]:
            match["until"], ended = one.end, ended + 1
        elif not match and post and one.start[:7] > table.known[one.country]:
            rows.append(_new(one, post))
            own.append(rows[-1])
            added += 1
    answered = {one.country for one in told if one.country in table.known}
    known = {**table.known, **{code: max(month, table.known[code]) for code in answered}}
    rows.sort(key=lambda row: (row["country"], row["post"], row["from"], row["person"]))
    return Table(rows, known, added, ended)


def _post(one: Told, rows: "list[Row]") -> str:
    """What the country calls the office: as its latest holder in the table did; "" if none is there."""
    held = [row for row in rows if row["post"] in POSTS[one.office]]
    return max(held, key=lambda row: row["from"])["post"] if held else ""


def _same(row: Row, one: Told, posts: "tuple[str, ...]") -> bool:
    """Whether a row is the same term: the person, and a start within the same or the next year."""
    person = row["basis"] == one.id or _surname(row["person"]) == _surname(one.person)
    years = abs(int(row["from"][:4]) - int(one.start[:4])) <= 1
    return row["post"] in posts and person and (years or (not row["until"] and row["from"] <= one.start))


def _surname(name: str) -> str:
    return plain(name.split()[-1])


def _new(one: Told, post: str) -> Row:
    cells = (post, one.country, one.person, "", one.start, one.end, one.id)
    return dict(zip(COLUMNS, cells, strict=True))


def offices_text(table: Table) -> str:
    return _csv(COLUMNS, ([row[name] for name in COLUMNS] for row in table.rows))


def known_text(table: Table) -> str:
    return _csv(("country", "known_until"), sorted(table.known.items()))


def _csv(columns: "tuple[str, ...]", rows: "object") -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()
