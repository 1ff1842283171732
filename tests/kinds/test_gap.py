"""Small words left out, and places where none was."""

import pytest

from lint.kinds import gap
from lint.mistake import Mistake
from tests.kinds.shipped import RULES, desk_of, found

DESK = desk_of(
    "grammar/lacks-be.yaml", "grammar/lacks-verb.yaml", "lost/missing-be.yaml", "lost/missing-to.yaml",
    "lost/chance-to.yaml", "lost/part-of.yaml",
)  # fmt: skip


@pytest.mark.parametrize(
    "text, words",
    [
        ("The port is scheduled reopen in May.", "is scheduled reopen"),
        ("They are less likely object the plan.", "are less likely object the"),
        ("The club wants sell it.", "wants sell"),
        ("Ms Obi needs provide the papers.", "Obi needs provide the"),
        ("It was a chance meet the owner.", "a chance meet"),
        ("The mayor will unable to pay.", "will unable to"),
        ("The toll could increased by the state.", "could increased by"),
        ("That would the end.", "would the end"),
        ("She said he unable to pay.", "he unable to"),
        ("But there few clues.", "But there few"),
        ("The pupils, who given a prize, left.", "who given"),
        ("It was closed. It appointed by the town.", "It appointed by"),
        ("He met many the pupils in town.", "many the pupils"),
        ("Thousands letters came.", "Thousands letters"),
    ],
)
def test_a_lost_word(text, words):
    assert words in [marked for marked, _ in found(text, DESK)]


@pytest.mark.parametrize(
    "text",
    [
        "May the best man win. Will Able said so. Can able men fail?",
        "How could a town pay? Nor will the state. So would a child.",
        "He ran as fast as he could between the trees.",
        "The man they appointed in May is here. Had they been told?",
        "Said he in a letter: who the owner is we know.",
        "The number grows. At the end the crowd roared. Some the club let go.",
        "The plans include a park, and the city plans a hall. They tried help lines.",
        "We the undersigned, who with our friends signed it, agree.",
    ],
)
def test_no_word_is_lost(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize(
    "gaps, slots, told",
    [
        (["<a> <b>"], {"a": ["x"], "b": ["y"]}, "wants “^”"),
        (["<a> ^ <b>"], {"a": {"class": "verb"}, "b": ["y"]}, "a slot of words before it"),
        (["<a> ^ <c>"], {"a": ["x"]}, "has the unknown slot “c”"),
        (["<a> ^ <b>"], {"a": ["x"], "b": {"class": "verbs"}}, "has the unknown class “verbs”"),
        (["<a> ^ <b>"], {"a": ["x"], "b": {"kind": "verb"}}, "the slot “b” wants words"),
    ],
)
def test_a_broken_gap_is_told(gaps, slots, told):
    values = {"gaps": gaps, "slots": slots, "lost": "", "not_after": [], "not_lost": [], "not_earlier": []}
    with pytest.raises(Mistake, match=told.replace("^", r"\^")):
        gap.prepare(values, None, RULES / "x.yaml")
