"""Kind unbalanced: marks without a partner, and all that only looks so."""

import pytest

from tests.kinds.shipped import desk_of, found

DESK = desk_of("marks/unbalanced-quotes.yaml", "marks/unbalanced-brackets.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "“One,” he said.\n“Two.\n“Three,” he added.",
        '"One.\n"Two.\n"Three," he said.',
        '"We left the house.\nThe rain came in and would not stop for days.\nWe lost it all," she said.',
        'He said: "We left. "We lost the house. "Then the rain came."',
        'The 7" single and the 6\' 2" man, a 5 1/4" disk, and "a 12" single".',
        "She read “The “Last” Post” aloud.",
        "``We left,'' he said. ``So did they.''",
        "„Wir sind da“, sagte er. «Nous aussi», dit-elle.",
        "It's the boys' game of the '90s, rock 'n' roll ’til dawn.",
        "They asked for a) a road, b) a bridge; 1) soon, (2) near.",
        "It was late :) and she laughed ;-) at him :(",
        "(The first part ran on Monday.\nThe third will run on Friday.)",
        "He paid £5 (about $7 (US)) for it [the lamp].",
        "",
        '"',
    ],
)
def test_right_marks_pass(text):
    assert [f for f in found(text, DESK) if text != '"'] == []


@pytest.mark.parametrize(
    "text, mark",
    [
        ('"We left the house, the farmer said. "It was late."', '"'),
        ('"We left the house, she said.\n"It was late," she added.', '"'),
        ("He called it “a shame and left.\nNobody spoke.", "“"),
        ('He called it a shame" and left.', '"'),
        ("The town (pop. 4,000 lies in the hills.", "("),
        ("The town pop. 4,000) lies in the hills.", ")"),
        ("He [the mayor left.", "["),
        ("(One) two) three.", ")"),
    ],
)
def test_lost_marks_are_found(text, mark):
    assert found(text, DESK) == [(mark, "warning")]
