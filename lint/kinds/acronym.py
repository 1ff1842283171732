"""acronym: explained twice, explained in two ways, or never explained."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.names import brackets
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.brackets import Explained
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "find": Key("word", help="which flaw the rule finds", choices=("twice", "two ways", "never")),
    "except": Key("texts", (), "acronyms that every reader knows"),
}
SHORT = re.compile(r"[A-Z](?<![\w.&/-][A-Z])[A-Z]{2,5}(?=s?(?![\w&/-]|\.\w))")
BESIDE = re.compile(r"[A-Z][\w’'.&-]*,? $|[<(]$|\bor $")
AFTER = re.compile(r"s?(?: [A-Z]|[>)])")
SHOUTED = 0.6  # share of capitals from which a line is printed in capitals


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"find": values["find"], "except": sorted(values["except"])}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    find = {"twice": _twice, "two ways": _two_ways, "never": _never}[rule.options["find"]]
    for hit in find(story, rule.options["except"]):
        if hit.values["found"] not in rule.options["except"]:  # type: ignore[call-overload]
            yield hit


def _twice(story: "Story", known: list[str]) -> Iterator[Hit]:
    """The same name and the same acronym together a second time: the acronym alone will do."""
    seen: dict[tuple[str, str], Explained] = {}
    for one in brackets.read(story):
        first = seen.setdefault((one.short, _plain(one.name)), one)
        if one.fits and first is not one:
            yield _hit(one, first, one.span, one.short, story)


def _two_ways(story: "Story", known: list[str]) -> Iterator[Hit]:
    """One acronym behind two names, or one name with two acronyms."""
    names: dict[str, Explained] = {}
    shorts: dict[str, Explained] = {}
    for one in brackets.read(story):
        told = names.get(one.short)
        if one.fits and told and _plain(told.name) != _plain(one.name):
            name = Span(one.span.start, one.bracket.start - 1)
            yield _hit(one, told, name, told.name, story)
        other = next((shorts[name] for name in shorts if _plain(one.name).endswith(name)), None)
        if not one.fits and other and len(other.words) > 1 and not told:
            yield _hit(one, other, one.bracket, f"({other.short})", story)
        if one.fits:
            names.setdefault(one.short, one)
            shorts.setdefault(_plain(one.name), one)


def _never(story: "Story", known: list[str]) -> Iterator[Hit]:
    told = {one.short for one in brackets.read(story)}
    for m in SHORT.finditer(story.text):
        if m[0] in told or m[0] in known or not _in_copy(m, story):
            continue
        told.add(m[0])
        names = lexicon.organisation(m[0])
        if not any(name in story.text for name in names) and not (lexicon.is_proper(m[0]) and not names):
            yield Hit(Span(*m.span()), {"found": m[0], "name": names[0] if names else "what is it"})


def _in_copy(m: "re.Match[str]", story: "Story") -> bool:
    """Whether a word in capitals stands by itself in the running copy: no headline, dateline, ticker,
    no part of a longer name (LSI Logic), no name just told (depositary receipts, or ADRs)."""
    part = story.part_at(m.start())
    if part is None or part.kind != "paragraph" or story.in_furniture(m.start()):
        return False
    if story.dateline and m.start() < story.dateline.span.end:
        return False
    if BESIDE.search(story.text, max(0, m.start() - 30), m.start()) or AFTER.match(story.text, m.end()):
        return False
    letters = [c for c in story.words_at(story.sentence_at(m.start())) if c.isalpha()]
    return sum(c.isupper() for c in letters) < SHOUTED * len(letters)


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")


def _hit(one: "Explained", first: "Explained", span: Span, mend: str, story: "Story") -> Hit:
    values = {
        "found": one.short, "name": one.name, "first": first.name, "mend": mend,
        "line": str(story.place(first.span.start).line),
    }  # fmt: skip
    return Hit(span, values, (Fix((Edit(span, mend),)),), (), (Evidence(first.span),))
