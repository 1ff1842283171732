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
    ],
)
def test_right_form(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize(
    "past, base",
    [
        ("identified", "identify"), ("agreed", "agree"), ("planned", "plan"), ("issued", "issue"),
        ("called", "call"), ("stayed", "stay"), ("need", ""), ("proceed", ""), ("naked", ""), ("hundred", ""),
    ],
)  # fmt: skip
def test_bare_form_of_a_past(past, base):
    assert verbs.bare(past) == base


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
