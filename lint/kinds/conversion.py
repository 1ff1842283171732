"""conversion: a measure and the same in brackets, in another unit, that are not the same."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.amounts import MEASURED, Amount, amounts
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.measures import CELSIUS, FAHRENHEIT, HEAT, MEASURES, METRIC, converted
from lint.numbers import written
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

FEW = 7  # degrees Celsius
KEYS = {
    "measures": Key("texts", METRIC.split(), "length, area, mass, volume, speed, temperature"),
    "off": Key("number", 12, "percent by which the two may differ as they are rounded"),
    "degrees": Key("number", 2, "the same for temperatures, in degrees Celsius"),
    "differs": Key("texts", (), "words of a sentence in which degrees may be a difference: warming, rise"),
}
# 40 metres (13 feet) · 40 metres of fence (13 feet) · 40 metres, or 13 feet, · 40-metre (13-foot)
BESIDE = re.compile(
    r"(?:[-\s]+[^\W\d_]+){0,3}\s*\((?:about\s|around\s|nearly\s|some\s)?\Z|(?:\s[^\W\d_]+){0,3},\sor\s(?:about\s)?\Z",
    re.IGNORECASE,
)
CLOSED = re.compile(r"\s*[),;]|\s*\Z")
PARTS = (
    ("feet", "inches"),
    ("pounds", "ounces"),
    ("stones", "pounds"),
    ("foot", "inch"),
    ("stone", "pounds"),
)
BETWEEN_PARTS = re.compile(r"\s*,?\s*\Z")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:

    return {
        "measures": list(values["measures"]),
        "off": values["off"],
        "degrees": values["degrees"],
        "differs": "|".join(map(re.escape, values["differs"])) or r"\Z.",
    }, [Pattern(r"\("), Pattern(r",[ \n]or[ \n]")]


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    done = -1
    for place, _ in places:
        if place > done:
            sentence = story.sentence_at(place)
            done = max(done, sentence.end)
            yield from _in_sentence(rule, story, sentence)


def _in_sentence(rule: "Rule", story: "Story", at: Span) -> Iterator[Hit]:
    text = story.words_at(at)
    told = _joined(amounts(text), text) if re.search(r"\d|\bdegrees\b", text) else []
    for first, second in pairwise(told):
        between = text[first[-1].span.end : second[0].span.start]
        if BESIDE.fullmatch(between) and CLOSED.match(text, second[-1].span.end):
            yield from _pair(rule, story, at, first, second)


def _joined(told: tuple[Amount, ...], text: str) -> list[tuple[Amount, ...]]:
    """Amounts, those of two units that are one measure (6ft 2in) together."""
    found: list[tuple[Amount, ...]] = []
    for amount in told:
        before = found[-1][-1] if found else None
        if (
            before
            and _unit(before, amount) in PARTS
            and BETWEEN_PARTS.fullmatch(text[before.span.end : amount.span.start])
        ):
            found[-1] = (*found[-1], amount)
        else:
            found.append((amount,))
    return found


def _unit(before: Amount, amount: Amount) -> tuple[str, str]:
    """The units of two amounts in the plural, as PARTS has them."""
    plural = {"foot": "feet", "inch": "inches", "ounce": "ounces", "stone": "stones"}
    return plural.get(before.unit, before.unit), plural.get(amount.unit, amount.unit)


def _pair(
    rule: "Rule", story: "Story", at: Span, first: tuple[Amount, ...], second: tuple[Amount, ...]
) -> Iterator[Hit]:
    units = [MEASURES.get(a.unit) if a.sign == MEASURED else None for a in (*first, *second)]
    if None in units or units[0] == units[-1]:
        return
    mine, yours = MEASURES[first[0].unit], MEASURES[second[0].unit]
    if mine.measures != yours.measures or mine.measures not in rule.options["measures"]:
        return
    difference = (mine.measures == HEAT and _few(first[0])) or re.search(
        rule.options["differs"], story.words_at(at), re.IGNORECASE
    )
    if _same(first, second, rule.options) or (difference and _same_difference(first[0], second[0])):
        return
    span = Span(at.start + second[0].span.start, at.start + second[-1].span.end)
    values, fixes = _told(story, at, first, second, span)
    source = Span(at.start + first[0].span.start, at.start + first[-1].span.end)
    values |= {"first": story.words_at(source), "second": story.words_at(span)}
    yield Hit(span, values, fixes, (), (Evidence(source),))


def _same(first: tuple[Amount, ...], second: tuple[Amount, ...], options: dict[str, Any]) -> bool:
    """Whether some meaning of the units, and some rounding, makes the two one measure."""
    mine, yours = MEASURES[first[0].unit], MEASURES[second[0].unit]
    if mine.measures == HEAT:
        worth = [
            (a.low, a.high) if a.unit.endswith("celsius") else _celsius(a.low, a.high)
            for a in (first[0], second[0])
        ]
        off: int = options["degrees"]
        return worth[0][0] <= worth[1][1] + off and worth[1][0] <= worth[0][1] + off
    off = options["off"] / 100
    ends = [_ends(side) for side in (first, second)]
    for one in mine.worth:
        for other in yours.worth:
            low, high = (end * one / mine.worth[0] for end in ends[0])
            less, more = (end * other / yours.worth[0] for end in ends[1])
            if low <= more * (1 + off) and less <= high * (1 + off):
                return True
    return False


def _few(amount: Amount) -> bool:
    """Whether the degrees are so few that they tell a change rather than the weather: 2C, 3.6F."""
    return amount.value <= (FEW if amount.unit.endswith("celsius") else FEW * 9 / 5)


def _same_difference(first: Amount, second: Amount) -> bool:
    """Whether so many degrees more are the same on the two scales: 3.6 Fahrenheit, 2 Celsius."""
    ends = [
        (a.low * 9 / 5, a.high * 9 / 5) if a.unit.endswith("celsius") else (a.low, a.high)
        for a in (first, second)
    ]
    return ends[0][0] <= ends[1][1] and ends[1][0] <= ends[0][1]


def _ends(side: tuple[Amount, ...]) -> tuple[float, float]:
    """The least and the most of a measure in base units; of 6ft 2in the inches are rounded alone."""
    whole = sum(a.value * MEASURES[a.unit].worth[0] for a in side[:-1])
    last = MEASURES[side[-1].unit].worth[0]
    return whole + side[-1].low * last, whole + side[-1].high * last


def _celsius(low: float, high: float) -> tuple[float, float]:
    (a,), (b,) = converted(low, FAHRENHEIT, CELSIUS), converted(high, FAHRENHEIT, CELSIUS)
    return a, b


def _told(
    story: "Story", at: Span, first: tuple[Amount, ...], second: tuple[Amount, ...], span: Span
) -> tuple[dict[str, str], tuple[Fix, ...]]:
    """The right measure for the message, and as a mend where it is one number."""
    last = second[0]
    unit = MEASURES[last.unit]
    value = sum(converted(a.value, MEASURES[a.unit], unit)[0] for a in first)
    figure = Span(at.start + last.figure.start, at.start + last.figure.end)
    right = written(
        round(value) if abs(value) >= 10 * last.number.scale else value, last.number, int(abs(value) < 10)
    )
    behind = story.text[figure.end : at.start + last.span.end]
    fixes = (Fix((Edit(figure, right),)),) if len(second) == 1 and right != story.words_at(figure) else ()
    return {"right": f"{right}{behind}"}, fixes
