import pytest

from lint.names.people import age_at
from lint.story import story_of


def people(text):
    return story_of(text, "story.txt").people


def test_later_references_belong_to_the_full_name():
    (person,) = people("Peter Garrow came. Then Mr Garrow sang. Garrow left.").introduced
    assert (person.name, len(person.mentions), person.gender) == ("Peter Garrow", 3, "M")


def test_two_of_one_surname_are_two():
    found = people("Peter Garrow came. Ruth Garrow left.").introduced
    assert [person.name for person in found] == ["Peter Garrow", "Ruth Garrow"]


def test_who_is_never_introduced_is_a_stranger():
    found = people("Peter Garrow came. They heard Okafor.")
    assert [mention.words for mention in found.strangers] == [("Okafor",)]


@pytest.mark.parametrize("text", ["They flew to Kuala Lumpur.", "They met the Board of Trade."])
def test_places_and_bodies_are_no_people(text):
    assert people(text).introduced == []


@pytest.mark.parametrize(
    "text",
    [
        "Peter Garrow, 47, left.",
        "Peter Garrow (47) left.",
        "Peter Garrow, aged 47, left.",
        "The 47-year-old Peter Garrow left.",
        "The 47-year-old ship broker Peter Garrow left.",
        "Peter Garrow, who is 47, left.",
    ],
)
def test_an_age(text):
    story = story_of(text, "story.txt")
    (person,) = story.people.introduced
    years, span = age_at(story, person.mentions[0])
    assert (years, story.words_at(span)) == (47, "47")
