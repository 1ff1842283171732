"""furniture: what is not the story. Whole lines by their words, or the block after its end.

A line is compared as it stands, and without the marks around it: “— ADVERTISEMENT —” is the
line “advertisement”. In a pattern `...` stands for any words.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, lines, lists, tail, until
from lint.mistake import Mistake
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
    "until": Key(
        "swap", {}, "messages for a line with a day in it: running, today, past (against the story's), told"
    ),
}

SHOWN = 50  # characters of a line in a message


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    listed = lists.read(values["list"], path) if values["list"] else []
    ignorecase = values["ignorecase"]
    try:
        table = lines.table([*values["lines"], *listed], ignorecase)
    except Mistake:
        with lists.told_of(values["list"]):
            lines.table(listed, ignorecase)
        raise
    return {
        "lines": table,
        "lawful": lines.table(list(values["lawful"]), ignorecase),
        "starts": lines.table(list(values["starts"]), ignorecase),
        **{key: values[key] for key in ("longest", "tail", "blank_lines", "headlines")},
        **({"until": values["until"]} if values["until"] else {}),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    blocks = [span for span in story.furniture if _many_lines(span, story)]
    for span, block in _found(rule, story):
        if block:
            yield _tail_hit(story, block)
        elif not any(span.within(whole) for whole in blocks):  # said already, with the block
            yield Hit(span, _values(rule, story, span), (Fix((Edit(span, ""),)),))


def _values(rule: "Rule", story: "Story", span: Span) -> dict[str, str]:
    """What the message says; of an order that runs until a day, how that lies to the story's."""
    words = story.words_at(span)
    values = {"found": _short(words)}
    if "until" not in rule.options:
        return values
    end, state = until.told(words, story)
    message = rule.options["until"].get(state or ("told" if end else ""))
    return values | ({"message": message, "until": end, "date": str(story.date)} if message else {})


Found = list[tuple[Span, list[lines.Line]]]  # a line, or a tail: the last line of the story and the tail


@lru_cache(maxsize=1)
def _kept(story: "Story") -> dict[tuple[str, str], Found]:
    """What each rule found: the desk asks first what is furniture, then what to say about it."""
    return {}


def _found(rule: "Rule", story: "Story") -> Found:
    kept, key, options = _kept(story), (rule.id, rule.path), rule.options
    if key not in kept:
        all_lines = lines.of(story)
        if options["tail"]:
            block = tail.of(all_lines, options)
            kept[key] = [(block[0].span, all_lines[-len(block) - 1 :])] if block else []
        else:
            kept[key] = [(line.span, []) for line in all_lines if _is_furniture(line, options)]
    return kept[key]


def _is_furniture(line: lines.Line, options: dict[str, Any]) -> bool:
    fits = line.alone and len(line.words) <= options["longest"]
    return fits and lines.known(line, options["lines"]) and not lines.known(line, options["lawful"])


def _short(words: str) -> str:
    """The head of a line: a message has room for so much."""
    if len(words) <= SHOWN:
        return words
    return (words[:SHOWN].rpartition(" ")[0] or words[: SHOWN - 1]) + " …"


def _many_lines(span: Span, story: "Story") -> bool:
    return story.place(span.start).line < story.place(span.end - 1).line


def _tail_hit(story: "Story", last_and_block: list[lines.Line]) -> Hit:
    last, *block = last_and_block
    span = Span(block[0].span.start, block[-1].span.end)
    whole = Span(last.span.end, span.end)
    edits: tuple[Edit, ...] = (Edit(whole, ""),)
    if story.map.span(whole) is None:  # the file's line ends or markup lie between: line by line
        edits = tuple(Edit(line.span, "") for line in block)
    return Hit(span, {"found": block[0].words, "count": str(len(block))}, (Fix(edits),))
