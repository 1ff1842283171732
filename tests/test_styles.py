"""House style: profiles, what stands over what, how their mistakes are told, and what an archive proposes."""

from pathlib import Path

import pytest

from lint import config, run, styles
from lint.cli import main
from lint.config import Settings, shipped
from tests.desk import findings

ROOT = Path(__file__).parent.parent
STORY = "The council said prices rose 5 per cent and wages 3 per cent.\n"


def said(path, **options):
    return [f.rule for f in findings(path, **options) if f.message.startswith(("AP", "Our", "House"))]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    config.nearest_to.cache_clear()
    run.desk_for.cache_clear()
    return tmp_path


@pytest.mark.parametrize(
    "style, found",
    [
        ("ap", ["consistency.percent"] * 2),
        ("{extends: ap, percent: per cent}", []),
        ("{percent: percent}", ["consistency.percent"] * 2),
        ("{extends: ap, percent: off}", []),
        ("house.yml", ["consistency.percent"] * 2),
    ],
)
def test_what_a_configuration_says(desk, style, found):
    (desk / "house.yml").write_text("name: Our style\nextends: guardian\n", encoding="utf-8")
    (desk / ".copydesk.yml").write_text(f"style: {style}\n", encoding="utf-8")
    assert said(desk / "story.txt") == found


def test_the_command_line_stands_over_the_configuration(desk):
    (desk / ".copydesk.yml").write_text("style: ap\n", encoding="utf-8")
    assert said(desk / "story.txt", style="off") == []


def test_without_a_style_its_rules_are_not_read():
    assert all(folder.without == ("style",) for folder in config.folders(Settings())[:1])


@pytest.mark.parametrize("name", styles.names())
def test_every_value_of_a_profile_is_known(name):
    settings = styles.applied(Settings(), name)
    _, mistakes = run.desk_for(settings, run.Options())
    assert mistakes == []


@pytest.mark.parametrize("name", styles.names())
def test_each_value_of_a_profile_names_its_entry(name):
    lines = (shipped() / "profiles" / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    values = [line for line in lines if not line.startswith(("#", "name:", "guide:", "words:"))]
    assert len(values) > 30
    assert [line for line in values if "  # " not in line] == []


@pytest.mark.parametrize("name", styles.names())
def test_each_point_of_a_profile_stands_in_the_table_of_the_documents(name):
    table = (ROOT / "docs" / "style.md").read_text(encoding="utf-8")
    assert [point for point in styles.read(name).values if f"`{point}`" not in table] == []


@pytest.mark.parametrize(
    "style, told",
    [
        ("{percent: percents}", "style: percent: percents is not known; did you mean percent?"),
        ("{percnt: percent}", "style: percnt is no point of style; did you mean percent?"),
        ("guardiann", "style: guardiann is no profile and no file; did you mean guardian?"),
        ("{percent: [a]}", "“percent” wants one value, e.g. “percent: off”"),
    ],
)
def test_a_mistake_is_told_with_its_line(desk, capsys, style, told):
    (desk / ".copydesk.yml").write_text(f"# ours\nstyle: {style}\n", encoding="utf-8")
    assert main(["check", "story.txt", "--engines", "own"]) == 2
    assert f".copydesk.yml:2: {told}" in capsys.readouterr().err


def test_show_says_what_holds(capsys):
    assert main(["style", "show", "ap"]) == 0
    assert "percent" in capsys.readouterr().out


def test_an_archive_proposes_a_profile_that_can_be_used(desk, capsys):
    archive = desk / "archive"
    archive.mkdir()
    for number in range(10):
        words = STORY if number else STORY.replace("per cent", "percent")
        text = f"{words}They met on {number + 1} October at 3pm, the adviser said.\n"
        day = "October 21" if number % 2 else "21 October"
        text += f"They will meet on {day}.\n" if number < 5 else ""
        (archive / f"{number}.txt").write_text(text, encoding="utf-8")
    assert main(["style", "propose", "archive", "--least", "8"]) == 0
    profile = (desk / "house-style.yml").read_text(encoding="utf-8")
    assert '# you write per cent in 90 % of 10 stories\npercent: "per cent"\n' in profile
    assert 'times: "3pm"\n' in profile
    assert "house-style.yml" in capsys.readouterr().out
    assert main(["check", "story.txt", "--engines", "own", "--style", "house-style.yml"]) == 0


def test_what_is_rare_is_named_and_left_out(desk):
    assert main(["style", "propose", "story.txt"]) == 0
    profile = (desk / "house-style.yml").read_text(encoding="utf-8")
    assert "# too rare:\n#   percent: per cent 100 %, of 1 story" in profile
    assert "\npercent:" not in profile
