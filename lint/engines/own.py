"""Our own rules: one scan, then each rule that something was seen of looks closer."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from lint.filters import picked
from lint.finding import Finding, Fix, rank
from lint.kinds import kind_of
from lint.kinds.goformat import message as go_message
from lint.pack import Pack
from lint.parts import ENDED
from lint.rule import BLOCKWISE, Rule
from lint.scan.scanner import Scan, places
from lint.sourcemap import Span
from lint.story import Story

if TYPE_CHECKING:
    from lint.check import Desk
    from lint.config import Levels
    from lint.parts import Part

new = tuple.__new__  # half the time of calling the class, and this runs for every finding
REST = tuple(Finding._field_defaults.values())[3:]  # of the fields after its evidence
BROKE = "it broke down over {} ({}: {}), which is a fault of Copydesk; please report it"
TYPED = re.compile(r"(?<=\w)'(?=\w)")
SLOT = re.compile(r"\{(\w+)\}")


def check(
    story: Story,
    pack: Pack,
    scan: Scan,
    wanted: "set[int] | None" = None,
    failed: "dict[str, str] | None" = None,
) -> list[Finding]:
    """What the rules find; `wanted` are the numbers of the rules that are on, None for all.

    A rule that breaks down over the story is told in `failed`, and costs no other rule its say;
    without that its exception is raised.
    """
    seen = places(pack, scan, story.text)
    found: list[Finding] = []
    for number in sorted({*seen, *pack.always}):
        if wanted is None or number in wanted:
            rule = pack.rules[number]
            try:
                found += run(rule, story, seen.get(number, []))
            except Exception as error:
                if failed is None:
                    raise
                failed[f"the rule {rule.id}"] = BROKE.format(story.path, type(error).__name__, error)
    return found


def wanted(desk: "Desk", levels: "Levels") -> set[int]:
    """The numbers of the rules that can have a say: on, chosen, and of a level that is shown."""
    return {
        number
        for number, rule in enumerate(desk.pack.rules)
        if rank(levels.of(rule.id, rule.level)) >= rank(desk.min_level)
        and picked(rule.id, desk.select, desk.ignore)
    }


def furniture(story: Story, pack: Pack) -> Iterator[Span]:
    """What is not the story, as the rules of kind furniture see it."""
    for rule in pack.rules:
        if rule.kind == "furniture":
            for hit in kind_of("furniture").search(rule, story, []):
                yield from (hit.span, *hit.places)


def run(rule: Rule, story: Story, where: "list[tuple[int, int]]") -> list[Finding]:
    """The findings of one rule, those outside its scope left out."""
    name, kind, own_level, category, own_message, _, _, scope, _, limit, options, _ = rule
    hits = kind_of(kind).search(rule, story, where)
    if scope and kind not in BLOCKWISE:
        hits = (hit for hit in hits if in_scope(scope, story, hit.span))
    template, found = "", []
    for span, values, fixes, others, evidence, level in islice(hits, limit) if limit else hits:
        level = level or own_level
        template = template or options.get("message") or own_message
        if fixes and "safe" in options:
            fixes = (fixes[0]._replace(safe=True), *fixes[1:])
        if any("'" in edit.text for fix in fixes for edit in fix.edits):
            fixes = in_own_marks(fixes, story)
        said = (
            go_message(template, values)
            if isinstance(values, tuple)
            else filled(values.get("message", template), values)
        )
        sure = "high" if level == "error" else "medium"
        fields = (span, name, level, category, sure, said, fixes, others, evidence)
        found.append(new(Finding, fields + REST))
    if found and "yields_to" in options:
        return [f._replace(same_as=tuple(options["yields_to"])) for f in found]
    return found


def in_own_marks(fixes: "tuple[Fix, ...]", story: Story) -> "tuple[Fix, ...]":
    """The mends with the apostrophe that the story writes, where a rule has another one."""
    from lint.kinds.debris import own_apostrophe

    if own_apostrophe(story) == "'":
        return fixes
    return tuple(
        fix._replace(edits=tuple(edit._replace(text=TYPED.sub("’", edit.text)) for edit in fix.edits))
        for fix in fixes
    )


def filled(template: str, values: "dict[str, str]") -> str:
    """The message of a kind of our own, with its {slots} filled."""
    return SLOT.sub(lambda slot: values.get(slot[1], slot[0]), template)


SHORT, LONGEST = 16, 400  # words and characters of a line
HEADINGS = {"heading": ("headline", "subhead"), "list": ("item",), "table": ("cell",)}


def in_scope(scope: "tuple[str, ...]", story: Story, span: Span) -> bool:
    """Whether a rule of this scope reads the place: any of the listed scopes will do."""
    return not scope or any(_part(word, story, span) for word in scope)


def _part(scope: str, story: Story, span: Span) -> bool:
    """One scope: `a & b` both, `~a` not."""
    return all(
        not _is(word[1:], story, span) if word.startswith("~") else _is(word, story, span)
        for word in (part.strip() for part in scope.split("&"))
    )


def _is(word: str, story: Story, span: Span) -> bool:
    if word in ("text", "raw", "summary", "sentence"):
        return True
    if word == "quote":
        return story.quoted(span)
    if word == "story":
        return not story.in_furniture(span.start)
    part = story.part_at(span.start)
    kinds = HEADINGS.get(word.split(".")[0], (word,))
    return part is not None and (part.kind in kinds or (word == "heading" and _is_line(story, part)))


def _is_line(story: Story, part: "Part") -> bool:
    """Whether a paragraph is a short line that ends without a mark: a heading, or a point of a summary."""
    if part.kind != "paragraph" or part.span.end - part.span.start > LONGEST:
        return False
    words = story.words_at(part.span)
    return not ENDED.search(words) and len(words.split()) < SHORT
