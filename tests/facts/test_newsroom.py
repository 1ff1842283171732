"""Tables of names: what their rows find, who is right about a name, how their mistakes are told."""

import pytest

from lint.facts import newsroom as tables
from lint.mistake import Mistake

DESK = """\
name,variants,title,from,to,note
Hamid Karzai,Hamid Karsai;Karsay,President of Afghanistan,2001-12,2014-09-29,
Dynamo Kyiv,Dynamo Kiev,,,,
Gurbanguly Berdimuhamedow,,,,,as his embassy writes
"""
YAML = """\
- name: Hamid Karzai
  variants: [Hamid Karsai, Karsay]
- {name: Dynamo Kyiv, variants: Dynamo Kiev, kind: name}
"""
ARCHIVE = "name,kind,count,stories,status\nMikhail Khodorkovsky,person,90,40,approved\n"
LEVELS = {"names.house": "error", "names.near-house": "warning", "names.archive": "warning"}


def said(found):
    return [
        (f.rule, " ".join(f.where.text.split()), f.fixes[0].edits[0][4] if f.fixes else "") for f in found
    ]


@pytest.mark.parametrize(
    "text, row",
    [
        ("She met Hamid Karsai.", ("names.house", "Hamid Karsai", "Hamid Karzai")),
        ("She met Hamid\nKarsai.", ("names.house", "Hamid Karsai", "Hamid Karzai")),
        ("Karsay’s aide left.", ("names.house", "Karsay", "Karzai")),
        ("He plays for Dynamo Kiev.", ("names.house", "Dynamo Kiev", "Dynamo Kyiv")),
        ("She met Hamid Karzaj.", ("names.near-house", "Karzaj", "Karzai")),
        ("She met Mr Berdimuhamedov.", ("names.near-house", "Berdimuhamedov", "Berdimuhamedow")),
    ],
)
def test_found(newsroom, text, row):
    assert said(newsroom(text, DESK)) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "She met Hamid Karzai. Karzai spoke.",
        "She met the Karzais of Kabul.",
        "He flew to Kiev.",
        "She met David Karzi.",
        "She met karsay.",
        "She met Karsay-Brown.",
    ],
)
def test_passed(newsroom, text):
    assert newsroom(text, DESK) == []


def test_levels(newsroom):
    found = newsroom("She met Hamid Karsai and Mr Berdimuhamedov.", DESK)
    assert [(f.rule, f.level) for f in found] == list(LEVELS.items())[:2]


def test_yaml_says_the_same(newsroom):
    assert said(newsroom("Karsay spoke.", YAML, "names.yml")) == [("names.house", "Karsay", "Karzai")]


def test_the_archive(newsroom):
    found = newsroom("She met Mikhail Khodorkovski.", ARCHIVE)
    assert said(found) == [("names.archive", "Khodorkovski", "Khodorkovsky")]
    assert "in 40 stories" in found[0].message


def test_a_name_of_one_word(newsroom):
    found = newsroom("She met Khodorkovski.", "name,stories,status\nKhodorkovsky,40,approved\n")
    assert said(found) == [("names.archive", "Khodorkovski", "Khodorkovsky")]


@pytest.mark.parametrize("status", ["proposed", "rejected", ""])
def test_only_approved_rows_of_an_archive_hold(newsroom, status):
    assert newsroom("She met Mikhail Khodorkovski.", ARCHIVE.replace("approved", status)) == []


def test_a_name_of_few_stories_is_not_known_well(newsroom):
    assert newsroom("She met Mikhail Khodorkovski.", ARCHIVE.replace(",40,", ",2,")) == []


LEADER = "KABUL, October 21, 2011 -- She met President Karza in Kabul."


def test_the_facts_stand_above_the_archive(newsroom):
    archive = "name,kind,stories,status\nHamid Karzaj,person,40,approved\n"
    assert [f.rule for f in newsroom(LEADER, archive)] == ["names.leader"]


def test_the_desk_stands_above_the_facts(newsroom):
    assert newsroom(LEADER, "name\nHamid Karza\n") == []


def test_the_desk_stands_above_a_mark_in_the_copy(newsroom):
    found = newsroom("She met Hamid Karsai (CQ) and Mr Berdimuhamedov (CQ).", DESK)
    assert [(f.rule, f.status) for f in found] == [("names.house", "open"), ("names.near-house", "waived")]


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("name,variants\nA,B\n,C\n", 3, "“name” is empty: how does the desk print it?"),
        ("name,variants\nA,A\n", 2, "“A” is both the name and a variant of it"),
        ("name,variants\nA,B\nB,C\n", 3, "“B” stands on line 2 already; keep one of the two"),
        ("name,from\nA,soon\n", 2, "from: soon is no date; write it as 2011-10-21, 2011-10 or 2011"),
        ("name,status\nA,aproved\n", 2, "status: aproved is not known; did you mean approved?"),
        ("name,stories\nA,many\n", 2, "stories: many is no number; write it in figures"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_left_out(tmp_path, text, line, what):
    (tmp_path / "names.csv").write_text(text, encoding="utf-8")
    _, mistakes = tables.read(tmp_path / "names.csv")
    assert [(m.what, m.line) for m in mistakes] == [(what, line)]


@pytest.mark.parametrize(
    "name, text, what",
    [
        ("n.csv", "nam\nA\n", "unknown column “nam”; did you mean name?"),
        ("n.yml", "- {nam: A}\n", "unknown key “nam”; did you mean name?"),
        ("n.yml", "name: A\n", "a table of names is a list of entries: “- name: …”"),
        ("n.yml", "- A\n", "a name is keys and values: “- name: …”"),
    ],
)
def test_a_wrong_table_is_a_mistake(tmp_path, name, text, what):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Mistake, match=what.replace("?", r"\?")):
        tables.read(tmp_path / name)
