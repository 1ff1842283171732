"""The nouns of a number_noun rule: both forms of each, and whether one may be a verb."""

import re
from functools import lru_cache
from pathlib import Path

from lint import lexicon
from lint.kinds import grammar, lists
from lint.mistake import Mistake


def lines(said: "list[str] | dict[str, str]", path: Path) -> list[str]:
    if not isinstance(said, dict):
        return said
    ((key, names),) = said.items()
    if key != "list":
        raise Mistake(f"“{key}” is not known here; give a list of nouns, or list: files")
    return [line for name in names.split() for line in lists.read(name, path)]


def forms(lines: list[str], number: str) -> dict[str, str]:
    """The wrong form of each noun, and the right one; none where both are one word."""
    pairs = [(line.partition(",")[0], grammar.plural(line)) for line in lines]
    turned = [(many, one) for one, many in pairs] if number == "singular" else pairs
    return {wrong: right for wrong, right in turned if wrong and right and wrong != right}


@lru_cache(maxsize=4096)
def other_form(word: str, endings: tuple[str, ...], plural: bool) -> str:
    """The other form of a word known by its ending: nations, a nation."""
    if plural:
        many = grammar.plural(word)
        return many if word.endswith(endings) and lexicon.is_word(many) else ""
    one = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return one if word.endswith("s") and one.endswith(endings) and lexicon.is_word(word) else ""


@lru_cache(maxsize=4096)
def verb_too(noun: str) -> bool:
    """Whether the dictionary bends the word as a verb: attack, attacked."""
    if noun.endswith("ing"):
        return True
    one = noun[:-1] if noun.endswith("s") and lexicon.is_word(noun[:-1]) else noun
    return any(lexicon.frequency(form) > 2.5 for form in (one + "ed", one + "d", one + one[-1] + "ed"))


# Plurals without an s, numbers, and spans, which may stand beside their clause: reports this week are.
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred thousand million billion trillion dozen score".split()
)
NO_SINGULARS = NUMBERS | frozenset(
    "people men women children police media data bacteria youth fish sheep deer cattle folk staff crew"
    " aircraft spacecraft feet teeth mice geese alumni criteria phenomena poultry personnel public"
    " latter former other half one both few many rest majority"
    " day week month year morning evening afternoon night weekend summer winter spring autumn season"
    " quarter decade century moment time while hour minute".split()
)
# Plurals that may be one thing: spans, places, games.
NO_PLURALS = frozenset(
    "years months weeks days hours minutes nights decades centuries times crossroads barracks gallows"
    " species innings billiards dominoes darts measles mumps rabies diabetes odds woods premises remains"
    " proceeds series means thanks specs shorts blues riches".split()
)
PLURAL = re.compile(r"[a-z]{4,}(?<![sui])(?<!ic)s")
LEAST = 2.3  # of the frequency of a plural, for its singular to be a noun


@lru_cache(maxsize=4096)
def is_singular(word: str) -> bool:
    """Whether a word is a singular noun: the dictionary has its plural, and often enough."""
    if len(word) < 3 or word in NO_SINGULARS or word.endswith(("s", "ed", "ing", "men", "people")):
        return False
    return word.isalpha() and lexicon.frequency(grammar.plural(word)) >= LEAST


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether a word is a plural noun in -s of a noun that the dictionary has."""
    if word in NO_PLURALS or not PLURAL.fullmatch(word):
        return False
    return any(grammar.plural(one) == word and lexicon.frequency(one) >= LEAST for one in _singulars(word))


def _singulars(plural: str) -> tuple[str, ...]:
    return (plural[:-3] + "y" if plural.endswith("ies") else plural[:-1], plural[:-2])
