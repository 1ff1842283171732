"""Figures of headlines: generated stories whose headline agrees with them, and whose does not."""

import pytest

from lint.amounts import amounts
from lint.kinds import retold
from tests.generators import headlines
from tests.kinds.generated import found, recall
from tests.kinds.shipped import desk_of

DESK = desk_of("consistency/headline-figure.yaml", "names/headline.yaml")
CASES = headlines.cases(1987)
LEAST = 0.9


def test_there_are_many_cases():
    assert len(CASES) >= 150


def test_what_is_wrong_is_found_and_what_is_right_is_not():
    share, alarms, missed = recall(DESK, CASES)
    assert alarms == []
    assert share >= LEAST, missed


@pytest.mark.parametrize("text", headlines.right())
def test_a_figure_may_be_told_otherwise(text):
    assert found(DESK, text) == []


@pytest.mark.parametrize(
    "head, story, said",
    [
        ("60", "58.", True), ("61", "58.", False), ("12%", "12.4%.", True), ("12%", "13%.", False),
        ("$5 million", "$4.8 million.", True), ("$15 million", "$5 million.", False),
        ("30", "10 and 20.", True), ("50%", "rose to 300 from 200.", True),
        ("5%", "rose to 300 from 200.", False),
    ],
)  # fmt: skip
def test_what_may_stand_for_a_figure(head, story, said):
    assert retold.stands(amounts(head)[0], list(amounts(story))) == said
