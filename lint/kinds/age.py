"""age: one person with two ages in one story."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.people import Mention, Person
    from lint.rule import Rule
    from lint.story import Story

KEYS: dict[str, Key] = {"apart": Key("number", 1, "years between two ages that may be a birthday; 0: none")}
OLDEST = 115
BODIES = frozenset("College University School House Institute Academy Park Street Club Hospital Hall".split())
THEN = re.compile(r"\b(?:when|then|while|as|since) (?:the |a |an )?\Z")  # when the 32-year-old Doe met her
NAME_BEFORE = re.compile(r"([A-Z][\w’'-]+) $")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"apart": values["apart"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    told = {person: ages for person in story.people.introduced if len(ages := _told(person, story)) > 1}
    bracketed = [ages for ages in told.values() if sum(_in_bracket(at, story) for _, at in ages) > 1]
    if len(bracketed) > 1:
        return  # Trump (44), Clinton (42), and again of another poll: votes, or numbers on shirts
    clashes = [hits for person, ages in told.items() if (hits := _clash(person, story, ages, rule.options))]
    if len(clashes) == 1:
        yield from clashes[0]


def _told(person: "Person", story: "Story") -> list[tuple[int, Span]]:
    """The ages beside a person's name, in the order of the text."""
    from lint.names.people import age_at

    if person.name.split()[-1] in BODIES:
        return []
    alike = (m for m in person.mentions if set(m.words) <= set(person.words))
    own = (m for m in alike if not _of_another(m, person, story))
    return [age for mention in own if (age := age_at(story, mention)) and _now(age, story)]


def _now(age: tuple[int, Span], story: "Story") -> bool:
    """Whether an age may be that of today: not “when the 32-year-old Doe met her”."""
    start = age[1].start
    return age[0] <= OLDEST and not THEN.search(story.text, max(0, start - 12), start)


def _in_bracket(at: Span, story: "Story") -> bool:
    return story.text.startswith("(", at.start - 1)


def _clash(
    person: "Person", story: "Story", told: list[tuple[int, Span]], options: dict[str, Any]
) -> list[Hit]:
    """Ages after the first that differ from it; another person of the surname has another entry."""
    first = told[0]
    return [
        _hit(person, story, later, first) for later in told[1:] if abs(later[0] - first[0]) > options["apart"]
    ]


def _of_another(mention: "Mention", person: "Person", story: "Story") -> bool:
    """Whether a name stands right before the mention that is not the person's."""
    start = mention.span.start
    before = NAME_BEFORE.search(story.text, max(0, start - 30), start)
    inside = before and story.sentence_at(start).start < before.start(1)
    return bool(before and inside and before[1] not in {*person.words, *mention.title.split()})


def _hit(person: "Person", story: "Story", later: tuple[int, Span], first: tuple[int, Span]) -> Hit:
    line = story.place(first[1].start).line
    values = {
        "found": str(later[0]), "mend": str(first[0]), "name": person.name, "line": str(line),
    }  # fmt: skip
    return Hit(later[1], values, (Fix((Edit(later[1], str(first[0])),)),), (), (Evidence(first[1]),))
