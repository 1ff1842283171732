"""reference: how a person is called after the first time: Mr Brown, Brown, or Peter Brown again."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, housestyle
from lint.names.tokens import COURTESY
from lint.parts import ENDED
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.people import Mention, Person
    from lint.rule import Rule
    from lint.story import Story

TAIL = 40  # characters that tell whether a paragraph ends as copy does
PARTICLE = "bin|al|el|van|von|der|den|de|del|di|da|la|le|ibn|ben"
PARTICLES = re.compile(rf"(?:\b(?:{PARTICLE}) )*\Z", re.IGNORECASE)
JOINED = re.compile(rf"\bMessrs\b|\b(?:{PARTICLE}) $|-$")
NAMED = r"[A-ZÀ-Þ][\w’'.-]+ (?:[A-ZÀ-Þ]\. )?[A-ZÀ-Þ][\w’-]+"
OF = r"(?: of [A-ZÀ-Þ][\w ]{2,20})?(?:,|,? (?:and|or|&))"
LISTED = re.compile(rf"{NAMED}{OF} (?:[a-z]+ ){{0,2}}$"), re.compile(rf"{OF} {NAMED}")  # names in a row
RANKS = frozenset(
    "Gen General Col Colonel Lt Maj Major Capt Captain Sgt Sergeant Cpl Adm Admiral Brig".split()
)
COMPASS = frozenset("North South East West Northern Southern Eastern Western".split())
KEYS = {
    "form": Key(
        "word",
        help="story: as the story calls most people; short: not in full again; surname; courtesy; house",
        choices=("story", "short", "surname", "courtesy", "house"),
    ),
    "least": Key("number", 4, "later references with Mr or Mrs that make a story's habit"),
}  # fmt: skip


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    point = rule.id.rpartition(".")[2]
    known = {"values": {point: ["surname", "courtesy"]}} if values["form"] == "house" else {}
    return {"form": values["form"], "least": values["least"], **known}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    form = rule.options["form"]
    if form == "house":
        said = housestyle.value(rule, story)
        if not said:
            return
        form = "plain" if said == "surname" else said
    people = {person: _later(person, story) for person in story.people.introduced if _human(person)}
    if form == "story":
        form = "courtesy" if _courteous(people, rule.options["least"]) else ""
    alike = Counter(person.surname for person in story.people.introduced)
    for person, later in people.items():
        odd = [m for m in later if alike[person.surname] == 1 and _odd(m, form)]
        if odd:
            yield _hit(person, odd, form, story)


def tally(rule: "Rule", story: "Story", places: Places) -> Iterator[tuple[str, set[str]]]:
    """A vote for each later reference by a surname, with Mr or Mrs or without."""
    for point in rule.options.get("values", ()):
        for person in story.people.introduced:
            for mention in _later(person, story) if _human(person) else ():
                if _titled(mention) or _bare(mention):
                    yield point, {"courtesy" if _titled(mention) else "surname"}


def _human(person: "Person") -> bool:
    """Whether it is surely a person, no firm and no place: a title says so, or both of the names."""
    given, surname = person.words[0], person.surname
    if any(mention.title in COURTESY for mention in person.mentions):
        return True
    return (
        1 < len(person.words) < 4
        and given not in COMPASS
        and len(surname) > 2
        and lexicon.is_given_name(given)
        and lexicon.frequency(given.lower()) < 5.8
        and (lexicon.is_surname(surname) or not lexicon.is_proper(surname))
        and not lexicon.is_city(surname)
        and lexicon.frequency(surname.lower()) < 3.0
    )


def _later(person: "Person", story: "Story") -> "list[Mention]":
    """The references after the first in full, in the paragraphs, outside quotation marks."""
    inside = [m for m in person.mentions if _in_copy(m.span, story)]
    first = next((turn for turn, m in enumerate(inside) if len(m.words) > 1), 0)
    return [m for m in inside[first + 1 :] if not story.quoted(m.span) and not _joined(m, story)]


def _joined(mention: "Mention", story: "Story") -> bool:
    """Whether more belongs to it: bin Laden, Messrs. Cray and Barnum, Kim Jong-un; or a row of names."""
    (start, end), text = mention.span, story.text
    if JOINED.search(text, max(0, start - 30), start) or text[end : end + 1] == "-":
        return True
    rows = len(mention.words) > 1
    return rows and bool(LISTED[0].search(text, max(0, start - 80), start) or LISTED[1].match(text, end))


def _in_copy(span: Span, story: "Story") -> bool:
    part = story.part_at(span.start)
    if part is None or part.kind != "paragraph" or story.in_furniture(span.start):
        return False
    start, end = part.span
    return bool(ENDED.search(story.text[max(start, end - TAIL) : end].rstrip()))


def _courteous(people: "dict[Person, list[Mention]]", least: int) -> bool:
    """Whether Mr and Mrs are the habit: for two people or more, and three times as often as not."""
    titled = [p for p, later in people.items() if any(_titled(m) for m in later)]
    every = [m for later in people.values() for m in later]
    with_title, without = sum(map(_titled, every)), sum(map(_bare, every))
    return len(titled) > 1 and with_title >= max(least, 3 * without)


def _titled(mention: "Mention") -> bool:
    return len(mention.words) == 1 and mention.title in COURTESY


def _bare(mention: "Mention") -> bool:
    return len(mention.words) == 1 and not mention.title


def _odd(mention: "Mention", form: str) -> bool:
    in_full = len(mention.words) > 1 and not mention.title
    if form == "short":
        return in_full
    if form == "courtesy":
        return _bare(mention)
    if form == "surname" and len(mention.words) > 1:
        return True
    return form in ("surname", "plain") and _titled(mention)


def _hit(person: "Person", odd: "list[Mention]", form: str, story: "Story") -> Hit:
    first = person.mentions[0]
    right = _surname(person, story)
    if form == "courtesy":
        title = next((m.title for m in person.mentions if m.title in COURTESY), "")
        right = f"{title} {right}" if title else ""
    spans = [_whole(m, story) for m in odd]
    fixes = (Fix(tuple(Edit(span, right) for span in spans)),) if right else ()
    values = {
        "found": story.words_at(spans[0]), "name": person.name, "mend": right or "Mr, Mrs or Ms",
        "style": housestyle.name(story),
    }  # fmt: skip
    return Hit(spans[0], values, fixes, tuple(spans[1:]), (Evidence(first.span),))


def _surname(person: "Person", story: "Story") -> str:
    """The surname as it stands behind the given name: de Blasio."""
    full = next((m for m in person.mentions if len(m.words) > 1), person.mentions[0])
    words, surname = story.words_at(full.span), person.surname
    given = words[: -len(surname)]
    particles = PARTICLES.search(given)
    if not particles or words[len(given) :].lower() != surname.lower():
        return surname
    return words[particles.start() :]


def _whole(mention: "Mention", story: "Story") -> Span:
    """A reference with the courtesy title or the rank before it."""
    start = mention.span.start
    if mention.title not in COURTESY and mention.title not in RANKS:
        return mention.span
    return Span(story.text.rfind(mention.title, max(0, start - 12), start), mention.span.end)
