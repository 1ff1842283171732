"""What stands around a word that may lack its apostrophe: does a thing follow that it owns?

Behind a plural stands its verb in the base form (the clubs play) or in the past (the clubs played), an
adverb or a small word. A noun that is none of these, and an adjective before one, prove a possessive.
The word classes are WordNet's (lint/lexicon).
"""

from itertools import islice
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.kinds import concordance
from lint.kinds.wordclass import is_attribute, is_superlative, is_thing, mostly_noun

if TYPE_CHECKING:
    from collections.abc import Container

    from lint.sourcemap import Span
    from lint.story import Story

# Adjectives that are adverbs or verbs as well, but none of these before a noun.
BEFORE_NOUNS = frozenset(
    "first second third last next past own new recent current late early main top key".split()
)
PHRASES = frozenset(
    "of in on at for to from with by about against over and or as".split()
)  # they follow nouns
FINITE = frozenset("is was has had will would could may".split())


def follows(story: "Story", at: int, bodies: "Container[str]") -> bool:
    """Whether a thing follows the word, none of the `bodies` that have many (union, association)."""
    words = story.lower_words
    following, beyond = words[at + 1], touching(story, at + 2)
    if following in bodies or beyond in bodies:
        return False
    if following in BEFORE_NOUNS or is_attribute(following):
        return mostly_noun(beyond, 5)
    if _people(following) and story.text[story.words[at].start].islower():
        return False  # the homes people want
    ends = beyond == "of" or beyond in FINITE or not beyond
    return is_thing(following) or is_superlative(following) or (ends and mostly_noun(following, 7))


def before(story: "Story", at: int) -> str:
    """The word right before, in small letters; "" where a mark stands between."""
    spans = story.words
    touches = at and story.text[spans[at - 1].end : spans[at].start] == " "
    return story.lower_words[at - 1] if touches else ""


def modifies(story: "Story", at: int) -> bool:
    """Whether the word before may stand between an article and the noun: an adjective, or a noun
    behind which this one is no verb (the doctor debates)."""
    told, word = lexicon.classes(before(story, at)), story.lower_words[at]
    if story.text[story.words[at - 1].start].isupper():
        return True
    noun = bool(told.keys() & {"N", "S"}) and "Z" not in lexicon.classes(word)
    return noun or bool(told.keys() & {"J", "G", "P", "D"})


def verb_follows(story: "Story", at: int) -> bool:
    """Whether a form in -s follows that is a verb: what comes behind it is what it does something to."""
    beyond = touching(story, at + 2)
    return "Z" in lexicon.classes(story.lower_words[at + 1]) and bool(beyond) and beyond not in PHRASES


def alone(story: "Story", base: str) -> "list[Span]":
    """The first places where the word stands without its s, or with its apostrophe."""
    there = concordance.of(story)
    places = (n for form in (base, base + "'s", base + "’s") for n in there.get(form, ()))
    return [story.words[n] for n in islice(places, 5)]


def owned(word: str, options: dict[str, Any]) -> bool:
    return word in options["owned"] or word.endswith(tuple(options["endings"]))


def touching(story: "Story", at: int) -> str:
    """A word if it follows the one before after a blank, else ""."""
    spans = story.words
    there = at < len(spans) and story.text[spans[at - 1].end : spans[at].start] == " "
    return story.lower_words[at] if there else ""


def _people(word: str) -> bool:
    return "S" in lexicon.classes(word) and lexicon.is_owner(word)
