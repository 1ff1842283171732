"""Dates against the calendar and the day of the story: generated sentences, and what is no flaw."""

import datetime

import pytest

from lint import days
from lint.dates import Date
from lint.sourcemap import Span
from tests.generators import dates
from tests.kinds.generated import desk_of, found, recall

DESK = desk_of("dates")
CASES = dates.cases(2011)
LEAST = 0.99  # of the generated wrong sentences, measured over five seeds: 1.0


def test_there_are_many_cases():
    assert len(CASES) >= 100


def test_what_is_wrong_is_found_and_what_is_right_is_not():
    share, alarms, missed = recall(DESK, CASES)
    assert alarms == []
    assert share >= LEAST, missed


FRIDAY = "2011-10-21"
RIGHT = """\
The fair is on Saturday and Sunday, October 22 and 23.
It runs from Friday to Sunday, 21-23 October 2011.
On Thursday night, Oct. 20, shots were heard.
He was born on Friday the 13th.
The coup of Wednesday, 7 November 1917 failed.
In June 31 people died.
In April, 31 were freed.
Output was 12.5 in Feb 87.
It lost 31 June bookings.
A year ago, on Friday, October 22, the dam broke.
The strike of October 20, 2011, Monday papers said, was the longest.
It was tomorrow, Sunday or Monday, he said.
“I saw him yesterday, Monday,” she said.
The law takes effect next month, May said.
May 31 voters change their minds?
Sunday, October 30, 1960 was warm.
The race is this year, in 2011.
At 8 a.m. in New York in the evening of his life, he rose.""".splitlines()


@pytest.mark.parametrize("text", RIGHT)
def test_days_that_are_right(text):
    assert [f.message for f in found(DESK, text, FRIDAY)] == []


WRONG = [
    ("He died on Thursday, October 21.", "21 October 2011 is a Friday"),
    ("He died on Thurs., Oct. 21, 2011.", "was a Friday"),
    ("He resigned (29 February 2010).", "February has 28 days"),
    ("Next month, in October, it closes.", "“next month” is November"),
    ("He left today (Tuesday).", "“today” is Friday, 21 October"),
    ("It was 11:30 p.m. in the morning.", "two parts of the day"),
]


@pytest.mark.parametrize("text, said", WRONG)
def test_days_that_are_wrong(text, said):
    (finding,) = found(DESK, text, FRIDAY)
    assert said in finding.message


def test_the_day_of_publication_may_be_one_later():
    assert found(DESK, "He left today (Thursday).", FRIDAY) == []


def test_a_weekday_without_a_day_of_the_story_is_not_held():
    assert found(DESK, "He died on Thursday, October 21.") == []


def test_a_weekday_is_as_short_as_the_printed_one():
    assert [days.like("Friday", said) for said in ("Thursday", "Thurs.", "Thu")] == [
        "Friday",
        "Friday."[:5] + ".",
        "Fri",
    ]


@pytest.mark.parametrize(
    "date, can",
    [((2012, 2, 29), True), ((1900, 2, 29), False), ((None, 2, 29), True), ((None, 6, 31), False)],
)
def test_possible(date, can):
    assert days.possible(Date(*date)) is can


def test_nearest_goes_over_the_new_year():
    assert days.nearest(Date(None, 1, 3), Date(2011, 12, 30)) == datetime.date(2012, 1, 3)


def test_find_reads_both_orders():
    text = "On Friday, 21 October 2011 and on October 22, 2011 (Saturday)."
    assert sorted((d.date, d.weekday) for d in days.find(text, Span(0, len(text)))) == [
        (Date(2011, 10, 21), 4),
        (Date(2011, 10, 22), 5),
    ]
