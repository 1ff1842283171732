"""headfigure: a figure of the headline that stands nowhere in the story, which has another one for it.

The figure of the story is of the same thing where it has the same unit, or the same noun behind it,
and its sentence speaks of what the headline does. What may have been rounded, added up or reckoned
from the story's figures is let be.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.amounts import COUNT, MEASURED, MONEYED, ODD, PERCENTAGE, Amount, amounts
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, retold, silence
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "shared": Key("number", 2, "words of four letters that the headline and the sentence must share"),
    "common": Key("texts", (), "words that say nothing of what a figure is about"),
    "parts": Key("texts", (), "patterns of words that stand for a figure: half, doubled"),
}
HEADS = ("headline", "subhead")
WORD = re.compile(r"[^\W\d_]{4,}")
BEHIND = re.compile(r"((?:[-\s][^\W\d_]{3,}){1,3})")
STEM = 5  # letters that a word and its other forms share
MOST = 60  # figures of a story; a longer one is a table


class Told(NamedTuple):
    """A figure, where it stands in the story, the sentence about it and the words behind it."""

    amount: Amount
    span: Span
    sentence: Span
    nouns: tuple[str, ...]


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "shared": values["shared"],
        "common": sorted(_stem(word) for word in values["common"]),
        "parts": silence.prepared(values["parts"]),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    heads = [part.span for part in story.parts if part.kind in HEADS]
    asked = [told for head in heads for told in _told(story, head) if _is_asked(told, story)]
    if not asked:
        return
    body = [s for s in story.sentences if not any(s.within(head) for head in heads)]
    told = [one for sentence in body for one in _told(story, sentence)]
    for figure in asked if len(told) <= MOST else ():
        if not retold.stands(figure.amount, [one.amount for one in told]):
            yield from _held(figure, told, story, rule.options)


ASKED = COUNT + MONEYED + MEASURED + PERCENTAGE
FURTHER = frozenset("more other addit furth extra".split())  # stems
FEW = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
AFTER_RATIO = re.compile(rf"[-\s](?:for|in|to)[-\s]{FEW}\b", re.IGNORECASE)
BEFORE_RATIO = re.compile(rf"\b{FEW}[-\s](?:for|in|to)[-\s]\Z", re.IGNORECASE)
SPANS = frozenset("year month week day hour minut night".split())  # stems


def _is_asked(told: Told, story: "Story") -> bool:
    """Whether a figure of the headline is of something: no “one man”, no “three for two”."""
    amount, text = told.amount, story.text
    ratio = AFTER_RATIO.match(text, told.span.end) or BEFORE_RATIO.search(
        text, max(0, told.span.start - 12), told.span.start
    )
    return amount.sign in ASKED and amount.value != 1 and not (amount.sign == COUNT and ratio)


def _told(story: "Story", at: Span) -> list[Told]:
    words = story.words_at(at)
    return [
        Told(a, Span(at.start + a.figure.start, at.start + a.figure.end), at, _nouns(a, words))
        for a in amounts(words)
        if a.sign != ODD
    ]


def _nouns(amount: Amount, sentence: str) -> tuple[str, ...]:
    behind = BEHIND.match(sentence, amount.span.end)
    return tuple(_stem(word) for word in re.split(r"[-\s]", behind[1])[1:]) if behind else ()


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")[:STEM]


def _held(head: Told, told: list[Told], story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """The one figure that the story has for it, in a sentence that speaks of the same."""
    if silence.within(options["parts"], story.text):
        return
    same = [one for one in told if _same(head, one)]
    about = _about(story, head.sentence, options["common"])
    near = [s for s in same if len(about & _about(story, s.sentence, options["common"])) >= options["shared"]]
    if len({one.amount.value for one in near}) > 1:
        near = [one for one in near if retold.slip(head.amount, one.amount)]
    if near and len({one.amount.value for one in near}) == 1:
        yield _hit(head, near[0], story)


def _same(head: Told, one: Told) -> bool:
    a, b = head.amount, one.amount
    if a.sign != b.sign or (a.sign != PERCENTAGE and FURTHER & set(one.nouns[:1])):
        return False
    return _one_noun(head, one) if a.sign == COUNT else a.unit == b.unit


def _one_noun(head: Told, one: Told) -> bool:
    """Whether both count the same: three “men”, or two “armed men”; of spans of time only ages tell."""
    if not head.nouns or SPANS & {head.nouns[0], *one.nouns[:1]}:
        return head.nouns[:2] == one.nouns[:2] == ("year", "old")
    return head.nouns[0] in one.nouns or (len(head.nouns) > 1 and head.nouns[1] in one.nouns[:2])


def _about(story: "Story", sentence: Span, common: list[str]) -> set[str]:
    return {_stem(word) for word in WORD.findall(story.words_at(sentence))} - set(common)


def _hit(head: Told, one: Told, story: "Story") -> Hit:
    at, there = head.amount.span, one.amount.span
    span = Span(head.sentence.start + at.start, head.sentence.start + at.end)
    place = Span(one.sentence.start + there.start, one.sentence.start + there.end)
    values = {
        "found": story.words_at(span),
        "mend": story.words_at(place),
        "line": str(story.place(place.start).line),
    }
    return Hit(span, values, (Fix((Edit(span, values["mend"]),)),), (), (Evidence(place),))
