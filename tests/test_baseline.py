"""A desk with old flaws takes the tool on: those are counted, new ones fail."""

import os

import pytest

from lint import config
from lint.cli import main

STORY = (
    "The mayor said teh board met on day {n}.\n\nIt met on on Monday for the {n}th time.\n\nAll were there.\n"
)
BASE = ("--baseline", "old.txt")


def check(*words):
    return main(["check", *words, "--engines", "own", "--fail-level", "warning"])


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Some flawed stories and their baseline."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".copydesk.yml").write_text("engines: [own]\nfail_level: warning\n", "utf-8")
    (tmp_path / "stories").mkdir()
    for n in range(5, 9):
        (tmp_path / f"stories/{n}.txt").write_text(STORY.format(n=n), "utf-8", newline="\n")
    assert main(["check", "stories", "--write-baseline", "old.txt"]) == 0
    return tmp_path


def story(desk, n):
    return desk / f"stories/{n}.txt"


def edit(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8", newline="\n")


def test_what_is_known_is_counted_and_passes(desk, capsys):
    assert check("stories", *BASE) == 0
    told = capsys.readouterr()
    assert told.out == "4 stories: nothing to mend (8 in the baseline).\n"


def test_a_new_flaw_fails_alone(desk, capsys):
    edit(story(desk, 6), "All were", "All wre")
    edit(story(desk, 6), "All wre there", "All recieve there")
    assert check("stories", *BASE) == 1
    out = capsys.readouterr().out
    assert "[recieve]" in out
    assert "teh" not in out
    assert "(8 in the baseline)" in out


def test_lines_may_move(desk, capsys):
    text = story(desk, 6).read_text("utf-8")
    moved = "A new first line of the story.\n\n\n" + "\n\n".join(reversed(text.strip().split("\n\n")))
    story(desk, 6).write_text(moved + "\n", "utf-8")
    edit(story(desk, 7), "\n\n", "\r\n\r\n\r\n")
    assert check("stories", *BASE) == 0


def test_stories_may_be_renamed(desk, capsys):
    (desk / "stories/old").mkdir()
    story(desk, 6).rename(desk / "stories/old/six.txt")
    assert check("stories", *BASE) == 0
    assert "gone" not in capsys.readouterr().err


def test_the_same_flaw_once_more_is_new(desk):
    text = story(desk, 6).read_text("utf-8")
    story(desk, 6).write_text(text + "\n" + text, "utf-8")
    assert check("stories", *BASE) == 1


def test_a_copy_of_a_story_is_new(desk):
    (desk / "stories/copy.txt").write_bytes(story(desk, 6).read_bytes())
    assert check("stories", *BASE) == 1


def test_what_is_gone_is_told_and_pruned(desk, capsys):
    edit(story(desk, 6), "teh", "the")
    story(desk, 7).unlink()
    capsys.readouterr()
    assert main(["check", "stories", *BASE]) == 0
    assert "old.txt: 3 findings are gone; --write-baseline old.txt takes" in capsys.readouterr().err
    before = (desk / "old.txt").read_bytes()
    assert main(["check", "stories", "--write-baseline", "old.txt"]) == 0
    assert "5 findings of 3 stories in the baseline; 3 gone, 0 new" in capsys.readouterr().err
    assert len((desk / "old.txt").read_bytes()) < len(before)


def test_a_part_of_the_stories_keeps_the_rest(desk):
    before = (desk / "old.txt").read_bytes()
    assert main(["check", "stories/6.txt", "--write-baseline", "old.txt"]) == 0
    assert (desk / "old.txt").read_bytes() == before
    assert main(["check", "stories/6.txt", *BASE]) == 0


def test_the_same_findings_give_the_same_bytes(desk):
    before = (desk / "old.txt").read_bytes()
    names = [f"stories/{n}.txt" for n in (8, 6, 5, 7)]
    assert main(["check", *names, "--write-baseline", "other.txt"]) == 0
    assert (desk / "other.txt").read_bytes() == before
    assert before.startswith(b"# copydesk baseline 1: ")
    assert before.count(b"\n") == 1 + 4 * 3


ODD_NAMES = ["caf\udce9.txt", "a\x85b.txt", " a.txt", "==== b.txt", "c\x0c\x1cd.txt"]


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed there")
@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_baseline_takes_any_name_of_a_file(desk, name):
    story(desk, 6).rename(desk / "stories" / name)
    os.chdir(desk / "stories")
    assert main(["check", ".", "--write-baseline", "new.txt"]) == 0
    assert check(".", "--baseline", "new.txt") == 0


def test_a_baseline_takes_rules_with_a_blank_in_their_name(desk):
    rule = desk / "house/our words/no teh.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text("extends: existence\nmessage: No.\nlevel: error\ntokens: [teh]\n", "utf-8")
    (desk / ".copydesk.yml").write_text("engines: [own]\nrules: [house]\nfail_level: warning\n", "utf-8")
    config.nearest_to.cache_clear()
    assert main(["check", "stories", "--write-baseline", "new.txt"]) == 0
    assert " our words.no teh\n" in (desk / "new.txt").read_text("utf-8")
    assert check("stories", "--baseline", "new.txt") == 0


def test_waived_findings_are_not_in_it(desk):
    (desk / ".copydesk-waivers.yml").write_text("- {rule: '*', reason: all}\n", "utf-8")
    from lint import waivers

    waivers.remembered.cache_clear()
    assert main(["check", "stories", "--write-baseline", "new.txt"]) == 0
    waivers.remembered.cache_clear()
    assert (desk / "new.txt").read_bytes().count(b"\n") == 1


@pytest.mark.parametrize(
    "words, what",
    [
        (("--baseline", "none.txt"), "--write-baseline makes one"),
        (("--baseline", "stories/6.txt"), "this is no baseline"),
        (("--write-baseline", "stories"), "a baseline is a file, and this is a folder; name a file in it"),
        (("--write-baseline", "stories/6.txt"), "this is no baseline"),
        (("--write-baseline", "a.txt", "--select", "x"), "leave --select out"),
        (("--baseline", "torn.txt"), "torn.txt:2: this line is no finding"),
    ],
)
def test_a_mistake_is_one_line(desk, words, what, capsys):
    (desk / "torn.txt").write_text("# copydesk baseline 1\n  abc\n", "utf-8")
    capsys.readouterr()
    assert main(["check", "stories", *words]) == 2
    err = capsys.readouterr().err
    assert what in err
    assert err.count("\n") == 1
