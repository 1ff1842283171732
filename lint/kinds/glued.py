"""glued: two words written as one, “thepresident”, where both halves are words and the whole is none.

One half is one of the small words that the rule names; the whole stands once, is no name of the
story, and is not one letter away from a word of its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span
from lint.spelling import language

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "before": Key("texts", (), "small words that are glued to the word after them"),
    "after": Key("texts", (), "small words that are glued to the word before them"),
    "common": Key("number", 40, "how common the other half is, tenths of Zipf's measure"),
    "except": Key("texts", (), "words that are right"),
}
LEAST = 3  # letters of the half that is no small word
SHORT = 4  # a small word of two letters wants so many
RARER = 10  # tenths by which a long half may be rarer
LETTERS = "abcdefghijklmnopqrstuvwxyz"
KNOWN = 25  # tenths of Zipf's measure from which a word one letter away may be what was meant
COMMON = 3.5  # Zipf's measure of a half that a capital or a possessive sets apart
CAPITAL_WITHIN = re.compile(r"(?<![\w@/.#_'’&\\=-])([a-z]{2,})([A-ZÀ-Þ][a-zà-ÿ]{2,})(?![\w@/(=]|[.-]\w)")
POSSESSIVE_WITHIN = re.compile(r"(?<![\w@/.#_'’&\\=-])([A-Za-zÀ-ÿ]{3,}['’]s)([a-z]{4,})(?![\w@/=-])")
# What is rare comes first: at all other places nothing else is asked.
SEAM, GENITIVE = re.compile(r"[A-ZÀ-Þ](?<=[a-z].)"), re.compile(r"['’]s[a-z](?<=[A-Za-zÀ-ÿ]...)")
HEAD = re.compile(r"[^\W\d_]+\Z")
LONGEST = 40  # letters of a word
WHOLE = re.compile(r"[A-Z]?[a-z]{4,}")
TOUCHED = "-–@/.#_'’&\\"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "before": sorted(values["before"]),
        "after": sorted(values["after"]),
        "common": values["common"],
        "except": sorted(values["except"]),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    first, last = tuple(options["before"]), tuple(options["after"])
    for word, there in concordance.of(story).items():
        if len(there) > 1 or _known(word) or not (word.startswith(first) or word.endswith(last)):
            continue
        span = story.words[there[0]]
        if not WHOLE.fullmatch(story.words_at(span)) or _touched(story, span):
            continue
        if not language.is_foreign(story, span.start):
            halves = _halves(word, options)
            if halves and _alone(story, span, halves, options):
                yield _hit(story, span, len(halves[0]))
    yield from _inside(story, options)


def _inside(story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """A capital or a possessive inside a word tells where the space was: ofNigeria, bank’sprofit."""
    for m in _words_with(SEAM, CAPITAL_WITHIN, story.text):
        first, second = m[1], m[2]
        small = first in options["before"] or (len(first) > LEAST and lexicon.frequency(first) >= COMMON)
        other = lexicon.is_word(second.lower()) or lexicon.is_proper(second) or lexicon.is_surname(second)
        brand = m[0] in options["except"] or concordance.count(story, m[0].lower()) > 1
        if small and (other or first in options["before"]) and not brand:
            yield _hit(story, Span(*m.span()), len(first))
    for m in _words_with(GENITIVE, POSSESSIVE_WITHIN, story.text):
        if lexicon.frequency(m[2]) >= COMMON and not lexicon.is_word("s" + m[2]):
            yield _hit(story, Span(*m.span()), len(m[1]))


def _words_with(seam: "re.Pattern[str]", whole: "re.Pattern[str]", text: str) -> "Iterator[re.Match[str]]":
    """The words that are so as a whole: each place of a seam is looked for first, for they are few."""
    for at in (found.start() - 1 for found in seam.finditer(text)):
        head = HEAD.search(text, max(0, at - LONGEST), at + 1)
        m = whole.match(text, head.start()) if head else None
        if m:
            yield m


def _alone(story: "Story", span: Span, halves: tuple[str, str], options: dict[str, Any]) -> bool:
    """Whether the word is no name: with a capital, only “Thepresident” at the head of a sentence."""
    if story.text[span.start].islower():
        return "".join(halves) not in options["except"]
    return story.sentence_at(span.start).start == span.start and halves[0] in options["before"]


def _touched(story: "Story", span: Span) -> bool:
    """Whether the word is a piece of an address, a compound or a tag."""
    text = story.text
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    return bool(before and before in TOUCHED) or bool(after[1:].strip() and after[0] in TOUCHED)


@lru_cache(maxsize=1 << 15)
def _known(word: str) -> bool:
    if lexicon.is_word(word) or lexicon.is_proper(word.capitalize()):
        return True
    return lexicon.is_surname(word) or lexicon.is_given_name(word)


def _halves(word: str, options: dict[str, Any]) -> tuple[str, str] | None:
    """The two words, the longest small one first; None where it may be one word, mistyped or new."""
    before = [small for small in options["before"] if word.startswith(small)]
    after = [small for small in options["after"] if word.endswith(small)]
    found = [(word[: len(small)], word[len(small) :], small) for small in before]
    found += [(word[: -len(small)], word[-len(small) :], small) for small in after]
    for first, second, small in sorted(found, key=lambda halves: -len(halves[2])):
        other = second if first == small else first
        if _common(other, small, options) and not _near(word):
            return first, second
    return None


def _common(other: str, small: str, options: dict[str, Any]) -> bool:
    if other in options["before"] and other in options["after"]:
        return True  # “ofthe”
    if len(other) < (SHORT if len(small) < LEAST else LEAST):
        return False
    rarer = RARER if len(other) > SHORT and len(small) >= LEAST else 0
    enough: bool = lexicon.frequency(other) * 10 >= options["common"] - rarer
    return enough


@lru_cache(maxsize=1 << 12)
def _near(word: str) -> bool:
    """Whether one letter more, less or other, or two changed about, make a word that is common."""
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    ways = {a + b[1:] for a, b in splits if b} | {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    ways |= {a + c + b[skip:] for a, b in splits for c in LETTERS for skip in (0, 1)}
    return any(lexicon.frequency(way) * 10 >= KNOWN for way in ways)


def _hit(story: "Story", span: Span, at: int) -> Hit:
    words = story.words_at(span)
    mend = f"{words[:at]} {words[at:]}"
    return Hit(span, {"found": words, "mend": mend}, (Fix((Edit(span, mend),)),))
