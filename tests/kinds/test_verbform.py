"""Auxiliaries with a form of the verb that cannot follow them."""

import pytest

from lint.keys import check as checked
from lint.kinds import verbform, verbs
from lint.mistake import Mistake
from lint.yamlfile import Document
from tests.generators import grammar
from tests.kinds.shipped import RULES, desk_of, found

NAMES = (
    "have-base", "have-past", "be-base", "be-past", "modal-past", "modal-past-object", "modal-third",
    "did-past", "to-past", "to-past-object",
)  # fmt: skip
DESK = desk_of(*(f"grammar/{name}.yaml" for name in NAMES))


@pytest.mark.parametrize(
    "text, words",
    [
        ("It has be closed.", "has be"),
        ("They have not yet began.", "have not yet began"),
        ("He was chose on Monday.", "was chose"),
        ("The results were announce on Monday.", "were announce"),
        ("The council will issued a report.", "will issued"),
        ("Rain will stayed away.", "will stayed"),
        ("He did not went home.", "did not went"),
        ("She didn’t identified him.", "didn’t identified"),
        ("They plan to began in May.", "to began"),
        ("They hope to removed the peers.", "to removed"),
        ("The bridge can takes no more.", "can takes"),
        ("The bakers have find ways around the tax.", "have find"),
        ("Neighbours had tell the clerk of the smell.", "had tell"),
        ("The rower has lead the race for an hour.", "has lead"),
        ("The owls are said to have be moved.", "have be"),
        ("Two divers had saw the wreck.", "had saw"),
        ("The mill will improved access to the weir.", "will improved"),
        ("He said the mayor would suggested that they wait.", "would suggested"),
        ("The ferry, now repaired, could resumed trips to the isle.", "could resumed"),
        ("The choir will travels to Wales.", "will travels"),
        ("The guild plans to built 30 huts.", "to built"),
        ("The mast is likely to attracted storks.", "to attracted"),
        ("She wants to helps farmers.", "to helps"),
    ],
)
def test_wrong_form(text, words):
    assert [marked for marked, _ in found(text, DESK)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "It has been run by the state, has set a date and has put it off.",
        "They have hope, help and work; what they had went up in smoke.",
        "All he did was announce it; the aim of what they do is ensure peace.",
        "His will named the girl, and a can opened the day before was bad.",
        "It led to increased output and to reduced costs, to saw wood and fell trees.",
        "It was put there and was cut, read and hit; he is come.",
        "All they could took flight; those who did not said so.",
        "They need to proceed to feed, embed and exceed the rest.",
        "In May took place the first; Will Smith made the film.",
        "Help was given to affected US citizens.",
        "The bread they have makes them proud, and the friends we have say so.",
        "He has work the whole week, has buy-in, and had lead in his boots.",
        "They did as well as the crew could given the wind; he helped where he could and left.",
        "Can reduced fares help? How could armed guards come? Under no roof will walls stand.",
        "How much would buyers pay? Her will gave him the mill.",
        "The route to talks, an early start to games, a nod to bakers, and plans to merge.",
        "He spoke to wounded men, and agreed to reduced rent.",
        "He ran as fast as he could. The rest walked.",
    ],
)
def test_right_form(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize(
    "past, base",
    [
        ("identified", "identify"), ("agreed", "agree"), ("planned", "plan"), ("issued", "issue"),
        ("called", "call"), ("stayed", "stay"), ("intended", "intend"),
        ("moped", ""), ("embed", ""), ("need", ""), ("proceed", ""), ("naked", ""), ("hundred", ""),
    ],
)  # fmt: skip
def test_bare_form_of_a_past(past, base):
    assert verbs.bare(past) == base


@pytest.mark.parametrize(
    "third, base",
    [("supports", "support"), ("carries", "carry"), ("reaches", "reach"), ("bakers", ""), ("glass", "")],
)
def test_bare_form_of_a_third_person(third, base):
    assert verbs.bare_of_third(third) == base


def test_generated_sentences():
    cases = list(grammar.verbs(seed=5))
    assert [right for right, _ in cases if found(right, DESK)] == []
    missed = [wrong for _, wrong in cases if not found(wrong, DESK)]
    assert len(cases) >= 100
    assert len(missed) <= len(cases) // 10, missed


def test_a_wanted_form_cannot_be_wrong():
    data = {"after": ["will"], "wants": "base", "wrong": ["base"]}
    values = checked(Document(data, {}), verbform.KEYS, "rule.yaml")
    with pytest.raises(Mistake, match="“base” cannot be wrong"):
        verbform.prepare(values, None, RULES / "grammar" / "rule.yaml")
