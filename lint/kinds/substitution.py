"""substitution: write this, not that."""

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, vale
from lint.kinds.actions import ACTION, checked, recased
from lint.kinds.goformat import either, for_choices
from lint.scan.confirm import Pattern, Places, compiled, match_at, unpacked
from lint.scan.forms import forms
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "swap": Key("swap", help="wrong: right; the longest wrong one is tried first"),
    "capitalize": Key("flag", False, "true: the right word takes the capital of the wrong one"),
    "pos": Key("text", "", "of old rules; it does nothing"),
    "action": ACTION,
    "matchcase": vale.MATCHCASE,
    **vale.WORD_KEYS,
}
REFERENCE = re.compile(r"\$\d")
FILLED = re.compile(r"\$(?:\{(\w+)\}|(\d+)|([$&]))")
new = tuple.__new__  # half the time of calling the class, and this runs for every finding
PLAIN = re.compile(r"(?:[^\W_]|[ -])*")
OPTIONS = re.compile(r"(?<!\\)\|")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored  # only where a rule file is new

    pairs = sorted(values["swap"].items(), key=lambda pair: -len(pair[0].encode()))
    alternatives = authored.patterns([key for key, _ in pairs], values["ignorecase"], not values["nonword"])
    action = values["action"] or {}
    choices = action.get("name") == "replace" and not action.get("params")
    return {
        "patterns": authored.packed(alternatives),
        "right": [right for _, right in pairs],
        "exceptions": authored.packed(authored.exceptions(values)),
        "action": checked(values["action"]),
        "replace": action.get("name") == "replace",
        "choices": choices,
        "message": for_choices(rule.message) if choices else rule.message,
        **{name: values[name] for name in ("capitalize", "matchcase")},
    }, alternatives


def search(rule: "Rule", story: "Story", places: Places) -> list[Hit]:
    options, text, hits = rule.options, story.text, []
    rights, choosing, replace = options["right"], options["choices"], options["replace"]
    cased = options["capitalize"] + 2 * options["matchcase"]
    for number, start, end, _ in vale.found(rule, story, places):
        right, words = rights[number], text[start:end]
        if "$" in right:
            right = _filled(right, unpacked(options["patterns"])[number], words)
        said, choices = _said(words, right, replace, choosing, cased)
        if said is not None:
            span = new(Span, (start, end))
            fixes = tuple([new(Fix, ((new(Edit, (span, choice)),), False)) for choice in choices])
            hits.append(new(Hit, (span, (said, words), fixes, (), (), "")))
    return hits


def _filled(right: str, pattern: Pattern, words: str) -> str:
    """`$1` is what the first group of the key holds when it is run over the words found."""
    if not REFERENCE.search(right):
        return right
    alone = compiled(pattern._replace(whole=False)).search(words)
    if not alone:
        return words

    def fill(m: "re.Match[str]") -> str:
        if m[3]:
            return "$" if m[3] == "$" else str(alone[0])
        name = m[1] or m[2]
        try:
            return alone[int(name) if name.isdecimal() else name] or ""
        except IndexError:
            return m[0]

    return words[: alone.start()] + FILLED.sub(fill, right) + words[alone.end() :]


@lru_cache(maxsize=30_000)
def _said(
    words: str, right: str, replace: bool, choosing: bool, cased: int
) -> tuple[str | None, tuple[str, ...]]:
    """What the message calls right, and the mends; None where the words are right as they stand."""
    if cased & 1:
        right = _capital(words, right)
    if not replace:
        if _matches(right, words):
            return None, ()
        wanted = spelling(right, words)
        return wanted, () if wanted == right and not PLAIN.fullmatch(right) else (wanted,)
    choices = tuple(option.replace(r"\|", "|") for option in OPTIONS.split(right) if option)
    if words in choices:
        return None, ()
    if not choosing:
        return right, choices
    if cased & 1:
        choices = tuple(_capital(words, choice) for choice in choices)
    if cased & 2:
        choices = tuple(recased(choice, words) for choice in choices)
    return either(list(choices)), choices


def spelling(right: str, words: str) -> str:
    """The spelling of a value with choices, as `OAuth2?`, that the words found are in other capitals."""
    seen = " ".join(words.split()).lower()
    return next((form for form in forms(right) if form.lower() == seen), right)


def _capital(words: str, right: str) -> str:
    return right[:1].upper() + right[1:] if words[:1].isupper() else right


def _matches(right: str, words: str) -> bool:
    """Whether the words are what the rule wants; a value with signs is an expression for them."""
    if PLAIN.fullmatch(right):
        return words == right
    from lint.kinds.translate import translate

    try:
        expression = Pattern(rf"\A(?:{translate(right, spaces=False)})\Z", False, True)
        return match_at(expression, words, 0) is not None
    except Exception:  # a value that is no expression is compared as it stands
        return words == right
