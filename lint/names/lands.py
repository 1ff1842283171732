"""Which country a place of a story is in, and which words are peoples."""

import csv
from functools import cache
from pathlib import Path

import lint.lexicon as lexicon
from lint.facts import places as atlas

BODIES = frozenset("UN EU NATO IMF WORLDBANK IAEA WHO WTO ECB".split())  # no places, though they have a seat


def country(name: str) -> str:
    """The country of a place as two letters, "" for what is no place."""
    return places().get(name, "") or lexicon.is_city(name)


@cache
def places() -> dict[str, str]:
    """Countries, capitals and cities of the table of places, with their country."""
    return {name: code for code, kind, name in _rows() if kind != "demonym" and code not in BODIES}


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for _, kind, name in _rows()}


def demonym(name: str) -> bool:
    """Whether it is a people or their adjective: Afghan, Pakistanis."""
    return name in _demonyms() or name.removesuffix("s") in _demonyms()


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(name for _, kind, name in _rows() if kind == "demonym")


@cache
def _rows() -> list[tuple[str, str, str]]:
    with open(_facts() / "places.csv", encoding="utf-8", newline="") as file:
        return [(code, kind, name) for code, kind, name in list(csv.reader(file))[1:]]


def _facts() -> Path:
    from lint.config import shipped

    return shipped() / "facts"


def land(name: str) -> str:
    """The country that a place is in, "" for a country itself."""
    within = atlas.read(str(_facts() / "places.csv")).countries.get(country(name), "")
    return "" if _kinds().get(name) == "country" else within
