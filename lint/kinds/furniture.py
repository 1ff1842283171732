"""furniture: what is not the story. Whole lines by their words, or the block after its end.

A line is compared as it stands, and without the marks around it: “— ADVERTISEMENT —” is the
line “advertisement”. In a pattern `...` stands for any words.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, lines, lists, tail
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "lines": Key("texts", (), "whole lines, as words or patterns; ... stands for any words"),
    "list": Key("text", "", "a file of lists/ with more such lines"),
    "ignorecase": Key("flag", True, "false: capitals matter"),
    "longest": Key("number", 160, "characters; a longer line is copy"),
    "lawful": Key("texts", (), "lines that are right where the rule would object"),
    "tail": Key("flag", False, "true: the block of headlines and links after the end of the story"),
    "blank_lines": Key("number", 2, "so many blank lines, and more than the story has, end it"),
    "headlines": Key("number", 3, "so many headlines make a tail where nothing else says it is one"),
    "starts": Key("texts", (), "lines that begin a tail, whatever stands before them"),
}


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    listed = lists.read(values["list"], path) if values["list"] else []
    ignorecase = values["ignorecase"]
    return {
        "lines": lines.table([*values["lines"], *listed], ignorecase),
        "lawful": lines.table(list(values["lawful"]), ignorecase),
        "starts": lines.table(list(values["starts"]), ignorecase),
        **{key: values[key] for key in ("longest", "tail", "blank_lines", "headlines")},
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    found = lines.of(story)
    options = rule.options
    if options["tail"]:
        block = tail.of(found, options)
        if block:
            yield _tail_hit(story, found[-len(block) - 1], block)
        return
    for line in found:
        if _is_furniture(line, options) and not _in_block(line.span, story):
            fix = Fix((Edit(line.span, ""),))
            yield Hit(line.span, {"found": story.words_at(line.span)}, (fix,))


def _is_furniture(line: lines.Line, options: dict[str, Any]) -> bool:
    fits = line.alone and len(line.words) <= options["longest"]
    return fits and lines.known(line, options["lines"]) and not lines.known(line, options["lawful"])


def _in_block(line: Span, story: "Story") -> bool:
    """Whether a block that goes as a whole holds the line: then it is said already."""
    return any(line.within(span) and line != span for span in story.furniture)


def _tail_hit(story: "Story", last: lines.Line, block: list[lines.Line]) -> Hit:
    span = Span(block[0].span.start, block[-1].span.end)
    whole = Span(last.span.end, span.end)
    edits: tuple[Edit, ...] = (Edit(whole, ""),)
    if story.map.span(whole) is None:  # the file's line ends or markup lie between: line by line
        edits = tuple(Edit(line.span, "") for line in block)
    return Hit(span, {"found": block[0].words, "count": str(len(block))}, (Fix(edits),))
