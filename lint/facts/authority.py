"""Who is right about a name: the desk's list, then marks in the copy, the facts, the archive."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from lint.facts.listed import ARCHIVE, HOUSE, NEAR
from lint.kinds.house import phrases
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.finding import Finding
    from lint.pack import Pack
    from lint.rule import Rule
    from lint.story import Story

BELOW = ("name", "fact", "introduced", "near")  # kinds that the desk's list stands above


def settle(findings: "list[Finding]", story: "Story", pack: "Pack") -> "list[Finding]":
    """The findings without what a higher authority has spoken on.

    A name on the desk's list is right wherever it stands; where the desk's list says what to
    print, no other rule of names does; where any rule speaks, the archive is silent.
    """
    kinds = {rule.id: rule for rule in pack.rules if rule.kind in BELOW or rule.id == HOUSE}
    if HOUSE not in kinds:
        return findings
    right = [span for span, _ in phrases(story, kinds[HOUSE].options["right"])]
    said = {rule: [f.span for f in findings if f.rule in group] for rule, group in _groups(kinds).items()}
    return [f for f in findings if f.rule not in kinds or not _overruled(f, right, said)]


def _groups(kinds: "dict[str, Rule]") -> "dict[str, list[str]]":
    """Under each rank the rules that stand above it."""
    others = [rule for rule in kinds if rule not in (HOUSE, NEAR, ARCHIVE)]
    return {HOUSE: [], NEAR: [HOUSE], "": [HOUSE], ARCHIVE: [HOUSE, NEAR, *others]}


def _overruled(f: "Finding", right: list[Span], said: "dict[str, list[Span]]") -> bool:
    if f.rule == HOUSE:
        return False
    above = said.get(f.rule, said[""])
    return any(span.overlaps(f.span) for span in above) or _is_right(_name(f), right)


def _name(f: "Finding") -> Span:
    """The printed name of a finding, without the title before it."""
    return f.fixes[0].edits[0].span if f.fixes and f.fixes[0].edits else f.span


def _is_right(name: Span, right: list[Span]) -> bool:
    at = bisect_left(right, Span(name.end, 0)) - 1
    return at >= 0 and name.within(right[at])
