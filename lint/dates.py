"""Dates as datelines, front matter and wire headers print them."""

import re
from typing import NamedTuple

MONTHS = "january february march april may june july august september october november december"
MONTH_NUMBER = {name[:3]: i + 1 for i, name in enumerate(MONTHS.split())}
MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
WRITTEN = (
    re.compile(rf"\b{MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\b{YEAR}", re.I),
    re.compile(rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s+{MONTH}{YEAR}", re.I),
)
ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?")


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
        """The date as an ISO prefix, which sorts and compares as text."""
        parts = [f"{self.year:04}", f"{self.month:02}", f"{self.day:02}"]
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])


def parse(text: str) -> Date | None:
    """The first date in `text`; None where there is none or it cannot be."""
    iso = ISO.search(text)
    if iso:
        return _valid(int(iso["year"]), int(iso["month"]), int(iso["day"] or 0))
    for pattern in WRITTEN:
        m = pattern.search(text)
        if m:
            year = int(m["year"]) if m["year"] else None
            return _valid(year, MONTH_NUMBER[m["month"][:3].lower()], int(m["day"]))
    return None


def _valid(year: int | None, month: int, day: int) -> Date | None:
    return Date(year, month, day) if month <= 12 and day <= 31 else None
