"""repetition: the same words one after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.kinds import Hit, Key, vale
from lint.kinds.actions import ACTION, fixes
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "tokens": Key("texts", help="patterns; a match equal to the one before it is an alert"),
    "max": Key("number", 0, "how many times over is still allowed"),
    "alpha": Key("flag", False, "true: only words of letters count"),
    "action": ACTION,
    **{name: vale.WORD_KEYS[name] for name in ("ignorecase", "exceptions", "vocab")},
}


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    alternatives = vale.patterns(list(values["tokens"]), values["ignorecase"], whole=False)
    kept = ("max", "alpha", "ignorecase", "action")
    return {
        "patterns": vale.packed(alternatives),
        "exceptions": vale.packed(vale.exceptions(values)),
        **{name: values[name] for name in kept},
    }, alternatives


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options, before, count = rule.options, None, 0
    for _, match in vale.found(options, story, places):
        if options["alpha"] and not match[0].isalpha():
            before = None
            continue
        if before and _same(before[0], match[0], options["ignorecase"]):
            count += 1
            if count > options["max"]:
                yield from _hit(story, before, match, options)
                count = 0
        before = match


def _same(first: str, second: str, ignorecase: bool) -> bool:
    return first.lower() == second.lower() if ignorecase else first == second


def _hit(story: "Story", first: Any, second: Any, options: dict[str, Any]) -> Iterator[Hit]:
    span = Span(first.start(), second.end())
    if not story.text[first.end() : second.start()].strip():
        yield Hit(span, (second[0],), fixes(options["action"], span, second[0]))
