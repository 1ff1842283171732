import pytest

from tests.kinds.people import marked

RULE = "names.never-introduced"
GARROW = "Peter Garrow runs the club. Garrow came in May.\n"


@pytest.mark.parametrize(
    "text, who",
    [
        ("“We are ready,” Okafor said.", "Okafor"),
        ("“We are ready,” said Okafor.", "Okafor"),
        ("Okafor, who came late, sang.", "Okafor"),
        ("Mr Castellano thought it was ready.", "Castellano"),
    ],
)
def test_a_stranger_speaks(text, who):
    assert marked(RULE, GARROW + text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” Garrow said.",
        "Reuters said it was ready.",
        "A school in Okafor told him so.",
        "Analysts at Lindqvist and Okafor said it was ready.",
        "Obama said it was ready.",
        "Lagos said it was ready.",
    ],
)
def test_firms_places_and_leaders_need_no_introduction(text):
    assert marked(RULE, GARROW + text) == []


def test_a_story_without_introductions_has_its_own_way():
    assert marked(RULE, "“We are ready,” Okafor said.") == []
