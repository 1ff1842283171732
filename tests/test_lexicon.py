"""The lists of rules/lexicon and what lint.lexicon says of words and names."""

import csv
import re
from pathlib import Path

import pytest

from lint import lexicon
from lint.lexicon import table
from lint.lexicon.names import folded, unaccented
from lint.spelling import sound

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT / "rules" / "lexicon"
SORTED = [f"{name}.csv" for name in "words rare sounds classes given surnames proper cities regions".split()]
FEWEST = {
    "words.csv": 110_000,
    "rare.csv": 30_000,
    "sounds.csv": 7_000,
    "classes.csv": 40_000,
    "given.csv": 15_000,
    "surnames.csv": 90_000,
    "proper.csv": 15_000,
    "cities.csv": 5_000,
    "regions.csv": 1_500,
}


def lines_of(name):
    return (LISTS / name).read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize("name", [*SORTED, "organisations.csv"])
def test_line_one_names_the_source(name):
    assert re.match("#.* ?Sources?: .*(Apache-2.0|copyright|CC BY|MIT)", lines_of(name)[0])


@pytest.mark.parametrize("name", SORTED)
def test_a_list_is_sorted_by_its_bytes(name):
    *rows, last = lines_of(name)[2:]
    assert last == ""
    assert rows == sorted(set(rows), key=lambda row: (row + "\n").encode())
    assert len(rows) >= FEWEST[name]


@pytest.mark.parametrize("name", SORTED)
def test_no_key_stands_twice_or_is_too_long(name):
    keys = [row.split(",")[0].encode() for row in lines_of(name)[2:-1]]
    assert len(keys) == len(set(keys))
    assert max(map(len, keys)) < table.HEAD


@pytest.mark.parametrize("name", SORTED)
def test_every_row_is_found(name):
    names = table.read(name)
    for line in lines_of(name)[2:-1]:
        key, *rest = line.split(",")
        assert table.row(names, key) == rest


def test_sounds_are_those_of_the_common_words():
    rows = [line.split(",") for line in lines_of("sounds.csv")[2:-1]]
    listed = {word: key for key, words in rows for word in words.split()}
    common = (row.split(",") for row in lines_of("words.csv")[2:-1])
    words = [w for w, often, size, _ in common if float(often) >= 3.5 and size < "70"]
    assert listed == {w: w[0] + sound.key(w) for w in words if re.fullmatch("[a-z]{2,}", w)}


def test_classes_are_of_the_form():
    assert lexicon.classes("children") == {"S": 9}
    assert set(lexicon.classes("shares")) == {"S", "Z"}
    assert set(lexicon.classes("governing")) >= {"G"}
    assert "P" in lexicon.classes("taken")
    assert {"D", "P"} <= set(lexicon.classes("said"))
    assert lexicon.classes("colour") == lexicon.classes("color")
    assert lexicon.classes("policy").keys() == {"N"}
    assert lexicon.classes("the") == lexicon.classes("Policy") == {}
    assert lexicon.is_owner("minister")
    assert lexicon.is_owner("countries")
    assert not lexicon.is_owner("policy")
    assert not lexicon.is_owner("the")


def test_the_lists_are_small():
    assert sum(path.stat().st_size for path in LISTS.iterdir()) < 5_000_000


def test_the_sources_are_credited():
    told = (LISTS / "README.md").read_text() + (ROOT / "NOTICE").read_text()
    for source in (
        "SCOWL",
        "Kevin Atkinson",
        "wordsegment",
        "Census",
        "Faker",
        "GeoNames",
        "WordNet 3.0",
        "CC BY 4.0",
    ):
        assert source in told


@pytest.mark.parametrize(
    "key",
    [
        "",
        "a,1",
        "\n",
        "aaaa",
        "zzzzzz",
        "zzz,",
        "\ud800",
        "# Sources: SCOWL 2020.12.07 to size 70 (its copyright: rules/lexicon/README.md); x",
        "#",
        "ÿ",
        "\x00",
        "x" * 99,
    ],
)
def test_what_is_not_in_a_list_is_not_found(key):
    for name in SORTED:
        assert table.row(table.read(name), key) is None


def test_a_short_list_is_looked_up_too():
    short = table.table(b"# Source: none\nname\nbo\nbob\n")
    assert [table.row(short, key) for key in ("a", "bo", "bob", "c")] == [None, [], [], None]


@pytest.mark.parametrize("commoner, rarer", [("the", "table"), ("table", "zither"), ("public", "pubic")])
def test_common_words_are_more_frequent(commoner, rarer):
    assert lexicon.frequency(commoner) > lexicon.frequency(rarer) > 0


@pytest.mark.parametrize(
    "word",
    ["The", "don’t", "it's", "governed", "mice", "café", "cafe", "covid", "labour", "labor", "cashpoint"],
)
def test_words_are_known(word):
    assert lexicon.is_word(word)


@pytest.mark.parametrize(
    "word", ["recieve", "teh", "advertizing", "tajikistan", "thepresident", "minister's", ""]
)
def test_other_letters_are_not_words(word):
    assert not lexicon.is_word(word)
    assert lexicon.frequency(word) == 0.0


@pytest.mark.parametrize(
    "word, variety",
    [("colour", "GB"), ("color", "US"), ("travelled", "GB"), ("organize", ""), ("adviser", ""), ("qqq", "")],
)
def test_a_spelling_belongs_to_a_side_of_the_atlantic(word, variety):
    assert lexicon.varieties(word) == variety


@pytest.mark.parametrize(
    "name", ["Mary", "Emomali", "Sergey", "Sergei", "Jean-Luc", "JOHN", "Łukasz", "Giorgi"]
)
def test_given_names(name):
    assert lexicon.is_given_name(name)


@pytest.mark.parametrize(
    "name", ["Smith", "O’Brien", "O'Brien", "García", "Karimov", "Smith-Jones", "Rahmon"]
)
def test_surnames(name):
    assert lexicon.is_surname(name)


@pytest.mark.parametrize("name", ["Karzia", "Obame", "Jean-", "-", ""])
def test_other_letters_are_not_names(name):
    assert not lexicon.is_surname(name)
    assert not lexicon.is_given_name(name)


def test_some_surnames_are_rarer_than_others():
    known = [lexicon.surname_frequency(name) for name in ("Smith", "Clinton", "Karz")]
    assert known == sorted(known, reverse=True)
    assert lexicon.surname_frequency("Karzia") == 0.0


@pytest.mark.parametrize(
    "name, country",
    [
        ("London", "GB"), ("Kyiv", "UA"), ("Kiev", "UA"), ("Odessa", "UA"), ("São Paulo", "BR"),
        ("The Hague", "NL"), ("St. Petersburg", "RU"), ("Dushanbe", "TJ"), ("Xi’an", "CN"),
        ("New York", "US"), ("london", ""), ("Lodnon", ""),
    ],
)  # fmt: skip
def test_cities(name, country):
    assert lexicon.is_city(name) == country


@pytest.mark.parametrize(
    "name, known", [("England", True), ("Tuesday", True), ("DNA", True), ("england", False)]
)
def test_proper_names_have_their_capitals(name, known):
    assert lexicon.is_proper(name) == known


@pytest.mark.parametrize("acronym", ["NATO", "Nato", "N.A.T.O."])
def test_an_acronym_stands_for_an_organisation(acronym):
    assert lexicon.organisation(acronym)[0] == "North Atlantic Treaty Organization"


def test_an_acronym_may_have_two_meanings_or_none():
    assert len(lexicon.organisation("FSB")) == 2
    assert lexicon.organisation("who") == ()


def test_the_organisations_are_well_formed():
    rows = list(csv.reader(lines_of("organisations.csv")[2:-1]))
    assert all(len(row) == 3 and row[0] and row[1] for row in rows)
    assert len(rows) >= 150
    assert [(row[0], row[1]) for row in rows] == sorted((row[0], row[1]) for row in rows)


@pytest.mark.parametrize(
    "written, plain", [("Wałęsa", "walesa"), ("O’Brien", "obrien"), ("Jean-Luc", "jean-luc")]
)
def test_names_are_folded(written, plain):
    assert folded(written) == plain


def test_accents_go_and_capitals_stay():
    assert unaccented("São Paulo") == "Sao Paulo"


@pytest.mark.parametrize(
    "word, letters",
    [("ankle", "N"), ("trail", "NV"), ("emphasise", "V"), ("eight-year", "A"), ("fro", ""), ("the", "")],
)
def test_the_letters_of_a_word(word, letters):
    assert "".join(sorted(lexicon.letters(word))) == letters


def test_words_of_games_are_known_to_be_rare_and_are_no_words():
    assert lexicon.is_rare("facticity")
    assert not lexicon.is_word("facticity")
    assert not lexicon.is_rare("goverment")
    assert not lexicon.is_rare("table")
