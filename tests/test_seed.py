"""The story the desk was founded on, held against what a copy editor finds in it.

seeds/*.gold.yaml says what the lists mean: must, consistency, also, ap, keep.
"""

from pathlib import Path

import pytest

from lint import yamlfile
from tests.desk import findings
from tests.engines import grammar

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = next(SEEDS.glob("*.txt"))
GOLD = yamlfile.read(SEED.with_suffix(".gold.yaml").read_text(encoding="utf-8"), "gold").data
LINES = SEED.read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="module")
def said():
    return findings(SEED)


def of(said, level):
    return [f for f in said if f.level == level]


def overlaps(finding, entry):
    """Whether a finding overlaps the gold text on its line."""
    line = int(entry["line"])
    start = LINES[line - 1].index(entry["text"]) + 1
    end = start + len(entry["text"])
    w = finding.where
    first = w.column if w.line == line else 1 if w.line < line else end
    last = w.end_column if w.end_line == line else end if w.end_line > line else start
    return w.line <= line <= w.end_line and first < end and last > start


def name(entry):
    return f"{entry['line']}-{entry['kind']}"


@pytest.mark.parametrize("entry", GOLD["must"], ids=name)
def test_what_must_be_found_is_an_error_there(entry, said):
    assert any(overlaps(f, entry) for f in of(said, "error"))


def test_no_other_error(said):
    allowed = GOLD["must"] + GOLD["also"]
    assert [f for f in of(said, "error") if not any(overlaps(f, entry) for entry in allowed)] == []


@pytest.mark.parametrize("entry", GOLD["consistency"], ids=lambda entry: entry["kind"])
def test_consistency_is_one_warning_at_the_odd_one(entry, said):
    hits = [f for f in of(said, "warning") if any(overlaps(f, place) for place in entry["at"])]
    assert len(hits) == 1


def test_right_words_are_let_be(said):
    kept = {word + ending for word in GOLD["keep"] for ending in ("", "’s", "'s", "''s")}
    assert [f.where.text for f in said if f.level != "suggestion" and f.where.text in kept] == []


def test_the_name_is_explained(said):
    (karzai,) = [f for f in said if f.where.line == 9 and f.level == "error"]
    assert "Hamid Karzai" in karzai.message
    assert "October 2011" in karzai.message
    assert karzai.evidence[0].text == "Kabul"
    assert karzai.fixes[0].edits[0][4] == "Karzai"
    assert not karzai.fixes[0].safe


@pytest.mark.parametrize("entry", [m for m in GOLD["must"] if "fix" in m], ids=name)
def test_the_first_mend_is_right_but_for_the_apostrophe(entry, said):
    line = LINES[int(entry["line"]) - 1]
    right = line.replace(entry["text"], entry["fix"]).replace("’", "'")
    mended = [mend(line, f.fixes[0]) for f in of(said, "error") if f.fixes and overlaps(f, entry)]
    assert right in [text.replace("’", "'") for text in mended]


def mend(line, fix):
    for _, column, _, end_column, text in sorted(fix.edits, reverse=True):
        line = line[: column - 1] + text + line[end_column - 1 :]
    return line


@pytest.mark.parametrize("story", sorted((SEEDS / "clean").iterdir()), ids=lambda story: story.name)
def test_clean_stories_are_silent(story):
    assert [(f.rule, f.where) for f in findings(story) if f.level != "suggestion"] == []


ALL = ("own", "proselint", "languagetool", "harper")


@grammar.languagetool
@grammar.harper
@grammar.one_process
def test_all_engines_find_the_same_errors_and_add_nothing_false(said):
    of_all = findings(SEED, engines=ALL)
    assert {(f.rule, f.where) for f in of(of_all, "error")} == {(f.rule, f.where) for f in of(said, "error")}
    assert {f.engine for f in of_all} | {rule.split(".")[0] for f in of_all for rule in f.agreed} > {"own"}
    right = [*GOLD["must"], *GOLD["also"], *(at for entry in GOLD["consistency"] for at in entry["at"])]
    heard = [f for f in of_all if f.level != "suggestion"]
    assert [f for f in heard if not any(overlaps(f, entry) for entry in right)] == []


@grammar.languagetool
@grammar.harper
@grammar.one_process
@pytest.mark.parametrize("story", sorted((SEEDS / "clean").iterdir()), ids=lambda story: story.name)
def test_clean_stories_are_silent_to_all_engines(story):
    assert [(f.rule, f.where) for f in findings(story, engines=ALL) if f.level != "suggestion"] == []


@pytest.fixture(scope="module")
def in_ap_style():
    return findings(SEED, style="ap")


@pytest.mark.parametrize("entry", GOLD["ap"], ids=lambda entry: f"{entry['line']}-{entry['text']}")
def test_ap_style_is_found_where_it_is_asked_for(entry, in_ap_style, said):
    of_style = [f for f in in_ap_style if f.message.startswith("AP style")]
    assert any(overlaps(f, entry) for f in of_style)
    assert not any(f.message.startswith(("AP style", "House style")) for f in said)
