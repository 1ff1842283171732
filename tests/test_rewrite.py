"""A file is written whole or not at all, as what it was."""

import os
import stat

import pytest

from lint import rewrite
from lint.mistake import Mistake

CASES = [
    ("utf-8", b"caf\xc3\xa9"),
    ("utf-8-sig", b"\xef\xbb\xbfcaf\xc3\xa9"),
    ("utf-16", b"\xff\xfec\0a\0f\0\xe9\0"),
    ("utf-16", b"\xfe\xff\0c\0a\0f\0\xe9"),
    ("utf-16-le", b"c\0a\0f\0\xe9\0"),
    ("cp1252", b"caf\xe9"),
]


@pytest.mark.parametrize("encoding, data", CASES)
def test_the_encoding_stays(encoding, data):
    assert rewrite.encoded("café", encoding, data, "a.txt") == data


@pytest.mark.parametrize("text", ["ß ß ß", "cafÃ©"])  # letters of another page; UTF-8
def test_a_text_that_would_be_read_otherwise_is_refused(text):
    with pytest.raises(Mistake, match="in another encoding; save it as UTF-8"):
        rewrite.encoded(text, "cp1252", b"caf\xe9 au lait", "a.txt")


def test_letters_that_no_longer_look_like_utf_16_are_refused():
    with pytest.raises(Mistake, match="in another encoding"):
        rewrite.encoded("ααα", "utf-16-le", b"c\0a\0f\0\xe9\0", "a.txt")


def test_a_letter_that_the_encoding_lacks_is_refused():
    with pytest.raises(Mistake, match=r"“→”.*Windows-1252.*UTF-8") as told:
        rewrite.encoded("a\n→", "cp1252", b"a", "a.txt")
    assert str(told.value).startswith("a.txt:2: ")


def test_mode_stays_and_nothing_is_left_beside(tmp_path):
    story = tmp_path / "a.txt"
    story.write_bytes(b"old")
    story.chmod(0o640)
    rewrite.rewrite(str(story), b"new", b"old")
    assert story.read_bytes() == b"new"
    assert stat.S_IMODE(story.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_file_that_changed_meanwhile_is_left(tmp_path):
    story = tmp_path / "a.txt"
    story.write_bytes(b"newer")
    with pytest.raises(Mistake, match="meanwhile"):
        rewrite.rewrite(str(story), b"new", b"old")
    assert story.read_bytes() == b"newer"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_write_that_fails_leaves_the_file(tmp_path, monkeypatch):
    story = tmp_path / "a.txt"
    story.write_bytes(b"old")

    def full(number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Mistake, match="No space left"):
        rewrite.rewrite(str(story), b"new", b"old")
    assert story.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "b.txt").symlink_to("a.txt")
    rewrite.rewrite(str(tmp_path / "b.txt"), b"new", b"old")
    assert (tmp_path / "b.txt").is_symlink()
    assert (tmp_path / "a.txt").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "stories").mkdir()
    link = tmp_path / "stories" / "b.txt"
    link.symlink_to(tmp_path / "a.txt")
    with pytest.raises(Mistake, match="name that file itself"):
        rewrite.rewrite(str(link), b"new", b"old")
    assert (tmp_path / "a.txt").read_bytes() == b"old"
