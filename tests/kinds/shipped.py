"""A desk that has one folder of the shipped rules, for the tests of kinds."""

from pathlib import Path

from lint import check, config, pack, rule
from lint.scan.twin import Twin
from lint.story import story_of

RULES = Path(__file__).resolve().parents[2] / "rules"


def desk_of(*names):
    """A desk with the named rules, as “marks/its.yml”; every level is shown."""
    files = [RULES / name for name in names]
    rules = [rule.load(f, f"{f.parent.name}.{f.stem}", rule.desk_of(f, False)) for f in files]
    tables = pack.build(rules)
    settings = config.Settings(engines=("own",))
    return check.Desk(tables, Twin(tables.literals), settings, ("own",), min_level="suggestion")


def found(text, desk):
    """What the desk says of a text: (words marked, level) each."""
    story = story_of(text, "story.txt")
    return [(story.words_at(f.span), f.level) for f in check.check(story, desk).findings]
