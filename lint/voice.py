"""One voice: what several engines say of one flaw becomes one finding.

Our own speaks before the others'; the rest are named in `agreed`. Where an engine that knows
nothing of our rules wants the same words at the same place, what was probable is certain, but
for what is a question to either.
"""

from collections import defaultdict
from collections.abc import Iterable

from lint.finding import Edit, Finding, rank
from lint.sourcemap import Span
from lint.story import Story

LONGEST = 80  # characters of a place; a longer one is of a paragraph, not of a flaw in it
ORDER = ("own", "proselint", "languagetool", "harper")


def one(findings: "Iterable[Finding]", story: Story) -> list[Finding]:
    """The findings, those of other engines joined to the first that says the same."""
    kept: list[Finding] = []
    near: dict[int, list[int]] = defaultdict(list)  # stretch of the text: numbers of those kept in it
    for f in sorted(findings, key=lambda f: (ORDER.index(f.engine), -rank(f.level), f.span, f.rule)):
        stretches = _stretches(f.span)
        numbers = sorted({number for stretch in stretches for number in near[stretch]})
        others = numbers if f.engine != "own" else []
        same = next((number for number in others if says_same(kept[number], f, story)), None)
        if same is not None:
            kept[same] = joined(kept[same], f, story)
            continue
        for stretch in stretches:
            near[stretch].append(len(kept))
        kept.append(f)
    return kept


def _stretches(span: Span) -> range:
    return range(span.start // LONGEST, min(span.end, span.start + LONGEST) // LONGEST + 1)


def says_same(first: Finding, second: Finding, story: Story) -> bool:
    """Whether two findings are of one flaw: they want the same words, or share a short place.

    One that stands lower never takes the place of one that is shown.
    """
    if same_mend(first, second, story):
        return True
    short = all(f.span.end - f.span.start <= LONGEST for f in (first, second))
    return short and first.span.overlaps(second.span) and rank(first.level) >= rank(second.level)


def same_mend(first: Finding, second: Finding, story: Story) -> bool:
    """Whether the best mends of both leave the same text."""
    if not first.fixes or not second.fixes:
        return False
    mends = ([_trimmed(edit, story) for edit in f.fixes[0].edits] for f in (first, second))
    return next(mends) == next(mends)


def _trimmed(edit: Edit, story: Story) -> Edit:
    """An edit without the letters that stay as they are on either side."""
    old, new = story.words_at(edit.span), edit.text
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return Edit(Span(edit.span.start + head, edit.span.end - tail), new[head : len(new) - tail])


def joined(first: Finding, second: Finding, story: Story) -> Finding:
    """The first with what the second adds: its name, a mend, its level, the certainty of two."""
    level = max(first.level, second.level, key=rank)
    same = first.engine != second.engine and same_mend(first, second, story)
    sure = same and "query" not in (first.category, second.category)
    if sure and first.level == second.level == "warning" and not story.quoted(first.span):
        level = "error"
    return first._replace(
        level=level, confidence="high" if level == "error" else first.confidence,
        fixes=first.fixes or tuple(fix._replace(safe=False) for fix in second.fixes),
        agreed=(*first.agreed, second.rule),
    )  # fmt: skip
