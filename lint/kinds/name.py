"""name: a name spelled in two ways in one story."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places

if TYPE_CHECKING:
    from lint.names.slips import Slip
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "except": Key("texts", (), "names that are right although another is near them"),
    "probable": Key(
        "word", "warning", "the level where another reading is possible", ("warning", "suggestion")
    ),
}


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"except": sorted(values["except"]), "probable": values["probable"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    from lint.names import apart, slips

    for slip in slips.find(story.names):
        if slip.token.text not in rule.options["except"] and not apart.two(slip, story):
            yield _hit(slip, story, rule.options["probable"])


def _hit(slip: "Slip", story: "Story", probable: str) -> Hit:
    others = [token.span for token in story.names.forms[slip.right]]
    values = {"found": slip.token.text, "mend": slip.right, "times": _times(slip.times)}
    fix = Fix((Edit(slip.token.span, slip.right),))
    evidence = tuple(Evidence(span) for span in others[:2])
    return Hit(slip.token.span, values, (fix,), (), evidence, "" if slip.sure else probable)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
