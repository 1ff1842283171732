"""Forms of regular verbs, made and taken apart with the dictionary."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lint import lexicon

VOWELS = "aeiou"
MOST_PLURAL = 1.6  # of the frequency of a word in -eds; above it the word is a noun (mopeds)
ES = re.compile(r"(?:s|x|z|ch|sh|o)es$")


def in_ed(base: str) -> str:
    """The past of a regular verb: agreed, carried, planned (for the short ones and -mit, -fer)."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    doubled = base + base[-1] + "ed"
    return doubled if base[-1] not in "wxy" and lexicon.is_word(doubled) else base + "ed"


@lru_cache(maxsize=4096)
def bare(past: str) -> str:
    """The verb of a regular past, “identify” of “identified”; "" where the word is none."""
    if not past.endswith("ed") or len(past) < 5 or lexicon.frequency(past + "s") > MOST_PLURAL:
        return ""
    if _has_ing(past):
        return ""  # feed, embed
    return next((base for base in _stems(past) if _bends(base) and in_ed(base) == past), "")


def _stems(past: str) -> Iterator[str]:
    stem = past[:-2]
    if stem[-1] == "i":
        yield stem[:-1] + "y"
    yield from (stem + "e", stem)
    if stem[-1] == stem[-2:-1] and stem[-1] not in "sl":
        yield stem[:-1]
    yield stem[:-1]


@lru_cache(maxsize=4096)
def bare_of_third(third: str) -> str:
    """The verb of a third person, “carry” of “carries”; "" where the word is none."""
    if third.endswith("ss") or len(third) < 4:
        return ""
    bases = (
        third[:-3] + "y" if third.endswith("ies") else "",
        third[:-1],
        third[:-2] if ES.search(third) else "",
    )
    return next((base for base in bases if _bends(base) and lexicon.is_word(in_ed(base))), "")


def _bends(base: str) -> bool:
    return len(base) > 2 and lexicon.is_word(base) and _has_ing(base)


def _has_ing(base: str) -> bool:
    ing = base[:-1] + "ing" if base.endswith("e") and base[-2:] != "ee" else base + "ing"
    return lexicon.is_word(ing) or lexicon.is_word(base + base[-1] + "ing")
