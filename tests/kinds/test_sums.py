"""Amounts that add up and amounts that do not: generated sentences, and what numbers are worth."""

import pytest

from lint.amounts import amounts
from lint.keys import check as checked
from lint.kinds import formula, sums
from lint.mistake import Mistake
from lint.numbers import in_words, number, spelled, written
from lint.yamlfile import Document
from tests.generators import numbers
from tests.kinds.generated import RULES, desk_of, found, recall

DESK = desk_of("numbers")
CASES = numbers.cases(2011)
LEAST = 0.95  # of the generated wrong sentences, measured over five seeds: 0.969 to 0.975


def test_there_are_many_cases():
    assert len(CASES) >= 300


def test_what_is_wrong_is_found_and_what_is_right_is_not():
    share, alarms, missed = recall(DESK, CASES)
    assert alarms == []
    assert share >= LEAST, missed


# Figures that stand near each other and are not held against each other.
RIGHT = """\
Profit rose 10 percent to $50 million, or $1.20 a share, while sales fell from $90 million.
Output has grown 5 percent a year from 100 to 163 tons.
The rate rose half a point, to 6.5 percent from 6 percent.
Jobs fell 40 percent from 1.5m to 900,000.
Sales rose 5 percent to $120 million, helped by a gain of $3 million from a lawsuit.
Temperatures fell from minus 20 to minus 30.
Shares fell 10 percent to $9 from a high of $14.
Prices fell from 10 to 12 percent in the region.
Prices were up 5 percent from 2010 to 45,000 pounds.
The lead changed from 30 to 20 places.
They met between 9 and 5.
The gap between 90 and 60 is wide.
Twelve people said sales rose by five from 10 in May.
Six of the 12 jurors, men and women alike, wept.
About 30 people, 10 men and 18 women, came.
Ten people, four men and five women and a child, died.
Five officers and three soldiers, two men and six women in all, were thanked.
He won 6-4, 7-5, a lead of two sets.
Between them, 30 and 20 men built it.
It costs $5 to $4 million of its profits.
Smith (12), Jones (34) and 20 others scored 3 percent of 40.
The fund rose to $2.05 from $1.95, or 10 cents a share.
The number doubled to more than 12 from 5.
It is 40 metres (44 yards) long and 12 feet (four men) deep.
Warming of 2 degrees Celsius (3.6 degrees Fahrenheit) is the limit.
Three people, including 12-year-old Sam, two dogs and a cat, were found.
In 2010 there were 40 fires and in 2011 there were 50, or one a week.""".splitlines()


@pytest.mark.parametrize("text", RIGHT)
def test_figures_that_are_right(text):
    assert [f.message for f in found(DESK, text)] == []


def test_no_message_is_long():
    said = [f.message for _, _, wrong in CASES for f in found(DESK, wrong)]
    assert max(map(len, said)) <= 140


@pytest.mark.parametrize("_, __, wrong", CASES[::40])
def test_evidence_and_span_are_of_the_story(_, __, wrong):
    for finding in found(DESK, wrong):
        spans = [finding.span, *(evidence.span for evidence in finding.evidence)]
        assert all(0 <= span.start < span.end <= len(wrong) for span in spans)


WORDS = [
    ("twenty-three", 23), ("two hundred and five", 205), ("four thousand three hundred", 4300),
    ("a hundred", 100), ("half a", 0.5),
    ("two ten", None), ("nineteen ninety", None), ("hundred thousand", 100_000),
]  # fmt: skip


@pytest.mark.parametrize("words, value", WORDS)
def test_in_words(words, value):
    assert in_words(words) == value


@pytest.mark.parametrize("value", [0, 7, 13, 20, 21, 99])
def test_spelled_is_read_again(value):
    assert spelled(value) == "no" if value == 0 else in_words(spelled(value)) == value


PRINTED = [
    ("1,250", 1250, 0), ("2.5", 2.5, 0.05), ("40,000", 40_000, 500), ("12,300", 12_300, 50),
    ("3½", 3.5, 0.005),
    ("1-1/4", 1.25, 0.005), ("900", 900, 0), ("1,20,000", 120_000, 500),
]  # fmt: skip


@pytest.mark.parametrize("printed, value, half", PRINTED)
def test_numbers_are_as_exact_as_they_are_printed(printed, value, half):
    told = number(printed)
    assert (told.value, told.half) == pytest.approx((value, half))


def test_a_mend_is_printed_like_the_figure():
    assert written(1_234_000, number("9,000")) == "1,234,000"
    assert written(12, number("ten")) == "twelve"
    assert written(2_400_000, number("2.1", 1e6)) == "2.4"


SENTENCE = (
    "Nearly 40 % of 1.2 million pounds, 95 cents, 40m, 5 points and twelve men in 1990 on 3 May at 9 a.m."
)


def test_amounts_have_their_units():
    said = [(SENTENCE[a.span.start : a.span.end], a.unit) for a in amounts(SENTENCE)]
    assert said == [
        ("Nearly 40 %", "percent"), ("1.2 million pounds", "pounds"), ("95 cents", "cents"), ("40m", "m"),
        ("5 points", "points"), ("twelve", ""), ("1990", ""), ("3 May", ""), ("9 a.m.", ""),
    ]  # fmt: skip


def test_endless_digits_are_no_amount():
    assert number("9" * 400) is None
    assert [amount.unit for amount in amounts("It paid $" + "9" * 400 + " and 5 percent of it.")] == [
        "",
        "percent",
    ]


def test_hedges_widen():
    about, more, up_to = amounts("about 100, more than 100, up to 100")
    assert (about.low, about.high) == pytest.approx((90, 110))
    assert (more.low, up_to.high) == (100, 100)


@pytest.mark.parametrize(
    "told, holds",
    [
        ("a + b = c", True),
        ("a = c", False),
        ("abs(a - c) = b", True),
        ("a < b <= c", True),
        ("c < a", False),
        ("-a < b", True),
        ("c / b = 1.2", True),
        ("c / b = 1.6", False),
        ("c / 0 = 7", True),
        ("a * 0 = 0", True),
        ("", True),
        ("a", True),
    ],
)
def test_formulas(told, holds):
    tree = formula.parsed(told, {"a", "b", "c"})
    assert formula.true(tree, {"a": (1, 1), "b": (2, 2.5), "c": (3, 3)}) is holds


RULE = {"frames": ["<a> and <b> make <c>"], "right": {"c": "a + b"}}


@pytest.mark.parametrize(
    "keys, said",
    [
        ({"right": {"c": "a + d"}}, "unknown slot"),
        ({"right": {"c": "open(a)"}}, "may have slots"),
        ({"right": {"c": "a ** b"}}, "may have slots"),
        ({"right": {"c": "a +"}}, "cannot be read"),
        ({"right": {}}, "wants “right”"),
        ({"frames": ["<a:litres> and <b> make <c>"]}, "unknown kind of amount"),
        ({"frames": ["<a> <b> <c>"]}, "no word to look for"),
        ({"words": {"make": "no list"}}, "wants a list of words"),
        ({"words": {"make": [{"a": "b"}]}}, "wants a list of words"),
        ({"right": {"c": "(" * 300 + "a" + ")" * 300}}, "cannot be read"),
        ({"right": {"c": "1" * 400}}, "cannot be read"),
        ({"unless": ["("]}, "is broken"),
    ],
)
def test_mistakes_name_what_is_wrong(keys, said):
    values = checked(Document({**RULE, **keys}, {}), sums.KEYS, "rule.yaml")
    with pytest.raises(Mistake, match=said):
        sums.prepare(values, None, RULES / "rule.yaml")
