"""Days inside running text: dates with the weekday beside them, and how they lie to the story's day."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.dates import DAYS, MONTH_NUMBER, Date
from lint.sourcemap import Span

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
LONG = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SHORT = r"(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)"
WEEKDAY = rf"(?:{LONG}|{SHORT}\.?(?=,?\s))"
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![^\W\d_])\.?"
)
NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:/%]|[.,]\d)"
# June 31 as a day, not June and then 31 people: behind it must stand what goes on after a date.
YEAR = r"(?:,?\s{1,3}(?P<year>1[6-9]\d\d|20\d\d)(?![\w-]))?"
BEFORE = rf"(?:(?P<weekday>{WEEKDAY})(?P<between>,?\s{{1,2}}(?:the\s|on\s)?|\s\())?"
# In brackets, “a Friday”, or the last word: in “21 October, Friday prayers” the weekday is not its own.
LATER = r"(?:(?<=\()(?=.{6,9}\))|(?<=,\sa\s)|(?=.{6,9}(?:[.)]|\Z)))"
AFTER = rf"(?:(?:,\s|\s\(|,\sa\s){LATER}(?P<later>{LONG})(?!\w))?"
WRITTEN = (
    rf"\b{BEFORE}{MONTH}\s{{1,3}}{NUMBER}{YEAR}{AFTER}",
    rf"\b{BEFORE}(?P<ordinal>)(?<![\d.,/$£€-]){NUMBER}\s{{1,2}}(?:of\s)?{MONTH}{YEAR}{AFTER}",
)
RANGE_BEHIND = re.compile(
    r"\s*(?:[-–—/&,]|and|to|or|through|until|till)\s*(?:the\s)?\d{1,2}(?!\d)(?:st|nd|rd|th)?"
)
RANGE_BEFORE = re.compile(rf"(?:{LONG}|{SHORT}\.?)s?\s*(?:[-–—/&,]|and|to|or|through|until|till)\s*\Z")
GREGORIAN = 1919  # before it some countries counted otherwise


class Day(NamedTuple):
    """A date of the text; `weekday` 0 to 6 from Monday, None where it has none.

    `span` is all of it, `named` the weekday; `range` where further days stand beside it.
    """

    span: Span
    date: Date
    weekday: int | None
    named: Span
    range: bool
    ordinal: bool  # the day stands before the month


@cache
def compiled(source: str) -> "re.Pattern[str]":
    return re.compile(source)


def find(text: str, at: Span) -> Iterator[Day]:
    """The dates with a day and a month in a stretch of the text, that no month has included."""
    for source in WRITTEN:
        for m in compiled(source).finditer(text, at.start, at.end):
            yield _day(m, text)


def _day(m: "re.Match[str]", text: str) -> Day:
    name = "weekday" if m["weekday"] else "later"
    weekday = _number(m[name]) if m[name] and not _paper(m, text) else None
    year = int(m["year"]) if m["year"] else None
    date = Date(year, MONTH_NUMBER[m["month"][:3].lower()], int(m["day"]))
    end = m.end("later") if m["later"] else max(m.end("year"), m.end("day"), m.end("month"))
    before = RANGE_BEFORE.search(text, max(0, m.start() - 20), m.start())
    behind = RANGE_BEHIND.match(text, max(m.end("day"), m.end("month"))) and not m["year"]
    several = bool(before or behind or RANGE_BEHIND.match(text, end) or (m["weekday"] and m["later"]))
    return Day(
        Span(m.start(), end), date, weekday, Span(*m.span(name)), several, "ordinal" in m.re.groupindex
    )


def _paper(m: "re.Match[str]", text: str) -> bool:
    """Whether “Sun” is a newspaper, as in the Toronto Sun on Nov. 28."""
    before = text[max(0, m.start() - 20) : m.start()]
    return m["weekday"] == "Sun" and bool(re.search(r"(?:\b[Tt]he|\b[A-Z][a-z]+) \Z", before))


def _number(weekday: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(weekday[:3]))


def possible(date: Date) -> bool:
    """Whether the month has the day; 29 February needs a leap year where the year is known."""
    if not 1 <= date.day <= DAYS[date.month - 1]:
        return False
    leap = date.year is None or (date.year % 4 == 0 and (date.year % 100 != 0 or date.year % 400 == 0))
    return leap or (date.month, date.day) != (2, 29)


def calendar(date: Date) -> datetime.date | None:
    """The day in the calendar; None where it is not known whole, or is none."""
    if date.year is None or not date.month or not date.day or not possible(date):
        return None
    return datetime.date(date.year, date.month, date.day)


def nearest(date: Date, to: Date) -> datetime.date | None:
    """A date without a year in that year which brings it nearest to a day."""
    day = calendar(to)
    if day is None:
        return None
    years = (day.year - 1, day.year, day.year + 1)
    found = [one for one in (calendar(date._replace(year=year)) for year in years) if one]
    return min(found, key=lambda one: abs(one - day), default=None)


def weekday_of(day: datetime.date) -> str:
    return WEEKDAYS[day.weekday()]


def like(weekday: str, printed: str) -> str:
    """A weekday as short as the one that is printed."""
    return (
        weekday
        if printed.rstrip(".").endswith("day")
        else weekday[: len(printed.rstrip("."))] + "." * printed.endswith(".")
    )
