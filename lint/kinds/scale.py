"""scale: the same figure in millions and in billions, in one story."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.measures import MONEY, SIGN, currency
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "shared": Key("number", 2, "how many words of five letters the two sentences must share"),
    "shared_with_headline": Key("number", 1, "the same where one of them is the headline"),
    "common": Key("texts", (), "words that say nothing of what a figure is about"),
}
SCALES = {"m": "million", "mn": "million", "mln": "million", "bn": "billion", "bln": "billion"}
FIGURE = re.compile(
    rf"(?P<sign>{SIGN})?(?<![\w.,])(?P<figure>\d[\d,]*(?:\.\d+)?)[-\s]?(?P<scale>million|billion|trillion|mn|mln|bn|bln|m)\b"
    r"(?:[-\s](?P<unit>[a-z]+))?",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{5,}")


class Figure(NamedTuple):
    """A figure with its scale; `unit` is its currency, "" for a number of things."""

    span: Span
    scale_span: Span
    figure: str
    scale: str
    unit: str
    sentence: Span


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "shared": values["shared"],
        "shared_with_headline": values["shared_with_headline"],
        "common": sorted({word.lower() for word in values["common"]} | {"million", "billion", "trillion"}),
    }, [
        Pattern("million|mln|mn", True), Pattern("billion|bln|bn", True), Pattern("trillion", True)
    ]  # fmt: skip


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    if len({place for _, place in places}) < 2:  # one scale alone
        return
    told: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in _figures(story):
        told[figure.figure, figure.unit].append(figure)
    for figures in told.values():
        if len({f.scale for f in figures}) > 1:
            yield from _clash(rule, story, figures)


def _figures(story: "Story") -> Iterator[Figure]:
    for m in FIGURE.finditer(story.text):
        if story.in_furniture(m.start()) or (m["scale"].lower() == "m" and not m["sign"]):
            continue
        scale = SCALES.get(m["scale"].lower(), m["scale"].lower())
        unit = currency(m["sign"]) if m["sign"] else MONEY.get((m["unit"] or "").lower(), "")
        figure = m["figure"].replace(",", "")
        yield Figure(
            Span(m.start(), m.end("scale")),
            Span(*m.span("scale")),
            figure,
            scale,
            unit,
            story.sentence_at(m.start()),
        )


def _clash(rule: "Rule", story: "Story", figures: list[Figure]) -> Iterator[Hit]:
    """The scale that is told less often, or later, against the nearest of the others."""
    counts: dict[str, int] = defaultdict(int)
    for figure in figures:
        counts[figure.scale] += 1
    if sorted(counts.values())[-1] > 1 and len(set(counts.values())) == 1:
        return  # both are told again and again: two figures
    usual = max(counts, key=lambda scale: counts[scale])
    right = [f for f in figures if f.scale == usual]
    for figure in figures:
        other = next((f for f in right if _same_thing(rule, story, f, figure)), None)
        if figure.scale != usual and other:
            yield _hit(story, figure, other)


def _same_thing(rule: "Rule", story: "Story", one: Figure, other: Figure) -> bool:
    """Whether two figures are of one thing, as the words about them say."""
    if one.sentence == other.sentence:
        return False
    titled = any(
        part and part.kind == "headline" for part in map(story.part_at, (one.span.start, other.span.start))
    )
    digits = len(one.figure.replace(".", "").strip("0"))
    if digits < 2 and not (titled and one.unit):
        return False
    words = [{w.lower() for w in WORD.findall(story.words_at(f.sentence))} for f in (one, other)]
    shared = words[0] & words[1] - set(rule.options["common"])
    least: int = rule.options["shared_with_headline" if titled else "shared"]
    return len(shared) >= least


def _hit(story: "Story", figure: Figure, other: Figure) -> Hit:
    values = {
        "found": story.words_at(figure.span), "other": story.words_at(other.span),
        "line": str(story.place(other.span.start).line),
    }  # fmt: skip
    fix = Fix((Edit(figure.scale_span, story.words_at(other.scale_span)),))
    return Hit(figure.span, values, (fix,), (), (Evidence(other.span),))
