"""The filters that no other test goes through on its own way."""

from lint import check, filters
from lint.story import story_of
from tests.kinds.shipped import desk_of

DESK = desk_of("marks/space-after.yml")

GLUED = "They went home on Monday.Nobody was hurt there.\n"


def said(times):
    findings = check.check(story_of(GLUED * times, "a.txt"), DESK).findings
    return [f for f in findings if f.rule == "marks.space-after"]


def test_a_few_are_said_one_by_one():
    assert [f.message for f in said(5)] == ["No space after the mark: “.Nobody”."] * 5


def test_many_are_said_once():
    (one,) = said(7)
    assert one.message == "No space after the mark: “.Nobody”. 7 times in the story."
    assert len(one.places) == 6
    assert len(one.fixes[0].edits) == 7
    assert one.fixes[0].safe


def test_what_is_waived_is_not_counted():
    findings = said(5)
    findings.append(findings[0]._replace(status="waived"))
    assert filters.gathered(findings) == findings


def test_queries_stand_each_for_itself():
    findings = [f._replace(category="query") for f in said(5) * 2]
    assert filters.gathered(findings) == findings
