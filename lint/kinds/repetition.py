"""repetition: the same words one after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import sentences
from lint.kinds import Hit, Key, vale
from lint.kinds.actions import ACTION, checked, fixes
from lint.kinds.blocks import Block, blocks
from lint.scan.confirm import Pattern, Places, matches, unpacked, walk, within
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "tokens": Key("texts", help="patterns; a match equal to the one before it is an alert"),
    "max": Key("number", 0, "how many times over is still allowed"),
    "alpha": Key("flag", False, "true: only words of letters count"),
    "action": ACTION,
    "matchcase": vale.MATCHCASE,
    **{name: vale.WORD_KEYS[name] for name in ("ignorecase", "exceptions", "vocab")},
}


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored  # only where a rule file is new

    tokens = list(values["tokens"])
    alternatives = authored.patterns(tokens, values["ignorecase"], whole=False, spaces=False, lines=False)
    kept = ("max", "alpha", "ignorecase")
    return {
        "patterns": authored.packed(alternatives),
        "exceptions": authored.packed(authored.exceptions(values)),
        "action": checked(values["action"]),
        **{name: values[name] for name in kept},
    }, alternatives


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for block in blocks(rule, story):
        for at, to, words in _repeated(rule.options, block, places):
            span = Span(block.span.start + at, block.span.start + to)
            yield Hit(span, (words,), fixes(rule.options["action"], span, story.words_at(span)))


def _repeated(options: dict[str, Any], block: Block, places: Places) -> Iterator[tuple[int, int, str]]:
    """Where words follow themselves too often. An alert begins the count anew, a mismatch does not."""
    before, since, count = "", 0, 0
    here = within(places, *block.span)
    for _, match in walk(unpacked(options["patterns"]), options["loose"], here, block.text):
        words = match[0].strip()
        key = words.lower() if options["ignorecase"] else words
        if key and key == before and (not options["alpha"] or words.isalpha()):
            count += 1
            if count > options["max"] and _one_sentence(options, block.text, since, match.end()):
                yield since, match.end(), words
                count = 0
        before, since = key, match.start()


def _one_sentence(options: dict[str, Any], text: str, start: int, end: int) -> bool:
    """Whether both words stand in one sentence, and are no exception."""
    if len(sentences.split(text, Span(start, end))) != 1:
        return False
    excepted = unpacked(options["exceptions"])
    if any(True for e in excepted for _ in matches(e, text[start:end])):
        return False
    return not vale.within_phrase(excepted, start, end, text)
