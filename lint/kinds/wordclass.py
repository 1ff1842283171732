"""What a word can be, by the classes that the lexicon tells of it: verb, participle, noun, adjective."""

from functools import lru_cache

from lint.kinds.line import is_adverb, known
from lint.lexicon import classes

DETERMINERS = known(
    "the a an this these those my your his her its our their some any every each no another either neither"
)
PREPOSITIONS = known(
    "of in on at to for from by with about into over under after before between against during without"
    " within through across among around behind beyond near since until towards toward despite upon via"
    " amid alongside beside besides below above inside outside throughout"
)
OBJECTS = known("me him them us it itself himself herself themselves myself you")
HELPERS = known(
    "is are was were am been being has had does did will would can could may might must shall should cannot"
    " isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't"
)
FINITE = (HELPERS - {"been", "being"}) | known("have do be says said")
ENOUGH = 2  # tenths of its uses that a word must be of a class, to be often so
NO_NOUNS = frozenset(
    "a am an and are as at back being but can despite do does down given has have he here i in is it like"
    " may might must no off on or out over past plus round save so than then there till under until up us was"
    " well while who will".split()
)
# The commonest forms of verbs, which the table of classes leaves out as words of grammar.
BARE, PAST, PARTICIPLE = known("be have do"), known("was were had did"), known("been done had")


def is_plain_adverb(word: str) -> bool:
    """Whether it is an adverb and nothing else, as imply and unlikely are not."""
    told = classes(word)
    return is_adverb(word) and "." not in word and told.get("B", 0) < ENOUGH and told.get("J", 0) < ENOUGH


def _closed(word: str) -> bool:
    return word in HELPERS or word in PREPOSITIONS or is_plain_adverb(word)


def is_verb(word: str) -> bool:
    """Whether it is often the base of a verb, and no adverb."""
    told = classes(word)
    often = not _closed(word) and told.get("B", 0) >= ENOUGH and told.get("R", 0) < ENOUGH
    return often or word in BARE


def is_bare(word: str) -> bool:
    """Whether it is the base of a verb and seldom anything else."""
    told = classes(word)
    return is_verb(word) and all(told.get(other, 0) < ENOUGH for other in "NJDP")


def is_verbal(word: str) -> bool:
    """Whether it may be the base of a verb at all."""
    told = classes(word)
    return word in BARE or (not _closed(word) and "B" in told and told.get("R", 0) < ENOUGH)


def is_participle(word: str) -> bool:
    """Whether it is a participle, and no verb of its own as come and put are."""
    told = classes(word)
    return word in PARTICIPLE or ("P" in told and "B" not in told)


def is_only_participle(word: str) -> bool:
    """Whether it is a participle and no past: taken, seen."""
    return is_participle(word) and not is_past(word)


def is_past(word: str) -> bool:
    return word in PAST or "D" in classes(word)


def is_ing(word: str) -> bool:
    """Whether it is a form in -ing that is no noun: building is one."""
    told = classes(word)
    return "G" in told and told.get("N", 0) < ENOUGH and word != "being"


def is_adjective(word: str) -> bool:
    """Whether it is an adjective and no verb, in -er too."""
    told = classes(word)
    if told.get("J", 0) >= ENOUGH and not _closed(word) and {*told}.isdisjoint("BDPGZ"):
        return told.get("R", 0) < ENOUGH
    stems = (word[:-2], word[:-1], word[:-3] + "y") if word.endswith("er") and not told else ()
    return any("J" in classes(stem) for stem in stems if len(stem) > 2)


def is_plural(word: str) -> bool:
    return "S" in classes(word) and len(word) > 3 and word not in HELPERS


def is_finite(word: str, nouns: bool = True) -> bool:
    """Whether it may be a verb that makes a sentence: was, sold, sells; `nouns`: even one like plans."""
    told = classes(word)
    third = told.get("Z", 0) >= ENOUGH and (nouns or "S" not in told)
    return word in FINITE or is_past(word) or third


@lru_cache(4096)
def is_thing(word: str) -> bool:
    """Whether it is a noun, in either number, and neither verb, past, adjective nor adverb."""
    told = classes(word).keys()
    return bool(told & {"N", "S"}) and not told & {"B", "D", "P", "R", "J", "G"} and word not in NO_NOUNS


@lru_cache(4096)
def mostly_noun(word: str, tenths: int) -> bool:
    """Whether a word is a noun in so many tenths of its uses, and no past form, adverb or adjective."""
    told = classes(word)
    noun = told.get("N", 0) + told.get("S", 0) >= tenths
    return noun and not told.keys() & {"D", "P", "R"} and word not in NO_NOUNS


@lru_cache(4096)
def is_attribute(word: str) -> bool:
    """Whether a word is an adjective, and none that may be verb or adverb."""
    told = classes(word)
    return told.get("J", 0) >= 6 and not told.keys() & {"B", "D", "P", "R", "G"} and word not in NO_NOUNS


def is_superlative(word: str) -> bool:
    """Poorest, fiercest, harshest."""
    stems = (word[:-3], word[:-2], word[:-3].removesuffix("i") + "y")
    return word.endswith("est") and any("J" in classes(stem) for stem in stems)
