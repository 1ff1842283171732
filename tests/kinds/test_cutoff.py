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
    line = "The mayor had been told by the council on Monday that the old bridge over the river would be"
    assert found(f"{BEFORE}{line}{AFTER}", DESK) == [("be", "warning")]


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


LONG = "The mayor had been told by the council of Orle that it wants a new bridge over the river."


@pytest.mark.parametrize(
    "tail",
    [
        "Anna Karlsson for The Gazette",
        "More Gazette interviews",
        "The breakup with the council",
        "Council puts mayor on hot seat",
        "GAZETTE NETWORK",
        "— Anna Karlsson, a member of the council of the town of Orle",
        "Anna Karlsson / Consortium of the Gazettes of the Orle Valley",
        "The opinions expressed in this column are solely those of the author",
    ],
)
def test_a_line_of_the_page_behind_a_caption(tail):
    assert found(f"{BEFORE}{LONG} {tail}{AFTER}", DESK) == []


@pytest.mark.parametrize(
    "tail",
    [
        "She recently",
        "His Conservative",
        "The",
        "New",
        "Carrying a lamp there will require",
        "Some 400 people have been",
        "Lorries that stood by the river in the rain of the night had gone home",
    ],
)
def test_a_sentence_behind_others(tail):
    assert found(f"{BEFORE}{LONG} {tail}{AFTER}", DESK) == [(tail.split()[-1], "warning")]


def test_a_comma_before_a_quotation():
    line = "The mayor had been asked about it by the council and said in her hall,"
    assert found(f"{BEFORE}{line}\n“It is not mine.”\nShe left.", DESK) == []


def test_a_story_that_sets_no_marks():
    assert found("The bridge is shut\nThe lorries turn back at the\nNobody is hurt\nIt is late", DESK) == []
