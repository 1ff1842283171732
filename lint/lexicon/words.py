"""Ordinary English words, small letters: how common they are, and on which side of the Atlantic."""

from functools import lru_cache
from typing import NamedTuple

from lint.lexicon import table


class Word(NamedTuple):
    """A word of rules/lexicon/words.csv.

    `frequency` is Zipf's measure, the common logarithm of how often it comes in a thousand million
    words: 7.4 for “the”, 3 for a word seen once in a million, 0.0 for one too rare to be counted.
    `size` is SCOWL's: 10 for the words that all know, 60 for a good dictionary, 70 for a large one.
    `variety` is "US", "GB", or "" for a word of both.
    """

    frequency: float
    size: int
    variety: str


@lru_cache(1 << 15)  # stories share most of their words
def lookup(word: str) -> Word | None:
    """All that is known of a word, capitals and curly apostrophes apart; None if it is unknown."""
    row = table.row(table.read("words.csv"), word.lower().replace("’", "'"))
    return Word(float(row[0]), int(row[1]), row[2]) if row else None


def frequency(word: str) -> float:
    """Zipf's measure of a word, one decimal; 0.0 if it is unknown or too rare to be counted."""
    found = lookup(word)
    return found.frequency if found else 0.0


def is_word(word: str) -> bool:
    """Whether a dictionary has the word in just this form, of any variety.

    Inflected forms and contractions are listed; possessives and compounds with a hyphen are not.
    """
    return lookup(word) is not None


def is_rare(word: str) -> bool:
    """Whether only the dictionaries of word games have it; of the words near a common one (ahistorical)."""
    return table.row(table.read("rare.csv"), word) is not None


def varieties(word: str) -> str:
    """ "US" or "GB" for a spelling that the other side does not use, else ""."""
    found = lookup(word)
    return found.variety if found else ""
