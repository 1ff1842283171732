"""copydesk fix: what it changes, shows, asks and leaves."""

import io
import subprocess
import sys

import pytest

from lint.cli import main

FLAWED = "The mayor said teh board met.\n\nIt met on on Monday at the town hall.\n"
MENDED = "The mayor said the board met.\n\nIt met on Monday at the town hall.\n"


@pytest.fixture
def story(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(FLAWED.encode())
    return tmp_path / "a.txt"


def fix(*words):
    return main(["fix", *words, "--engines", "own"])


def test_safe_mends_are_made(story, capsys):
    assert fix("a.txt") == 0
    assert story.read_text("utf-8") == MENDED
    out = capsys.readouterr().out
    assert "a.txt:1:16: “teh” → “the” [spelling.misspelled]" in out
    assert out.endswith("1 story: 2 mends made.\n")


def test_a_second_run_changes_nothing(story, capsys):
    fix("a.txt")
    before = story.stat().st_mtime_ns
    assert fix("a.txt") == 0
    assert story.stat().st_mtime_ns == before
    assert "no mends made" in capsys.readouterr().out


def test_diff_shows_and_changes_nothing(story, capsys):
    assert fix("a.txt", "--diff") == 1
    out = capsys.readouterr().out
    assert out.startswith("--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n-The mayor said teh")
    assert story.read_text("utf-8") == FLAWED


def test_a_diff_can_be_applied(story, tmp_path, capsys):
    story.write_bytes(FLAWED.rstrip("\n").encode())
    fix("a.txt", "--diff")
    (tmp_path / "d.patch").write_text(capsys.readouterr().out, "utf-8", newline="\n")
    subprocess.run(["git", "apply", "d.patch"], cwd=tmp_path, check=True)
    assert story.read_text("utf-8") == MENDED.rstrip("\n")


def test_a_clean_story_has_no_diff(story, capsys):
    story.write_text(MENDED, "utf-8", newline="\n")
    assert fix("a.txt", "--diff") == 0
    assert capsys.readouterr().out == ""


def test_queries_are_left(story, capsys):
    text = "KABUL, October 21, 2011 -- She met President Kara in Kabul on Friday.\n"
    story.write_text(text, "utf-8", newline="\n")
    assert fix("a.txt", "--unsafe") == 1
    assert story.read_text("utf-8") == text
    assert "left: 1 error" in capsys.readouterr().out


@pytest.mark.parametrize(
    "answers, text",
    [
        ("y\ny\n", MENDED),
        ("n\ny\n", FLAWED.replace("on on", "on")),
        ("a\n", MENDED),
        ("y\nq\n", FLAWED.replace("teh", "the")),
        ("y\n", FLAWED.replace("teh", "the")),
        ("what\nno\nno\n", FLAWED),
        ("", FLAWED),
    ],
)
def test_asked_one_by_one(story, answers, text, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    fix("a.txt", "--interactive")
    assert story.read_text("utf-8") == text
    out = capsys.readouterr().out
    assert "  - The mayor said teh board met.\n  + The mayor said the board met.\n" in out


def test_standard_input_goes_to_standard_output(monkeypatch, capfdbinary):
    monkeypatch.setattr("lint.regular.read_stdin", FLAWED.replace("\n", "\r\n").encode)
    assert fix("-") == 0
    told = capfdbinary.readouterr()
    assert told.out == MENDED.replace("\n", "\r\n").encode()
    assert b"2 mends made" in told.err


BYTES = [
    FLAWED.encode("utf-8-sig"),
    FLAWED.encode("utf-16"),
    FLAWED.encode("utf-16-be").join([b"\xfe\xff", b""]),
    FLAWED.replace("mayor", "café’s mayor").encode("cp1252"),
    FLAWED.replace("\n", "\r\n").encode(),
    FLAWED.replace("\n\n", "\r\n\n").encode(),
    FLAWED.rstrip("\n").encode(),
    FLAWED.replace("\n\n", "\x0c\n\u2028\n").encode(),
]


@pytest.mark.parametrize("data", BYTES)
def test_only_what_is_mended_changes(story, data):
    story.write_bytes(data)
    wide = b"\0" in data
    code = "utf-16-be" if data.startswith(b"\xfe\xff") else "utf-16-le" if wide else "ascii"
    assert fix("a.txt") == 0
    right = data.replace("teh".encode(code), "the".encode(code))
    assert story.read_bytes() == right.replace(" on on".encode(code), " on".encode(code))


def test_what_cannot_be_written_is_told_and_the_rest_is_fixed(story, tmp_path, capsys):
    bad = "The “cafés” met Jos\xe9. It’s `&#8594;` there.\n".encode("cp1252")
    (tmp_path / "b.txt").write_bytes(bad)
    assert fix("a.txt", "b.txt") == 2
    assert (tmp_path / "b.txt").read_bytes() == bad
    assert story.read_text("utf-8") == MENDED
    err = capsys.readouterr().err
    assert "copydesk: b.txt:1: a mend needs “→”, which Windows-1252 does not have" in err


def test_a_wrong_call_is_one_line(story, capsys):
    assert fix() == 2
    assert fix("no.txt") == 2
    assert fix("-", "--interactive") == 2
    assert main(["fix", "a.txt", "--unsafe", "--interactive"]) == 2
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 4
    assert all(line.startswith("copydesk: ") for line in err)
