"""One voice: which findings of several engines are one, and what becomes of their levels."""

import pytest

from lint import voice
from lint.finding import Edit, Finding, Fix
from lint.sourcemap import Span
from lint.story import story_of

STORY = story_of("He can heard the the dog.\n\n“It can heard,” he said of the dogs that they had seen.\n")
AT = STORY.text.index


def finding(rule, words, mend=None, level="warning", after=0):
    start = AT(words, after)
    span = Span(start, start + len(words))
    fixes = () if mend is None else (Fix((Edit(span, mend),), safe=True),)
    sure = "high" if level == "error" else "medium"
    engine = rule.partition(".")[0]
    engine = engine if engine in voice.ORDER else "own"
    return Finding(span, rule, level, "fix", sure, rule, fixes, engine=engine)


def said(*findings):
    return [(f.rule, f.level, f.agreed) for f in voice.one(findings, STORY)]


OURS = finding("grammar.x", "can heard", "can hear")
LT = finding("languagetool.MD", "heard", "hear")
HARPER = finding("harper.Md", "heard", "hear")


def test_the_same_mend_is_offered_once_and_certain():
    assert said(LT, OURS) == [("grammar.x", "error", ("languagetool.MD",))]
    assert said(HARPER, LT) == [("languagetool.MD", "error", ("harper.Md",))]
    assert said(HARPER, LT, OURS) == [("grammar.x", "error", ("languagetool.MD", "harper.Md"))]


def test_two_rules_of_one_engine_are_no_proof():
    other = finding("languagetool.OTHER", "heard", "hear")
    assert said(LT, other) == [("languagetool.MD", "warning", ("languagetool.OTHER",))]


def test_a_question_that_two_ask_is_a_question():
    for one, other in ((LT._replace(category="query"), OURS), (LT, OURS._replace(category="query"))):
        assert said(one, other) == [("grammar.x", "warning", ("languagetool.MD",))]


def test_agreement_on_what_somebody_said_is_no_proof():
    place = AT("“It")
    two = [finding(rule, "heard", "hear", after=place) for rule in ("grammar.x", "languagetool.MD")]
    assert [(rule, level) for rule, level, _ in said(*two)] == [("grammar.x", "warning")]


def test_one_place_is_one_flaw():
    other = finding("languagetool.WRONG", "can heard", "was heard")
    assert said(other, OURS) == [("grammar.x", "warning", ("languagetool.WRONG",))]


def test_a_mend_is_taken_over_but_not_as_safe():
    blank = finding("grammar.x", "can heard")
    (one,) = voice.one([LT, blank], STORY)
    assert one.fixes == (Fix(LT.fixes[0].edits, safe=False),)


@pytest.mark.parametrize("level", ["suggestion", "warning", "error"])
def test_no_level_is_lowered(level):
    for words in ("heard", "can heard"):
        other = finding("languagetool.MD", words, "hear" if words == "heard" else "was heard", level)
        for ours in (OURS._replace(level="suggestion"), OURS):
            most = max(voice.rank(ours.level), voice.rank(level))
            assert max(voice.rank(f.level) for f in voice.one([ours, other], STORY)) >= most


def test_our_own_findings_are_left_as_they_are():
    ours = [OURS, finding("grammar.y", "heard", "hear"), finding("words.z", "the the", "the")]
    assert sorted(voice.one(ours, STORY)) == sorted(ours)


@pytest.mark.parametrize("words", ["the dog", "said"])
def test_elsewhere_is_another_flaw(words):
    assert len(said(OURS, finding("languagetool.X", words, "x", after=AT("dog")))) == 2


def test_a_long_place_is_not_of_the_flaws_in_it():
    whole = finding("words.block-twice", STORY.text.strip())
    assert len(said(whole, LT)) == 2


def test_the_order_of_the_findings_does_not_matter():
    three = [OURS, LT, HARPER]
    assert len({tuple(said(*order)) for order in (three, three[::-1], [LT, OURS, HARPER])}) == 1
