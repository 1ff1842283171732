"""Kind repeated: what was pasted twice, and what comes again on purpose."""

import pytest

from tests.kinds.shipped import desk_of, found

DESK = desk_of("lost/paragraph-twice.yaml", "lost/sentence-twice.yaml")
LONG = "The council of Orle wants a new bridge over the river, as the old one was shut after days of rain."
OTHER = "Lorries have to take the road through the hills, which is forty miles longer and has no lights."


def test_a_paragraph_twice_is_an_error():
    assert found(f"{LONG}\n{LONG}\n{OTHER}", DESK) == [(LONG, "error")]


def test_and_so_it_is_further_down():
    assert found(f"{LONG}\n{OTHER}\nNobody was hurt.\n{OTHER}", DESK) == [(OTHER, "error")]


def test_nearly_the_same_is_a_warning():
    changed = OTHER.replace("no lights", "few lights")
    assert found(f"{LONG}\n{OTHER}\n{changed}", DESK) == [(changed, "warning")]


@pytest.mark.parametrize(
    "old, new",
    [
        ("forty", "14"),
        ("Lorries", "Buses"),
        ("the hills", "Tarn"),
        ("is forty miles longer and has no lights", "is shut"),
    ],
)
def test_another_name_figure_or_ending_is_another_paragraph(old, new):
    assert found(f"{LONG}\n{OTHER}\n{OTHER.replace(old, new)}", DESK) == []


def test_a_sentence_twice_in_a_row():
    assert found(f"{LONG} {LONG} {OTHER}", DESK) == [(LONG, "error")]


@pytest.mark.parametrize(
    "text",
    [
        "“They will not build it in my time. They will not build it in my time,” he said.",
        "Row, row, row your boat. Row, row, row your boat.",
        f"{LONG} {OTHER} {LONG}",
        "Orle 3 Tarn 1\nOrle 3 Tarn 1\nOrle 3 Tarn 1",
    ],
)
def test_what_may_come_again(text):
    assert found(text, DESK) == []
