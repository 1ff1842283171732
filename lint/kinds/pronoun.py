"""pronoun: “Mr Brown said she”, where the story names no woman that she could be."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "women": Key("texts", help="words that bring a woman into a story: woman, mother, actress"),
    "men": Key("texts", help="words that bring a man into a story"),
}
NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}"
LINK = r"(?:[ \n][\w'’-]+){1,4}?[ \n]"
HIS = {"she": "he", "her": "his", "hers": "his", "herself": "himself"}
HER = {"he": "she", "his": "her", "him": "her", "himself": "herself"}
MAN = re.compile(rf"\b(?:Mr\.?|Sir|Lord|King|Prince|Pope) {NAME}{LINK}(she|herself|her|hers)\b")
WOMAN = re.compile(rf"\b(?:Mrs\.?|Ms\.?|Miss|Dame|Lady|Queen|Princess) {NAME}{LINK}(he|himself|his|him)\b")


WORD = re.compile(r"[a-z]+(?:[’'-][a-z]+)*")
# Parties, creeds and posts that are first names too; alone they are no person.
GROUPS = frozenset("Tory Nazi Christian Jew Muslim Islam Marine Sultan Sheikh Bishop Fed Congress".split())
REACH = 3  # paragraphs, this one and two before
MAN_POST = r"(?:spokesman|chairman|businessman|congressman|salesman|policeman|actor|brother|son|husband)"
WOMAN_POST = r"(?:spokeswoman|chairwoman|businesswoman|congresswoman|actress|sister|daughter|wife)"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    triggers = [
        Pattern(word, whole=True) for word in ("Mr", "Mrs", "Ms", "Miss", "Sir", "Lord", "Dame", "Lady")
    ]
    triggers += [Pattern(word, whole=True) for word in ("King", "Prince", "Pope", "Queen", "Princess")]
    return {"women": sorted(values["women"]), "men": sorted(values["men"])}, triggers


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for pattern, other, mends, words in (
        (MAN, ("she", "her"), HIS, rule.options["women"]),
        (WOMAN, ("he", "his", "him"), HER, rule.options["men"]),
    ):
        for match in _at(pattern, story.text, places):
            if not story.quoted(Span(*match.span(1))) and _nobody(story, match, other, words):
                yield _hit(match, mends)


def _at(pattern: "re.Pattern[str]", text: str, places: Places) -> "Iterator[re.Match[str]]":
    """The matches of a pattern where a title was seen, none in another."""
    end = 0
    for at, _ in places:
        match = pattern.match(text, at) if at >= end else None
        if match:
            end = match.end()
            yield match


def _nobody(story: "Story", match: "re.Match[str]", pronouns: tuple[str, ...], words: list[str]) -> bool:
    """Whether nobody else can be meant: no such person is named before, no such pronoun stands there.

    A person whose gender no title and no post tells may be meant, if named within the last paragraphs;
    a given name proves nothing.
    """
    if re.compile(rf"(?i)\b(?:{'|'.join(pronouns)})\b").search(story.text, 0, match.start()):
        return False
    before = story.text[: match.start(1)].lower()  # once a story: the next one has a pronoun before it
    if any(word in words for word in WORD.findall(before)):
        return False
    return not _another(story, match, "F" if "she" in pronouns else "M")


def _another(story: "Story", match: "re.Match[str]", gender: str) -> bool:
    """Whether a person of that gender stands before, or near before one who may be of it."""
    at = match.start()
    near = _paragraphs_before(story, at)
    for person in story.people.introduced:
        told = [m.span.start for m in person.mentions if m.span.start < at]
        known = person.gender or _posted(person.surname, story)
        if told and (known == gender or (not known and told[-1] >= near and _maybe(person.words))):
            return True
    return any(
        near <= m.span.start < at and m.words[0] not in match[0] and _maybe(m.words)
        for m in story.people.strangers
    )


def _paragraphs_before(story: "Story", at: int) -> int:
    """Where the last paragraph but two before a place begins: so far back a pronoun does not reach."""
    starts = [part.span.start for part in story.parts if part.span.start <= at]
    return starts[-REACH] if len(starts) >= REACH else 0


def _posted(surname: str, story: "Story") -> str:
    """F or M as a post before the name says: spokesman Peter Brown."""
    name = rf"(?:[A-Z][\w’'.-]* ){{0,2}}{re.escape(surname)}\b"
    if re.search(rf"\b{MAN_POST} {name}", story.text):
        return "M"
    return "F" if re.search(rf"\b{WOMAN_POST} {name}", story.text) else ""


def _maybe(words: tuple[str, ...]) -> bool:
    """Whether a name may be a person's: no city, no country, no firm."""
    from lint import lexicon

    first, last = words[0], words[-1]
    if first in ("In", "The", "An", "A") or lexicon.is_city(last) or lexicon.organisation(last):
        return False
    if len(words) == 1:
        alone = first not in GROUPS and not lexicon.is_word(first.lower())
        surname = lexicon.is_surname(first) and not lexicon.is_proper(first)
        return alone and (lexicon.is_given_name(first) or surname)
    return lexicon.is_given_name(first) or lexicon.is_surname(last)


def _hit(match: "re.Match[str]", mends: dict[str, str]) -> Hit:
    word = match[1]
    right = mends[word]
    span = Span(match.start(1), match.end(1))
    return Hit(span, {"found": word, "mend": right, "clause": match[0]}, (Fix((Edit(span, right),)),))
