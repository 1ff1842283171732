"""What is between quotation marks: somebody's words, with their marks.

A quotation that runs over paragraphs opens each of them anew and is closed in the last; where the
opening mark is left out, the paragraphs up to the closing one are quoted all the same. A mark left
open holds to the end of its paragraph: in doubt the words are somebody's.

A post that was set into the story has no marks; it ends with who wrote it, “— Jane Doe (@jdoe)”, or
begins with it, “Jane Doe (@jdoe) We are ready”.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.sourcemap import Span

# What each begins with comes first: of all other letters nothing else is asked.
MARK = re.compile(r"(?=[“”„«»\"‘’`'])(?:[“”„«»\"‘’]|``|''|(?<![\w'])'(?=\w)|(?<=[^\s'])'(?![\w']))")
# Which marks close what another opens; desks mix curly and straight ones.
DOUBLE = {"“": '”"', "„": '“”"', "«": "»", '"': '"”', "``": ("''", "”", '"')}
SINGLE = {"‘": "’'", "'": "'’"}
ELISION = re.compile(r"['‘](?:\d\ds?\b|(?:em|n|til|tis|twas|cause|bout|round|cos|ave)\b)", re.IGNORECASE)

SIGNED = re.compile(  # the end of a post
    r"[—–-][ \u00a0]?[^\n—–(]{1,60}\(@\w{1,30}\)"
    r"(?: (?:[A-Z][a-z]{2,8}\.? \d\d?|\d\d? [A-Z][a-z]{2,8}),? \d{4})?"
)
HEADED = re.compile(  # its beginning
    r"[ \u00a0]*[A-Z0-9][^\n—–(]{1,40}\(@\w{1,30}\)[ \n](?=[^a-z\s,.;:–—-]|\.@)"
)


class _Open(NamedTuple):
    mark: str
    at: int


def find(text: str, spans: "Sequence[Span]") -> list[Span]:
    """The quotations of these paragraphs, marks included, sorted; none within another."""
    found: list[Span] = []
    waiting: list[Span] | None = None  # paragraphs since one whose quotation was not closed
    for span in spans:
        marks = list(MARK.finditer(text, span.start, span.end))
        doubles, left, closed = _doubles(text, marks, span, waiting is not None)
        if closed and waiting is not None:
            found += waiting
            doubles.insert(0, Span(span.start, closed))
        if left:
            waiting = []
        elif waiting is not None:
            waiting = None if doubles else [*waiting, span]
        found += _outermost(sorted([*doubles, *_singles(text, marks)]))
    signed = posts(text, spans)
    return _outermost(sorted([*found, *signed])) if signed else found


def posts(text: str, spans: "Sequence[Span]") -> list[Span]:
    """Posts with their signatures, from the blank before their first word: all of that is somebody's."""
    if "(@" not in text:
        return []
    found: list[Span] = []
    before: Span | None = None  # the paragraph above, if it may be the post of a signature below
    for span in spans:
        start, alone = span.start, before
        if HEADED.match(text, span.start, span.end):
            found.append(Span(max(0, span.start - 1), span.end))
            before = None
            continue
        for m in SIGNED.finditer(text, span.start, span.end):
            lone = m.start() == start == span.start
            found.append(Span(max(0, (alone.start if lone and alone else start) - 1), m.end()))
            start = m.end()
        before = span if start == span.start else None
    return found


def _doubles(
    text: str, marks: "list[re.Match[str]]", span: Span, running: bool
) -> "tuple[list[Span], bool, int]":
    """Quotations in double marks; whether the last is left open; where a running one is closed."""
    found: list[Span] = []
    opened: _Open | None = None
    closed = 0
    for m in marks:
        mark, at = m[0], m.start()
        if opened and mark in DOUBLE[opened.mark] and not (mark == '"' and _opens(text, mark, at, span)):
            found.append(Span(opened.at, m.end()))
            opened = None
        elif mark in DOUBLE and _opens(text, mark, at, span):
            if opened:
                found.append(Span(opened.at, at))
            opened = _Open(mark, at)
        elif running and not opened and not found and not closed and mark in ("”", '"', "»", "''"):
            closed = m.end()
    if opened:
        found.append(Span(opened.at, span.end))
    return found, opened is not None, closed


def _opens(text: str, mark: str, at: int, span: Span) -> bool:
    if mark != '"':
        return True
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    return not before.isalnum() and before not in ".,!?…" and not after.isspace() and after not in ".,;:!?)"


def _singles(text: str, marks: "list[re.Match[str]]") -> list[Span]:
    """Quotations in single marks. They count only as a pair: a lone one is an apostrophe."""
    found: list[Span] = []
    opened: _Open | None = None
    held = 0  # where the quotation ends if “the workers' ” was its end, not a possessive
    for m in marks:
        mark, at = m[0], m.start()
        if mark in SINGLE and _begins(text, mark, at):
            if opened and held:
                found.append(Span(opened.at, held))
            opened, held = _Open(mark, at), 0
        elif opened and mark in SINGLE[opened.mark] and not text[at + 1 : at + 2].isalnum():
            held = m.end()
            if not _possessive(text, at):
                found.append(Span(opened.at, held))
                opened, held = None, 0
    if opened and held:
        found.append(Span(opened.at, held))
    return found


def _begins(text: str, mark: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    word_before = before.isalnum() or before in "'’.,"
    return not (before and word_before) and bool(after.strip()) and not ELISION.match(text, at)


def _possessive(text: str, at: int) -> bool:
    after = text[at + 1 : at + 3]
    return text[at - 1] in "sS" and after[:1] == " " and after[1:].isalpha()


def _outermost(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept
