"""What becomes of a rule's own tests: passed, failed, a known miss, one that came true."""

import pytest

from lint import ruletest
from lint.mistake import Mistake

HEAD = "extends: frame\nmessage: “{found}” → “{mend}”\nlevel: suggestion\nframes: {'the the': the}\n"
SAID = "1:5:a.b:“the the” → “the”"
COLON = "a text with a colon in it must stand in 'quotes', or behind “text:”"
TWICE = "two tests are called “one” (first on line 6); rename one"
TEST = "tests:\n- name: one\n  input: Saw the the man.\n"


def verdicts(tmp_path, text, suffix=".yaml"):
    path = tmp_path / f"b{suffix}"
    path.write_text(HEAD + text, encoding="utf-8")
    return [result.verdict for result in ruletest.results_of(path, "a.b").results]


@pytest.mark.parametrize(
    "text, verdict",
    [
        (f"  want: '{SAID}'", "ok"),
        (f"  want: '\n    {SAID}\n\n    '", "ok"),
        ("  want: ''", "failed"),
        ("  want: 1:5:a.b", "failed"),
        ("  contains: [a.b, the the]", "ok"),
        ("  contains: [a.b, an an]", "failed"),
        ("  contains: a.b\n  absent: an an", "ok"),
        ("  absent: a.b", "failed"),
        ("  mended: Saw the man.", "ok"),
        ("  mended: Saw man.", "failed"),
        (f"  want: '{SAID}'\n  todo: ''", "known miss"),
        ("  want: ''\n  todo: ''", "failed"),
        (f"  contains: a.b\n  todo: '{SAID}'", "came true"),
        ("  contains: a.b\n  todo: “the the man”", "known miss"),
        ("  contains: a.b\n  format: html", "not run"),
    ],
)
def test_verdict_of_a_test(tmp_path, text, verdict):
    assert verdicts(tmp_path, TEST + text) == [verdict]


@pytest.mark.parametrize(
    "text, verdict",
    [
        ("flags: [Saw the the man.]", "ok"),
        ("flags: Saw the the man.", "ok"),
        ("flags: [Saw the man.]", "failed"),
        ("flags: [{text: Saw the the man., at: the the, mend: Saw the man.}]", "ok"),
        ("flags: [{text: Saw the the man., at: the}]", "failed"),
        ("flags: [{text: Saw the the man., mend: Saw a man.}]", "failed"),
        ("flags: [{text: Saw THE THE man., todo: capitals}]", "known miss"),
        ("flags: [{text: Saw the the man., todo: capitals}]", "came true"),
        ("flags: [{text: '# On\n\n\n\nthe the', format: md}]", "ok"),
        ("passes: [Saw the man.]", "ok"),
        ("passes: [Saw the the man.]", "failed"),
        ("passes: [{text: Saw the the man., todo: names}]", "known miss"),
    ],
)
def test_verdict_of_a_text(tmp_path, text, verdict):
    assert verdicts(tmp_path, text) == [verdict]


def test_waivers_do_not_count(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".copydesk-waivers.yml").write_text("- {rule: a.b, reason: why}\n")
    assert verdicts(
        tmp_path, "flags: [Saw the the (CQ) man.]\nlevel: suggestion\n".partition("level")[0]
    ) == ["ok"]


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("tests:\n- input: x\n", 6, "the key “name” is missing: what the test shows; no two alike in a file"),
        ("tests: [{name: a, input: x}]", 5, "the test “a” expects nothing; add want, contains or absent"),
        (TEST + "  wants: ''\n", 8, "unknown key “wants”; did you mean want?"),
        (TEST + "  want: x\n- {name: one, input: y, want: z}\n", 9, TWICE),
        ("flags:\n- a\n- Kabul: a city\n", 7, COLON),
        ("flags: [{text: a, atx: b}]\n", 5, "unknown key “atx”; did you mean at?"),
    ],
)
def test_a_broken_test_is_a_mistake(tmp_path, text, line, what):
    with pytest.raises(Mistake) as told:
        verdicts(tmp_path, text)
    assert (told.value.what, told.value.line) == (what, line)


def test_the_date_and_home_of_a_test_reach_the_story(tmp_path, monkeypatch):
    seen = []
    found = ruletest.check.check
    monkeypatch.setattr(
        ruletest.check,
        "check",
        lambda story, desk: seen.append((story.date, desk.settings.home)) or found(story, desk),
    )
    verdicts(tmp_path, "passes: [{text: a, date: 2011-10-21, home: GB}]")
    assert [(str(date.year), home) for date, home in seen] == [("2011", "GB")]
