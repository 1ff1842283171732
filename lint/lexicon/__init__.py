"""The lexicon: ordinary words with their frequency, names of people and cities, organisations.

The lists lie in rules/lexicon as sorted text, their sources in its README; a list is read when it
is first asked. What each answer means is said at the functions.
"""

from lint.lexicon.classes import classes, is_owner, letters
from lint.lexicon.names import (
    gender_of,
    is_city,
    is_given_name,
    is_proper,
    is_region,
    is_surname,
    surname_frequency,
)
from lint.lexicon.organisations import organisation
from lint.lexicon.words import Word, frequency, is_rare, is_word, lookup, varieties

__all__ = [
    "Word",
    "classes",
    "frequency",
    "gender_of",
    "is_city",
    "is_given_name",
    "is_owner",
    "is_proper",
    "is_rare",
    "is_region",
    "is_surname",
    "is_word",
    "letters",
    "lookup",
    "organisation",
    "surname_frequency",
    "varieties",
]
