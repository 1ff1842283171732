"""occurrence: at most, or at least, so many of a thing in the part it reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.kinds import Hit, Key, vale
from lint.scan.confirm import Pattern, Places, matches
from lint.scan.pattern import hard
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


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    source = vale.translate(values["token"])
    pattern = vale.checked(Pattern(source, values["ignorecase"], hard(source)), values["token"])
    return {"patterns": vale.packed([pattern]), "max": values["max"], "min": values["min"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    pattern = Pattern(*rule.options["patterns"][0])
    for block in blocks(rule.scope, story):
        found = [Span(*m.span()) for m in matches(pattern, story.text, block.start, block.end)]
        if _wrong(len(found), rule.options["max"], rule.options["min"]):
            yield Hit(found[0] if found else _first_word(story, block), (str(len(found)),))


def _wrong(count: int, most: int, least: int) -> bool:
    return bool(most and count > most) or count < least


def blocks(scope: "tuple[str, ...]", story: "Story") -> list[Span]:
    """What is counted in: sentences, paragraphs, or for a plain story the whole of it."""
    if "sentence" in scope:
        return story.sentences
    if "paragraph" in scope:
        return [part.span for part in story.parts if part.kind == "paragraph"]
    return [Span(0, len(story.text))]


def _first_word(story: "Story", block: Span) -> Span:
    words = story.words_at(block).split()
    at = story.text.find(words[0], block.start) if words else block.start
    return Span(at, at + len(words[0]) if words else at)
