"""occurrence: at most, or at least, so many of a thing in the part it reads."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.kinds import Hit, Key
from lint.kinds.blocks import Block, blocks
from lint.scan.confirm import Pattern, Places, matches, unpacked
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "token": Key("text", help="the pattern to count"),
    "max": Key("number", 0, "more than this is an alert; 0: no limit"),
    "min": Key("number", 0, "fewer than this is an alert; 0: no limit"),
    "ignorecase": Key("flag", False, "true: capitals do not matter"),
}
WORD = re.compile(r"\S+")
CODE = re.compile(r"\s*|[*@]*")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored  # only where a rule file is new

    token = values["token"]
    counted = authored.patterns([token], values["ignorecase"], whole=False, spaces=False, lines=False)
    return {
        "patterns": authored.packed(counted),
        "max": values["max"],
        "min": values["min"],
        "message": rule.message.replace("%d", "%s"),
    }, counted if values["min"] <= 0 else []  # too few is an alert in a story that has none as well


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    (pattern,) = unpacked(options["patterns"])
    most, least = options["max"], options["min"]
    for block in blocks(rule, story):
        found = [m.span() for m in matches(pattern, block.text)]
        if 0 < most < len(found) or len(found) < least:
            at = _shown(found, block)
            if at:
                start = block.span.start
                yield Hit(Span(start + at[0], start + at[1]), (str(len(found)),))


def _shown(found: list[tuple[int, int]], block: Block) -> tuple[int, int] | None:
    """The first of them that is more than blanks, or stars; where there is none, the first word."""
    if not found:
        word = WORD.search(block.text)
        return word.span() if word else (0, 0)
    return next((span for span in found if not CODE.fullmatch(block.text[slice(*span)])), None)
