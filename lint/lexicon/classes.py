"""The classes that a word may belong to: noun, verb, adjective, adverb, and in which form."""

from functools import lru_cache

from lint.lexicon import table
from lint.lexicon.words import frequency

SMALL = {"N": "n", "S": "s", "B": "v", "Z": "z", "D": "d", "P": "p", "G": "g", "J": "a", "R": "r"}
USUAL = 3  # tenths of its uses
AGAIN = frozenset(("re", "co", "de"))
VERBAL = frozenset("self pre over cross double fact mis dis un out under".split())  # self-isolate, fact-check
KNOWN = 2.8  # Zipf's measure; rarer words prove nothing


@lru_cache(1 << 14)  # asked beside a word that may be wrong, but there again and again
def classes(word: str) -> dict[str, int]:
    """What a form is, in tenths of its uses: {"B": 6, "N": 4} for “share”; {} if nothing is known of it.

    N and S are a noun, singular and plural; B a bare verb, Z its form with -s, D its past, P its
    participle, G its form in -ing; J an adjective, R an adverb. “the”, “of” and their kind have none.
    """
    told = _row(word)
    return {told[at]: int(told[at + 1]) for at in range(0, len(told) - 1, 2)}


def is_owner(noun: str) -> bool:
    """Whether a noun, in either number, mostly means a person, a group, a place or an animal."""
    return _row(noun).endswith("o")


@lru_cache(1 << 14)
def letters(word: str) -> str:
    """A letter for each class of a word, n s v z d p g a r; a capital for one that is usual.

    A word of parts (eight-year) and a possessive are taken for adjectives: they stand before a noun.
    "" stands for a word of grammar, and for one that is too rare to prove anything.
    """
    told = classes(word)
    if told:
        small = ((SMALL[letter], tenths) for letter, tenths in told.items())
        found = (letter.upper() if tenths >= USUAL else letter for letter, tenths in small)
        return "".join(found) if frequency(word) >= KNOWN else ""
    if word.endswith(("'s", "’s")) or ("-" in word and not _doing(word)):
        return "A"
    return "R" if word.endswith("ly") and len(word) > 5 else ""


def _doing(word: str) -> bool:
    """Whether a word of parts may be a verb: re-elect, self-isolate, double-check."""
    first, _, last = word.partition("-")
    return first in AGAIN or (first in VERBAL and classes(last).get("B", 0) >= USUAL)


def _row(word: str) -> str:
    found = table.row(table.read("classes.csv"), word)
    return found[0] if found else ""
