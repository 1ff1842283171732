"""The index of a story as an editor would want to see it: people, places, acronyms, other names."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import lint.lexicon as lexicon
from lint.facts import offices
from lint.facts import places as atlas
from lint.names.people import Mention, Person, age_at, runs
from lint.names.tokens import TITLES
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story


class Listed(NamedTuple):
    """A name of the index with the place of every mention.

    `about` says what it is, best first: the titles and ages of a person, the country of a place,
    what an acronym stands for. `explained` is where the story itself says so, None where nowhere.
    """

    name: str
    about: tuple[str, ...]
    places: tuple[Span, ...]
    explained: Span | None = None


class Index(NamedTuple):
    """All names of a story, each list in the order of the text."""

    people: list[Listed]
    strangers: list[Listed]
    places: list[Listed]
    acronyms: list[Listed]
    others: list[Listed]


ACRONYM = re.compile(r"(?<![\w.&-])[A-Z]{2,6}(?:s\b)?(?![\w&-])")
WORDS = r"(?:[A-ZÀ-Þ][\w’'-]*|of|and|for|the|on|in|de|des|du|&)"
AHEAD = re.compile(rf"((?:{WORDS} ){{1,9}})\((?:the )?$")
BEHIND = re.compile(rf" \((?:the )?((?:{WORDS} ){{1,9}}{WORDS})\)")
SMALL = frozenset("of and for the on in de des du &".split())
BODIES = frozenset("UN EU NATO IMF WORLDBANK IAEA WHO WTO ECB".split())  # no places, though they have a seat
NO_ACRONYMS = frozenset("OK AM PM TV AD BC CV DJ ID VIP CEO MP II III IV VI VII VIII IX XI".split())


def read(story: "Story") -> Index:
    people = [Listed(name_of(p, story), _about(p, story), tuple(m.span for m in p.mentions))
              for p in story.people.introduced]  # fmt: skip
    taken = {span for one in people for span in one.places}
    places, strangers, others = _sorted(m for m in runs(story.names) if m.span not in taken)
    return Index(
        people,
        _grouped(strangers, lambda mention: title_of(mention, story)),
        _grouped(places, lambda mention: _land(" ".join(mention.words))),
        _acronyms(story),
        _grouped(others, lambda mention: ""),
    )


def _sorted(mentions: "Iterable[Mention]") -> tuple[list[Mention], list[Mention], list[Mention]]:
    """Places, people without a first name, and other names."""
    places: list[Mention] = []
    strangers: list[Mention] = []
    others: list[Mention] = []
    for mention in mentions:
        name = " ".join(mention.words)
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
    return offices.surname(str(_facts() / "offices.csv"), name) or (
        lexicon.is_surname(name)
        and not (demonym(name) or lexicon.organisation(name) or lexicon.is_proper(name))
        and lexicon.frequency(name.lower()) < 3.0
    )


def _grouped(mentions: "list[Mention]", about: "Callable[[Mention], str]") -> list[Listed]:
    """Mentions under their names."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    names = {" ".join(mention.words) for mention in mentions}
    for mention in mentions:
        name = " ".join(mention.words)
        by_name[name.removesuffix("s") if name.removesuffix("s") in names else name].append(mention)
    return [
        Listed(name, _said(*map(about, group)), tuple(m.span for m in group))
        for name, group in by_name.items()
    ]


def _land(name: str) -> str:
    """The country that a place is in, "" for a country itself."""
    land = atlas.read(str(_facts() / "places.csv")).countries.get(country(name), "")
    return "" if _kinds().get(name) == "country" else land


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


def country(name: str) -> str:
    """The country of a place as two letters, "" for what is no place."""
    return places().get(name, "") or lexicon.is_city(name)


@cache
def places() -> dict[str, str]:
    """Countries, capitals and cities of the table of places, with their country."""
    return {name: code for code, kind, name in _rows() if kind != "demonym" and code not in BODIES}


def _kinds() -> dict[str, str]:
    return {name: kind for _, kind, name in _rows()}


def demonym(name: str) -> bool:
    """Whether it is a people or their adjective: Afghan, Pakistanis."""
    return name in _demonyms() or name.removesuffix("s") in _demonyms()


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(name for _, kind, name in _rows() if kind == "demonym")


@cache
def _rows() -> list[tuple[str, str, str]]:
    with open(_facts() / "places.csv", encoding="utf-8", newline="") as file:
        return [(code, kind, name) for code, kind, name in list(csv.reader(file))[1:]]


def _facts() -> Path:
    from lint.config import shipped

    return shipped() / "facts"


def _acronyms(story: "Story") -> list[Listed]:
    """Words in capitals, with what the story or else the lexicon says that they stand for."""
    found: dict[str, list[Span]] = defaultdict(list)
    for m in ACRONYM.finditer(story.text):
        name = m[0].removesuffix("s")
        headed = story.dateline is not None and m.start() < story.dateline.span.end
        if not headed and name not in NO_ACRONYMS and not country(name) and not story.in_furniture(m.start()):
            found[name].append(Span(m.start(), m.start() + len(name)))
    return [_acronym(name, spans, story) for name, spans in found.items()]


def _acronym(name: str, spans: list[Span], story: "Story") -> Listed:
    for span in spans:
        said = _explained(name, span, story.text)
        if said:
            return Listed(name, (said,), tuple(spans), span)
    return Listed(name, lexicon.organisation(name)[:1], tuple(spans))


def _explained(name: str, span: Span, text: str) -> str:
    """What stands before or behind an acronym in brackets and has its initials."""
    ahead = AHEAD.search(text, max(0, span.start - 120), span.start)
    if ahead and text[span.end : span.end + 1] == ")":
        words = ahead[1].split()
        for first in range(len(words)):
            if _initials(words[first:], name):
                return " ".join(words[first:])
    behind = BEHIND.match(text, span.end)
    return behind[1] if behind and _initials(behind[1].split(), name) else ""


def _initials(words: list[str], name: str) -> bool:
    """Whether an acronym is made of the first letters of words, small words counted or not."""
    if not words or words[0] in SMALL:
        return False
    parts = [part for word in words for part in word.split("-")]
    great = "".join(part[0] for part in parts if part not in SMALL)
    return name in (great.upper(), "".join(part[0] for part in parts).upper())
