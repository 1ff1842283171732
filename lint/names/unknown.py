"""Whether a surname needs an introduction: it is a person's, and neither a word, a place nor known to all."""

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import lint.lexicon as lexicon
from lint.facts import offices
from lint.names import lands

if TYPE_CHECKING:
    from lint.story import Story

COMMON = 4.5  # as a logarithm: so common a surname is a person's although a dictionary has it, too
LONG = 100_000  # characters; in a longer story the words are counted first, as names are many there
GLUED = re.compile(r"[a-z]{3}[A-Z]")
INNER = ("Mc", "Mac", "O", "D", "De", "La", "Le", "Van")  # after these a second capital is no slip
# Offices of so great countries and bodies that their holders are known everywhere.
GREAT = frozenset("US GB RU SU CN DE FR IN UN VA".split())
FIRST = frozenset(
    "president vice-president prime-minister chancellor secretary-general secretary-of-state pope king"
    " queen leader".split()
)


def once(name: str, story: "Story", most: int) -> bool:
    """Whether the story prints a name no more often than that, in whatever capitals or compound.

    Kilroy-Silk is no stranger where Robert Kilroy Silk stands.
    """
    parts = [part for part in name.lower().split("-") if len(part) > 2]
    return bool(parts) and all(_times(part, story) <= most for part in parts)


def _times(part: str, story: "Story") -> int:
    if len(story.text) < LONG:
        return _small(story).count(part)
    return sum(times for word, times in _words(story).items() if part in word)


@lru_cache(maxsize=1)
def _small(story: "Story") -> str:
    return story.text.lower()


@lru_cache(maxsize=1)
def _words(story: "Story") -> Counter[str]:
    """How often each word stands in the story, the halves of compounds apart."""
    return Counter(re.findall(r"\w+", _small(story)))


def person(name: str) -> bool:
    """Whether a name that no Mr precedes is surely a surname, and of nobody that all know."""
    if not _free(name) or not lexicon.is_surname(name) or lexicon.is_word(name.lower()):
        return False
    common = lexicon.surname_frequency(name) >= COMMON
    if lexicon.is_given_name(name) and (not common or lexicon.gender_of(name)):
        return False
    return common or not lexicon.is_proper(name)


def nobody(name: str) -> bool:
    """Whether no list has the name at all."""
    return _free(name) and not (lexicon.is_word(name.lower()) or lexicon.is_proper(name))


def nobody_else(name: str) -> bool:
    """Whether a surname is common and of no firm, place or book that a dictionary would name."""
    return lexicon.surname_frequency(name) >= COMMON and not lexicon.is_proper(name)


def called(name: str) -> bool:
    """Whether somebody may be called so after Mr or Mrs: no Mr Incredible."""
    if GLUED.search(name):
        return False
    common = lexicon.is_surname(name) and lexicon.surname_frequency(name) >= COMMON
    return common or not lexicon.is_word(name.lower())


def _free(name: str) -> bool:
    if len(name) < 3 or (not name.startswith(INNER) and not name[1:].replace("-", "").islower()):
        return False
    place = lexicon.is_city(name) or lexicon.is_region(name) or lands.country(name) or lands.demonym(name)
    return not (place or lexicon.organisation(name)) and lexicon.frequency(name.lower()) < 3.0


def in_office(name: str, story: "Story", table: str, places: str) -> bool:
    """Whether the holder of an office is called so, a first one of a great country or of one that the
    story names."""
    from lint.facts import places as atlas

    if not offices.surname(table, name):
        return False
    if not places:
        return True
    held = offices.held(table, name)
    if any(country in GREAT and post in FIRST for post, country in held):
        return True
    named = atlas.context(story, story.parts[0].span, atlas.read(places))
    return any(country in tier for tier in named for _, country in held)


def like(name: str, story: "Story") -> bool:
    """Whether an introduced name is nearly the same: then it is a slip, which is another rule's."""
    from lint.facts.spelling import within

    words = {word for one in story.people.introduced for word in one.words}
    return any(word.endswith(name) for word in words) or bool(within(name, words, 2))
