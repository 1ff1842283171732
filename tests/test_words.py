"""The desk's own words from a spreadsheet: what its rows find, and how their mistakes are told."""

import pytest

from lint import pack, ruletest, words
from lint.examples import Example

HEAD = "write,not,why,except\n"
ROWS = (
    HEAD
    + """\
Kyiv,Kiev|kiew,the city's own name,chicken Kiev
use,"utilise;utilize",,
don't know,dunno,,
,C++|fake news,never,
$5 million,5 million dollars,,
film|movie,flick,,
"""
)
TAKEN = "“utilise” stands on line 2 already; keep one of the two"
MONEY = "1:9:words.house.5-million-dollars:Write “$5 million”, not “5 million dollars”."
BEYOND = 'the row has more cells than the header; put a text that has a comma in "quotes"'


@pytest.fixture
def sheet(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "house.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def said(path, text):
    """rule: message → mended text, for each rule that says anything."""
    rules, mistakes = words.load(path)
    assert mistakes == []
    found = [ruletest.say(Example("", text, 1, "txt"), ruletest.desk_of(*one)) for one in rules]
    return [(one.lines, one.mended) for one in found if one.lines]


@pytest.mark.parametrize(
    "text, line, mended",
    [
        (
            "In Kiev now.",
            "1:4:words.house.kiev:Write “Kyiv”, not “Kiev”. the city's own name",
            "In Kyiv now.",
        ),
        (
            "In kiew now.",
            "1:4:words.house.kiew:Write “Kyiv”, not “kiew”. the city's own name",
            "In Kyiv now.",
        ),
        ("Kiew now.", "1:1:words.house.kiew:Write “Kyiv”, not “Kiew”. the city's own name", "Kyiv now."),
        ("They utilize it.", "1:6:words.house.utilise:Write “use”, not “utilize”.", "They use it."),
        ("Utilise it.", "1:1:words.house.utilise:Write “Use”, not “Utilise”.", "Use it."),
        ("I dunno.", "1:3:words.house.dunno:Write “don't know”, not “dunno”.", "I don't know."),
        ("It cost 5 million dollars.", MONEY, "It cost $5 million."),
        ("A flick.", "1:3:words.house.flick:Write 'film' or 'movie', not “flick”.", "A film."),
        ("Learn C++ now.", "1:7:words.house.c:Do not print “C++”. never", "Learn C++ now."),
        ("The fake\nnews.", "1:5:words.house.fake-news:Do not print “fake news”. never", "The fake\nnews."),
    ],
)
def test_found(sheet, text, line, mended):
    assert said(sheet(ROWS), text) == [([line], mended)]


@pytest.mark.parametrize(
    "text", ["In Kyiv.", "kiev", "Chicken Kiev", "A chicken\nKiev.", "utilised", "C+++", "XC++"]
)
def test_passed(sheet, text):
    assert said(sheet(ROWS), text) == []


@pytest.mark.parametrize(
    "text, encoding",
    [
        (ROWS, "utf-8-sig"),
        (ROWS, "utf-16"),
        (ROWS.replace("\n", "\r\n"), "utf-8"),
        ("write;not;why;except\r\nKyiv;Kiev|kiew;;\r\n", "utf-8-sig"),
        ("sep=;\nWrite;Not\nKyiv;Kiev\n", "cp1252"),
        ("write\tnot\nKyiv\tKiev\n", "utf-16"),
        ("# from the style desk\n\nnot,write,\nKiev,Kyiv,\n", "utf-8"),
    ],
)
def test_as_spreadsheets_save_it(sheet, text, encoding):
    assert said(sheet(text, encoding), "In Kiev.")


def test_rows_and_their_rules(sheet):
    rules = [
        rule for rule, _ in words.load(sheet("write,not,why,level\nuse,utilise,short,error\n,hell,,\n"))[0]
    ]
    assert [(r.id, r.kind, r.level, r.category, r.in_quotes, r.description) for r in rules] == [
        ("words.house.utilise", "substitution", "error", "fix", "query", "Write use, not utilise: short"),
        ("words.house.hell", "existence", "warning", "query", "query", "Never print hell"),
    ]


@pytest.mark.parametrize(
    "text, line, what",
    [
        (HEAD + "use,utilise,,\nKyiv,,,\n", 3, "“not” is empty: what is wrong where “Kyiv” is right?"),
        (HEAD + '"a\nb",c,,\nuse,use,,\n', 4, "“use” is both what to write and what not to write"),
        (HEAD + "use,utilise,,\nemploy,utilise,,\n", 3, TAKEN),
        (HEAD + "use,utilise,short, quick, good\n", 2, BEYOND),
        ("write,not,level\na,b,high\n", 2, "level: high is not known; allowed: error, suggestion, warning"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_left_out(sheet, text, line, what):
    _, mistakes = words.load(sheet(text))
    assert [(m.what, m.line) for m in mistakes] == [(what, line)]


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("write,nott\n", 1, "unknown column “nott”; did you mean not?"),
        ("\nwrite\n", 2, "the column “not” is missing; start with the row: write,not,why,except"),
        ("", 1, "the column “write” is missing; start with the row: write,not,why,except"),
    ],
)
def test_a_wrong_header_is_a_mistake(sheet, text, line, what):
    rules, mistakes = words.load_all([sheet(text)], {})
    assert (rules, [(m.what, m.line) for m in mistakes]) == ([], [(what, line)])


def test_it_is_part_of_the_pack_and_of_its_key(sheet, tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    first, _ = pack.load((), (str(sheet(ROWS)),))
    again, _ = pack.load((), (str(sheet(ROWS)),))
    other, _ = pack.load((), (str(sheet(HEAD + "use,utilise,,\n")),))
    assert first == again
    assert [rule.id for rule in other.rules] == ["words.house.utilise"]


def test_a_missing_sheet_is_one_mistake():
    _, mistakes = pack.load((), ("nowhere/house.csv",))
    assert list(map(str, mistakes)) == [
        "nowhere/house.csv: the word list is not there; mend “words” in the configuration"
    ]
