import pytest

from tests.kinds.people import marked

RULE = "names.pronoun"


@pytest.mark.parametrize(
    "text, word",
    [
        ("Mr Garrow said she was ready.", "she"),
        ("Mrs Calder said he was ready.", "he"),
        ("Mr Garrow gave her reasons.", "her"),
        ("Tom Whitcombe runs it. Mr Whitcombe has his plans.\nMr Whitcombe said she was ready.", "she"),
        ("A spokesman, as spokesman Tom Whitcombe is, left.\nMr Garrow said she was ready.", "she"),
        ("Ann Calder left.\nOne.\nTwo.\nThree.\nMr Garrow said she was ready.", "she"),
        ("London slept.\nMr Garrow said she was ready.", "she"),
    ],
)
def test_one_of_the_two_is_wrong(text, word):
    assert marked(RULE, text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Garrow said he was ready.",
        "His wife came.\nMr Garrow said she was ready.",
        "Mrs Calder came.\nMr Garrow said she was ready.",
        "Ann Calder came.\nMr Garrow said she was ready.",
        "She came.\nMr Garrow said she was ready.",
        "Beyonce came.\nMr Garrow said she was ready.",
        "“Mr Garrow said she was ready.”",
    ],
)
def test_somebody_else_may_be_meant(text):
    assert marked(RULE, text) == []
