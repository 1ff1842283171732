import pytest

from tests.kinds.people import marked, mended

RULE = "names.place"


@pytest.mark.parametrize(
    "wrong, right",
    [
        ("Venezula", "Venezuela"),
        ("Bangaldesh", "Bangladesh"),
        ("Britian", "Britain"),
        ("Australain", "Australian"),
    ],
)
def test_a_place_is_misspelled(wrong, right):
    assert (
        mended(RULE, f"The talks with {wrong} officials failed.")
        == f"The talks with {right} officials failed."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The talks with Venezuelan officials failed.",
        "The head of the Brixton mosque spoke.",
        "They went to Newtown by train.",
        "Dan Venezula spoke.",
        "In Venezula they met. From Venezula they left.",
        "Venezula fell. Bulletins from Venezulo said so.",
        "The Iraqis and the Iranians met.",
    ],
)
def test_other_words_are_let_be(text):
    assert marked(RULE, text) == []
