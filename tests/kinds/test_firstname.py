import pytest

from tests.kinds.people import marked, mended

RULE = "names.first-name"
GARROW = "Peter Garrow runs the club. Garrow came in May.\n"


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” Paul Garrow said.",
        "Paul Garrow left at noon.",
        "She knew that Paul Garrow had sold it.",
    ],
)
def test_the_first_name_changed(text):
    assert mended(RULE, GARROW + text) == GARROW + text.replace("Paul", "Peter")


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” Peter Garrow said.",
        "“We are ready,” said Paul Garrow, the cook.",
        "The cook Paul Garrow left at noon.",
        "Her wife and Paul Garrow left at noon.",
        "The club was sold by Paul Garrow.",
        "“We are ready,” Pául Garrow said. Will Garrow go?",
        "Pete Garrow left at noon.",
        "The Garrows met. Paul Garrow left at noon.",
        "Mr Paul Garrow left at noon.",
        "Paul Garrow left at noon. Paul Garrow came back.",
    ],
)
def test_two_people_or_one(text):
    assert marked(RULE, GARROW + text) == []
