"""What becomes of the findings: an ordered list of functions, each from findings to findings."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from fnmatch import fnmatchcase
from itertools import accumulate, pairwise

from lint.config import Levels
from lint.finding import Edit, Finding, Fix, rank
from lint.sourcemap import Span
from lint.story import Story


def picked(rule: str, select: "tuple[str, ...]", ignore: "tuple[str, ...]") -> bool:
    """Whether --select and --ignore (ids and patterns) leave a rule in."""
    wanted = not select or any(fnmatchcase(rule, pattern) for pattern in select)
    return wanted and not any(fnmatchcase(rule, pattern) for pattern in ignore)


def chosen(
    findings: "Iterable[Finding]", select: "tuple[str, ...]", ignore: "tuple[str, ...]"
) -> list[Finding]:
    return [f for f in findings if picked(f.rule, select, ignore)]


def leveled(findings: "Iterable[Finding]", levels: Levels) -> list[Finding]:
    """The levels that the configuration gives; a finding may stand below its rule's level."""
    kept = []
    for f in findings:
        said = levels.of(f.rule, "")
        if said != "off":
            kept.append(f._replace(level=said) if said else f)
    return kept


def at_least(findings: "Iterable[Finding]", level: str) -> list[Finding]:
    return [f for f in findings if rank(f.level) >= rank(level)]


def quotations(findings: "Iterable[Finding]", story: Story, law: "dict[str, str]") -> list[Finding]:
    """The laws for copy: inside quotation marks only debris is mended, and style is silent.

    `law` says for each rule what becomes of it there: query (the default), mend, silent or keep.
    """
    kept = []
    for f in findings:
        rule = law.get(f.rule, "query")
        if rule in ("keep", "mend") or not story.quoted(f.span):
            kept.append(f)
        elif rule == "query":
            fixes = tuple(fix._replace(safe=False) for fix in f.fixes)
            kept.append(f._replace(category="query", fixes=fixes))
    return kept


SIC = re.compile(r"[\"”’']?\s?[\[(]sic[\])]", re.IGNORECASE)


def as_written(findings: "list[Finding]", story: Story) -> list[Finding]:
    """Nothing is said of what the copy itself marks as written so by somebody else: “tapp [sic]”."""
    if not SIC.search(story.text):
        return findings
    return [f for f in findings if not SIC.match(story.text, f.span.end)]


MISREAD = "debris.encoding"
FEW = 5  # findings of the same flaw in a story that are told one by one


def legible(findings: "list[Finding]") -> list[Finding]:
    """Nothing else is said of letters that were misread: nobody wrote them."""
    misread = [f.span for f in findings if f.rule == MISREAD]
    if not misread:
        return findings
    reached = _reach(misread)
    return [f for f in findings if f.rule == MISREAD or not _overlaps(f.span, *reached)]


def said_twice(findings: "Iterable[Finding]", story: Story) -> list[Finding]:
    """Two that say the same thing become one: the same rule at a place, or the same mend there.

    A mend is the same where it changes the same letters, however many words it shows around them.

    The one of the higher level stays, then our own before an engine's. What an engine says goes
    where the rule of ours that it is the same as has spoken.
    """
    best: dict[tuple[object, ...], Finding] = {}
    for f in sorted(_unsaid(list(findings)), key=_best_first):
        mend = [tuple(_bare(edit, story.text) for edit in f.fixes[0].edits)] if f.fixes else []
        keys = [(f.rule, f.span), *mend]
        if not any(key in best for key in keys):
            best.update(dict.fromkeys(keys, f))
    return list(dict.fromkeys(best.values()))


def _bare(edit: Edit, text: str) -> Edit:
    """An edit without the letters at its ends that stay as they are."""
    (start, end), new = edit.span, edit.text
    old = text[start:end]
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    return Edit(Span(start + head, end - tail), new[head : len(new) - tail])


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with together."""
    return next((n for n, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))  # noqa: B905


def _best_first(f: Finding) -> tuple[int, bool, Span, str]:
    return -rank(f.level), f.engine != "own", f.span, f.rule


def _unsaid(findings: "list[Finding]") -> list[Finding]:
    """The findings without those that a rule named in their `same_as` has at an overlapping place."""
    said: dict[str, list[Span]] = {rule: [] for f in findings for rule in f.same_as}
    for f in findings:
        if f.rule in said:
            said[f.rule] += (f.span, *f.places)
    reached = {rule: _reach(spans) for rule, spans in said.items()}
    return [f for f in findings if not any(_overlaps(f.span, *reached[rule]) for rule in f.same_as)]


def _reach(spans: "list[Span]") -> tuple[list[int], list[int]]:
    """The starts of spans in order, and how far those up to each of them reach."""
    spans = sorted(spans)
    return [span.start for span in spans], list(accumulate((span.end for span in spans), max))


def _overlaps(span: Span, starts: "list[int]", ends: "list[int]") -> bool:
    before = bisect_left(starts, span.end) - 1
    return before >= 0 and ends[before] > span.start


def gathered(findings: "list[Finding]") -> list[Finding]:
    """What a rule says of marks all over a story is said once, with how often and one mend for all."""
    many: dict[str, list[Finding]] = {}
    for f in findings:
        if f.status == "open" and (f.category == "tidy" or f.rule == MISREAD):
            many.setdefault(f.rule, []).append(f)
    whole = {rule: _one_of(same) for rule, same in many.items() if len(same) > FEW}
    dropped = {id(f) for rule in whole for f in many[rule][1:]}
    first = {id(many[rule][0]): one for rule, one in whole.items()}
    return [first.get(id(f), f) for f in findings if id(f) not in dropped]


def _one_of(same: "list[Finding]") -> Finding:
    places = tuple(span for f in same for span in (f.span, *f.places))[1:]
    mended = [f.fixes[0] for f in same if f.fixes]
    edits = sorted(edit for fix in mended for edit in fix.edits)
    apart = all(one.span.end <= other.span.start for one, other in pairwise(edits))
    whole = len(mended) == len(same) and apart
    fixes = (Fix(tuple(edits), all(fix.safe for fix in mended)),) if whole else ()
    message = f"{same[0].message} {len(same)} times in the story."
    return same[0]._replace(message=message, places=places, fixes=fixes)


def in_order(findings: "Iterable[Finding]") -> list[Finding]:
    """By place; at one place the worse first, then by rule."""
    return sorted(findings, key=lambda f: (f.span.start, f.span.end, -rank(f.level), f.rule))
