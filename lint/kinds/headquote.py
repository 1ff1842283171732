"""headquote: words in the headline's quotation marks that the story gives otherwise.

One or two words are scare quotes, and words that come nowhere near the story are a translation or a
paraphrase: both are left alone. What is told is a near miss, the same words but for one or two.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint import quotations
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.numbers import spelled
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "least": Key("number", 4, "words of a quotation that is looked for"),
    "off": Key("number", 25, "percent of its words that may differ in a near miss"),
}
HEADS = ("headline", "subhead")
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
STEM = 4  # letters that a word and its other forms share
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
SMALL = frozenset("a an the and but or that".split())  # what a headline leaves out


class Said(NamedTuple):
    """A word as it is compared, and where it stands."""

    word: str
    at: Span


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"least": values["least"], "off": values["off"] / 100}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    heads = [part.span for part in story.parts if part.kind in HEADS]
    quoted = quotations.find(story.text, heads) if heads else []
    asked = [words for span in quoted if len(words := _words(story, span)) >= rule.options["least"]]
    if not asked:
        return
    bodies = [_words(story, part.span) for part in story.parts if part.kind in ("paragraph", "blockquote")]
    for words in asked:
        if not any(_stands(words, body) for body in bodies):
            yield from _near(words, bodies, story, rule.options["off"])


def _words(story: "Story", span: Span) -> list[Said]:
    found = WORD.finditer(story.text, *span)
    return [Said(_compared(m[0]), Span(*m.span())) for m in found]


def _compared(word: str) -> str:
    """A word as it sounds: 5 is five."""
    plain = word.lower().replace("’", "'")
    return spelled(int(plain)) if plain.isdecimal() and int(plain) < 20 else plain


def _stands(words: list[Said], body: list[Said]) -> bool:
    """Whether the words stand there one after the other; small ones may be left out."""
    wanted = [said.word for said in words if said.word not in SMALL]
    there = [said.word for said in body if said.word not in SMALL]
    return any(there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1))


def _near(words: list[Said], bodies: list[list[Said]], story: "Story", off: float) -> Iterator[Hit]:
    """The nearest words that somebody says in the story, where only some few differ."""
    wanted = [said.word for said in words]
    most, best = max(1, int(len(wanted) * off)), []
    for here in (body[at : at + len(wanted)] for body in bodies for at in range(len(body))):
        differ = _differ(wanted, here)
        if len(differ) <= most and len(here) == len(wanted) and _said(wanted, here, story):
            most, best = len(differ) - 1, here
    if (
        not best
        or not _differ(wanted, best)
        or any(word in PERSONS for pair in _differ(wanted, best) for word in pair)
    ):
        return  # none is near, or I became he: that is another's report
    there = Span(best[0].at.start, best[-1].at.end)
    span = Span(words[0].at.start, words[-1].at.end)
    right = story.words_at(there)
    values = {"found": story.words_at(span), "mend": right, "line": str(story.place(there.start).line)}
    yield Hit(span, values, (Fix((Edit(span, right),)),), (), (Evidence(there),))


def _said(wanted: list[str], here: list[Said], story: "Story") -> bool:
    """Whether somebody says all of it, and begins and ends it as the headline does."""
    ends = ((wanted[n], here[n].word) for n in (0, -1))
    whole = story.quoted(Span(here[0].at.start, here[-1].at.end))
    return whole and all(a[:STEM] == b[:STEM] or ORDINAL.fullmatch(a) for a, b in ends)


def _differ(wanted: list[str], here: list[Said]) -> list[tuple[str, str]]:
    pairs = [(a, b.word) for a, b in zip(wanted, here, strict=False) if a != b.word]
    return [pair for pair in pairs if not any(map(ORDINAL.fullmatch, pair))]  # 11th is the eleventh


PERSONS = frozenset(
    "i me my we us our you your he him his she her they them their it its am is are was were have has had"
    " i'm we're he's she's they're i've we've".split()
)
