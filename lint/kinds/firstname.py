"""firstname: a person who was introduced comes back with another first name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.facts import offices
from lint.facts.spelling import plain
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, concordance, lists
from lint.kinds.fact import table_of
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.people import Mention, Person
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "family": Key("texts", help="words that bring another of the family into a story: wife, son, brother"),
    "short": Key("text", help="a list of first names, each with its short forms on the line"),
    "table": Key("text", "", "a table of office holders: who is known by both names is no slip"),
}
OPENING = re.compile(r"[,(’'-]| \(| [A-Z]| (?:and|or|who|Jr|Sr|senior|junior)\b")
# A clause begins after these; of “and Paul Brown” or “against Paul Brown” another may be spoken.
BEFORE = frozenset(
    "after as because before but how if said says since than that until what when where while".split()
)
SPEAKS = re.compile(r" (?:\w+ly )?(?!and\b|or\b|in\b|at\b|of\b|to\b|for\b|from\b|with\b|on\b|by\b)[a-z]+")
AUXILIARIES = frozenset(("Will", "May", "Can", "Do", "Did"))


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "family": sorted(values["family"]),
        "short": [line.split() for line in lists.read(values["short"], path)],
        "table": table_of(values["table"], path) if values["table"] else "",
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    alike: dict[str, list[Person]] = defaultdict(list)
    for person in story.people.introduced:
        alike[person.surname].append(person)
    for _, people in sorted(alike.items()):
        if len(people) == 2 and _changed(people[0], people[1], story, rule.options):
            yield _hit(people[0], people[1].mentions[0], story)


def _changed(first: "Person", second: "Person", story: "Story", options: dict[str, Any]) -> bool:
    """Whether the second can only be the first: never introduced, no kin, and the surname alone
    goes on to mean one person."""
    if len(second.mentions) > 1 or not two_names(first.words, second.words, options["short"]):
        return False
    at = second.mentions[0]
    full = [m for m in first.mentions if len(m.words) > 1 and m.span < at.span]
    alone = [m for m in first.mentions if len(m.words) == 1]
    return bool(
        full
        and alone
        and not at.title
        and _unintroduced(at, story)
        and not _small(at, story)
        and not (options["table"] and offices.person(options["table"], second.words))
        and not _kin(first.surname, story, options["family"])
    )


def two_names(first: tuple[str, ...], second: tuple[str, ...], short: list[list[str]]) -> bool:
    """Whether both are a first name and a surname, and the first names are two."""
    from lint import lexicon

    if len(first) != 2 or len(second) != 2:
        return False
    a, b = first[0], second[0]
    people = lexicon.is_given_name(a) and lexicon.is_given_name(b)
    if not people or lexicon.is_city(b) or _thing(second[1]):
        return False
    shorter, longer = sorted((plain(a), plain(b)), key=len)
    return not longer.startswith(shorter[:3]) and not any(a in forms and b in forms for forms in short)


def _thing(word: str) -> bool:
    """Whether it is a word and nobody's surname: Texas Democrats, Delta States."""
    from lint import lexicon

    return lexicon.is_word(word.lower()) and not lexicon.is_surname(word)


def _unintroduced(at: "Mention", story: "Story") -> bool:
    """Whether it is the subject of a clause, and nothing says who it is: no post before the name, no
    comma or possessive after it."""
    start, end = at.span
    if OPENING.match(story.text, end):
        return False
    before = story.text[story.sentence_at(start).start : start].split()
    if before and before[-1] in ("said", "says"):
        return True
    begins = not before or before[-1][-1] in ',;:"“”‘’' or before[-1].lower() in BEFORE
    return begins and bool(SPEAKS.match(story.text, end))


def _small(at: "Mention", story: "Story") -> bool:
    """Whether its first word stands small before the surname elsewhere, or opens a question: Will
    Garrow go? Von Garrow is one with Peter von Garrow."""
    first, surname = at.words
    sentence = story.words_at(story.sentence_at(at.span.start)).rstrip(" \n\"'”’")
    asked = first in AUXILIARIES and sentence.endswith("?")
    return asked or f" {first.lower()} {surname}" in story.text


def _kin(surname: str, story: "Story", family: list[str]) -> bool:
    """Whether the story speaks of a family: a word says so, or the surname has a plural."""
    if not concordance.of(story).keys().isdisjoint(family):
        return True
    if surname.isalpha():
        return not _runs(story).isdisjoint((surname + "s", surname + "es"))
    return bool(re.search(rf"\b{re.escape(surname)}e?s\b", story.text))


@lru_cache(maxsize=1)
def _runs(story: "Story") -> frozenset[str]:
    return frozenset(re.findall(r"\w+", story.text))


def _hit(first: "Person", wrong: "Mention", story: "Story") -> Hit:
    given = first.words[0]
    span = Span(wrong.span.start, wrong.span.start + len(wrong.words[0]))
    values = {"found": " ".join(wrong.words), "mend": given, "name": first.name}
    line = story.place(first.mentions[0].span.start).line
    evidence = (Evidence(first.mentions[0].span),)
    return Hit(span, {**values, "line": str(line)}, (Fix((Edit(span, given),)),), (), evidence)
