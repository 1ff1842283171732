"""In what language a place is: another one's words are no misspellings; of English, which variety."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lint import lexicon

if TYPE_CHECKING:
    from lint.sourcemap import Span
    from lint.story import Story

SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-ZÀ-Þ][^\W\d_]{2,}(?![\w'’-])")  # names tell nothing
FEW = 5  # such words; fewer tell nothing either
BEFORE, AFTER = re.compile(r"(?<!\w)([^\W_]+) $"), re.compile(r" ([^\W_]+)")
CUT_BEFORE, CUT_AFTER = re.compile(r"(?<!\w)([^\W_]+)['’] $"), re.compile(r" ([^\W_]+)['’](?!\w)")
DROPPED = frozenset("ol an o th wi mo po fo tha lil".split())  # what is left of old, and, of, the, with
FOREIGN = frozenset("de du des la le les el los las di del della von van und der die das et en al".split())
NEAR = 2  # words on each side that may be of the same phrase
KNOWN = 0.55  # of them, in English


def is_foreign(story: "Story", offset: int) -> bool:
    """Whether most words of the sentence, or of the paragraph around a short one, are not English."""
    part = story.part_at(offset)
    sentence = _share(story.words_at(story.sentence_at(offset)))
    share = sentence if sentence is not None or not part else _share(story.words_at(part.span))
    return share is not None and share < KNOWN


@lru_cache(maxsize=256)
def _share(text: str) -> float | None:
    """How many of the words in small letters are English; None where there are too few."""
    words = SMALL.findall(text)
    return sum(map(lexicon.is_word, words)) / len(words) if len(words) >= FEW else None


def among_foreign(story: "Story", span: "Span") -> bool:
    """Whether a small word of another language stands beside it: la virgen de los cartoneros."""
    return any(word.lower() in FOREIGN for word in beside(story, span))


def in_dialect(story: "Story", span: "Span") -> bool:
    """Whether a word beside it is written as somebody says it: that ol’ debil, goin’ owt."""
    before = CUT_BEFORE.search(story.text, max(0, span.start - 20), span.start)
    after = CUT_AFTER.match(story.text, span.end)
    return any(_cut(found[1].lower()) for found in (before, after) if found)


def _cut(word: str) -> bool:
    return word in DROPPED or (word.endswith("in") and lexicon.is_word(word + "g"))


def in_a_phrase(story: "Story", span: "Span") -> bool:
    """Whether other unknown words are near it, as in a phrase of another language: toda mi gente."""
    start, end = story.sentence_at(span.start)
    around = [*story.text[start : span.start].split()[-NEAR:], *story.text[span.end : end].split()[:NEAR]]
    return any(SMALL.fullmatch(word) and is_strange(word) for word in around)


def beside(story: "Story", span: "Span") -> list[str]:
    """The words on both sides, where only a blank stands between."""
    before = BEFORE.search(story.text, max(0, span.start - 30), span.start)
    after = AFTER.match(story.text, span.end)
    return [found[1] for found in (before, after) if found]


def is_strange(word: str) -> bool:
    """Whether it is a word of another language, or one that nobody knows."""
    if not word.isascii():
        return True
    return word.isalpha() and not (lexicon.is_word(word) or lexicon.is_proper(word))


@lru_cache(maxsize=1)
def variety(story: "Story") -> str:
    """The spelling that most words of the story have, US or GB; "" for neither."""
    found = [lexicon.varieties(word) for word in set(story.lower_words) if word.isalpha()]
    us, gb = found.count("US"), found.count("GB")
    return "US" if us > gb else "GB" if gb > us else ""
