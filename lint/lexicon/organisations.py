"""Big organisations and what their acronyms stand for."""

import csv
from functools import cache
from pathlib import Path


def organisation(acronym: str) -> tuple[str, ...]:
    """The names of what an acronym stands for, the usual one first; () where it is unknown.

    Capitals count (NATO and Nato, but not “who”), periods do not. An acronym with two meanings
    has the names of both.
    """
    return _read().get(acronym.replace(".", ""), ())


@cache
def _read() -> dict[str, tuple[str, ...]]:
    from lint.config import shipped

    found: dict[str, tuple[str, ...]] = {}
    with open(Path(shipped(), "lexicon", "organisations.csv"), encoding="utf-8", newline="") as file:
        next(file)
        rows = csv.reader(file)
        next(rows)
        for forms, name, aliases in rows:
            names = (name, *filter(None, aliases.split(";")))
            for form in forms.split(";"):
                found[form] = found.get(form, ()) + names
    return found
