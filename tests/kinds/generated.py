"""The rules over numbers and dates, on sentences that a generator makes (see generators/)."""

from pathlib import Path

from lint import check, config, pack
from lint.dates import parse
from lint.scan.twin import Twin
from lint.story import story_of

RULES = Path(__file__).parents[2] / "rules"


def desk_of(name):
    """A desk with the rules of one folder."""
    tables, wrong = pack.load((pack.Folder(RULES / name),))
    assert wrong == []
    settings = config.Settings(engines=("own",))
    return check.Desk(tables, Twin(tables.literals), settings, ("own",), min_level="warning")


def found(desk, text, day=""):
    return check.check(story_of(text + "\n", "story.txt", date=parse(day) if day else None), desk).findings


def recall(desk, cases):
    """(share of wrong sentences that are found, right sentences that are not silent, misses)"""
    missed = [(name, wrong) for name, _, wrong, *day in cases if not found(desk, wrong, *day)]
    alarms = [(right, f.message) for _, right, _, *day in cases for f in found(desk, right, *day)]
    return 1 - len(missed) / len(cases), alarms, missed
