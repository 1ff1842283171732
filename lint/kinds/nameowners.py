"""A name that lacks the apostrophe of its possessive: “Kenyas economy”, “the BBCs head of news”.

A name counts where the story or the lexicon knows it without the s, nobody knows it with the s, and
what follows is neither a verb nor one of the small words. Teams, families and peoples are left alone.
"""

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.kinds import concordance, things
from lint.kinds.wordclass import mostly_noun

if TYPE_CHECKING:
    from lint.sourcemap import Span
    from lint.story import Story

TITLES = frozenset("mr mrs ms miss dr president sir lord lady gen".split())
DAYS = frozenset("Sundays Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays".split())
OF_A_DAY = frozenset("after before since during following until from by in of next last this".split())
INDEFINITE = frozenset(("a", "an"))
BEFORE_BODIES = things.PHRASES | {"", "that", "when", "said", "because", "while", "but"}
KINDLY = frozenset("a an the this that each every any no one some his her their its our former new".split())
VERBAL = ("ed", "ing")
PEOPLES = ("ans", "ists", "ites", "is")  # Cubans, Islamists, Sunnites, Iraqis: plurals
NAMESAKE = 4.5  # from which it is likelier another name than a slip
FAMILY = 3.0  # how common a surname in -s may be, logarithm
RARER = 1.5  # how much rarer, logarithm, it must be than without the s to be a slip of it


def lacks(story: "Story", at: int, options: dict[str, Any]) -> "list[Span] | None":
    """Where the story has the name without the s; [] where the lexicon alone knows it; else None."""
    written, following = (story.words_at(story.words[n]) for n in (at, at + 1))
    base = written[:-1]
    if not written[0].isupper() or len(base) < 3 or not following.islower():
        return None
    if concordance.count(story, written.lower()) > 1 or things.before(story, at).endswith(("'s", "’s")):
        return None  # a name of its own, or the story's plural: Nigeria's Emmanuels
    if _in_a_name(story, at) or not following[0].isalpha():
        return None
    if written in DAYS or (base.isupper() and written[-1] == "s"):
        if not things.follows(story, at, options["bodies"]):
            return None
        if written in DAYS:
            return [] if things.before(story, at) in OF_A_DAY else None
        if lexicon.organisation(base):
            return []
        plural = things.before(story, at) not in BEFORE_BODIES or following in ("last", "next")
        return None if plural else _acts(story, base)
    if not base[1:].islower() or base[-2:-1] != "s" == base[-1]:
        return None
    return _name(story, at, base, options)


def _name(story: "Story", at: int, base: str, options: dict[str, Any]) -> "list[Span] | None":
    written, following = (story.words_at(story.words[n]) for n in (at, at + 1))
    preceded, inside = things.before(story, at), _inside(story, at)
    owned = things.owned(following, options) or things.follows(story, at, options["bodies"])
    if (preceded == "the" or lexicon.lookup(written.lower()) or following.endswith(VERBAL)) and not owned:
        return None
    alone = [span for span in things.alone(story, base.lower()) if story.text[span.start].isupper()]
    if _place(story, at, base, options) and not lexicon.is_proper(written):
        return alone
    person = bool(alone) and lexicon.is_surname(base)
    if not (inside or owned or person or (alone and mostly_noun(following, 4))):
        return None
    if written.endswith(PEOPLES) and (not person or lexicon.is_proper(written)):
        return None
    given = (lexicon.is_surname(base) or lexicon.is_proper(base)) and (
        preceded in TITLES or lexicon.is_given_name(preceded)
    )
    if not given and _common(story, at, base, alone):
        return None
    if not _known(written):
        return alone if alone or given else None
    rare = lexicon.surname_frequency(written) < NAMESAKE
    return alone if owned and rare and preceded != "the" and len(alone) > 1 - given else None


def _acts(story: "Story", acronym: str) -> "list[Span] | None":
    """Where the story has an acronym as one body: never as a kind (an NGO) or a post (CEO Karlsson)."""
    there = [span for span in things.alone(story, acronym.lower()) if story.words_at(span)[:2].isupper()]
    for at in (bisect_left(story.words, span) for span in there):
        following = story.text[story.words[at].end :][:2]
        if things.before(story, at) in KINDLY or (following[:1] == " " and following[1:].isupper()):
            return None
    return there if len(there) > 1 else None


def _in_a_name(story: "Story", at: int) -> bool:
    """Whether it ends the House of Representatives, or an article calls for a noun: a Times story."""
    near = [story.lower_words[n] for n in range(max(0, at - 2), at) if things.before(story, n + 1)]
    if near[-1:] == ["of"]:
        return at > 1 and story.text[story.words[at - 2].start].isupper()
    return not INDEFINITE.isdisjoint(near)


def _common(story: "Story", at: int, base: str, alone: "list[Span]") -> bool:
    """Whether it is a believer (Catholics), or a word of a title that the story has in no other place."""
    if not lexicon.is_word(base.lower()):
        return False
    if "J" in lexicon.classes(base.lower()) and not lexicon.is_surname(base):
        return True
    if not things.before(story, at) or not story.text[story.words[at - 1].start].isupper():
        return False
    before = {things.before(story, bisect_left(story.words, span)) for span in alone}
    return things.before(story, at) not in before - {"", "the"}


def _inside(story: "Story", at: int) -> bool:
    start = story.words[at].start
    return story.sentence_at(start).start < start


def _place(story: "Story", at: int, base: str, options: dict[str, Any]) -> bool:
    """Whether it is a big city or a country, of one word or two; in the middle of a sentence."""
    two = f"{story.words_at(story.words[at - 1])} {base}" if things.before(story, at) else base
    place = lexicon.is_city(base) or lexicon.is_city(two) or base in options["places"]
    return bool(place) and (_inside(story, at) or not lexicon.is_word(base + "s"))


@lru_cache(maxsize=4096)
def _known(word: str) -> bool:
    """Whether the word with its s is a word, a name or a family's."""
    bearers = lexicon.surname_frequency(word)
    family = bearers >= FAMILY and bearers > lexicon.surname_frequency(word[:-1]) - RARER
    return lexicon.is_word(word) or lexicon.is_proper(word) or family
