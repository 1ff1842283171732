"""habit: what a rule file may not say."""

import pytest

from lint import rule
from lint.mistake import Mistake

RULE = (
    "extends: habit\nmessage: No.\ndescription: No.\n"
    "ways:\n  one: {{'{find}': '{write}'}}\n  two: {{'b(c)': 'd'}}\n"
    'flags: ["a", "b"]\npasses: ["c", "d"]\n'
)


def load(tmp_path, find, write):
    path = tmp_path / "rule.yaml"
    path.write_text(RULE.format(find=find, write=write), encoding="utf-8")
    return rule.load(path, "a.rule", {})


@pytest.mark.parametrize("find, write", [("a(b)", "$1"), ("(?!)x", "$1"), ("ab", "c")])
def test_ways(tmp_path, find, write):
    assert load(tmp_path, find, write)


@pytest.mark.parametrize("find, write", [("a(b)", "$2"), ("ab", "$1")])
def test_a_group_that_a_pattern_has_not(tmp_path, find, write):
    with pytest.raises(Mistake, match="wants group"):
        load(tmp_path, find, write)
