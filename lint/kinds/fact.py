"""fact: a printed title and name held against a dated table of who held which office."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.facts import known_until, offices
from lint.facts import places as places_of
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, lists
from lint.mistake import Mistake
from lint.names.tokens import TITLES
from lint.scan.confirm import Pattern, Places, match_at
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "table": Key("text", help="the table of office holders, e.g. facts/offices.csv"),
    "places": Key("text", help="the table of places and countries, e.g. facts/places.csv"),
    "titles": Key("swap", help="printed title: the posts it stands for in the table"),
    "not_after": Key("texts", (), "words before a title with which it says nothing of today"),
    "slack_days": Key("number", 400, "so long after the end of a term the holder is still named"),
}
TOKEN = r"(?:(?:al|el|bin|bint|ibn|van|von|de|der|da|dos|du)[- ])?[A-ZÀ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*"
NAME = rf"(?P<name>{TOKEN}(?: {TOKEN}){{0,3}})"
BEFORE = re.compile(r"([\w’'-]+)[ \n]$")
POSSESSIVE = re.compile(r"['’]s$")
GOES_ON = re.compile(
    r"[ \n](?:de|da|do|dos|das|del|della|di|du|van|von|la|le|bin|al|el)[ \n][A-Za-z]|[\])][ \n][A-Z]"
)  # “[the leader Bashar] Assad”


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored  # only where a rule file is new
    from lint.scan.slow import hard

    titles = {title: posts.split() for title, posts in values["titles"].items()}
    for title in titles:
        authored.compiles(title)
    printed = "|".join(sorted(titles, key=len, reverse=True))
    source = rf"(?P<title>{printed})[ \n]{NAME}"
    pattern = authored.checked(Pattern(source, hard=hard(printed), whole=True), printed)
    return {
        "patterns": [tuple(pattern)],
        "titles": titles,
        "table": table_of(values["table"], path),
        "places": table_of(values["places"], path),
        "not_after": sorted(word.lower() for word in values["not_after"]),
        "slack_days": values["slack_days"],
    }, [pattern]


def table_of(name: str, rule: Path) -> str:
    for folder in lists.folders(rule):
        if os.path.isfile(folder / name):
            return str(folder / name)
    raise Mistake(f"the table “{name}” is not there; its path begins at the folder of rules")


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    pattern = Pattern(*options["patterns"][0])
    for at, _ in places:
        match = match_at(pattern, story.text, at)
        before = match and BEFORE.search(story.text, max(0, at - 20), at)
        if match and not (before and before[1].lower() in options["not_after"]) and not _cut_short(match):
            yield from _hold(match, story, options)


def _cut_short(match: Any) -> bool:
    """Whether the name goes on with small words: Fernando de la Rua."""
    return bool(GOES_ON.match(match.string, match.end()))


def _hold(match: Any, story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """The name held against the table."""
    posts = options["titles"][" ".join(match["title"].split())]
    name = POSSESSIVE.sub("", match["name"])
    table, words = offices.read(options["table"]), tuple(name.split())
    if words[0] in TITLES or offices.known(table, posts, words):
        return
    span = Span(match.start(), match.start("name") + len(name))
    atlas = places_of.read(options["places"])
    for tier, named in enumerate(places_of.context(story, span, atlas)):
        people = offices.candidates(table, posts, {*named}, story.date, options["slack_days"])
        near = offices.nearest(people, words)
        if near:
            values = _values(match, span, story, near, atlas)
            yield _hit(span, story, near, named, values, options["table"], sure=tier < 2)
            return


def _values(match: Any, span: Span, story: "Story", near: list[offices.Near], atlas: Any) -> dict[str, str]:
    row = near[0].row
    return {
        "found": story.words_at(span),
        "mend": " ".join(near[0].form),
        "right": " or ".join(one.row.person for one in near[:3]),
        "title": match["title"].lower(),
        "country": atlas.countries.get(row.country, row.country),
        "when": offices.when(story.date),
    }


def _hit(
    span: Span, story: "Story", near: list[offices.Near], named: dict[str, Span],
    values: dict[str, str], table: str, sure: bool,
) -> Hit:  # fmt: skip
    """`error` stays only where title, place and date agree on one person of a checked source, on a
    day until which the table knows the country."""
    row = near[0].row
    certain = (
        sure
        and row.country in named
        and len(near) == 1
        and bool(story.date and story.date.year)
        and row.basis != "hand"
        and not known_until.past(table, row.country, story.date)
    )
    name = Span(span.end - len(values["found"].split(None, len(values["title"].split()))[-1]), span.end)
    dated = story.dateline.span if story.dateline and story.date == story.dateline.date else None
    evidence = tuple(Evidence(place) for place in (named.get(row.country), dated) if place)
    fix = Fix((Edit(name, values["mend"]),))
    return Hit(span, values, (fix,), (), evidence, "" if certain else "warning")
