"""The top and the side of the page: what was found, what to show of it, which stories there are."""

from collections import Counter
from typing import NamedTuple

from lint.finding import CATEGORIES, LEVELS
from lint.reports import FileReport
from lint.reports.page.words import tell

STATES = (*reversed(LEVELS), "waived")
TITLES = {
    "error": "Errors", "warning": "Warnings", "suggestion": "Suggestions", "waived": "Waived",
    "fix": "Fix", "query": "Query", "style": "Style", "tidy": "Tidy",
}  # fmt: skip
ABOUT = {
    "fix": "the mend is sure", "query": "asks the writer",
    "style": "of the house", "tidy": "marks and spacing",
}  # fmt: skip
MOST_BARS = 10
WIDE = 100  # units of a whole bar


class Entry(NamedTuple):
    """A story in the list: where it is on the page, its path, what was found in it."""

    place: str
    path: str
    counts: Counter[str]
    unread: bool


def entry(place: str, report: FileReport) -> Entry:
    counts = Counter("waived" if f.status == "waived" else f.level for f in report.findings)
    return Entry(place, report.path, counts, bool(report.mistake))


def masthead(told: str) -> str:
    return (
        '<a class=skip href="#stories">To the stories</a>\n'
        f"<header class=masthead><h1>Copydesk</h1><p>{told}</p>"
        "<button type=button id=theme class=js-only>Dark or light</button></header>\n"
    )


def side(
    entries: "list[Entry]",
    counts: "Counter[str]",
    categories: "Counter[str]",
    desks: "dict[str, Counter[str]]",
) -> str:
    return (
        '<aside aria-label="Filters and stories">\n'
        f"{_filters(counts, categories, entries)}{_chart(desks)}{_stories(entries)}{_keys()}</aside>\n"
    )


def _filters(counts: "Counter[str]", categories: "Counter[str]", entries: "list[Entry]") -> str:
    levels = [(state, counts[state], "") for state in STATES if counts[state]]
    kinds = [(name, categories[name], ABOUT[name]) for name in CATEGORIES if categories[name]]
    options = "".join(f'<option value="{one.place}">{tell(one.path)}</option>' for one in entries)
    return (
        '<details class="filters js-only" open><summary>Filter</summary>'
        '<form id=filters role=search aria-label="What is shown">\n'
        "<label for=words>Words or rule</label>"
        '<input id=words type=search autocomplete=off placeholder="Press / to filter">\n'
        f"{_choice('level', 'Level', levels)}{_choice('category', 'Category', kinds)}"
        "<label for=file>Story</label><select id=file>"
        f'<option value="">All stories</option>{options}</select>\n'
        "<label class=check><input type=checkbox id=names checked> "
        "<span class=dot-names></span>Confirmed names</label>\n"
        "<p id=count role=status></p><button type=button id=all>Show all</button>\n</form></details>\n"
    )


def _choice(name: str, title: str, rows: "list[tuple[str, int, str]]") -> str:
    boxes = "".join(
        f"<label class=check><input type=checkbox name={name} value={value} checked> "
        f"<span class=dot-{value}></span>{TITLES[value]}{f' <small>{about}</small>' if about else ''}"
        f"<b>{number}</b></label>\n"
        for value, number, about in rows
    )
    return f"<fieldset><legend>{title}</legend>\n{boxes}</fieldset>\n" if rows else ""


def _chart(desks: "dict[str, Counter[str]]") -> str:
    """Bars of findings by desk, each level a stretch of its bar."""
    if not desks:
        return ""
    rows = sorted(desks.items(), key=lambda row: (-row[1].total(), row[0]))
    most = rows[0][1].total()
    bars = "".join(_bar(name, counts, most) for name, counts in rows[:MOST_BARS])
    more = f"<p class=more>and {len(rows) - MOST_BARS} more</p>" if len(rows) > MOST_BARS else ""
    head = "<section aria-labelledby=desks><h2 id=desks>By desk</h2>"
    return f"{head}<ul class=chart>{bars}</ul>{more}</section>\n"


def _bar(name: str, counts: "Counter[str]", most: int) -> str:
    at, rects = 0.0, ""
    for state in STATES:
        width = counts[state] / most * WIDE
        rects += f'<rect class=fill-{state} x="{at:.1f}" width="{width:.1f}" height="10"/>' if width else ""
        at += width
    said = ", ".join(f"{counts[state]} {TITLES[state].lower()}" for state in STATES if counts[state])
    return (
        f"<li><span>{tell(name)}</span>"
        f'<svg viewBox="0 0 {WIDE} 10" preserveAspectRatio=none role=img aria-label="{said}">{rects}</svg>'
        f"<b>{counts.total()}</b></li>"
    )


def _stories(entries: "list[Entry]") -> str:
    rows = "".join(
        f'<li data-story={one.place}><a href="#{one.place}">{_short(one.path)}</a> '
        f"{badges(one.counts, one.unread)}</li>\n"
        for one in entries
    )
    return f"<nav aria-labelledby=files><h2 id=files>Stories</h2>\n<ol class=files>\n{rows}</ol></nav>\n"


def _short(path: str) -> str:
    """The file before its folder: the list is narrow."""
    folder, _, name = path.replace("\\", "/").rpartition("/")
    return f"{tell(name)}{f' <small>{tell(folder)}</small>' if folder else ''}"


def badges(counts: "Counter[str]", unread: bool) -> str:
    if unread:
        return "<span class='badge error'>not read</span>"
    made = "".join(
        f"<span class='badge {state}' title='{TITLES[state].lower()}'>{counts[state]}"
        f"<span class=unseen> {TITLES[state].lower()}</span></span>"
        for state in STATES
        if counts[state]
    )
    return made or "<span class='badge clean'>✓<span class=unseen>nothing to mend</span></span>"


def _keys() -> str:
    return (
        "<p class='keys js-only'><kbd>j</kbd> next <kbd>k</kbd> previous <kbd>/</kbd> filter "
        "<kbd>Esc</kbd> back</p>\n"
    )
