"""The answers of slow engines: asked for once, kept whole or not at all, bounded."""

import os

import pytest

from lint import cache
from lint.engines import answers

ROWS = [(0, 3, "X", "“é” and 𝔸", ("a", ""))]


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path))
    return tmp_path / answers.FOLDER


def ask(key=("e", "1"), text="Half \ud83d a story.", rows=ROWS):
    asked = []
    got = answers.kept(key, text, lambda: asked.append(1) or rows)
    return got, len(asked)


def test_it_is_asked_once():
    assert [ask(), ask()] == [(ROWS, 1), (ROWS, 0)]


@pytest.mark.parametrize("other", [{"key": ("e", "2")}, {"key": ("e", "1", "X")}, {"text": "Another."}])
def test_what_differs_is_asked_anew(other):
    ask()
    assert ask(**other)[1] == 1


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[\x01", b"i\x01\x00\x00\x00"])
def test_a_broken_answer_is_asked_anew(folder, broken):
    ask()
    for file in folder.iterdir():
        file.write_bytes(broken)
    assert ask() == (ROWS, 1)
    assert ask() == (ROWS, 0)


def test_no_words_of_the_story_are_kept_but_those_found(folder):
    ask(text="A secret story.")
    assert [b"secret" in file.read_bytes() for file in folder.iterdir()] == [False]


def test_the_oldest_go(folder):
    for n in range(9):
        cache.put(os.path.join(answers.FOLDER, str(n)), b"x")
        os.utime(folder / str(n), (n, n))
    cache.prune(os.path.join(answers.FOLDER, ""), 8)
    assert sorted(file.name for file in folder.iterdir()) == ["3", "4", "5", "6", "7", "8"]
    cache.prune(os.path.join(answers.FOLDER, ""), 8)
    assert len(list(folder.iterdir())) == 6


def test_a_cache_that_cannot_be_written_is_no_error(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "file"))
    assert [ask(), ask()] == [(ROWS, 1), (ROWS, 1)]
