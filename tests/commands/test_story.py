"""copydesk story: the parts of a story and its index."""

import json

import pytest

COPY = """\
Mayor opens the library

By Ann Hargreaves

LAHORE, May 3, 2011 (AP) -- Prime Minister Yousuf Raza Gilani, 58, met the\
 World Health Organization (WHO) in Lahore.

“It is late,” said Mr Gilani. The WHO and NATO agreed.

The Haqqanis of Pakistan fought the Haqqani network. Okafor said nothing.
"""


@pytest.fixture
def story(tmp_path, monkeypatch, copydesk):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(COPY, encoding="utf-8")
    return lambda *words: copydesk("story", "story.txt", *words)


def test_the_head(story):
    status, out, err = story()
    assert (status, err) == (0, "")
    head = dict(line.split(None, 1) for line in out.split("\n\n")[0].splitlines()[1:])
    assert head == {
        "date": "3 May 2011",
        "dateline": "LAHORE, 3 May 2011, AP",
        "parts": "1 headline, 1 byline, 3 paragraphs",
        "quotations": "1",
    }


@pytest.mark.parametrize(
    "line",
    [
        "  Yousuf Raza Gilani  par 3–4  Prime Minister; Mr; 58",
        "  Haqqani  par 5 (2 times)",
        "  Lahore    par 3  Pakistan",
        "  WHO   par 3–4  World Health Organization (explained in par 3)",
        "  NATO  par 4  not explained here; usually North Atlantic Treaty Organization",
    ],
)
def test_the_index(story, line):
    assert line in story()[1].splitlines()


def test_for_a_program(story):
    told = json.loads(story("--format", "json")[1])
    assert told["dateline"] == {"place": "LAHORE", "region": "", "agency": "AP", "date": "2011-05-03"}
    assert [part["kind"] for part in told["parts"]] == ["headline", "byline", *["paragraph"] * 3]
    who = told["people"][-1]
    assert (who["name"], who["about"]) == ("Yousuf Raza Gilani", ["Prime Minister", "Mr", "58"])
    assert who["mentions"][0] == {"line": 5, "column": 44, "paragraph": 3}


def test_the_day_may_be_told(story):
    assert "date        21 October 2012" in story("--date", "2012-10-21")[1]


def test_a_missing_story(story, copydesk):
    status, _, err = copydesk("story", "nowhere.txt")
    assert (status, err) == (2, "copydesk: nowhere.txt: cannot be read: No such file or directory\n")
