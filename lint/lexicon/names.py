"""Names: of people, of big cities, and what a dictionary writes with a capital."""

import unicodedata
from functools import lru_cache

from lint.lexicon import table

LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ı": "i",
        "ə": "a",
        "Ə": "A",
        "’": "'",
        "ʻ": "'",
    }
)

KEPT = 1 << 15  # answers: a story says its names again and again


def unaccented(name: str) -> str:
    """A name in plain Latin letters, capitals kept, apostrophes straight."""
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def folded(name: str) -> str:
    """A person's name as the lists have it: small plain letters, without apostrophes and periods."""
    return unaccented(name).lower().replace("'", "").replace(".", "")


def is_given_name(name: str) -> bool:
    """Whether people are called so, accents apart; of a double name (Jean-Luc) both halves."""
    return _all_in("given.csv", name)


@lru_cache(KEPT)
def gender_of(given: str) -> str:
    """F or M for a given name that hardly anybody of the other gender bears; else ""."""
    row = table.row(table.read("given.csv"), folded(given))
    return row[0] if row else ""


def is_surname(name: str) -> bool:
    """Whether a family is called so, accents and apostrophes apart; of a double name both halves.

    The list is long: a slip in one surname is often another. `surname_frequency` says how rare.
    """
    return _all_in("surnames.csv", name)


@lru_cache(KEPT)
def surname_frequency(name: str) -> float:
    """How many of a thousand million Americans bore the name in 1990, as a common logarithm.

    7.0 for Smith, 4.0 for one in a hundred thousand; 0.0 where it is unknown.
    """
    row = table.row(table.read("surnames.csv"), folded(name))
    return float(row[0]) if row and row[0] else 0.0


@lru_cache(KEPT)
def is_city(name: str) -> str:
    """The country code of a city of 100,000 people or a capital, accents apart; else "".

    A name that several bear is the largest one's.
    """
    row = table.row(table.read("cities.csv"), unaccented(name).removeprefix("The "))
    return row[0] if row else ""


def is_region(name: str) -> bool:
    """Whether a state or a province is called so, or has the word in its name: Abia, Akwa Ibom."""
    return table.row(table.read("regions.csv"), unaccented(name)) is not None


@lru_cache(KEPT)
def is_proper(name: str) -> bool:
    """Whether a dictionary has the word with these capitals: England, Tuesdays, McDonald, DNA."""
    return table.row(table.read("proper.csv"), name.replace("’", "'")) is not None


@lru_cache(KEPT)
def _all_in(file: str, name: str) -> bool:
    names = table.read(file)
    return all(table.row(names, part) is not None for part in folded(name).split("-"))
