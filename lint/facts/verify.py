"""What the desk knows of the people in a story: its own list first, then the table of offices."""

from typing import TYPE_CHECKING, NamedTuple

from lint.facts import holders, offices, places
from lint.facts.holders import Facts
from lint.facts.newsroom import Entry
from lint.facts.offices import Holder
from lint.names.index import Index
from lint.names.listed import Listed
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

VERIFIED, SUGGESTION, UNKNOWN = "verified", "suggestion", "not known"


class Verdict(NamedTuple):
    """What is known of one person of the story: verified, suggestion or not known, and why."""

    state: str
    name: str
    says: str
    span: Span


def people(story: "Story", names: Index, known: Facts, listed: "list[Entry]") -> list[Verdict]:
    """A verdict for each person, in the order of the text. Strangers without a title are left out:
    one surname alone is nobody's."""
    titled = [one for one in names.strangers if one.about]
    everyone = sorted([*names.people, *titled], key=lambda one: one.places[0])
    return [_verdict(one, story, known, listed) for one in everyone]


def _verdict(one: Listed, story: "Story", known: Facts, listed: "list[Entry]") -> Verdict:
    own = next((entry for entry in listed if one.name in (entry.name, entry.name.split()[-1])), None)
    if own:
        return Verdict(VERIFIED, _printed(one), _of_the_desk(own), one.places[0])
    meant = next((entry.name for entry in listed if one.name in entry.variants), "")
    if meant:
        return Verdict(SUGGESTION, _printed(one), f"the desk prints {meant}", one.places[0])
    posts = [post for title in one.about for post in holders.posts(title, known)]
    rows = holders.called(one.name, known.rows)
    if " " not in one.name:
        here = _countries(story, known)
        rows = [row for row in rows if row.post in posts and (row.country in here or len(row.country) > 2)]
    if not rows:
        return Verdict(UNKNOWN, _printed(one), _near(one, posts, story, known), one.places[0])
    return _held(one, rows, posts, story, known)


def _printed(one: Listed) -> str:
    title = one.about[0] if one.about and not one.about[0].isdecimal() else ""
    return f"{title} {one.name}".strip()


def _of_the_desk(entry: Entry) -> str:
    term = " – ".join(holders.written(day) for day in (entry.start, entry.end) if day)
    said = ", ".join(part for part in (entry.title, term, entry.note) if part)
    return f"{said} (the desk's list)" if said else "the desk's list"


def _held(one: Listed, rows: "list[Holder]", posts: "list[str]", story: "Story", known: Facts) -> Verdict:
    """Somebody whom the table knows: does the printed post fit the day of the story?"""
    fitting = [row for row in rows if row.post in posts] if posts else rows
    date = story.date if story.date and story.date.year else None
    now = [row for row in fitting if date and holders.in_office(row, date)]
    shown = (now or fitting or rows)[0]
    said = holders.line(shown, known) if not _as_printed(one, shown) else holders.about(shown, known)
    if posts and not now and date and not _former(one, story):
        return Verdict(SUGGESTION, _printed(one), f"not on {date}: {said}", one.places[0])
    return Verdict(VERIFIED, _printed(one), said, one.places[0])


def _as_printed(one: Listed, row: Holder) -> bool:
    """Whether the table has the very spelling, not only another transliteration of it."""
    return tuple(one.name.split()) in row.forms


def _former(one: Listed, story: "Story") -> bool:
    """Whether the story itself says that the post is over, or not yet begun."""
    start = one.places[0].start
    before = story.text[max(0, start - 60) : start].lower()
    return any(word in before for word in ("former", "ex-", "late ", "then", "elect", "onetime"))


def _countries(story: "Story", known: Facts) -> set[str]:
    body = Span(0, len(story.text))
    return {*places.mentions(story, body, known.atlas), story.home}


def _near(one: Listed, posts: "list[str]", story: "Story", known: Facts) -> str:
    """The office holders that may be meant, where a title says which office it is."""
    here = _countries(story, known)
    rows = offices.candidates(known.table, posts, here, story.date, 400) if posts else []
    near = [slip.row.person for slip in offices.nearest(rows, tuple(one.name.split()))]
    return f"did you mean {' or '.join(near[:3])}?" if near else ""
