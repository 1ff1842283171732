import pytest

from tests.kinds.people import marked, mended

TITLED = (
    "Peter Garrow met Tom Whitcombe and Simon Ashby.\n"
    "Mr Garrow spoke. Mr Whitcombe left. Mr Garrow sang. Mr Whitcombe slept.\n"
)
BARE = "Peter Garrow met the board.\n"


@pytest.mark.parametrize(
    "text, words",
    [
        ("Then Ashby said no.", ["Ashby"]),
        ("Then Mr Ashby said no.", []),
        ("“Then Ashby said no.”", []),
        ("Messrs Ashby and Garrow said no.", []),
    ],
)
def test_mr_for_some(text, words):
    assert marked("names.courtesy-for-some", TITLED + text) == words


def test_the_title_of_the_same_person_is_the_mend():
    text = TITLED + "Then Garrow said no."
    assert mended("names.courtesy-for-some", text) == TITLED + "Then Mr Garrow said no."


@pytest.mark.parametrize(
    "text, words",
    [
        ("The board heard Peter Garrow.", ["Peter Garrow"]),
        ("The board heard Garrow.", []),
        ("“The board heard Peter Garrow,” he said.", []),
        ("Paul Garrow came. The board heard Peter Garrow.", []),
    ],
)
def test_in_full_again(text, words):
    assert marked("names.second-reference", BARE + text) == words


def test_a_house_without_mr():
    assert (
        mended("names.second-reference", BARE + "Then Mr Garrow left.", form="surname")
        == BARE + "Then Garrow left."
    )


def test_a_house_with_mr():
    assert marked("names.second-reference", BARE + "Then Garrow left.", form="courtesy") == ["Garrow"]
