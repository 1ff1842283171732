"""headfigure: a figure of the headline that stands nowhere in the story, which has another one for it.

The figure of the story is of the same thing where it has the same unit, or the same noun behind it,
and its sentence speaks of what the headline does. What may have been rounded, added up or reckoned
from the story's figures is let be.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.amounts import COUNT, MEASURED, MONEYED, ODD, PERCENTAGE, POINT, Amount, amounts
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "shared": Key("number", 2, "words of four letters that the headline and the sentence must share"),
    "common": Key("texts", (), "words that say nothing of what a figure is about"),
    "parts": Key("texts", (), "words that stand for a figure: half, doubled"),
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
        "parts": "|".join(values["parts"]),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    heads = [part.span for part in story.parts if part.kind in HEADS]
    asked = [told for head in heads for told in _told(story, head) if told.amount.sign in ASKED]
    if not asked:
        return
    body = [s for s in story.sentences if not any(s.within(head) for head in heads)]
    told = [one for sentence in body for one in _told(story, sentence)]
    for figure in asked if len(told) <= MOST else ():
        if not _stands(figure.amount, [one.amount for one in told]):
            yield from _held(figure, told, story, rule.options)


ASKED = COUNT + MONEYED + MEASURED + PERCENTAGE


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


def _stands(head: Amount, told: list[Amount]) -> bool:
    """Whether the story has the figure, or two from which it can be reckoned."""
    if any(_like(head, one.value) or _like(head, one.number.value / one.number.scale) for one in told):
        return True
    return any(_like(head, result) for a, b in combinations(told, 2) for result in _reckoned(a, b))


def _reckoned(a: Amount, b: Amount) -> Iterator[float]:
    yield from (a.value + b.value, abs(a.value - b.value))
    for old, new in ((a.value, b.value), (b.value, a.value)):
        if old:
            yield from (100 * new / old, 100 * abs(new - old) / old)


def _like(head: Amount, value: float) -> bool:
    """Whether a figure may be told as the one of the headline, rounded or cut."""
    told, scale = head.number.value / head.number.scale, head.number.scale
    digits = f"{told:.{head.number.decimals}f}".replace(".", "").lstrip("0").rstrip("0")
    step = 10.0**-head.number.decimals if len(digits) > 1 or told < 20 else 0.15 * told
    near = max(step * scale, 0.5 if head.sign == PERCENTAGE else 0)
    return head.low - near < value < head.high + near or head.value == value


def _held(head: Told, told: list[Told], story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """The one figure that the story has for it, in a sentence that speaks of the same."""
    if options["parts"] and re.search(options["parts"], story.text, re.IGNORECASE):
        return
    same = [one for one in told if _same(head, one)]
    about = _about(story, head.sentence, options["common"])
    near = [
        s for s in same if len(about & _about(story, s.sentence, options["common"])) >= options["shared"]
    ]
    if near and len({one.amount.value for one in near}) == 1:
        yield _hit(head, near[0], story)


def _same(head: Told, one: Told) -> bool:
    a, b = head.amount, one.amount
    if a.sign != b.sign:
        return False
    return bool(set(head.nouns[:2]) & set(one.nouns)) if a.sign == COUNT else a.unit == b.unit


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
