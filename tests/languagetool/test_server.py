"""LanguageTool itself, through language-tool-python: a server that the test starts, and the kept one."""

import json
import os
import signal
import subprocess
import warnings

import pytest

from lint import languagetool, run
from lint.engines import ltserver, placed, selection
from lint.finding import LEVELS
from lint.story import story_of
from tests.docs_update import ROOT
from tests.generators import slips

pytestmark = pytest.mark.xdist_group("languagetool")  # one server for the session
WRONG = "They found an problem there."
SENTENCES = """\
He have an house near the the river, and his brother go there every weeks.
The minister said that that she would of came to a agreement.
Police has arrested two man on Tuesday, there lawyer said.
It is one of the best film of the year, critics says.
She did not went to the meeting because it were cancelled.
The company is planing to lay of 2,000 worker by may.
He is taller then his father and more smarter.
""".splitlines()


@pytest.fixture(scope="module")
def started(installed):
    """A server of the test's, which language-tool-python starts."""
    import language_tool_python

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LTP_PATH", str(installed.parent))
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m")
        with language_tool_python.LanguageTool("en-US") as tool:
            yield tool


@pytest.fixture(params=["kept", "started"])
def server(request):
    made = request.getfixturevalue(request.param)
    return made[0] if request.param == "kept" else made.url.removesuffix("v2/")


def test_two_runs_start_one_server(kept, cache_folder):
    assert kept[0].startswith("http://127.0.0.1:")
    assert kept[0] == kept[1]


@pytest.mark.parametrize("before", ["", "é 𝔸 ", "\u0301\U0001f600 ", "\ud800 "])
@pytest.mark.parametrize("after", ["", " 𝔸", "\n\né\n"])
def test_places_are_characters(server, before, after):
    text = f"{before}{WRONG}{after}"
    said = ltserver.matches(text, "en-US", server)
    assert [text[m.start : m.end] for m in said if m.rule_id == "EN_A_VS_AN"] == ["an"]


def test_language_tool_python_finds_the_same_there(server):
    import language_tool_python

    with language_tool_python.LanguageTool("en-US", remote_server=server) as tool:
        tool.disabled_rules = {"MORFOLOGIK_RULE_EN_US"}
        told = {(m.offset, m.rule_id) for text in SENTENCES for m in tool.check(text)}
    ours = {(m.start, m.rule_id) for text in SENTENCES for m in ltserver.matches(text, "en-US", server)}
    assert told == ours
    assert len(ours) > 5


@pytest.fixture
def one_rule(monkeypatch):
    """A selection of the test's, whatever the desk has chosen."""
    monkeypatch.setattr(selection, "of", lambda engine: {"EN_A_VS_AN": selection.Pick("warning", "fix")})


def checked(tmp_path, server, texts, between=lambda: None):
    """The reports of stories, one after the other; something happens after the first."""
    (tmp_path / ".copydesk.yml").write_text(f"languagetool: {{server: '{server}'}}\n", encoding="utf-8")
    reports = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        reports.append(
            run.read_and_check(str(path), run.Options(engines=("languagetool",), min_level=LEVELS[0]))
        )
        if not number:
            between()
    return reports


def test_the_kept_server_is_started_again_when_it_is_killed(kept, one_rule, tmp_path, cache_folder):
    def kill():
        record = cache_folder / "languagetool" / "server.json"
        os.kill(json.loads(record.read_text())["java"], signal.SIGKILL)

    reports = checked(tmp_path, "installed", [f"{WRONG} {n}" for n in range(3)], kill)
    assert [report.not_checked_by for report in reports] == [{}, {}, {}]
    assert [[f.rule for f in report.findings] for report in reports] == [["languagetool.EN_A_VS_AN"]] * 3
    kept[:] = [ltserver._kept["installed"]] * 2  # for the tests that follow


def copies():
    """What many rules of the selection speak to: sentences, and stories with slips and without."""
    yield "\n\n".join(SENTENCES)
    for path in sorted((ROOT / "seeds").rglob("*.txt")):
        text = path.read_text("utf-8")
        yield from (text, *(slips.plant(text, seed)[0] for seed in "abcd"))


def test_embedded_and_server_find_the_same(kept):
    """Through the same selection; what one alone finds is told among the warnings of the tests."""
    lingotweaker = pytest.importorskip("lint.engines.lingotweaker")
    pytest.importorskip("lt_py", reason="lingotweaker is not installed")
    picks = tuple(selection.of("languagetool"))
    both, differ = 0, []
    for text in copies():
        story = story_of(text)
        sent, variety = placed.sent(story).text, f"en-{placed.variety(story)}"
        one, other = (
            {(m.start, m.end, m.rule_id, m.replacements[:3]) for m in found if m.rule_id in picks}
            for found in (
                lingotweaker.matches(sent, variety, "", picks),
                ltserver.matches(sent, variety, kept[0], picks),
            )
        )
        both += len(one & other)
        differ += [("embedded alone", row, sent[row[0] : row[1]]) for row in one - other]
        differ += [("server alone", row, sent[row[0] : row[1]]) for row in other - one]
    if differ:
        warnings.warn(f"LanguageTool: {both} findings of both; {differ}", stacklevel=1)
    assert both >= 25
    assert len(differ) <= both / 20


def test_a_server_that_is_killed_in_the_middle_of_a_run(started, one_rule, tmp_path):
    texts = [f"{WRONG} {n}" for n in range(2)]
    reports = checked(tmp_path, started.url.removesuffix("v2/"), texts, lambda: started._terminate_server())
    assert reports[0].not_checked_by == {}
    assert [f.rule for f in reports[0].findings] == ["languagetool.EN_A_VS_AN"]
    assert "gave no answer (no connection)" in reports[1].not_checked_by["languagetool"]
    assert reports[1].findings == []


def test_stop_and_status(kept, monkeypatch, capsys):
    from lint.cli import main

    for word, said in (("status", " runs at http"), ("stop", "stopped"), ("status", "does not run")):
        assert main(["languagetool", word]) == 0
        assert said in capsys.readouterr().out
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
    assert str(languagetool.home()) not in listed
