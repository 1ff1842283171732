"""What one of the shipped rules of names says of a text."""

from functools import cache
from pathlib import Path

from lint import check, config, pack, rule
from lint.scan.scanner import Twin
from lint.story import story_of

RULES = Path(__file__).parents[2] / "rules"


@cache
def desk(name: str, keys: "tuple[tuple[str, object], ...]" = ()) -> check.Desk:
    """A desk with one rule, some of its options changed."""
    path = RULES / (name.replace(".", "/") + ".yaml")
    read, triggers = rule.load(path, name, rule.desk_of(path, False))
    read.options.update(keys)
    made = pack.build([(read, triggers)])
    settings = config.Settings(engines=("own",))
    return check.Desk(made, Twin(made.literals), settings, ("own",), min_level="suggestion")


def findings(name, text, **keys):
    return check.check(story_of(text, "story.txt"), desk(name, tuple(keys.items()))).findings


def marked(name, text, **keys):
    """The words that the rule marks."""
    return [text[f.span.start : f.span.end] for f in findings(name, text, **keys)]


def mended(name, text, **keys):
    """The text after the first mend of every finding."""
    edits = [edit for f in findings(name, text, **keys) for edit in f.fixes[0].edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
