"""Kind unmarked: possessives without their apostrophe, and plurals."""

import pytest

from tests.kinds.shipped import desk_of, found

DESK = desk_of(*(f"marks/possessive-{name}.yaml" for name in ("noun", "singular", "name")))


@pytest.mark.parametrize(
    "text, word",
    [
        ("The citys mayor spoke.", "citys"),
        ("It is a womens team.", "womens"),
        ("Todays vote was lost.", "Todays"),
        ("The girl is well. The girls mother wept.", "girls"),
        ("They saw Kenyas economy grow.", "Kenyas"),
        ("The people of New Yorks smaller towns came.", "Yorks"),
        ("Zara Ferrow spoke. Then Ferrows lawyer did.", "Ferrows"),
    ],
)
def test_apostrophes_that_are_lacking(text, word):
    assert [words for words, _ in found(text, DESK)] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "The girls mother wept, for the girls were gone.",
        "A sales manager and the sports editor met the teachers union.",
        "The two Koreas leaders met; the Americas future is long.",
        "Zara Ferrow spoke. The Ferrows left, and Ferrows said so.",
        "The Rangers manager and the Beatles lawyer met Williams mother.",
        "The firm expects earnings to rise; the plan suits readers.",
        "Russians want peace. Kazakhs and Tajiks live there.",
        "The city's mayor and the girls’ mother spoke.",
    ],
)
def test_words_that_are_right(text):
    assert found(text, DESK) == []


def test_the_mend_is_the_mark_of_the_story():
    from lint import check
    from lint.story import story_of

    story = story_of("It’s late. The citys mayor and the boy’s aunt spoke.", "story.txt")
    (finding,) = check.check(story, DESK).findings
    assert finding.fixes[0].edits[0].text == "city’s"
