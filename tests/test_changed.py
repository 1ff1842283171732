"""--diff: findings on lines that changed since a revision of git."""

import subprocess

import pytest

from lint import changed
from lint.cli import main

STORY = "The mayor said teh board met.\n\nIt met on Monday.\n\nAll were there.\n"


def git(*words):
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *words], check=True, capture_output=True)


def check(*words):
    return main(["check", "--engines", "own", "--fail-level", "warning", *words])


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories/an old one.txt").write_text(STORY, "utf-8", newline="\n")
    (tmp_path / "stories/café.txt").write_text(STORY, "utf-8", newline="\n")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "first")
    return tmp_path / "stories"


def edit(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8", newline="\n")


def test_what_did_not_change_is_not_looked_at(repository, capsys):
    assert check(".", "--diff", "HEAD") == 0
    assert capsys.readouterr().out == "No story was read.\n"


def test_a_flaw_on_a_changed_line_fails_alone(repository, capsys):
    edit(repository / "café.txt", "It met", "It recieved")
    edit(repository / "an old one.txt", "\n\nAll", "\n\nMore.\n\nAll")
    assert check(".", "--diff", "HEAD") == 1
    out = capsys.readouterr().out
    assert "[recieved]" in out
    assert "teh" not in out
    assert "an old one" not in out


def test_a_new_file_is_new_in_all_its_lines(repository, capsys):
    (repository / "new.txt").write_text(STORY, "utf-8")
    assert check("stories", "--diff", "HEAD") == 1
    assert capsys.readouterr().out.startswith("stories/new.txt\n")


def test_a_renamed_file_is_the_same(repository):
    (repository / "café.txt").rename(repository / "tea “room”.txt")
    git("add", "-A")
    assert check(".", "--diff", "HEAD") == 0
    edit(repository / "tea “room”.txt", "It met", "It recieved")
    assert check(".", "--diff", "HEAD") == 1


def test_the_work_of_others_does_not_count(repository):
    git("checkout", "-q", "-b", "mine")
    git("checkout", "-q", "main")
    edit(repository / "café.txt", "teh", "the")
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "mine")
    assert check(".", "--diff", "main") == 0


def test_a_flaw_that_rests_on_a_changed_line(repository, capsys):
    kabul = "KABUL, October 21, 2011 -- It rained.\n\nShe met President Kara in Kabul.\n"
    (repository / "café.txt").write_text(kabul.replace("rained", "snowed"), "utf-8")
    git("commit", "-qam", "second")
    (repository / "café.txt").write_text(kabul, "utf-8")
    assert check(".", "--diff", "HEAD") == 1
    assert "President Kara" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words, what", [(("HEAD~9",), "no revision HEAD~9"), (("--diff=--output=x",), "no revision")]
)
def test_a_strange_revision_is_one_line(repository, words, what, capsys):
    words = words if words[0].startswith("--") else ("--diff", *words)
    assert check(".", *words) == 2
    err = capsys.readouterr().err
    assert what in err
    assert err.count("\n") == 1


def test_no_repository(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    assert check("a.txt", "--diff", "HEAD") == 2
    assert capsys.readouterr().err.startswith("copydesk: a.txt: is not in a git repository")


DIFF = b"""\
diff --git a/a.txt b/a.txt
--- a/a.txt
+++ b/a.txt
@@ -1 +1,2 @@ The
-The
+++ b/no.txt
+@@ -1 +9 @@
@@ -7,2 +8,0 @@
-a
-b
--- "a/a\\tb.txt"
+++ "b/a\\tb\\303\\251.txt"
@@ -0,0 +1 @@
+x
\\ No newline at end of file
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-x
"""


def test_a_diff_is_read():
    found = changed.changes(DIFF)
    assert found.pop("/dev/null")
    assert found == {"a.txt": [range(1, 3), range(8, 10)], "a\tbé.txt": [range(1, 2)]}
