"""age: one person with two ages in one story."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.people import Person
    from lint.rule import Rule
    from lint.story import Story

KEYS: dict[str, Key] = {"apart": Key("number", 1, "years between two ages that may be a birthday; 0: none")}
OLDEST = 115


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"apart": values["apart"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for person in story.people.introduced:
        yield from _clash(person, story, rule.options["apart"])


def _clash(person: "Person", story: "Story", apart: int) -> Iterator[Hit]:
    """Ages after the first that differ from it; another person of the surname has another entry."""
    from lint.names.people import age_at

    told = [age for mention in person.mentions if (age := age_at(story, mention)) and age[0] <= OLDEST]
    for years, span in told[1:]:
        first, place = told[0]
        if abs(years - first) > apart:
            yield _hit(person, story, (years, span), (first, place))


def _hit(person: "Person", story: "Story", later: tuple[int, Span], first: tuple[int, Span]) -> Hit:
    line = story.place(first[1].start).line
    values = {
        "found": str(later[0]), "mend": str(first[0]), "name": person.name, "line": str(line),
    }  # fmt: skip
    return Hit(later[1], values, (Fix((Edit(later[1], str(first[0])),)),), (), (Evidence(first[1]),))
