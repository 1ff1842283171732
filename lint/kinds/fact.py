"""fact: a printed title and name held against a dated table of who held which office."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import facts
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.mistake import Mistake
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


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    titles = {title: posts.split() for title, posts in values["titles"].items()}
    printed = "|".join(sorted(titles, key=len, reverse=True))
    source = rf"(?P<title>{printed})[ \n]{NAME}"
    pattern = Pattern(source, whole=True)
    return {
        "patterns": [tuple(pattern)],
        "titles": titles,
        "table": _table(values["table"], path),
        "places": _table(values["places"], path),
        "not_after": sorted(word.lower() for word in values["not_after"]),
        "slack_days": values["slack_days"],
    }, [pattern]


def _table(name: str, rule: Path) -> str:
    for folder in rule.resolve().parents:
        if (folder / name).is_file():
            return str(folder / name)
    raise Mistake(f"the table “{name}” is not there")


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    pattern = Pattern(*options["patterns"][0])
    for at, _ in places:
        match = match_at(pattern, story.text, at)
        before = match and BEFORE.search(story.text, max(0, at - 20), at)
        if match and not (before and before[1].lower() in options["not_after"]):
            yield from _hold(match, story, options)


def _hold(match: Any, story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """The name held against the table."""
    posts = options["titles"][" ".join(match["title"].split())]
    name = POSSESSIVE.sub("", match["name"])
    table = facts.offices(options["table"])
    words = facts.words_of(name)
    if facts.known(table, posts, words):
        return
    span = Span(match.start(), match.start("name") + len(name))
    atlas = facts.places(options["places"])
    for tier, mentions in enumerate(facts.context(story, span, atlas)):
        found = facts.candidates(table, posts, set(mentions), story.date, options["slack_days"])
        near = [(row, form) for row in found if (form := facts.near_form(row, words))]
        if near:
            yield _hit(match, span, story, near, mentions, certain=tier < 2)
            return


def _hit(match: Any, span: Span, story: "Story", near: Any, mentions: dict[str, Span], certain: bool) -> Hit:
    row, form = near[0]
    sure = certain and len(near) == 1 and bool(story.date) and row.basis != "hand"
    right = " ".join(form)
    edit = Edit(Span(match.start("name"), span.end), right)
    dated = story.dateline.span if story.dateline and story.date == story.dateline.date else None
    evidence = tuple(Evidence(s) for s in (mentions[row.country], dated) if s)
    people = " or ".join(dict.fromkeys(r.person for r, _ in near[:3]))
    values = {
        "found": story.words_at(span),
        "mend": right,
        "right": people,
        "title": match["title"].lower() if match["title"] != "Chancellor" else "chancellor",
        "country": facts.country_name(row.country),
        "when": facts.when(story.date),
    }
    return Hit(span, values, (Fix((edit,)),), (), evidence, "" if sure else "warning")
