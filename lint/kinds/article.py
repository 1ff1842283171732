"""article: “a” before the sound of a vowel, “an” before another: “a hour”, “an unit”.

Letters (Group A, vitamin A), names (Hoi An) and words of other languages are left alone. Before a
verb or a plural, “an” was more likely “and”.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span
from lint.spelling import language
from lint.spelling.vowels import vowel

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "not_after": Key("texts", (), "words right before, after which “a” is a letter or no English word"),
    "not_before": Key("texts", (), "words right after that begin no noun: before them “an” was “and”"),
    "except": Key("texts", (), "words that may have either article"),
}
GAP = re.compile(r"[ \n][\"“‘']?")
FOLLOWING = re.compile(r"[$£€]?[^\W_]+(?:[.,'’&-][^\W_]+)*")
CUT = re.compile(r"\w{1,3}(?:\*|--|[–—_]+\w)")  # a f*** of a day, a s--tshow
OH = re.compile(r"0[-\d]")  # an 0-1 record, an ’01 model
COMMON = 3.0  # Zipf's measure of a word of which there is no doubt
AHEAD = 4  # words after the article that are read
PLURAL = re.compile(r"[a-z]{3,}[^su]s")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {key: sorted(values[key]) for key in KEYS}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for article in ("a", "an"):
        for at in concordance.of(story).get(article, ()):
            if not story.in_furniture(story.words[at].start) and _article(story, at, rule.options):
                yield from _hit(story, at, article, rule.options)


def _article(story: "Story", at: int, options: dict[str, Any]) -> bool:
    """Whether it is the English article: not a letter, a name, or a piece of either."""
    span = story.words[at]
    before = story.text[max(0, span.start - 1) : span.start]
    if (before and before not in " \n\"“‘'(—–") or not GAP.match(story.text, span.end):
        return False
    if story.lower_words[at - 1] in options["not_after"] if at else False:
        return False
    if story.text[span.start].islower():
        return True
    return story.words_at(span) != "AN" and story.sentence_at(span.start).start >= span.start - 1


def _hit(story: "Story", at: int, article: str, options: dict[str, Any]) -> Iterator[Hit]:
    span = story.words[at]
    gap = GAP.match(story.text, span.end)
    following = FOLLOWING.match(story.text, gap.end()) if gap else None
    if not gap or not following or following[0].lower() in options["except"]:
        return
    if CUT.match(story.text, following.start()) or OH.match(following[0]):
        return
    opening = following[0].lower() in options["not_before"] and not following[0].isupper()  # an US firm
    sound = vowel(following[0])
    if (
        sound is None
        or sound == (article == "an")
        or (article == "a" and (opening or _foreign(following[0])))
    ):
        return
    if language.is_foreign(story, span.start):
        return
    written = story.words_at(span)
    joined = article == "an" and written == "an" and (opening or _joins(story, at, options))
    right = "and" if joined else written[0] + ("" if article == "an" else "n")
    maybe_and = article == "an" and following[0].endswith("ing")  # founder an controlling shareholder
    sure = not joined and not maybe_and and _sure(following[0])
    whole = Span(span.start, following.end())
    values = {"found": story.words_at(whole), "mend": right + story.text[span.end : following.end()]}
    fix = Fix((Edit(span, right),), safe=sure)
    yield Hit(whole, values, (fix,), level="" if sure else "warning")


def _sure(following: str) -> bool:
    head = re.split("[-'’]", following)[0]
    return head.isdigit() or (head.islower() and lexicon.frequency(head) >= COMMON)


def _foreign(following: str) -> bool:
    """A name after “a” may be Spanish or Italian: only nationalities and the like are certain."""
    return following[0].isupper() and not following.isupper() and not lexicon.is_proper(following)


def _joins(story: "Story", at: int, options: dict[str, Any]) -> bool:
    """Whether “an” was “and”: between figures, before a plural, or a verb with its object: an puts it."""
    near = [story.words_at(story.words[n]) for n in (at - 1, at + 1, at + 2) if 0 <= n < len(story.words)]
    if len(near) == 3 and near[0].isdigit() and near[1].isdigit():
        return True
    verb = len(near) == 3 and "Z" in lexicon.letters(near[1]).upper() and near[2] in options["not_before"]
    return verb or _plural(story, at)


def _plural(story: "Story", at: int) -> bool:
    """Whether a plural closes the words after the article: an social issues."""
    spans, words = story.words, story.lower_words
    last = at
    for number in range(at + 1, min(at + 1 + AHEAD, len(words))):
        if story.text[spans[number - 1].end : spans[number].start] != " " or words[number] in CLOSING:
            break
        last = number
    return bool(PLURAL.fullmatch(story.words_at(spans[last])))


CLOSING = frozenset(
    "of in on at by for to from with and or but that which who is are was were has have had will would may"
    " could can should as than after before into over under about".split()
)
