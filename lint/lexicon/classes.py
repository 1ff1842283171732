"""The classes that a word may belong to: noun, verb, adjective, adverb, and in which form."""

from functools import lru_cache

from lint.lexicon import table


@lru_cache(1 << 14)  # asked only beside a word that may be mistaken, but there again and again
def classes(word: str) -> str:
    """A letter for each class of a word in small letters; "" if nothing is known of it.

    n noun, s plural, v bare verb, z its form in -s, d past, p participle, g form in -ing, a adjective,
    r adverb. A capital stands for a class that is usual, a small letter for one that is rare. A word of
    parts (eight-year) and a possessive are taken for adjectives: they stand before a noun.
    """
    found = table.row(table.read("classes.csv"), word)
    if found:
        return found[0]
    if word.endswith(("'s", "’s")) or ("-" in word and not word.startswith(("re-", "co-", "de-"))):
        return "A"
    return "R" if word.endswith("ly") and len(word) > 5 else ""
