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
    odd = [(one, one + "s") for one, many in pairs if many and many != one + "s"]  # mans, countrys
    turned = [(many, one) for one, many in pairs + odd] if number == "singular" else pairs
    return {wrong: right for wrong, right in turned if wrong and right and wrong != right}


RARE = 1.7  # a plural 50 times as rare as its singular is no plural that news has: leaderships


@lru_cache(maxsize=4096)
def other_form(word: str, endings: tuple[str, ...], plural: bool) -> str:
    """The other form of a word known by its ending: nations, a nation."""
    if plural:
        many = grammar.plural(word)
        common = lexicon.frequency(many) > lexicon.frequency(word) - RARE
        return many if common and (word.endswith(endings) or is_thing(word)) else ""
    one = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return one if word.endswith("s") and one.endswith(endings) and lexicon.is_word(word) else ""


@lru_cache(maxsize=4096)
def is_thing(word: str) -> bool:
    """Whether a word that no list has is a noun and nothing else, with a plural that is used: hymn."""
    classes = lexicon.classes(word)
    if len(word) < 4 or classes.get("N", 0) < 8 or "J" in classes or "S" in classes:
        return False
    many = grammar.plural(word)
    return "S" in lexicon.classes(many) and lexicon.frequency(many) > lexicon.frequency(word) - 1


# Nouns that are irregular verbs as well, and nouns in -ing that are no verbs.
VERBS = frozenset(
    "bet bid bite blow break broadcast buy cast catch cost cut deal draw dream drink drive fall feed feel"
    " fight fly forecast grind hit hold hurt keep lead leap leave lie let light make meet read ride ring rise"
    " run saw sell set shake shed shoot show shut sink sleep slide spend spin split spread spring stand steal"
    " stick sting strike swap sweep swim swing take think throw thrust win wind".split()
)
NO_VERBS = frozenset(
    "thing king string wing building ceiling evening morning wedding sibling earring shilling".split()
)
LEAST_PAST = 2.5  # how common the past of a verb is, Zipf's measure
# By how much the noun is more common than the verb: time, table, case; less for costs, a third person.
SELDOM = {True: 1.8, False: 2.2}
COUNTED = frozenset("point minute hole degree metre meter mile yard inch pound unit time".split())
OFTEN = frozenset(
    "amount contact exchange exit flow land march matter patrol search shop travel trail".split()
)


@lru_cache(maxsize=4096)
def verb_too(noun: str, plural: bool, figure: bool = False) -> bool:
    """Whether the dictionary bends the word as a verb, and news does: attack, attacked.

    Behind a figure, COUNTED are no verbs: many point out, but 20 point.
    """
    one = singular(noun)
    if irregular(noun):
        return True
    past = _past(one)
    if figure and one in COUNTED:
        return False
    return past > LEAST_PAST and (one in OFTEN or lexicon.frequency(one) - past < SELDOM[plural])


def is_verb(noun: str) -> bool:
    """Whether the dictionary bends the word as a verb at all, however seldom."""
    return noun.endswith("ing") or _past(singular(noun)) > LEAST_PAST


def _past(verb: str) -> float:
    """How common the past form of a verb is that a noun may be; 0.0 for none."""
    return max(map(lexicon.frequency, (verb + "ed", verb + "d", verb + verb[-1] + "ed", verb[:-1] + "ied")))


def irregular(noun: str) -> bool:
    """Whether even before it nothing proves a noun: with many finding it hard, blame for this lies."""
    return (noun.endswith("ing") and noun not in NO_VERBS) or singular(noun) in VERBS


def singular(noun: str) -> str:
    """What a plural is of, else the word itself: costs, approaches, families."""
    endings = (("s", ""), ("ies", "y"), ("es", ""))
    said = (noun[: -len(many)] + one for many, one in endings if noun.endswith(many))
    return next((one for one in said if lexicon.is_word(one)), noun)


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
