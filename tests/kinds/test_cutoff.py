"""Kind cutoff: a paragraph that stops in the middle, and lines that have no mark by right."""

import pytest

from tests.kinds.shipped import desk_of, found

DESK = desk_of("lost/cut-off.yaml")
BEFORE = "The bridge was shut on Monday.\nLorries had to turn back.\n"
AFTER = "\nNobody was hurt.\nIt will be open by June."


@pytest.mark.parametrize("last", ["the", "of", "and", "because", "their"])
def test_a_word_no_sentence_ends_with(last):
    assert found(f"{BEFORE}The mayor had been told so by {last}{AFTER}", DESK) == [(last, "error")]


def test_a_word_that_seldom_ends_one():
    text = f"{BEFORE}The mayor had been told by the council that it would be{AFTER}"
    assert found(text, DESK) == [("be", "warning")]


def test_a_long_paragraph_without_a_mark():
    words = "The mayor had been told by the council. It wants a bridge, and the state is willing to pay most"
    assert found(f"{BEFORE}{words}{AFTER}", DESK) == [("most", "warning")]


@pytest.mark.parametrize(
    "line",
    [
        "What the council wants",
        "What It Is That The Council Wants From The",
        "Photo: A lorry at the bridge, which was shut on Monday after many days of rain in the hills of Orle",
        "- a new bridge and a road for the lorries of the town, which have to turn back at the river now",
        "Wheat 12 13 14 15 16 and",
        "“We had been told so by the”",
        "They want these things from the state and the",
    ],
)
def test_lines_without_a_mark(line):
    after = "\n- a road\n- a bridge." if line.startswith("They") else AFTER
    assert found(f"{BEFORE}{line}{after}", DESK) == []


def test_a_story_that_sets_no_marks():
    assert found("The bridge is shut\nThe lorries turn back at the\nNobody is hurt\nIt is late", DESK) == []
