"""Until when a line of orders holds, against the day of the story: “embargoed until 6 a.m. on May 3”.

The clock of the machine has no say: the same copy is told the same on every day. Who checks what is
to be printed today gives `--date`.
"""

import re
from typing import TYPE_CHECKING

from lint import days
from lint.dates import Date, parse

if TYPE_CHECKING:
    import datetime

    from lint.story import Story

TIL = r"(?:\b(?:until|till|til|to|before|for|prior to)|embargo(?:ed)?:)\s+(?P<until>.*\S)"


def told(line: str, story: "Story") -> tuple[str, str]:
    """What the line says the order runs until, "" where it says nothing, and whether it is over by then.

    The second is "running", "today", "past", or "" where the day of either is not known.
    """
    m = re.search(TIL, line, re.IGNORECASE)
    if not m or not re.search(r"\d|day\b", m["until"], re.IGNORECASE):
        return "", ""
    until = m["until"].strip(" .!*-–—")
    end, today = _day(until, story.date), days.calendar(story.date) if story.date else None
    if not end or not today:
        return until, ""
    return until, "running" if end > today else "today" if end == today else "past"


def _day(until: str, near: Date | None) -> "datetime.date | None":
    """The day that is named; one without a year is the nearest to the story's."""
    date = parse(until)
    if not date or not date.day:
        return None
    return days.calendar(date) if date.year else days.nearest(date, near) if near else None
