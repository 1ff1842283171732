"""Kind article: a and an by the sound of what follows."""

import pytest

from lint.spelling.vowels import vowel
from tests.kinds.shipped import desk_of, found

DESK = desk_of("spelling/a-an.yaml")
AN = (
    "hour honest heir apple MP FBI NHS X-ray F-16 8 18 11 18-year-old 8,000 80% $8m 802 unidentified"
    " unimportant uninsured umbrella usher urn EU IRA eighth A-level L-shaped onerous SUV S-bend honourable"
)
A = (
    "European unit uniform unique one one-off once UN U.N. U.S. U-turn useful usual utopian ubiquitous"
    " unanimous Ukrainian BBC T-shirt 10 110 1990s co-operation pre-war"
    " UFO year house hundred union unicorn eulogy uranium T-72"
)
EITHER = "historic hotel herb homage NATO FIFA 1800 1100s Uighur l'Equipe Xqzt hmm qwz"


@pytest.mark.parametrize("word", AN.split())
def test_an(word):
    assert vowel(word) is True


@pytest.mark.parametrize("word", A.split())
def test_a(word):
    assert vowel(word) is False


@pytest.mark.parametrize("word", EITHER.split())
def test_either_or_unknown(word):
    assert vowel(word) is None


@pytest.mark.parametrize(
    "text, words, level",
    [
        ("She waited a hour.", "a hour", "warning"),
        ("A unusual day.", "A unusual", "warning"),
        ("It is a “open” door.", "a “open", "warning"),
        ("It was an Dutch ship.", "an Dutch", "warning"),
        ("They sang an danced.", None, None),
        ("They sang an were glad.", "an were", "warning"),
        ("It is about votes an seats in town.", "an seats", "warning"),
    ],
)
def test_what_is_said(text, words, level):
    said = found(text, DESK)
    assert said == ([(words, level)] if words else said)


@pytest.mark.parametrize(
    "text",
    [
        "Group A is hard.",
        "Hoi An beaches",
        "a) it",
        "Vitamin A or B",
        "and/or a/an other",
        "El Pais dice a Evo",
        "A is for apple.",
    ],
)
def test_what_is_no_article(text):
    assert found(text, DESK) == []
