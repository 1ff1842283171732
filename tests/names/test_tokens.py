import pytest

from lint.story import story_of


def words(text):
    return [token.text for token in story_of(text, "story.txt").names.tokens]


@pytest.mark.parametrize(
    "text, names",
    [
        ("They met Peter Garrow in Kabul.", ["Peter", "Garrow", "Kabul"]),
        ("They met Garrow’s sons and O’Brien.", ["Garrow", "O’Brien"]),
        ("They met al-Qadhi and Jean-Luc there.", ["al-Qadhi", "Jean-Luc"]),
        ("They met on Monday in May.", []),
        ("Then they met. Nobody spoke.", []),
        ("Then Garrow left. They met Garrow.", ["Garrow", "Garrow"]),
        ("They met Mr Garrow.", ["Garrow"]),
    ],
)
def test_what_is_a_name(text, names):
    assert words(text) == names


@pytest.mark.parametrize(
    "text, before",
    [
        ("They met Peter Garrow.", "Peter"),
        ("They met Peter J. van Garrow.", "Peter"),
        ("They met Mr. Garrow.", "Mr"),
        ("Then Garrow left.", ""),
        ("On Monday Garrow left.", ""),
        ("They left Kabul. Garrow stayed.", ""),
        ("They saw Kabul’s Garrow.", ""),
    ],
)
def test_what_stands_before_a_name(text, before):
    tokens = story_of(text, "story.txt").names.tokens
    assert next(token.before for token in tokens if token.text == "Garrow") == before
