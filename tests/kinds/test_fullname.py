import pytest

from tests.kinds.people import marked, mended

RULE = "names.known-leader"


@pytest.mark.parametrize(
    "wrong, right",
    [
        ("Barack Obana", "Barack Obama"),
        ("Barck Obama", "Barack Obama"),
        ("Muhamadu Buhari", "Muhammadu Buhari"),
        ("Josep Borrel", "Josep Borrell"),
        ("Volodymyr Zelesnky", "Volodymyr Zelensky"),
    ],
)
def test_a_leader_is_misspelled(wrong, right):
    assert mended(RULE, f"The plan of {wrong} failed.") == f"The plan of {right} failed."


def test_a_title_tells_a_leader_from_others_of_the_name():
    assert marked(RULE, "They met President Emanuel Macron.") == ["Emanuel Macron"]
    assert marked(RULE, "They met Emanuel Macron, a baker.") == []


@pytest.mark.parametrize(
    "text",
    [
        "John Terry, Billy Graham and Michael Martin met.",
        "Mohamed Morsy and Hassan Rohani met.",
        "Thirty Marco Rubios would do.",
        "Kalu Obana came. Barack Obana spoke. Barack Obana left. Then Barack Obana returned.",
        "Barack Obama met Barack Obana, his double.",
    ],
)
def test_other_people_are_let_be(text):
    assert marked(RULE, text) == []
