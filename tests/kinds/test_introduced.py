import pytest

from tests.kinds.people import findings, marked

RULE = "names.never-introduced"
GARROW = "Peter Garrow runs the club. Garrow came in May.\n"


@pytest.mark.parametrize(
    "text, who",
    [
        ("“We are ready,” Okafor said.", "Okafor"),
        ("“We are ready,” said Okafor.", "Okafor"),
        ("Okafor, who came late, sang.", "Okafor"),
        ("Mr Castellano thought it was ready.", "Castellano"),
        ("The prize went to Castellano’s brother.", "Castellano"),
        ("“We are ready,” Adeyinka said. He left at noon.", "Adeyinka"),
        ("Nakamura said it was ready.", "Nakamura"),
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


@pytest.mark.parametrize(
    "text",
    [
        GARROW + "Mr Lister has left.\nMr Castellano thought it was ready.",
        "Mr Castellano thought it was ready.\n" + GARROW,
        GARROW + "Ms Castellano thought it was ready.",
        GARROW + "In Palau, Nakamura said it was ready.",
    ],
)
def test_a_part_of_another_story_asks_for_nobody(text):
    assert marked(RULE, text) == []


def test_the_one_who_may_be_meant_is_named():
    (finding,) = findings(RULE, GARROW + "Mr Castellano thought it was ready.")
    assert "or is Garrow meant?" in finding.message


def test_of_two_who_may_be_meant_none_is_named():
    (finding,) = findings(RULE, GARROW + "Tom Lister left. Mr Castellano thought it was ready.")
    assert finding.message.endswith("Query: who is it?")


def test_a_story_without_introductions_has_its_own_way():
    assert marked(RULE, "“We are ready,” Okafor said.") == []
