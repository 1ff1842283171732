"""Kind glued: two words written as one, and words that only look so."""

import pytest

from tests.kinds.shipped import desk_of, found

DESK = desk_of("marks/glued-words.yaml")


@pytest.mark.parametrize("word", ["thepresident", "ofthe", "killedin", "childrenand", "willhave", "saidthe"])
def test_glued_words(word):
    assert found(f"They met {word} council.", DESK) == [(word, "warning")]


def test_at_the_head_of_a_sentence():
    assert found("Thepresident spoke.", DESK) == [("Thepresident", "warning")]


@pytest.mark.parametrize(
    "word",
    (
        "toman theremin therein into withal offten allways Rustamito Theodorakis the-bridge ofthe.org @ofthe"
        " Haddish hashish bistro forint andante Ferrowand"
    ).split(),
)
def test_words_that_are_one(word):
    assert found(f"They met {word} council.", DESK) == []


@pytest.mark.parametrize(
    "text, words",
    [
        ("It is the end ofNigeria as it was.", ["ofNigeria"]),
        ("The bank’sprofits and the government'srules.", ["bank’sprofits", "government'srules"]),
        ("They visitedBangladesh in May.", ["visitedBangladesh"]),
    ],
)
def test_a_capital_or_a_possessive_inside(text, words):
    assert [said for said, _ in found(text, DESK)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The Gov’ship poll; an iPhone, easyJet, leBron and diCaprio.",
        "See #ofNigeria, @theRoad, example.org/theRoad and visitedBangladesh.org.",
        "The theZone app is out. Use theZone now.",
    ],
)
def test_capitals_that_belong_inside(text):
    assert found(text, DESK) == []


def test_a_word_that_comes_again_is_a_word():
    assert found("They played saidthe. Nobody plays saidthe.", DESK) == []
