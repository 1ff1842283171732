"""The story the desk was founded on, held against what a copy editor finds in it."""

from pathlib import Path

import pytest

from lint import yamlfile
from tests.desk import findings

SEED = next((Path(__file__).parent.parent / "seeds").glob("*.txt"))
GOLD = yamlfile.read(SEED.with_suffix(".gold.yaml").read_text(encoding="utf-8"), "gold").data


def said(level):
    return [f for f in findings(SEED) if f.level == level]


NAMED = ("wrong-name", "title-said-twice", "doubled-that")


@pytest.mark.parametrize("line", [m for m in GOLD["must"] if m["kind"] in NAMED], ids=lambda m: m["kind"])
def test_must_is_an_error_there(line):
    assert any(f.where.line == int(line["line"]) and overlap(f, line) for f in said("error"))


def overlap(finding, line):
    return any(word in finding.where.text for word in line["text"].split()[:1])
