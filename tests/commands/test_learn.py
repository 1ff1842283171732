"""copydesk learn: a proposal out of past stories, its review, and what an approved name finds."""

import csv
import io
import json

import pytest

from lint import run
from tests.desk import findings

STORY = "LONDON, May {day}, 2011 -- Mr Mikhail Khodorkovsky left Lahore. {who} met him there.\n"
SMITHS = ("John Smith", "Jon Smith", "John Smith", "Jon Smith", "Ann Hargreaves")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    for day, who in enumerate(SMITHS, 1):
        (tmp_path / "old" / f"{day}.txt").write_text(STORY.format(day=day, who=who), encoding="utf-8")
    return tmp_path


def rows(path="names-proposed.csv"):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def test_a_proposal(desk, copydesk):
    status, out, err = copydesk("learn", "old")
    assert (status, err) == (0, "")
    assert "from 5 stories" in out
    assert "names: [names-proposed.csv]" in out
    who = rows()["Mikhail Khodorkovsky"]
    assert [who[key] for key in ("kind", "title", "count", "stories", "first", "last", "status")] == [
        "person", "Mr", "5", "5", "2011-05-01", "2011-05-05", "proposed",
    ]  # fmt: skip
    assert rows()["Lahore"]["kind"] == "place"
    assert "Ann Hargreaves" not in rows()


@pytest.mark.parametrize("words", [["learn", "new"], ["style", "propose", "new"]])
def test_nothing_read_is_nothing_written(words, desk, copydesk):
    (desk / "new").mkdir()
    status, out, err = copydesk(*words)
    assert (status, out, err.count("\n")) == (2, "", 2)
    assert err.startswith("copydesk: new: no story is in this folder; ")
    assert "no story was read, so " in err
    assert [path.name for path in desk.iterdir() if path.is_file()] == []


def test_a_folder_of_stories_a_line(desk, copydesk):
    (desk / "new").mkdir()
    (desk / "new/2012.jsonl").write_text(json.dumps({"text": "Mr Mikhail Khodorkovsky left."}))
    assert copydesk("learn", "new")[::2] == (0, "")


@pytest.mark.parametrize("out", ["no/such.yml", "old", "/dev/full"])
def test_a_profile_that_cannot_be_written(out, desk, copydesk):
    status, _, err = copydesk("style", "propose", "old", "--out", out)
    assert (status, err.count("\n")) == (2, 1)
    assert err.startswith(f"copydesk: {out}: ")


@pytest.mark.parametrize("share", ["0", "900", "-1"])
def test_a_share_is_one_of_a_hundred(share, desk, copydesk):
    said = f"copydesk: --share: {share} is no share of a hundred; the usual one is 80\n"
    assert copydesk("style", "propose", "old", f"--share={share}") == (2, "", said)


def test_near_names_of_two_people_are_kept_apart(desk, copydesk):
    copydesk("learn", "old")
    assert rows()["Jon Smith"]["apart"] == "John Smith"
    assert rows()["John Smith"]["apart"] == "Jon Smith"


def test_a_rare_form_is_told(desk, copydesk):
    (desk / "old" / "6.txt").write_text("Mikhail Khodorkovski met Ann Hargreaves.")
    copydesk("learn", "old")
    assert rows()["Mikhail Khodorkovsky"]["note"] == "also printed: Mikhail Khodorkovski (1)"


@pytest.mark.parametrize("key, option", [("text", ()), ("body", ()), ("story", ("--field", "story"))])
def test_stories_a_line(desk, copydesk, key, option):
    lines = [json.dumps({key: "Mr Mikhail Khodorkovsky left.", "date": f"2012-0{n}-01"}) for n in (1, 2)]
    (desk / "old.jsonl").write_text("\n".join(lines))
    assert copydesk("learn", "old.jsonl", *option)[0] == 0
    assert rows()["Mikhail Khodorkovsky"]["last"] == "2012-02-01"


def test_a_line_that_is_no_story_is_told(desk, copydesk):
    (desk / "old.jsonl").write_text('{"text": "All is well."}\n{\n{"title": "x"}\n')
    status, _, err = copydesk("learn", "old.jsonl")
    assert (status, err.splitlines()) == (2, [
        "copydesk: old.jsonl:2: this line is not JSON; it is left out",
        "copydesk: old.jsonl:3: this line has no text under “text” or “body”; --field names it",
    ])  # fmt: skip


def review(copydesk, monkeypatch, answers):
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    return copydesk("learn", "--review")


@pytest.mark.parametrize(
    "answers, counts",
    [
        ("y\nn\nq\n", "1 approved, 1 rejected"),
        ("y\nx\ns\n", "1 approved, 0 rejected"),
        ("n\na\n", "3 approved, 1 rejected, 0 to go"),
        ("", "0 approved, 0 rejected, 4 to go"),
    ],
)
def test_review(desk, copydesk, monkeypatch, answers, counts):
    copydesk("learn", "old")
    assert counts in review(copydesk, monkeypatch, answers)[1].splitlines()[-1]


def test_answers_outlive_a_second_reading(desk, copydesk, monkeypatch):
    copydesk("learn", "old")
    review(copydesk, monkeypatch, "y\nn\nq\n")
    before = {name: row["status"] for name, row in rows().items()}
    copydesk("learn", "old")
    assert {name: row["status"] for name, row in rows().items()} == before


@pytest.mark.parametrize("file", ["names-proposed.csv", "names.yml"])
def test_an_approved_name_finds_its_slips(desk, copydesk, file):
    (desk / ".copydesk.yml").write_text(f"names: [{file}]\n")
    copydesk("learn", "old", "--out", file)
    (desk / "new.txt").write_text("Mr Mikhail Khodorkovksy left again.")
    assert findings("new.txt", select=("names.*",)) == []
    text = (desk / file).read_text(encoding="utf-8")
    (desk / file).write_text(text.replace("proposed", "approved"), encoding="utf-8")
    run.desk_for.cache_clear()
    found = findings("new.txt", select=("names.*",))
    assert [(f.rule, f.level, f.where.text) for f in found] == [("names.archive", "warning", "Khodorkovksy")]


def test_nothing_to_read(desk, copydesk):
    status, _, err = copydesk("learn")
    assert (status, err) == (
        2,
        "copydesk: name the folders or files of past stories, or --review a proposal\n",
    )


@pytest.mark.parametrize("path", ["a" * 5000, "nowhere", ""])
def test_a_path_that_is_none(path, desk, copydesk):
    status, _, err = copydesk("learn", path)
    assert status == 2
    assert "Traceback" not in err
    assert all(line.startswith("copydesk: ") for line in err.splitlines())
