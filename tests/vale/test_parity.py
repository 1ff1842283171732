"""Seven public styles over 168 stories: what Vale 3.26 says of them, and nothing else."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from lint import pack, rule
from lint.engines import own
from lint.mistake import Mistake
from lint.scan.twin import Twin
from lint.story import story_of

SHARED = Path(__file__).resolve().parents[3] / "shared"
EXPECTED = SHARED / "vale" / "expected.jsonl"
pytestmark = pytest.mark.skipif(
    not EXPECTED.is_file(),
    reason="the yardstick ../shared/vale is not here: parity with Vale is not measured",
)
# What a sentence is: Vale's is a trained splitter's. All else must be the same.
BY_SENTENCE = ("Google.OxfordComma", "Microsoft.SentenceLength")
MISSED, ADDED = 11, 10  # of 10,794


@pytest.fixture(scope="module")
def compared():
    """What was not said, what was said too much, and messages that differ: ours and Vale's."""
    desk = loaded()
    ids = {one.id for one in desk.rules}
    wanted = expected(ids)
    missing, added, different = [], [], []
    for file, alerts in wanted.items():
        got = said(file, desk)
        missing += [(file, *alert) for alert in alerts if alert not in got]
        added += [(file, *alert) for alert in got if alert not in alerts]
        different += [(got[a], alerts[a]) for a in alerts if a in got and got[a] != alerts[a]]
    return missing, added, different


def loaded():
    rules = []
    for style in sorted((SHARED / "vale" / "styles").iterdir()):
        folder = pack.Folder(style, style.name, vale=True)
        for path in pack.files_of(folder):
            try:
                rules.append(rule.load(path, pack.rule_id(path, folder), rule.desk_of(path, True)))
            except Mistake as mistake:
                assert "is no kind of rule" in str(mistake)  # noqa: PT017
    return pack.build(rules)


def expected(ids):
    alerts = defaultdict(dict)
    for line in EXPECTED.read_text(encoding="utf-8").splitlines():
        file, row, start, end, check, _, _, message = json.loads(line)
        if check in ids:
            alerts[file][row, start, end, check] = message
    return alerts


def said(file, desk):
    """(line, first column, last column, rule): message."""
    source = (SHARED / "eval" / "clean" / file).read_bytes().decode("utf-8")
    story = story_of(source, file)
    found = {}
    for f in own.check(story, desk, Twin(desk.literals)):
        row, column = story.map.place(f.span.start)
        found.setdefault((row, column, column + max(f.span.end - f.span.start, 1) - 1, f.rule), f.message)
    return found


def test_what_vale_says_is_said(compared):
    missing, _, _ = compared
    assert len(missing) <= MISSED
    assert {alert[-1] for alert in missing} <= set(BY_SENTENCE)


def test_nothing_else_is_said(compared):
    _, added, _ = compared
    assert len(added) <= ADDED
    assert {alert[-1] for alert in added} <= set(BY_SENTENCE)


def test_in_the_same_words(compared):
    assert compared[2] == []
