"""A story on the page: its paragraphs with what was found marked, the cards beside them."""

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from typing import NamedTuple

from lint.finding import rank
from lint.reports import FileReport
from lint.reports.detail import Detail, Known, Shown
from lint.reports.located import Located
from lint.reports.page.card import card
from lint.reports.page.side import badges
from lint.reports.page.words import tell
from lint.sourcemap import Span


class Mark(NamedTuple):
    """A finding at one of its places; `main` where it stands, not at a further place."""

    span: Span
    number: int
    finding: Located
    main: bool


def sheet(place: str, report: FileReport, before: int) -> str:
    """A story; `before` findings have numbers already."""
    counts = Counter("waived" if f.status == "waived" else f.level for f in report.findings)
    inner = f"<p class=unread>{tell(report.mistake)}</p>" if report.mistake else _story(report, before)
    date = f"<span>{tell(report.detail.date)}</span>" if report.detail and report.detail.date else ""
    return (
        f'<article class=story id={place} aria-labelledby="{place}h">\n'
        f'<header><h2 id="{place}h">{tell(report.path)}</h2>'
        f"<p>{date}{badges(counts, bool(report.mistake))}</p></header>\n{inner}</article>\n"
    )


def _story(report: FileReport, before: int) -> str:
    detail = report.detail
    assert detail is not None
    marks = [
        Mark(span, number, f, at == 0)
        for number, f in enumerate(report.findings, before + 1)
        for at, span in enumerate(detail.spans[f.fingerprint])
    ]
    body = _rows(detail, marks) + _names(detail.names)
    if report.findings:
        return body
    return f"<details class=clean><summary>Nothing to mend: read the story</summary>\n{body}</details>\n"


def _rows(detail: Detail, marks: "list[Mark]") -> str:
    starts = [part.span.start for part in detail.parts]
    cards: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.main:
            cards[max(0, bisect_right(starts, mark.span.start) - 1)].append(mark)
    rows: list[list[str]] = []
    for at, part in enumerate(detail.parts):
        beside = _cards(cards.pop(at, []), detail)
        if beside or not rows:
            rows.append([beside])
        rows[-1].append(_part(part, _text(part.span, detail, marks)))
    rest = [mark for group in cards.values() for mark in group]  # a story without parts
    return "".join(_row(*row) for row in [*rows, *([[_cards(rest, detail), ""]] if rest else [])])


def _row(beside: str, first: str, *following: str) -> str:
    """A part with its cards; parts without any stand below it, so that long cards leave no hole."""
    more = f"<div class=following>{''.join(following)}</div>" if following else ""
    return f"<div class=row>{first}{beside}{more}</div>\n"


def _part(part: Shown, text: str) -> str:
    tag = "h3" if part.kind in ("headline", "subhead") else "p"
    line = f"<span class=line aria-hidden=true>{part.line}</span>"
    return f"<div class='part {part.kind}'>{line}<{tag} class=copy>{text}</{tag}></div>\n"


def _cards(marks: "list[Mark]", detail: Detail) -> str:
    beside = "".join(
        card(mark.number, mark.finding, detail.rules.get(mark.finding.rule), _same(mark, above))
        for mark, above in zip(marks, [None, *marks], strict=False)
    )
    return f"<div class=cards>{beside}</div>" if beside else ""


def _same(mark: Mark, above: Mark | None) -> bool:
    """Whether a finding without a mend says what the one above it in the paragraph says."""
    if above is None or mark.finding.fixes or mark.finding.evidence or mark.finding.reason:
        return False
    told = [(m.finding.rule, m.finding.message, m.finding.level, m.finding.status) for m in (mark, above)]
    return told[0] == told[1]


def _text(span: Span, detail: Detail, marks: "list[Mark]") -> str:
    """The words of a part, cut wherever a mark or a name begins or ends."""
    within = [mark for mark in marks if mark.span.overlaps(span)]
    names = [name for name in detail.names if name.span.overlaps(span)]
    spans = [*(mark.span for mark in within), *(name.span for name in names)]
    cuts = sorted({*span, *(cut for one in spans for cut in one if span.start < cut < span.end)})
    return "".join(_piece(Span(start, end), detail.text, within, names) for start, end in pairwise(cuts))


def _piece(piece: Span, text: str, marks: "list[Mark]", names: "list[Known]") -> str:
    words = tell(text[piece.start : piece.end])
    here = sorted((m for m in marks if piece.within(m.span)), key=_first)
    if here:
        return _marked(piece, words, here)
    name = next((one for one in names if piece.within(one.span)), None)
    if name is None:
        return words
    return f'<span class="name by-{name.by}" title="{tell(f"{name.name}: {name.says}")}">{words}</span>'


def _first(mark: Mark) -> tuple[bool, bool, int, int]:
    """Of several marks at one place the worst one is shown."""
    f = mark.finding
    return f.status == "waived", not mark.main, -rank(f.level), mark.span.end - mark.span.start


def _marked(piece: Span, words: str, marks: "list[Mark]") -> str:
    first = marks[0]
    state = "waived" if first.finding.status == "waived" else first.finding.level
    ended = [str(m.number) for m in marks if m.main and m.span.end == piece.end]
    number = f' data-n="{" ".join(ended)}"' if ended else ""
    also = "" if first.main else " also"
    numbers = " ".join(str(number) for number in dict.fromkeys(m.number for m in marks))
    return f'<a class="mark {state}{also}" href="#f{first.number}" data-f="{numbers}"{number}>{words}</a>'


def _names(names: "tuple[Known, ...]") -> str:
    """The names in a list, for those who print the page or cannot point at a word."""
    told = dict.fromkeys((one.name, one.says) for one in names)
    if not told:
        return ""
    rows = "".join(f"<li><b>{tell(name)}</b> {tell(says)}</li>" for name, says in told)
    heading = f"<summary>Confirmed names: {len(told)}</summary>"
    return f"<details class=names>{heading}<ul>{rows}</ul></details>\n"
