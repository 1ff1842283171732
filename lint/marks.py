"""The trade's own marks, (CQ), [sic], (correct), STET: the name or figure before them was checked.

A mark covers its words throughout the story. It covers no words that stand twice, and nothing that
is not the story: somebody who marks a name has not looked at those.
"""

import re
from functools import cache
from typing import NamedTuple

from lint.finding import Finding
from lint.sourcemap import Span
from lint.story import Story

MARKED = ("fix", "query")  # the categories that a mark answers
HOUSE = "names.house"  # the desk's own list of names stands above any mark
# A mark may stand outside the quotation marks of its words, and after a possessive or a comma.
BETWEEN = r"(?:['’]s)?[.,]?[\"'”’»]{0,3}[.,]?\s{0,2}"
BETWEEN_ENDS = re.compile(rf"{BETWEEN}\Z")
BARE = "STET"  # stands in capitals without brackets as well


class Marked(NamedTuple):
    """A mark of the story: its place, and the text before it, up to the end of its words."""

    span: Span
    before: str


@cache
def pattern(names: "tuple[str, ...]") -> "re.Pattern[str]":
    """What matches a mark. One in capitals may say more (CQ per mayor); after others a colon must
    stand, for (correct at the time) is prose."""
    forms = [_form(name) for name in names]
    bare = rf"|(?-i:\b{BARE}\b)" if BARE in names else ""
    inner = "|".join(forms) or r"(?!)"
    return re.compile(rf"(?=[(\[S])(?:\((?:{inner})\)|\[(?:{inner})\]{bare})", re.IGNORECASE)


def _form(name: str) -> str:
    rest = r"\b[^()\[\]\n]{0,80}" if name.isupper() else r"(?:\s?[:;,–—][^()\[\]\n]{0,80})?"
    return re.escape(name) + rest


def find(story: Story, names: "tuple[str, ...]") -> list[Span]:
    """The marks that stand in a story."""
    return [Span(*m.span()) for m in pattern(names).finditer(story.text)]


def apply(findings: "list[Finding]", story: Story) -> list[Finding]:
    """The findings, those that a mark covers waived; where the story contradicts a mark, it is said."""
    marked = [_read(story, span) for span in find(story, story.marks) if not story.in_furniture(span.start)]
    return [_settled(f, story, marked) if marked else f for f in findings]


def _read(story: Story, span: Span) -> Marked:
    before = story.text[max(0, span.start - 200) : span.start]
    return Marked(span, before[: BETWEEN_ENDS.search(before).start()])  # type: ignore[union-attr]


def _settled(f: Finding, story: Story, marked: "list[Marked]") -> Finding:
    if f.status == "waived" or f.category not in MARKED or f.rule == HOUSE:
        return f
    if story.in_furniture(f.span.start) or _doubled(f, story):
        return f
    mark = _mark_of(f, story, marked)
    right = _proposed(f, story)
    if mark and right and _stands_elsewhere(right, f, story):
        fixes = tuple(fix._replace(safe=False) for fix in f.fixes)
        return f._replace(message=f"{f.message} It is marked, yet “{right}” stands elsewhere.", fixes=fixes)
    if mark:
        return f._replace(status="waived", reason=story.words_at(mark.span))
    if right and any(_ends_with(one.before, right) for one in marked):
        return f._replace(message=f"{f.message} “{right}” is marked as right.")
    return f


def _mark_of(f: Finding, story: Story, marked: "list[Marked]") -> Marked | None:
    """The mark that covers the finding: all its places must have one."""
    found = [_covering(span, f, story, marked) for span in (f.span, *f.places)]
    return found[0] if all(found) else None


def _covering(span: Span, f: Finding, story: Story, marked: "list[Marked]") -> Marked | None:
    """The mark right behind a place, or one behind the same name or figure elsewhere."""
    behind = pattern(story.marks)
    gap = re.compile(BETWEEN).match(story.text, span.end)
    at = behind.match(story.text, gap.end()) if gap else None
    if at:
        return next((one for one in marked if one.span.start == at.start()), None)
    edited = [edit.span for fix in f.fixes[:1] for edit in fix.edits if edit.span.within(span)]
    for words in map(story.words_at, dict.fromkeys((span, *edited))):
        for one in marked:
            if _name_or_figure(words) and _ends_with(one.before, words):
                return one
    return None


def _name_or_figure(words: str) -> bool:
    last = words.split()[-1:]
    return bool(last) and (last[0][:1].isupper() or any(c.isdigit() for c in last[0]))


def _ends_with(before: str, words: str) -> bool:
    """Whether the marked words end with these, at a word's beginning."""
    words = " ".join(words.split())
    before = " ".join(before.split())
    if not words or not before.endswith(words):
        return False
    left = before[: -len(words)]
    return not re.search(r"[^\W_]\Z|[^\W_][.,'’-]\Z", left)


def _proposed(f: Finding, story: Story) -> str:
    """The other spelling of a name that the first mend writes; "" where it is none."""
    edits = f.fixes[0].edits if f.fixes else ()
    if len(edits) != 1:
        return ""
    right, wrong = edits[0].text, story.words_at(edits[0].span)
    return right if right[:1].isupper() and wrong[:1].isupper() and right != wrong else ""


def _stands_elsewhere(words: str, f: Finding, story: Story) -> bool:
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", story.text)
    return any(not Span(*m.span()).overlaps(f.span) and not story.in_furniture(m.start()) for m in found)


def _doubled(f: Finding, story: Story) -> bool:
    words = story.words_at(f.span).lower().split()
    half = len(words) // 2
    return "doubled" in f.rule or (half > 0 and words[:half] == words[half:])
