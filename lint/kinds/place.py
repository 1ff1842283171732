"""place: a place, a country or a people, misspelled once: “Venezula”, “Bangaldesh”, “Britian”."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.facts.spelling import distance, within
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
from lint.kinds.fact import table_of
from lint.names import lands
from lint.names.slips import derived, known
from lint.scan.confirm import Pattern, Places
from lint.spelling import language

if TYPE_CHECKING:
    from lint.names.tokens import Token
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "places": Key("text", help="the table of countries, capitals and peoples, e.g. facts/places.csv"),
    "least": Key("number", 6, "letters of a place that is looked for"),
    "except": Key("texts", (), "words that are right although they are near a place"),
}


# Whatever ends so may be a small town: Brixton is no Briton.
TOWN = re.compile(
    r"(?:ton|town|ham|ford|ley|bury|wick|berg|burg|burgh|ville|stein|wood|field|borough|shire)$"
)


WHERE = frozenset(
    "in from to into near across outside against versus between through within throughout inside via"
    " visited visiting leaving left reach reached around over with toward towards".split()
)

# A village goes before its state: Malari, Borno State.
IN_A_STATE = re.compile(r", (?:[A-Z][\w-]+ ){1,3}(?:State|Province|District|County|Region)\b")


class Known(NamedTuple):
    """A place as it is spelled, and the country that it lies in."""

    name: str
    country: str
    people: bool


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "places": table_of(values["places"], path),
        "least": values["least"],
        "except": sorted(values["except"]),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    for form, tokens in story.names.forms.items():
        if len(tokens) == 1 and len(form) >= options["least"] - 1 and _alone(tokens[0]):
            right = _meant(form, options["places"], options["least"])
            lawful = form in options["except"] or _like(form, story)
            if right and not lawful and _placed(tokens[0], right, story):
                yield _hit(tokens[0], right)


def _alone(token: "Token") -> bool:
    """Whether no other capital word stands beside it; people and firms have such names."""
    return not token.before and not token.after and token.text.isalpha()


def _placed(token: "Token", right: Known, story: "Story") -> bool:
    """Whether the words beside it say that a place is meant, or a people: “by Malami” may be anybody."""
    if right.people:
        words = [word for word in language.beside(story, token.span) if word.islower()]
        small = story.text[token.span.end : token.span.end + 2].strip("’'").strip().islower()
        return small and not any(map(language.is_strange, words))
    if IN_A_STATE.match(story.text, token.span.end):
        return False
    ahead = story.text[max(0, token.span.start - 45) : token.span.start]
    if re.search(r"\w(?:,| and|, and) $", ahead):  # one of a list
        return _listed(ahead.removesuffix("and "))
    before = re.search(r"([\w’'-]+) $", ahead)
    return before is None if token.span.start == 0 else bool(before and before[1].lower() in WHERE)


def _listed(before: str) -> bool:
    """Whether what stands before it is a place: Sri Lanka, and Bangaldesh; not Mariga and Magama."""
    last = re.search(r"([A-Z][\w’'-]+ )?([A-Z][\w’'-]+),? ?$", before)
    names = (last[2], f"{last[1] or ''}{last[2]}") if last else ()
    return any(lands.country(name) or lands.demonym(name) for name in names)


def _like(form: str, story: "Story") -> bool:
    """Whether the story has a name that is as near: then it is a slip of that, or that of it."""
    return bool(within(form, (other for other in story.names.forms if other != form), 1))


@cache
def _meant(form: str, table: str, least: int) -> Known | None:
    """The one place that a word nobody knows is a slip of."""
    if known(form) or TOWN.search(form):
        return None
    near = [place for place in _places(table, least).get(form[0], ()) if _slip(form, place.name)]
    return near[0] if len({place.name for place in near}) == 1 else None


def _slip(form: str, right: str) -> bool:
    return abs(len(form) - len(right)) < 2 and distance(form, right) == 1 and not derived(form, right)


@cache
def _places(table: str, least: int) -> dict[str, list[Known]]:
    """Countries, capitals and peoples by their first letter. Of cities too many have a like name."""
    found: dict[str, list[Known]] = defaultdict(list)
    with open(table, encoding="utf-8", newline="") as file:
        for country, kind, name in csv.reader(file):
            if kind in ("country", "capital", "demonym") and name.isalpha() and len(name) >= least:
                found[name[0]].append(Known(name, country, kind == "demonym"))
    return found


def _hit(token: "Token", right: Known) -> Hit:
    values = {"found": token.text, "mend": right.name}
    return Hit(token.span, values, (Fix((Edit(token.span, right.name),)),))
