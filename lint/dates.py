"""Dates as datelines, front matter and wire headers print them."""

import re
from typing import NamedTuple

MONTHS = "january february march april may june july august september october november december"
MONTH_NUMBER = {name[:3]: i + 1 for i, name in enumerate(MONTHS.split())}
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![^\W\d_])\.?"
)
YEAR = r"(?:,?\s{1,3}(?P<year>(?:19|20)\d\d)(?!\d))?"
# Compiled when first used: most runs read no date but the dateline's.
WRITTEN = (
    rf"\b{MONTH}\s{{0,3}}(?P<day>\d\d?)(?:st|nd|rd|th)?\b{YEAR}",
    rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)?\s{{1,3}}{MONTH}{YEAR}",
    rf"\b{MONTH}\s{{1,3}}(?P<year>(?:19|20)\d\d)(?P<day>)\b",
)
ISO = r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?!\d)"
NUMBERS = r"(?<![\d.])(?P<a>\d\d?)(?P<dot>[./])(?P<b>\d\d?)(?P=dot)(?P<year>(?:19|20)\d\d)(?!\d)"
ALONE = r"\s*(?P<year>(?:19|20)\d\d)(?:(?P<month>\d\d)(?P<day>\d\d))?\s*"


class Date(NamedTuple):
    """A date as far as it is known; month and day are 0, year is None, where it is not."""

    year: int | None
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        names = MONTHS.title().split()
        month = names[self.month - 1] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)

    def key(self) -> str:
        """The date as an ISO prefix, which sorts and compares as text; "" without a year."""
        if self.year is None:
            return ""
        parts = [f"{self.year:04}", f"{self.month:02}", f"{self.day:02}"]
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])


def parse(text: str) -> Date | None:
    """The first date in `text`, a date in figures first; None where there is none or it cannot be.

    A year alone, or a date without separators (20111021), must be all of the text.
    """
    iso = re.search(ISO, text) or re.fullmatch(ALONE, text)
    if iso:
        return _valid(iso["year"], int(iso["month"] or 0), int(iso["day"] or 0))
    numbers = re.search(NUMBERS, text)
    if numbers:
        return _from_numbers(numbers)
    found = [m for m in (re.search(pattern, text, re.IGNORECASE) for pattern in WRITTEN) if m]
    if not found:
        return None
    m = min(found, key=lambda m: m.start())
    return _valid(m["year"], MONTH_NUMBER[m["month"][:3].lower()], int(m["day"] or 0))


def _from_numbers(m: "re.Match[str]") -> Date | None:
    """21.10.2011 has its day first; 10/21/2011 says so itself, and of 5/6/2011 only the year is sure."""
    a, b = int(m["a"]), int(m["b"])
    if m["dot"] == "." or a > 12:
        return _valid(m["year"], b, a)
    return _valid(m["year"], a, b) if b > 12 or a == b else Date(int(m["year"]))


def _valid(year: str | None, month: int, day: int) -> Date | None:
    if month > 12 or (day and (not month or day > DAYS[month - 1])):
        return None
    if (month, day) == (2, 29) and year and int(year) % 4:
        return None
    return Date(int(year) if year else None, month, day)
