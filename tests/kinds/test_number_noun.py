"""Nouns of the wrong number: what is counted, and what only stands before another noun."""

import pytest

from lint.keys import check as checked
from lint.kinds import number_noun
from lint.mistake import Mistake
from lint.yamlfile import Document
from tests.generators import grammar
from tests.kinds.shipped import RULES, desk_of, found

NAMES = ("number-noun", "many-noun", "both-noun", "of-the-noun", "one-nouns", "this-nouns")
DESK = desk_of(*(f"grammar/{name}.yaml" for name in NAMES))


@pytest.mark.parametrize(
    "text, words",
    [
        ("The mine shut three year ago.", "three year"),
        ("Some 1,200 student were sent home.", "1,200 student"),
        ("The queue was two miles of lorries; nine hour of rain followed.", "nine hour"),
        ("The house has eight office in town.", "eight office"),
        ("He was jailed for another six month.", "six month"),
        ("In those situation, he said, all help.", "those situation"),
        ("The rules bind many company that sell water.", "many company"),
        ("One of the minister resigned.", "One of the minister"),
        ("One of the minister was late.", "One of the minister"),
        ("It opened earlier this years.", "this years"),
        ("Twice a years, the river floods.", "a years"),
        ("The farm lies 30 mile south of the lake.", "30 mile"),
        ("Only two ferry sailed on Sunday.", "two ferry"),
        ("The court freed four miner accused of theft.", "four miner"),
        ("Six baker wearing their aprons came.", "Six baker"),
        ("Many farmer say the rain is late.", "Many farmer"),
        ("The choir sang three hymn simultaneously.", "three hymn"),
        ("Twenty-two sailor were saved.", "Twenty-two sailor"),
        ("The flood drove out three hundred villager by noon.", "three hundred villager"),
        ("The dog is four year old.", "four year"),
        ("The mayor closed two bridge, and a school.", "two bridge"),
        ("Between one bridges and the next lies a mill.", "one bridges"),
        ("At this points, nobody knows.", "this points"),
    ],
)
def test_wrong_number(text, words):
    assert [marked for marked, _ in found(text, DESK)] == [words] * bool(words)


@pytest.mark.parametrize(
    "text",
    [
        "It is a three year deal for a six foot man with a 20 pound dog.",
        "The two attack in turns, and the three plan to leave.",
        "A Boeing 737 plane of the line and a phase 3 trial of the drug.",
        "The odds are one in 10,000 chance of rain.",
        "They won by two goal margins, and this costs too much.",
        "Every savings account, an arms dealer of note, a sports club in town.",
        "He paid $40 million of a US$ 200 bail on Monday.",
        "Both man and beast; those suffering from it; many a man of note.",
        "Second one of the year, and one of the team was hurt.",
        "The 3.6 threshold of the study, the 1990 election in the south.",
        "Vitamin A levels of the blood.",
        "The 60,000 figure was wrong, and its total 47,000 production fell.",
        "It beats the firm’s 216 drone by a length, and a 2.5 generation of sets.",
        "In the last 16 game of the cup, they crossed the seven million mark.",
        "The 15 year old was hurt; 15 year olds were not.",
        "Eight out of nine rate the stock a buy; will 100 return?",
        "Blame for this lies with him, and a machine like this approaches so many.",
        "As prices rise, 20 fall. When one needs to rest, one moves to bed.",
        "A stakeholders meeting, a securities filing that names them.",
        "Many point out that many object to it, and with many finding it hard.",
        "Of the voters, 226,739 male, and three faculty at the school.",
        "The 911 dispatcher was told; it cost 30 crore, and 500 crew of the ship were safe.",
        "Three",
        "Many",
        "One of the person walking.",  # nothing is known of what follows
    ],
)
def test_right_number(text):
    assert found(text, DESK) == []


def test_generated_sentences():
    """Nine in ten of the wrong ones; none of the right ones."""
    cases = list(grammar.numbers(seed=5))
    assert [right for right, _ in cases if found(right, DESK)] == []
    missed = [wrong for _, wrong in cases if not found(wrong, DESK)]
    assert len(cases) >= 100
    assert len(missed) <= len(cases) // 10, missed


def test_a_long_phrase_is_a_mistake():
    data = {
        "after": ["one of all of the"], "number": "plural", "nouns": ["lorry"], "followed_by": ["of"],
    }  # fmt: skip
    values = checked(Document(data, {}), number_noun.KEYS, "rule.yaml")
    with pytest.raises(Mistake, match="at most 4 words"):
        number_noun.prepare(values, None, RULES / "grammar" / "rule.yaml")
