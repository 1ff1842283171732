"""What is said of days by the day of the story: yesterday, next month, and a year of an old story."""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from lint import days
from lint.dates import MONTHS, Date
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

NAMES = MONTHS.title().split()
LEAD = 60  # characters before a date in which words belong to it
# Words that say how a day lies to the story's, with the unit and how many of it.
RELATIVE = {
    "yesterday": ("day", -1), "today": ("day", 0), "tonight": ("day", 0), "tomorrow": ("day", 1),
    "next month": ("month", 1), "last month": ("month", -1), "this month": ("month", 0),
    "next year": ("year", 1), "last year": ("year", -1), "this year": ("year", 0),
}  # fmt: skip
MONTH_NAME = "|".join(NAMES)
BESIDE = (
    r"(?:\s(?:night|morning|afternoon|evening))?(?:,?\s\(?|\s[—–-]\s)(?:in\s|on\s)?"
    rf"(?:(?P<weekday>{days.LONG})(?=[),.;]|\s[—–])|(?:(?<=in\s)(?P<in_month>{MONTH_NAME})\b|(?P<month>{MONTH_NAME})(?=[),.;]|\s[—–]|\s(?:19|20)\d))(?P<year_of>\s(?:19|20)\d\d)?(?!\s\d)"
    rf"|(?P<dated>(?:(?:{MONTH_NAME})\s\d{{1,2}}|\d{{1,2}}\s(?:{MONTH_NAME}))\b)|(?P<year>(?:19|20)\d\d)(?=[),.;]|\s[—–]))"
)


def relative(story: "Story", at: Span, options: dict[str, Any]) -> Iterator[Hit]:
    """“Yesterday (Tuesday)”, “next month, in October”: held against the day of the story."""
    today = days.calendar(story.date) if story.date else None
    source = rf"(?i:\b(?P<word>{'|'.join(RELATIVE)}))" + BESIDE
    for m in days.compiled(source).finditer(story.text, *at) if today else ():
        if m["word"].isupper():  # USA TODAY
            continue
        unit, steps = RELATIVE[m["word"].lower()]
        right = today and WORTH[unit](story, today, steps, m)
        if right:
            values = {
                "found": m[0].strip(" (,"),
                "word": m["word"].lower(),
                "right": right,
                "date": str(story.date),
            }
            dated = story.dateline.span if story.dateline else None
            yield Hit(Span(*m.span()), values, (), (), (Evidence(dated),) if dated else ())


def _slack(story: "Story") -> int:
    """How many days the story's day may be off: a dateline is exact, a date of publication a day late."""
    return 0 if story.dateline and story.date == story.dateline.date else 1


def _day_worth(story: "Story", today: datetime.date, steps: int, m: "re.Match[str]") -> str:
    meant = [today + datetime.timedelta(steps - back) for back in range(_slack(story) + 1)]
    if m["weekday"]:
        wrong = all(days.weekday_of(day) != m["weekday"].capitalize() for day in meant)
    elif m["dated"]:
        told = next(iter(days.find(story.text, Span(*m.span("dated")))), None)
        wrong = told is not None and all((day.month, day.day) != told.date[1:] for day in meant)
    else:
        return ""
    return f"{days.weekday_of(meant[0])}, {Date(None, meant[0].month, meant[0].day)}" if wrong else ""


def _month_worth(story: "Story", today: datetime.date, steps: int, m: "re.Match[str]") -> str:
    """Silent in the first days of a month: what is printed then was written in the last one."""
    name = (
        m["month"] or m["in_month"] or next((name for name in NAMES if m["dated"] and name in m["dated"]), "")
    )
    right = NAMES[(today.month - 1 + steps) % 12]
    return right if name and name.capitalize() != right and 2 < today.day < 30 else ""


def _year_worth(story: "Story", today: datetime.date, steps: int, m: "re.Match[str]") -> str:
    told = (m["year"] or m["year_of"] or "").strip()
    settled = (today.month, today.day) > (1, 7)
    return str(today.year + steps) if told and settled and int(told) != today.year + steps else ""


WORTH: dict[str, Callable[["Story", datetime.date, int, "re.Match[str]"], str]] = {
    "day": _day_worth, "month": _month_worth, "year": _year_worth,
}  # fmt: skip


def left_over(story: "Story", at: Span, options: dict[str, Any]) -> Iterator[Hit]:
    """What is to come on a day of last year: the year is that of an old story."""
    today = days.calendar(story.date) if story.date else None
    for day in days.find(story.text, at) if today else ():
        real = days.calendar(day.date)
        if not today or not real or real.year != today.year - 1:
            continue
        again = days.calendar(day.date._replace(year=today.year))
        before = story.text[max(at.start, day.span.start - LEAD) : day.span.start]
        if again and again >= today and re.search(rf"\b(?:{options['ahead']})\b", before):
            year = story.text.rindex(str(real.year), day.span.start, day.span.end)
            fix = Fix((Edit(Span(year, year + 4), str(today.year)),))
            values = {"found": story.words_at(day.span), "date": str(story.date), "mend": str(today.year)}
            yield Hit(day.span, values, (fix,))
