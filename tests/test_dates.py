"""Dates as they are printed above and in front of stories."""

import pytest

from lint.dates import Date, parse

PRINTED = [
    ("October 21, 2011", (2011, 10, 21)),
    ("21 October 2011", (2011, 10, 21)),
    ("Friday, 21 October 2011 10:00", (2011, 10, 21)),
    ("Oct. 21", (None, 10, 21)),
    ("Oct.21, 2011", (2011, 10, 21)),
    ("Sept 5", (None, 9, 5)),
    ("5 Sept. 2011", (2011, 9, 5)),
    ("21st of October, 2011", (2011, 10, 21)),
    ("2011-10-21T05:00:00+05:00", (2011, 10, 21)),
    ("2011-10", (2011, 10, 0)),
    ("2011", (2011, 0, 0)),
    ("20111021", (2011, 10, 21)),
    ("21.10.2011", (2011, 10, 21)),
    ("10/21/2011", (2011, 10, 21)),
    ("21/10/2011", (2011, 10, 21)),
    ("5/6/2011", (2011, 0, 0)),
    ("March 2011", (2011, 3, 0)),
    ("29 Feb 2012", (2012, 2, 29)),
    ("May 12, 2011 and 3 June 2012", (2011, 5, 12)),
]


@pytest.mark.parametrize("text, date", PRINTED)
def test_parse(text, date):
    assert parse(text) == Date(*date)


NO_DATES = "Feb 30|29 Feb 2011|Mayor 21|Decided 12|Mars 3|2011-13-02|the 2011 crisis|1 12 2011|40 May|"


@pytest.mark.parametrize("text", NO_DATES.split("|"))
def test_no_date(text):
    assert parse(text) is None


@pytest.mark.parametrize("date, key", [((2011, 10, 21), "2011-10-21"), ((2011,), "2011"), ((None, 5, 1), "")])
def test_key(date, key):
    assert Date(*date).key() == key


def test_written_out():
    assert str(Date(2011, 10, 21)) == "21 October 2011"
