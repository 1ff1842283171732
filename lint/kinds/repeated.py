"""repeated: a paragraph or a sentence pasted twice, word for word or nearly so.

Refrains, lists, headings and lines of figures are short or alike on purpose; they are left alone,
and so are two paragraphs that differ in a name or a figure.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, concordance
from lint.kinds.lines import ENDS
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

OF = ("paragraphs", "sentences")
KEYS = {
    "of": Key("word", help="what is pasted twice: " + ", ".join(OF), choices=OF),
    "least": Key("number", 9, "words; shorter ones may come again on purpose"),
    "alike": Key("number", 90, "per cent of the words that are the same; 100: all of them"),
    "sure": Key("number", 15, "words from which the rule's own level holds; below it is a warning"),
}
WORDS = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
RUN = 4  # words in a row by which likely pairs are known
TOLD_AGAIN = re.compile(rb"(?=\x01{%d})" % RUN)  # each word of such a run stands in the story again
LONG = 7  # letters of the word that a run begins with; fewer runs are enough
LIKELY = 0.5  # of the runs that a likely pair shares
SHOWN = 6  # words in the message


class Passage(NamedTuple):
    """A paragraph or sentence with its words as they stand, and in small letters."""

    span: Span
    words: list[str]
    small: tuple[str, ...]


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {key: values[key] for key in KEYS}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    if options["of"] == "sentences":
        yield from _sentences(story, options)
        return
    passages = _paragraphs(story, options["least"])
    for at, first in _pairs(passages, options["alike"] / 100):
        yield _hit(story, passages[first], passages[at], options)


def _paragraphs(story: "Story", least: int) -> list[Passage]:
    """The first paragraph that is long enough, and those that say what the story says elsewhere."""
    kinds, again = ("paragraph", "blockquote"), _again(story)
    found: list[Passage] = []
    for part in story.parts:
        looked_at = part.kind in kinds and not story.in_furniture(part.span.start)
        if looked_at and (not found or part.span.start in again):
            passage = _passage(story, part.span)
            found += [passage] if len(passage.small) >= least else []
    return found


def _again(story: "Story") -> set[int]:
    """Where the paragraphs begin that have words in a row which come again in the story."""
    words, there = story.lower_words, concordance.of(story)
    told_again = bytes(len(there[word]) > 1 for word in words)
    runs = {m.start(): tuple(words[m.start() : m.start() + RUN]) for m in TOLD_AGAIN.finditer(told_again)}
    often = {run for run, count in Counter(runs.values()).items() if count > 1}
    parts = (story.part_at(story.words[at].start) for at, run in runs.items() if run in often)
    return {part.span.start for part in parts if part}


def _passage(story: "Story", span: Span) -> Passage:
    words = WORDS.findall(story.words_at(span))
    return Passage(span, words, tuple(map(str.lower, words)))


def _pairs(passages: "list[Passage]", alike: float) -> Iterator[tuple[int, int]]:
    """(number of a passage, number of the first that says the same)."""
    same: dict[tuple[str, ...], int] = {}
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, passage in enumerate(passages):
        first = same.setdefault(passage.small, at)
        mine = {passage.small[n : n + RUN] for n, word in enumerate(passage.small) if len(word) >= LONG}
        if first == at and alike < 1:
            first = _nearly(passages, at, mine, runs, alike)
        if first != at:
            yield at, first
            continue
        for run in mine:
            runs[run].append(at)


def _nearly(passages: "list[Passage]", at: int, mine: "set[tuple[str, ...]]", runs: Any, alike: float) -> int:
    """The first passage that is nearly the same; `at` itself where there is none."""
    shared: dict[int, int] = defaultdict(int)
    for run in mine:
        for earlier in runs.get(run, ())[:3]:  # a run in many paragraphs tells little
            shared[earlier] += 1
    for earlier in sorted(shared):
        if earlier == 0:
            continue  # a standfirst is made of the words of the story
        if shared[earlier] >= LIKELY * len(mine) and _alike(passages[earlier], passages[at], alike):
            return earlier
    return at


def _alike(first: Passage, second: Passage, alike: float) -> bool:
    """Whether they differ in few words, none of which is a name or a figure."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, first.small, second.small, autojunk=False)
    if matcher.ratio() < alike:
        return False
    changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    words = [w for _, a, b, c, d in changed for w in (*first.words[a:b], *second.words[c:d])]
    return not any(word[0].isupper() or not word.isalpha() for word in words)


def _sentences(story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """A sentence that comes twice in a row. Speech may say a thing twice."""
    for first, second in pairwise(story.sentences):
        if _head(story, first) != _head(story, second):
            continue
        before, passage = _passage(story, first), _passage(story, second)
        if before.small == passage.small and len(passage.small) >= options["least"]:
            part = story.part_at(first.start)
            whole = part and first.start <= part.span.start and part.span.end <= second.end
            spoken = story.quoted(first) or story.quoted(second)
            if not whole and not spoken and not story.in_furniture(second.start):
                yield _hit(story, before, passage, options)


def _head(story: "Story", span: Span) -> str:
    """The first word of a sentence, in small letters."""
    first = WORDS.search(story.text, *span)
    return first[0].lower() if first else ""


def _hit(story: "Story", first: Passage, second: Passage, options: dict[str, Any]) -> Hit:
    same = first.small == second.small
    between = story.text[first.span.end : second.span.start]
    start = first.span.end if between.isspace() else second.span.start
    fix = Fix((Edit(Span(start, second.span.end), ""),), safe=same)
    words = story.words_at(second.span).split()
    shown = " ".join(words[:SHOWN]) + ("…" if len(words) > SHOWN else "")
    values = {"found": shown, "paragraph": str(_number(story, first.span)), "same": "" if same else "nearly "}
    sure = same and len(second.small) >= options["sure"] and ENDS.search(story.words_at(second.span).strip())
    level = "" if sure else "warning"
    return Hit(second.span, values, (fix,), (), (Evidence(first.span),), level)


def _number(story: "Story", span: Span) -> int:
    part = story.part_at(span.start)
    return part.number if part else 0
