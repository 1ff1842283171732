"""numerals: a count in figures where the house has words, or in words where it has figures."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit
from lint.kinds import Hit, Key, housestyle, lists, silence
from lint.parts import ENDED
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "counted": Key("texts", help="lists of the nouns, in the singular, that a count may stand before"),
    "except": Key("texts", (), "nouns of those lists that have rules of their own: miles, goals"),
    "silent_near": Key("texts", (), "patterns; where one is in the sentence, the rule is silent"),
}
WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
FROM = (10, 11, 13, 21, 101)  # from 10: one to nine in words
WRITTEN = [*WORDS, *(f"{ten}{one}" for ten in TENS for one in ["", *(f"-{word}" for word in WORDS[1:10])])]
NUMBER = {word: value for value, word in enumerate(WRITTEN)}
BETWEEN = (
    r"(?: (?:[a-z]+(?:al|ic|ed|ar|an|ing|ous)|new|more|other|young|senior|police|armed|small|large|big"
    r"|different))?"
)
COUNT = (
    rf"(?:(?<![\w.,:/$£€¥#№+*=()–—-])(?P<count>\d{{1,2}}|\b(?:{'|'.join(reversed(WRITTEN[1:]))})\b(?!-)))"
    rf"{BETWEEN} (?P<noun>[a-z]+)\b(?![-’']| old\b| (?:and )?\d|, \d+ [a-z]+s\b)"
)
# Left of a count may stand no word that makes it a label, a range, a score or money.
LABEL = re.compile(
    r"(?:\b(?:No|no|number|pages?|chapters?|rooms?|articles?|groups?|phases?|stages?|levels?|grades?"
    r"|classe?s?|version|channel|route|highway|lot|sections?|part|type|aged?|than|between|at|ratio|per|flight|gate"
    r"|platform|unit|point|rule|clause|tier|year|form|ward|[A-Z][\w.’'-]*"
    r"|[\d,.]+ (?:to|or|and|by|in|v|of|out of)"
    rf"|\d[\d,.]*|{'|'.join(WRITTEN[1:11])}|(?:{'|'.join(WRITTEN[1:21])}) (?:to|or|and)|and a half)"
    r"|[$£€#(/:;–—,-])\s*\Z"
)
RANGE = re.compile(r"\s*(?:to|or|and|-|–|by|in|v|of)\s*(?:\d|(?:" + "|".join(WRITTEN[1:21]) + r")\b)")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    nouns = {line.split(",")[0] for name in values["counted"] for line in lists.read(name, path)}
    nouns = {noun for noun in nouns if not noun.startswith("*")} - set(values["except"])
    point = rule.id.rpartition(".")[2]
    return {
        "nouns": sorted({plural for noun in nouns for plural in _plurals(noun)}),
        "silent_near": silence.prepared(values["silent_near"]),
        "values": {point: [f"from {number}" for number in FROM]},
    }, [Pattern(COUNT, False)]


def _plurals(noun: str) -> Iterator[str]:
    odd = {"person": "people", "man": "men", "woman": "women", "child": "children"}
    if noun in odd:
        yield odd[noun]
    elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
        yield noun[:-1] + "ies"
    else:
        yield noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    said = housestyle.value(rule, story)
    if not said:
        return
    first = int(said.split()[1])
    for count in _counts(rule, story):
        mend = _mend(story.words_at(count), first)
        if mend:
            yield housestyle.hit(rule, story, count, Edit(count, mend))


def tally(rule: "Rule", story: "Story", places: Places) -> Iterator[tuple[str, set[str]]]:
    """(point, the values that a place agrees with) for an archive."""
    point = next(iter(rule.options["values"]))
    for count in _counts(rule, story):
        if not story.quoted(count):
            yield point, {f"from {first}" for first in FROM if not _mend(story.words_at(count), first)}


def _counts(rule: "Rule", story: "Story") -> Iterator[Span]:
    """The numbers before a noun that they count."""
    nouns = frozenset(rule.options["nouns"])
    for m in re.finditer(COUNT, story.text):
        if m["noun"] not in nouns or not _in_copy(m.start(), story) or _label(m, story):
            continue
        if not silence.within(rule.options["silent_near"], story.words_at(story.sentence_at(m.start()))):
            yield Span(*m.span("count"))


def _mend(count: str, first: int) -> str:
    """The count in the house's way; "" where it stands so already, or is none."""
    if count.isdecimal():
        return WRITTEN[int(count)] if 0 < int(count) < first and count[0] != "0" else ""
    number = NUMBER.get(count, 0)
    return str(number) if number >= first else ""


def _label(m: "re.Match[str]", story: "Story") -> bool:
    """Whether the number is part of a label, a range or a longer number."""
    sentence = story.sentence_at(m.start())
    before = story.text[max(sentence.start, m.start() - 30) : m.start()]
    return (
        not before.strip("\"'“‘ ")
        or bool(LABEL.search(before))
        or bool(RANGE.match(m.string, m.end("count")))
    )


def _in_copy(start: int, story: "Story") -> bool:
    """Whether it stands in a paragraph that ends as a sentence does: headlines have figures for all."""
    part = story.part_at(start)
    if part is None or part.kind != "paragraph" or story.in_furniture(start):
        return False
    return ENDED.search(story.words_at(part.span).rstrip()) is not None
