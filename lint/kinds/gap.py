"""gap: a small word left out, “is expected rise”, “one the oldest”, “it a mistake”.

A gap is words, <slots> and “^” where the word was lost. A slot is a list of words, a class of words
(verb, adjective, participle), or both; one that ends in * may be there up to three times, one in ? once, and !<slot> is a
word that must not follow. Marks stand for no word: <start> of a clause, its <end>, <no-verb> and
<no-bare> where what is left of the clause has no verb of its own, or not even one like “go”; <verbless>
where what is left of the sentence has neither.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, clauses, concordance, grammar
from lint.kinds.line import Line, line_of
from lint.kinds.wordclass import CLASSES, NAME, verbless
from lint.mistake import Mistake, nearest
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "lost": Key("text", "", "the word that was left out"),
    "gaps": Key("texts", help="words and “<slots>” with “^” where the word belongs: <wants> ^ <bare>"),
    "slots": Key("map", {}, "what a slot holds: words, or class and words, but (words it is not)"),
    "not_after": Key("words", (), "words right before with which it is right"),
    "not_before": Key("words", (), "words right after with which it is right"),
    "not_earlier": Key("words", (), "words earlier in the sentence with which it is right"),
}
ITEM = re.compile(r"(!?)<([\w -]+)>([?*]?)|([^\s<>^]+)")
MARKS = ("start", "end", "no-verb", "no-bare", "verbless")
MOST = 3
QUOTES = "“‘\"'"
Item = tuple[str, str]  # the name of a slot; "", "!", "?" or "*"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    slots = {name: _slot(what, path) for name, what in values["slots"].items()}
    gaps: dict[str, list[tuple[list[Item], list[Item]]]] = {}
    for gap in values["gaps"]:
        before, mark, after = gap.partition("^")
        left, right = _items(before, slots), _items(after, slots)
        heads = [slot for slot, how in left if not how and slot not in MARKS and not slots[slot][0]]
        if not mark or not heads:
            raise Mistake(f"the gap “{gap}” wants “^”, and a slot of words before it")
        head = len(left) - 1 - [slot for slot, _ in left][::-1].index(heads[-1])
        for word in slots[heads[-1]][1]:
            gaps.setdefault(word, []).append((left[:head][::-1], left[head + 1 :], right))
    known = {name: grammar.words(values[name], path)[0] for name in LISTED}
    return {"slots": slots, "gaps": gaps, "lost": values["lost"], **known}, []


LISTED = ("not_after", "not_before", "not_earlier")


def _slot(what: Any, path: Path) -> tuple[list[str], "dict[str, None]", "dict[str, None]"]:
    """Classes, words, and words that are not meant."""
    said = what if isinstance(what, dict) else {"words": what}
    if not said or not said.keys() <= {"class", "words", "list", "but"}:
        raise Mistake(f"a slot wants words, list, class or but, not “{what}”")
    named = [name.strip() for name in said.get("class", "").split(" or ") if name]
    for name in named:
        if name not in CLASSES and name != NAME:
            raise Mistake(f"the class “{name}” is unknown; {nearest(name, [*CLASSES, NAME])}")
    listed = {"list": said["list"]} if "list" in said else said.get("words", [])
    words, but = grammar.words(listed, path)[0], grammar.words(said.get("but", []), path)[0]
    return named, dict.fromkeys(sorted(words)), dict.fromkeys(sorted(but))


def _items(said: str, slots: dict[str, Any]) -> list[Item]:
    items = []
    for no, name, many, word in ITEM.findall(said):
        if word:
            slots["=" + word] = ([], {word.lower(): None}, {})
        elif name not in slots and name not in MARKS:
            raise Mistake(f"the slot “{name}” is unknown; {nearest(name, [*slots, *MARKS])}")
        items.append(("=" + word if word else name, no or many))
    return items


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options, stand = rule.options, concordance.of(story)
    for word in options["gaps"].keys() & stand.keys():
        for head in stand[word]:
            line = line_of(story, head)
            for gap in options["gaps"][word]:
                found = _found(line, head, gap, options)
                if found:
                    yield _hit(rule, line, *found)
                    break


def _found(line: Line, head: int, gap: Any, options: dict[str, Any]) -> tuple[int, int, int] | None:
    """The first word, the one before which the word was lost, and the last; None where nothing was lost."""
    left, between, right = gap
    if not line.said(head).islower() and line.said(head) != "I" and left[-1:] != [("start", "")]:
        return None  # May and Will are names
    middle = _forward(line, head + 1, between, options["slots"])
    last = _forward(line, middle, right, options["slots"]) if middle else 0
    first = _backward(line, head, left, options["slots"]) if last else -1
    if first < 0 or _lawful(line, first, last, options):
        return None
    return first, middle, last - 1


def _forward(line: Line, at: int, items: list[Item], slots: dict[str, Any]) -> int:
    """The word behind those that the items are; 0 where they are others."""
    for name, how in items:
        if name in MARKS:
            if not _marked(line, at, name):
                return 0
            continue
        most = {"*": MOST, "!": 0}.get(how, 1)
        count = 0
        while count < most and _is(line, at + count, slots[name]):
            count += 1
        if (not how and not count) or (how == "!" and _is(line, at, slots[name])):
            return 0
        at += count
    return at


def _marked(line: Line, at: int, name: str) -> bool:
    if name == "end":
        return at >= len(line.words) or line.gap(at).strip() != ""
    return verbless(line, at, bare=name != "no-verb", clauses=name != "verbless")


def _is(line: Line, at: int, slot: Any) -> bool:
    """Whether a word is of a slot, in small letters and with only a blank before it."""
    if at >= len(line.words) or line.gap(at).strip() or not line.gap(at):
        return False
    return _of(line, at, slot) and (not line.said(at)[0].isupper() or NAME in slot[0])


def _of(line: Line, at: int, slot: Any) -> bool:
    """Whether a word is of a slot: one of its words, or of a class of its."""
    named, words, but = slot
    word = line.word(at)
    if word in but:
        return False
    return word in words or any(_of_class(line, at, name) for name in named)


def _of_class(line: Line, at: int, name: str) -> bool:
    return line.said(at)[0].isupper() if name == NAME else CLASSES[name](line.word(at))


def _backward(line: Line, at: int, items: list[Item], slots: dict[str, Any]) -> int:
    """The first of the words that the items are, read backwards; -1 where they are others."""
    for name, how in items:
        if name == "start":
            opens = clauses.opens(line, at) and (not how or line.gap(at).strip()[-1:] not in tuple(QUOTES))
            if opens == bool(how):
                return -1
            continue
        most, count = {"*": MOST, "!": 0}.get(how, 1), 0
        while count < most and _before(line, at - count, slots[name]):
            count += 1
        if (not how and not count) or (how == "!" and _before(line, at, slots[name])):
            return -1
        at -= count
    return at


def _before(line: Line, at: int, slot: Any) -> bool:
    """Whether the word before a word is of a slot."""
    if at <= line.first or line.gap(at).strip():
        return False
    return _of(line, at - 1, slot)


def _lawful(line: Line, first: int, last: int, options: dict[str, Any]) -> bool:
    before = line.word(first - 1) if line.touches(first) else ""
    after = line.word(last) if last < len(line.words) and line.touches(last) else ""
    if before in options["not_after"] or after in options["not_before"]:
        return True
    return any(line.word(n) in options["not_earlier"] for n in range(line.first, first))


def _hit(rule: "Rule", line: Line, first: int, gap: int, last: int) -> Hit:
    span = Span(line.words[first].start, line.words[last].end)
    found, lost = line.text[slice(*span)], rule.options["lost"]
    if not lost:
        return Hit(span, {"found": found, "mend": ""})
    cut = line.words[gap].start - span.start
    mend = f"{found[:cut]}{lost} {found[cut:]}"
    return Hit(span, {"found": found, "mend": mend}, (Fix((Edit(span, mend),), safe=rule.category == "fix"),))
