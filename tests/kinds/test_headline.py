import pytest

from tests.kinds.people import marked, mended

RULE = "names.headline"
GARROW = "\n\nPeter Garrow left the club on Monday, a year after he came.\n\nGarrow gave no reason for it.\n"
FIRE = (
    "\n\nAt least eight people were killed on Monday when a mill burned down.\n\nTwo were from the village.\n"
)


@pytest.mark.parametrize(
    "headline, body, right",
    [
        ("Garow leaves the club after a year", GARROW, "Garrow leaves the club after a year"),
        ("Paul Garrow leaves the club", GARROW, "Peter Garrow leaves the club"),
        ("Nine killed in a fire at a mill", FIRE, "Eight killed in a fire at a mill"),
        ("Fire at a mill kills 9 people", FIRE, "Fire at a mill kills eight people"),
    ],
)
def test_the_headline_is_held_against_the_story(headline, body, right):
    assert mended(RULE, headline + body) == right + body


@pytest.mark.parametrize(
    "headline, body",
    [
        ("Garrow leaves the club after a year", GARROW),
        ("Pete Garrow leaves the club after a year", GARROW),
        ("Arrows fly at the club after a year", GARROW),
        ("Eight killed in a fire at a mill", FIRE),
        ("Two dead were from the village", FIRE),
        ("Ten houses burn down in a night", FIRE),
        (
            "Nine killed in a fire at a mill",
            FIRE.replace("Two were", "A ninth died later; two of the nine were"),
        ),
        ("Nine killed in a fire at a mill", FIRE + "\nFour were killed in May.\n"),
    ],
)
def test_right_headlines(headline, body):
    assert marked(RULE, headline + body) == []
