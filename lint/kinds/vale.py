"""What Vale's kinds share: their keys, and the matches of their patterns, with the exceptions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lint.kinds import Hit, Key
from lint.kinds.blocks import Block, blocks
from lint.kinds.goformat import message
from lint.scan.confirm import SOMEWHERE, Found, Pattern, Places, matches, spans, unpacked, within
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

WORD_KEYS = {
    "nonword": Key("flag", False, "true: the patterns need not be whole words"),
    "ignorecase": Key("flag", False, "true: capitals do not matter"),
    "exceptions": Key("texts", (), "words that are right where the rule would object"),
    "vocab": Key("flag", True, "false: accepted words of the house are no exception"),
}
MATCHCASE = Key("flag", False, "true: the mend takes the capitals of the words it replaces")
NEAR = 100  # characters on either side in which an exception of several words is looked for
BLANK = re.compile(r"[ \t]|\\t")  # in an expression: it has several words


def found(rule: "Rule", story: "Story", places: Places) -> "Iterable[Found]":
    """What a rule's patterns match in the blocks it reads, a place once, exceptions left out."""
    options = rule.options
    if rule.scope or options["exceptions"] or story.marked_up:
        return _in_blocks(rule, story, places)
    return spans(unpacked(options["patterns"]), options["loose"], places, story.text)


def _in_blocks(rule: "Rule", story: "Story", places: Places) -> Iterator[Found]:
    options = rule.options
    excepted = unpacked(options["exceptions"])
    alternatives, loose = unpacked(options["patterns"]), options["loose"]
    seen: set[int] = set()
    anywhere = loose or (places and places[0][0] == SOMEWHERE)
    looked_at = None if anywhere else [at for at, _ in places]
    for (first, last), text in blocks(rule, story, looked_at):
        here = within(places, first, last)
        for number, start, end, match in spans(alternatives, loose, here, text):
            if first + start in seen or (excepted and _excepted(excepted, start, end, text)):
                continue
            seen.add(first + start)
            yield number, first + start, first + end, match


def _excepted(excepted: "Sequence[Pattern]", start: int, end: int, text: str) -> bool:
    words = text[start:end].strip()
    return any(True for e in excepted for _ in matches(e, words)) or within_phrase(excepted, start, end, text)


def within_phrase(excepted: "Sequence[Pattern]", start: int, end: int, text: str) -> bool:
    """Whether an exception of several words holds the match."""
    for phrase in excepted:
        if BLANK.search(phrase.source):
            near = matches(phrase, text, max(0, start - NEAR), end + NEAR)
            if any(m.start() <= start and end <= m.end() for m in near):
                return True
    return False


__all__ = ["MATCHCASE", "WORD_KEYS", "Block", "Hit", "Span", "blocks", "found", "message", "within_phrase"]
