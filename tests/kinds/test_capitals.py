"""Kind capitals: small letters that lack a capital, and those that are right."""

import pytest

from tests.kinds.shipped import desk_of, found

NAMES = ("sentence-capital", "paragraph-capital", "name-capital", "known-name-capital")
DESK = desk_of(*(f"marks/{name}.yaml" for name in NAMES))


@pytest.mark.parametrize(
    "text, word",
    [
        ("The road was shut. lorries turned back.", "lorries"),
        ("It fell in 2019. the price rose later.", "the"),
        ("They met Mr Ferrow. he had left.", "he"),
        (
            "The road was shut.\nlorries had to turn back there.\nNobody was hurt.\nIt is late.",
            "lorries",
        ),
        ("They flew to tehran.", "tehran"),
        ("They met tim Ferrow.", "tim"),
        ("She married kevin Ferrow.", "kevin"),
        ("It is a group of nigerian traders.", "nigerian"),
        ("They met Zara Field. Then Zara field left.", "field"),
    ],
)
def test_capitals_that_are_lacking(text, word):
    assert [words for words, _ in found(text, DESK)] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "He works at Acme Inc. and Ferrow Corp. but lives in St. Louis, Mo. now.",
        "The firm sold approx. five iPhones vs. six. iPads rose. eBay fell.",
        "He said ... and left. “Why?” he asked. “No!” she said.",
        "See example.org. It is at orle.gov and on tehran@example.org, #tehran, /tehran.",
        "Theo van Gogh met Gogh. De Gaulle was there; al-Qaeda was not.",
        "a) the road; b) the bridge. c) The river.",
        "It rose to 5. it was said to be 6 p.m. on Monday.",
        "He signed with a biro, ate shea butter and carried a dane gun.",
        "They met Muhammadu Buhari. Buhari Regime Ends. The Buhari regime, and Buhari appointed him.",
        "Gwamnan jihar ya ce za su kara yin aiki domin kare wanda ya zama akan gari.",
        "They ate turkey off china, and polish was put on the march of time.",
    ],
)
def test_small_letters_that_are_right(text):
    assert found(text, DESK) == []
