"""existence: words that should not stand there."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.kinds import Hit, Key, vale
from lint.kinds.actions import ACTION, checked, mends
from lint.kinds.goformat import either
from lint.scan.confirm import Pattern, Places, Words
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "tokens": Key("texts", (), "words or patterns to find, the first listed wins"),
    "raw": Key("texts", (), "patterns joined as they stand, without word boundaries"),
    "append": Key("flag", False, "true: raw comes after the tokens"),
    "action": ACTION,
    "matchcase": vale.MATCHCASE,
    **vale.WORD_KEYS,
}

new = tuple.__new__  # half the time of calling the class, and this runs for every finding


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored  # only where a rule file is new

    tokens = [token for token in values["tokens"] if token.strip()]
    whole = bool(tokens) and not values["nonword"]
    if values["raw"]:
        alternatives = [_raw(values, tokens, whole)]
    else:
        alternatives = authored.patterns(tokens, values["ignorecase"], whole)
    return {
        "patterns": authored.packed(alternatives),
        "exceptions": authored.packed(authored.exceptions(values)),
        "action": checked(values["action"]),
        "matchcase": values["matchcase"],
    }, alternatives


def _raw(values: dict[str, Any], tokens: list[str], whole: bool) -> Pattern:
    """raw and tokens are one expression: raw, then (or before it) any of the tokens.

    To a raw that comes first `^` and `$` are the ends of the text, not of its lines.
    """
    from lint.kinds.authored import pattern
    from lint.kinds.translate import translate

    raw = translate("".join(values["raw"]), spaces=False, lines=values["append"])
    words = "|".join(translate(token) for token in tokens)
    words = (rf"\b(?:{words})\b" if whole else f"(?:{words})") if tokens else ""
    source = words + raw if values["append"] else raw + words
    return pattern(source, values["ignorecase"], token=values["raw"][0])


def search(rule: "Rule", story: "Story", places: Places) -> list[Hit]:
    action, matchcase = rule.options["action"], rule.options["matchcase"]
    text, found = story.text, vale.found(rule, story, places)
    if not action:
        spans = [new(Span, (start, end)) for _, start, end, _ in found]
        return [new(Hit, (span, (text[span[0] : span[1]],), (), (), (), "")) for span in spans]
    hits = []
    for _, start, end, match in found:
        span, words = Span(start, end), text[start:end]
        choices, fixes = mends(action, matchcase, span, match or Words(words, start, end))
        said = choices[0] if len(choices) == 1 else either(choices) or words
        hits.append(Hit(span, (words, said), fixes))
    return hits
