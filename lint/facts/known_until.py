"""Until when the table of office holders knows each country: rules/facts/known_until.csv."""

import csv
from functools import cache
from pathlib import Path

from lint.dates import Date


@cache
def read(table: str) -> dict[str, str]:
    """Country: month, of the file beside a table of offices; {} where there is none."""
    path = Path(table).with_name("known_until.csv")
    if not path.is_file():
        return {}
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {row[0]: row[1] for row in rows}


def past(table: str, country: str, date: Date | None) -> bool:
    """Whether a day lies after the month until which the table knows a country.

    A country that the file does not name is known without an end.
    """
    until, day = read(table).get(country, ""), date.key() if date else ""
    return bool(until) and day[: len(until)] > until[: len(day)]
