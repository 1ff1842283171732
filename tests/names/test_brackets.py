import pytest

from lint.names import brackets
from lint.story import story_of


@pytest.mark.parametrize(
    "text, short, name, fits",
    [
        ("The Harbour Works Authority (HWA) met.", "HWA", "Harbour Works Authority", True),
        ("The Board of Trade (BoT) met.", "BoT", "Board of Trade", True),
        ("On Monday the World Health Body (WHB) met.", "WHB", "World Health Body", True),
        ("The Harbour Works Authority (HAW) met.", "HAW", "The Harbour Works Authority", False),
    ],
)
def test_an_acronym_behind_its_name(text, short, name, fits):
    (one,) = brackets.read(story_of(text, "story.txt"))
    assert (one.short, one.name, one.fits) == (short, name, fits)
    assert text[one.span.start : one.span.end] == f"{name} ({short})"


@pytest.mark.parametrize("text", ["The Harbour Works (Southampton) met.", "They met (HWA)."])
def test_other_brackets(text):
    assert brackets.read(story_of(text, "story.txt")) == []
