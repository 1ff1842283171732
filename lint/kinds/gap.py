"""gap: a small word left out, “is expected rise”, “one the oldest”, “it a mistake”.

A gap is words, <slots> and “^” where the word was lost. A slot is a list of words, a class of words
(verb, adjective, participle), or both; one in * may be there up to three times or not at all, and
!<slot> is a word that must not be there. Marks stand for no word: <start> of a clause, its <end>;
<no-verb> and <no-bare> where what is left of the clause has no verb of its own, or not even one like
“go”; <verbless> where what is left of the sentence has neither.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, clauses, concordance
from lint.kinds.auxiliary import ASKS
from lint.kinds.gapwords import CLASSES, NAME, verbless
from lint.kinds.line import Line, line_of
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "lost": Key("text", "", "the word that was left out"),
    "gaps": Key("texts", help="words and “<slots>” with “^” where the word belongs: <wants> ^ <bare>"),
    "slots": Key("map", {}, "what a slot holds: words, or class, words, list and but (words it is not)"),
    "not_after": Key("words", (), "words right before with which it is right"),
    "not_asked": Key("flag", False, "true: silent in a question, where the subject follows its verb"),
    "not_lost": Key("words", (), "words right after the one that is looked for, with which all is there"),
    "not_earlier": Key("words", (), "words earlier in the sentence with which it is right"),
}
MARKS = ("start", "end", "no-verb", "no-bare", "verbless")
LENGTHS = {"*": 3, "!": 0}  # of how many words a slot may be, where not of one
QUOTES = tuple("“‘\"'")
APOSTROPHES = ("'", "’")
Item = tuple[str, str]  # the name of a slot; "", "!" or "*"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import gapread  # only where a rule file is new

    return gapread.prepared(values, path), []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options, stand = rule.options, concordance.of(story)
    for word in sorted(options["gaps"].keys() & stand.keys()):
        for head in stand[word]:
            follows = head + 1 < len(story.words) and story.lower_words[head + 1]
            found = (
                follows and follows not in options["not_lost"] and _found(line_of(story, head), head, options)
            )
            if found:
                yield _hit(rule, line_of(story, head), *found)


def _found(line: Line, head: int, options: dict[str, Any]) -> tuple[int, int, int] | None:
    """The first word, the one before which the word was lost, and the last; None where nothing was lost."""
    if line.text[(start := line.words[head].start) - 1 : start] == "]":  # [T]he
        return None
    slots = options["slots"]
    capital = not line.said(head).islower() and (line.said(head) != "I" or _numeral(line, head))
    for left, rests in options["gaps"][line.word(head)]:
        if capital and left[-1:] != [("start", "")]:
            continue  # May and Will are names
        first = _backward(line, head, left, slots)
        if first < 0 or _lawful(line, first, options):
            continue
        for between, rights in rests:
            middle = _forward(line, head + 1, between, slots)
            for right in rights if middle else ():
                last = _forward(line, middle, right, slots)
                if last and line.text[(end := line.words[last - 1].end) : end + 1] != "[":  # d[o]
                    return first, middle, last - 1
    return None


def _numeral(line: Line, at: int) -> bool:
    """Whether an I stands behind a name: World War I."""
    return line.touches(at) and at - 1 > line.first and line.said(at - 1)[0].isupper()


def _forward(line: Line, at: int, items: list[Item], slots: dict[str, Any]) -> int:
    """The word behind those that the items are; 0 where they are others."""
    for name, how in items:
        if name in MARKS:
            if not _marked(line, at, name):
                return 0
            continue
        most, count = LENGTHS.get(how, 1), 0
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
    if at >= len(line.words) or not _of(line, at, slot):
        return False
    gap = line.gap(at)
    return gap != "" and not gap.strip() and (not line.said(at)[0].isupper() or NAME in slot[0])


def _of(line: Line, at: int, slot: Any) -> bool:
    """Whether a word is of a slot: one of its words, or of a class of its."""
    named, words, but = slot
    word = line.word(at)
    return word not in but and (word in words or any(_of_class(line, at, name) for name in named))


def _of_class(line: Line, at: int, name: str) -> bool:
    return line.said(at)[0].isupper() if name == NAME else CLASSES[name](line.word(at))


def _backward(line: Line, at: int, items: list[Item], slots: dict[str, Any]) -> int:
    """The first of the words that the items are, read backwards; -1 where they are others."""
    for name, how in items:
        if name == "start":
            opens = clauses.opens(line, at) and (not how or line.gap(at).strip()[-1:] not in QUOTES)
            if opens == bool(how):
                return -1
            continue
        most, count = LENGTHS.get(how, 1), 0
        while count < most and _before(line, at - count, slots[name]):
            count += 1
        if (not how and not count) or (how == "!" and _before(line, at, slots[name])):
            return -1
        at -= count
    return at


def _before(line: Line, at: int, slot: Any) -> bool:
    """Whether the word before a word is of a slot."""
    if at <= line.first:
        return False
    if "owner" in slot[0] and line.gap(at).strip() in APOSTROPHES:  # the towns’ continued push
        return True
    return _of(line, at - 1, slot) and not line.gap(at).strip()


def _lawful(line: Line, first: int, options: dict[str, Any]) -> bool:
    before = line.word(first - 1) if line.touches(first) else ""
    earlier = (line.word(n) for n in range(line.first, first))
    if options["not_asked"] and ASKS.match(line.text, line.words[first].end):
        return True
    return before in options["not_after"] or not options["not_earlier"].isdisjoint(earlier)


def _hit(rule: "Rule", line: Line, first: int, gap: int, last: int) -> Hit:
    span = Span(line.words[first].start, line.words[last].end)
    found, lost = line.text[slice(*span)], rule.options["lost"]
    if not lost:
        return Hit(span, {"found": found, "mend": ""})
    cut = line.words[gap].start - span.start
    mend = f"{found[:cut]}{lost} {found[cut:]}"
    return Hit(span, {"found": found, "mend": mend}, (Fix((Edit(span, mend),), safe=rule.category == "fix"),))
