"""Kind confusion: a word taken for another, by the words beside it."""

import pytest

from lint.kinds import beside, confusion
from lint.mistake import Mistake
from tests.kinds.shipped import RULES, desk_of, found

DESK = desk_of("spelling/confused.yaml")


@pytest.mark.parametrize(
    "text, word",
    [
        ("He went on trail.", "trail"),
        ("ON TRAIL: the mayor", "TRAIL"),
        ("The Foreign Minster spoke.", "Minster"),
        ("It cost $40 minion.", "minion"),
        ("They want too see him.", "too"),
        ("It is worse then the last.", "then"),
        ("Some kind off vote was held.", "off"),
        ("They said in and interview.", "and"),
        ("He has peace of mind and a peace of land.", "peace"),
        ("It was built by and old mason.", "and"),
        ("Ann Roe, how said so, has left.", "how"),
        ("The kiln has got it’s own door.", "it’s"),
    ],
)
def test_what_is_said(text, word):
    assert found(text, DESK) == [(word, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "The trail led on. Trail maps sold.",
        "It is in and out of itself by and large.",
        "He, too, the mayor said, came; then they left.",
        "The town lies off the coast, and a quarter off the price.",
        "They lost, and their homes burned; for there is no water.",
        "The sad man sat. It was sad, said the minister.",
        "He has more; then, he left.",
        "They looked at and ordered the lamps.",
        "He raised the fee from £6, and the fine to “nothing”.",
        "As the family insisted, it was open to all.",
    ],
)
def test_words_that_are_right(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize("words", [["the", ""], ["the", {"a": "b"}], "the"])
def test_a_set_is_words(words):
    with pytest.raises(Mistake, match="the set “det” wants a list of words"):
        confusion.prepare({"table": "confusions.csv", "sets": {"det": words}}, None, RULES / "rule.yaml")


def test_a_set_may_be_classes():
    sets = {"thing": {"is": "N", "never": "vz"}}
    values = {"table": "confusions.csv", "sets": sets}
    with pytest.raises(Mistake, match="is no set of the rule"):
        confusion.prepare(values, None, RULES / "rule.yaml")
    kept = beside.kept({"thing": confusion._set("thing", sets["thing"], RULES / "rule.yaml")})
    assert "@thing" in beside._signs_of("ankle", kept)
    assert "@thing" not in beside._signs_of("Ankle", kept)
    assert "@thing" not in beside._signs_of("house", kept)


def test_a_sign_without_words_says_nothing():
    assert beside.side("!|a| !", {}, 0) == beside.side("a", {}, 0)
