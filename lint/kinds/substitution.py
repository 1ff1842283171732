"""substitution: write this, not that."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, vale
from lint.kinds.actions import ACTION
from lint.scan.confirm import Pattern, Places, match_at
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "swap": Key("swap", help="wrong: right; the longest wrong one is tried first"),
    "capitalize": Key("flag", False, "true: the right word takes the capital of the wrong one"),
    "action": ACTION,
    **vale.WORD_KEYS,
}
GROUP = re.compile(r"(?<!\\)\$\{?(\d)\}?")
PLAIN = re.compile(r"[\w \-]+")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    pairs = sorted(values["swap"].items(), key=lambda pair: -len(pair[0]))
    alternatives = vale.patterns([key for key, _ in pairs], values["ignorecase"], not values["nonword"])
    return {
        "patterns": vale.packed(alternatives),
        "right": [right for _, right in pairs],
        "exceptions": vale.packed(vale.exceptions(values)),
        "replace": (values["action"] or {}).get("name") == "replace",
        "capitalize": values["capitalize"],
    }, alternatives


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    for number, match in vale.found(options, story, places):
        right = _filled(options, number, match, story.text)
        choices = right.split("|") if options["replace"] else [right]
        if not _already(match[0], right, choices, options["replace"]):
            if options["capitalize"] and match[0][:1].isupper():
                choices = [choice[:1].upper() + choice[1:] for choice in choices]
            yield _hit(match, choices)


def _filled(options: dict[str, Any], number: int, match: Any, text: str) -> str:
    right: str = options["right"][number]
    return GROUP.sub(lambda g: match[int(g[1])] or "", right) if "$" in right else right


def _already(words: str, right: str, choices: list[str], replace: bool) -> bool:
    """Whether what stands there is right: then the rule is silent."""
    if replace or PLAIN.fullmatch(right):
        return words in choices
    try:
        return match_at(Pattern(vale.translate(right) + r"\Z", False, True), words, 0) is not None
    except Exception:  # a value that is no expression is compared as it stands
        return words == right


def _hit(match: Any, choices: list[str]) -> Hit:
    span = Span(*match.span())
    said = choices[0] if len(choices) < 2 else _either(choices)
    mends = tuple(Fix((Edit(span, choice),)) for choice in choices if choice)
    return Hit(span, (said, match[0]), mends)


def _either(choices: list[str]) -> str:
    quoted = [f"'{choice}'" for choice in choices]
    return ", ".join(quoted[:-1]) + " or " + quoted[-1]
