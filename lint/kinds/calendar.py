"""calendar: dates that the calendar does not have, or not on that weekday, or not beside “yesterday”."""

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import days
from lint.dates import DAYS, MONTHS
from lint.days import Day
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, silence, storyday
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

CHECKS = ("impossible", "weekday", "near", "relative", "left_over")
KEYS = {
    "check": Key(
        "word",
        help="31 June; a weekday beside a date; the same near the story's day; yesterday; last year's date",
        choices=CHECKS,
    ),
    "within_days": Key("number", 45, "near: how far from the story's day a date without a year is dated"),
    "ahead": Key("texts", (), "left_over: words that speak of what is to come"),
    "unless": Key("texts", (), "patterns; where one is in the sentence, the rule is silent"),
}
NAMES = MONTHS.title().split()
GOES_ON = re.compile(
    r"[^\S\n]*(?:[.,;:!?)\]\"'”’—–-]|\Z|\n|(?:and|or|at|in|on|by|to|for|from|with|when|where|after|before|until|as|but|that"
    r"|the|he|she|it|they|we|this|last|next|is|was|were|will|would|has|had|said|of|because|during|while|which"
    r"|deadline|meeting|election|hearing|vote|attack|report|issue|ceremony|parade|event)\b|1[6-9]\d\d|20\d\d)"
)
ON = re.compile(
    r"\b(?:on|by|of|from|until|till|since|before|after|for|to|through|the|ended|ending|dated|and|or|is|was)\s+\Z"
)


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    triggers = [*storyday.RELATIVE] if values["check"] == "relative" else [name[:3] for name in NAMES]
    return {
        "check": values["check"],
        "within_days": values["within_days"],
        "ahead": "|".join(map(re.escape, values["ahead"])),
        "unless": silence.prepared(values["unless"]),
    }, [Pattern(word, word.islower()) for word in triggers]


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    check = SEARCHES[rule.options["check"]]
    done = -1
    for place, _ in places:
        if place > done:
            sentence = story.sentence_at(place)
            done = max(done, sentence.end)
            if not silence.within(rule.options["unless"], story.words_at(sentence)):
                yield from check(story, sentence, rule.options)


def _impossible(story: "Story", at: Span, options: dict[str, Any]) -> Iterator[Hit]:
    """Days up to 31 that their month does not have; more is a year (Feb 87) or a number."""
    for day in days.find(story.text, at):
        if day.date.day > 31 or not day.date.day or days.possible(day.date):
            continue
        if _is_date(day, story.text):
            month, year = NAMES[day.date.month - 1], day.date.year
            most = 28 if day.date.month == 2 and year and year % 4 else DAYS[day.date.month - 1]
            values = {"found": story.words_at(day.span), "month": month, "days": str(most)}
            yield Hit(day.span, values)


def _is_date(day: Day, text: str) -> bool:
    """Whether “June 31” is a day, not June and then 31 of something."""
    if (
        day.weekday is not None
        or day.date.year
        or re.search(r"\d(?:st|nd|rd|th)", text[day.span.start : day.span.end])
    ):
        return True
    led = ON.search(text, max(0, day.span.start - 12), day.span.start)
    return bool(GOES_ON.match(text, day.span.end)) and (not day.ordinal or bool(led))


def _weekday(story: "Story", at: Span, options: dict[str, Any]) -> Iterator[Hit]:
    """A weekday beside a date with its year."""
    for day in days.find(story.text, at):
        real = days.calendar(day.date)
        if real and real.year >= days.GREGORIAN and _differs(day, real):
            yield _weekday_hit(story, day, real, _left_over_fix(story, day, real))


def _differs(day: Day, real: datetime.date) -> bool:
    return day.weekday is not None and not day.range and real.weekday() != day.weekday


def _left_over_fix(story: "Story", day: Day, real: datetime.date) -> tuple[Fix, ...]:
    """The year of the story, where the weekday is that of its year."""
    year = story.date.year if story.date else None
    other = days.calendar(day.date._replace(year=year)) if year and year != real.year else None
    if not other or other.weekday() != day.weekday:
        return ()
    at = story.text.rindex(str(real.year), day.span.start, day.span.end)
    return (Fix((Edit(Span(at, at + 4), str(year)),)),)


def _weekday_hit(story: "Story", day: Day, real: datetime.date, fixes: tuple[Fix, ...] = ()) -> Hit:
    printed = story.words_at(day.named)
    mend = days.like(days.weekday_of(real), printed)
    date = f"{real.day} {NAMES[real.month - 1]} {real.year}"
    values = {"found": story.words_at(day.span), "date": date, "right": days.weekday_of(real), "mend": mend}
    dated = story.dateline.span if story.dateline else None
    evidence = (Evidence(dated),) if dated and not day.date.year else ()
    return Hit(day.span, values, (*fixes, Fix((Edit(day.named, mend),))), (), evidence)


def _other_year(story: "Story", at: Span) -> bool:
    """Whether the sentence names a year that is not the story's: its dates may be of that."""
    years = re.findall(r"\b(?:19|20)\d\d\b", story.words_at(at))
    return any(int(year) != (story.date and story.date.year) for year in years)


def _near(story: "Story", at: Span, options: dict[str, Any]) -> Iterator[Hit]:
    """A weekday beside a date without a year, near the story's day."""
    today = days.calendar(story.date) if story.date else None
    if not today or not story.date or _other_year(story, at):
        return
    for day in days.find(story.text, at):
        real = days.nearest(day.date, story.date) if day.date.year is None else None
        if not real or not _differs(day, real) or abs((real - today).days) > options["within_days"]:
            continue
        if not (story.dateline and day.span.start < story.dateline.span.end):
            yield _weekday_hit(story, day, real)


SEARCHES: dict[str, Callable[["Story", Span, dict[str, Any]], Iterator[Hit]]] = {
    "impossible": _impossible, "weekday": _weekday, "near": _near, "relative": storyday.relative,
    "left_over": storyday.left_over,
}  # fmt: skip
