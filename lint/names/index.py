"""The index of a story as an editor would want to see it: people, places, acronyms, other names."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import lint.lexicon as lexicon
from lint.facts import offices
from lint.names import acronyms
from lint.names.lands import country, demonym, land
from lint.names.listed import Listed
from lint.names.people import Mention, Person, age_at, runs
from lint.names.tokens import TITLES

if TYPE_CHECKING:
    from lint.story import Story


class Index(NamedTuple):
    """All names of a story, each list in the order of the text."""

    people: list[Listed]
    strangers: list[Listed]
    places: list[Listed]
    acronyms: list[Listed]
    others: list[Listed]


def read(story: "Story") -> Index:
    people = [Listed(name_of(p, story), _about(p, story), tuple(m.span for m in p.mentions))
              for p in story.people.introduced]  # fmt: skip
    taken = {span for one in people for span in one.places}
    places, strangers, others = _sorted(m for m in runs(story.names) if m.span not in taken)
    return Index(
        people,
        _grouped(strangers, lambda mention: title_of(mention, story)),
        _grouped(places, lambda mention: land(" ".join(mention.words))),
        acronyms.read(story),
        _grouped(others, lambda mention: ""),
    )


def _sorted(mentions: "Iterable[Mention]") -> tuple[list[Mention], list[Mention], list[Mention]]:
    """Places, people without a first name, and other names."""
    places: list[Mention] = []
    strangers: list[Mention] = []
    others: list[Mention] = []
    mentions = list(mentions)
    names = {" ".join(mention.words) for mention in mentions}
    for mention in mentions:
        name = _one_of(" ".join(mention.words), names)
        if mention.title or (len(mention.words) == 1 and _surname(name)):
            strangers.append(mention)
        elif country(name):
            places.append(mention)
        elif not demonym(name):
            others.append(mention)
    return places, strangers, others


def _surname(name: str) -> bool:
    if country(name) or "-led" in name:
        return False
    from lint.config import shipped

    return offices.surname(str(shipped() / "facts" / "offices.csv"), name) or (
        lexicon.is_surname(name)
        and not (demonym(name) or lexicon.organisation(name) or lexicon.is_proper(name))
        and lexicon.frequency(name.lower()) < 3.0
    )


def _grouped(mentions: "list[Mention]", about: "Callable[[Mention], str]") -> list[Listed]:
    """Mentions under their names."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    names = {" ".join(mention.words) for mention in mentions}
    for mention in mentions:
        by_name[_one_of(" ".join(mention.words), names)].append(mention)
    return [
        Listed(name, _said(*map(about, group)), tuple(m.span for m in group))
        for name, group in by_name.items()
    ]


def _one_of(name: str, names: set[str]) -> str:
    """The family name of a family: Haqqani for the Haqqanis, where both are printed."""
    return name.removesuffix("s") if name.removesuffix("s") in names else name


def _said(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, words)))


def name_of(person: Person, story: "Story") -> str:
    """The fullest name of a person, without a word of the title: State is not Hillary Clinton's."""
    words = person.words
    first = next(m for m in person.mentions if m.words == words)
    split = story.text.rfind(" of ", max(0, first.span.start - 20), first.span.start)
    ended = split >= 0 and story.text[split:].startswith(f" of {words[0]} ") and len(words) > 2
    return " ".join(words[1:] if ended and not lexicon.is_given_name(words[0]) else words)


def _about(person: Person, story: "Story") -> tuple[str, ...]:
    ages = [str(age[0]) for m in person.mentions if (age := age_at(story, m))]
    return _said(*(title_of(m, story) for m in person.mentions), *ages)


@cache
def _titles() -> "re.Pattern[str]":
    from lint.config import shipped
    from lint.kinds import lists

    words = [*lists.read("titles.txt", Path(shipped(), "names", "title-twice.yaml")), *sorted(TITLES)]
    one = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
    return re.compile(rf"(?:\b(?:(?i:{one})\.?[ \n])+(?:of[ \n])?)$")


def title_of(mention: Mention, story: "Story") -> str:
    """All of the title before a name as it is printed: Prime Minister, CIA chief Gen."""
    start = mention.span.start
    found = _titles().search(story.text, max(0, start - 60), start)
    said = " ".join(found[0].split()) if found else ""
    return f"{said} {mention.words[0]}" if said.endswith(" of") else said
