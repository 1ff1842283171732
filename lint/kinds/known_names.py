"""A name of two words that the story writes with two capitals, and here with one: Rowe Price, Rowe price."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.kinds import concordance
from lint.kinds.capital_names import NO_NAMES
from lint.sourcemap import Span
from lint.spelling.derived import is_derived

if TYPE_CHECKING:
    from lint.story import Story

Found = Iterator[tuple[Span, tuple[Span, ...]]]
Written = dict[tuple[str, str], list[int]]
MARKS = "()[]“”\"‘’',.:;!?"
HEAVY = 4  # letters of a word that has a capital in a headline
GENERIC = frozenset(  # what follows a name in small letters: Farah province
    "province state district city county river valley lake island mountain street road avenue party army"
    " government police court council university school college church hospital station airport"
    " bridge".split()
)


def lacking(story: "Story", options: dict[str, Any]) -> Found:
    """One of two words that the story elsewhere writes with two capitals: Rowe Price, Rowe price."""
    words, spans, text = story.lower_words, story.words, story.text
    capital = [at for at, (start, _) in enumerate(spans) if text[start].isupper()]
    written = _pairs(story, capital)
    often = cache(lambda word: _often_small(story, word))
    for at, small in _mixed(story, capital, written):
        places = [place for place in written[words[at], words[at + 1]] if not _in_title(story, place)]
        lawful = not places or words[small] in options["except"] or often(words[small])
        if not lawful and _unlike_a_phrase(story, at, small, places):
            yield spans[small], tuple(spans[place] for place in places[:2])


def _pairs(story: "Story", capital: "list[int]") -> Written:
    """Where two words stand side by side with a capital each."""
    words, found = story.lower_words, defaultdict(list)
    for at, following in pairwise(capital):
        if following == at + 1 and _touch(story, at):
            found[words[at], words[following]].append(at)
    return found


def _mixed(story: "Story", capital: "list[int]", written: Written) -> Iterator[tuple[int, int]]:
    """Where such a pair has one capital alone: its first word, and the one in small letters."""
    words, capitals = story.lower_words, set(capital)
    for at in capital if written else ():
        for first, small in ((at - 1, at - 1), (at, at + 1)):
            if small in capitals or not 0 <= small < len(words):
                continue
            if (words[first], words[first + 1]) in written and _touch(story, first):
                yield first, small


def _touch(story: "Story", at: int) -> bool:
    """Whether only a blank parts a word from the next."""
    return story.text[story.words[at].end : story.words[at + 1].start] == " "


def _in_title(story: "Story", at: int) -> bool:
    """Whether all that has weight is in capitals there, as in a headline or the title of a book."""
    words = story.words_at(story.sentence_at(story.words[at].start)).split()
    heavy = [word for word in words if len(word.strip(MARKS)) > HEAVY - 1]
    return len(heavy) > 3 and sum(word.lstrip(MARKS)[:1].isupper() for word in heavy) > 0.8 * len(heavy)


def _unlike_a_phrase(story: "Story", at: int, small: int, places: "list[int]") -> bool:
    """Whether it is a person's name, the other word no opener of a sentence."""
    words, spans = story.lower_words, story.words
    other = at if small != at else at + 1
    if "-" in words[small]:  # five-year-old Alex
        return False
    heads = story.sentence_at(spans[at].start).start == spans[at].start
    if heads and small == at + 1:
        return False
    named = lexicon.is_given_name(words[at]) or len(places) > 1
    if not named or lexicon.is_word(words[other]) or not words[small].isalpha():
        return False
    if not lexicon.lookup(words[small]):
        return lexicon.is_proper(words[small].capitalize()) or not is_derived(words[small])
    sorts = lexicon.classes(words[small]).keys()
    described = bool(sorts & {"J", "R"}) or words[small] in NO_NAMES  # America first, the Texas senator
    sure = at == other and lexicon.is_given_name(words[other]) and not lexicon.is_city(words[other])
    return sure and not described and lexicon.is_surname(words[small]) and words[small] not in GENERIC


def _often_small(story: "Story", word: str) -> bool:
    """Whether a story has a word twice or more in small letters."""
    places = (story.words[n].start for n in concordance.of(story)[word])
    return len(list(islice((at for at in places if story.text[at].islower()), 2))) > 1
