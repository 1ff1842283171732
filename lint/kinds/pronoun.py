"""pronoun: “Mr Brown said she”, where the story names no woman that she could be."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, bound, concordance
from lint.names import lands
from lint.names.people import MEN, WOMEN
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.people import Mention
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "women": Key("texts", help="words that bring a woman into a story: woman, mother, actress"),
    "men": Key("texts", help="words that bring a man into a story"),
}
NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}"
# Not “blames Mr Brown for her”: there he is no subject; nor of “Mr Brown’s lawyer knew what she did”.
LINK = r"(?<!['’]s)(?![ \n](?:for|of|to|with|about|from|by|over|in|on|at)[ \n]h)(?:[ \n][\w'’-]+){1,4}?[ \n]"
HIS = {"she": "he", "her": "his", "hers": "his", "herself": "himself"}
HER = {"he": "she", "his": "her", "him": "her", "himself": "herself"}
EITHER = {**HIS, **HER, "She": "He", "He": "She"}
TIED = "both words mean the same person"
# Who said, and whom the said part speaks of: “Peter Brown said that she”. The gender is the given name's.
SAID = frozenset("said says added stated explained noted".split())
TOLD = re.compile(
    r"\b(?P<given>[A-ZÀ-Þ][\w'’-]+) [A-ZÀ-Þ][\w'’-]+ (?:has |had |also )?"
    rf"(?:{'|'.join(sorted(SAID))}) (?:that )?(?P<pronoun>she|he)\Z"
)
# The own things of a person whom the clause has as its subject: “she was removed from his post”.
OWNED = "own|post|job|seat|career|resignation|appointment|duties|role|position|office|title"
OWN = re.compile(rf"\b(?P<own>[Ss]he|[Hh]e)(?: [a-z]+){{1,5}}? (?P<pronoun>his|her) (?:{OWNED})\b")
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
    triggers.append(Pattern(r"(?:said|says|added|stated|explained|noted) (?:that )?s?he", whole=True))
    triggers.append(Pattern(rf"(?:his|her) (?:{OWNED})", whole=True))
    triggers += [Pattern(word, whole=True) for word in ("himself", "herself")]
    return {"women": sorted(values["women"]), "men": sorted(values["men"])}, triggers


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for pattern, other, mends, words in (
        (MAN, ("she", "her"), HIS, rule.options["women"]),
        (WOMAN, ("he", "his", "him"), HER, rule.options["men"]),
    ):
        for match in _at(pattern, story.text, places):
            if not story.quoted(Span(*match.span(1))) and _nobody(story, match, other, words):
                yield _hit(match, 1, mends)
    yield from _by_the_given_name(story, rule.options)
    tied = [(match.span(), _hit(match, group, EITHER, TIED)) for match, group in bound.find(story)]
    yield from (hit for _, hit in tied)
    for hit in _by_the_subject(story, rule.options):
        if not any(start <= hit.span.start < end for (start, end), _ in tied):
            yield hit


def _by_the_given_name(story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """“Peter Brown said she”: Peter is no woman, and no woman is near."""
    for match in _told(story):
        gender = lexicon.gender_of(match["given"])
        wrong = {"M": "she", "F": "he"}.get(gender)
        if match["pronoun"] == wrong and not story.quoted(Span(*match.span("pronoun"))):
            words = options["women" if wrong == "she" else "men"]
            if _nobody(story, match, ("she", "her") if wrong == "she" else ("he", "his", "him"), words):
                yield _hit(match, "pronoun", HIS if wrong == "she" else HER)


def _told(story: "Story") -> "Iterator[re.Match[str]]":
    """Where a name, a verb of saying and a pronoun stand in a row; looked for in sentences that have them."""
    words, stand = story.lower_words, concordance.of(story)
    for at in sorted(at for word in ("he", "she") for at in stand.get(word, ())):
        if not SAID.isdisjoint(words[max(0, at - 2) : at]):
            sentence = story.sentence_at(story.words[at].start)
            yield from TOLD.finditer(story.text, sentence.start, story.words[at].end)


def _by_the_subject(story: "Story", options: dict[str, Any]) -> Iterator[Hit]:
    """“She was removed from his post”, where the story has no man at all."""
    for match in bound.at_subjects(OWN, story):
        men = match["pronoun"] == "his"
        if men == (match["own"].lower() == "he") or story.quoted(Span(*match.span("pronoun"))):
            continue
        pronouns = ("he", "his", "him", "himself") if men else ("she", "her", "hers", "herself")
        told = re.findall(rf"(?i)\b(?:{'|'.join(pronouns)})\b", story.text)
        if len(told) == 1 and _nobody(story, match, pronouns, options["men" if men else "women"]):
            yield _hit(match, "pronoun", HER if men else HIS)


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

    A person whose gender no title, no post and no given name tells may be meant, if named within the
    last paragraphs.
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
        may_be = not known and lexicon.gender_of(person.words[0]) in ("", gender) and _maybe(person.words)
        if told and (known == gender or (may_be and told[-1] >= near)):
            return True
    return any(
        near <= m.span.start < at and m.words[0] not in match[0] and _may_be(m, gender) and _maybe(m.words)
        for m in story.people.strangers
    )


def _may_be(mention: "Mention", gender: str) -> bool:
    """Whether neither the title nor the given name of a person says the other gender."""
    other = MEN if gender == "F" else WOMEN
    return mention.title not in other and lexicon.gender_of(mention.words[0]) in ("", gender)


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
    first, last = words[0], words[-1]
    if first in ("In", "The", "An", "A") or lexicon.is_city(last) or lexicon.organisation(last):
        return False
    if len(words) == 1:
        if lands.country(first) or lands.demonym(first):
            return False
        alone = first not in GROUPS and not lexicon.is_word(first.lower())
        surname = lexicon.is_surname(first) and not lexicon.is_proper(first)
        return alone and (lexicon.is_given_name(first) or surname)
    return lexicon.is_given_name(first) or lexicon.is_surname(last)


def _hit(match: "re.Match[str]", group: int | str, mends: dict[str, str], why: str = "") -> Hit:
    word = match[group]
    right = mends[word]
    span = Span(*match.span(group))
    why = why or f"the story names nobody else whom “{word}” could mean"
    values = {"found": word, "mend": right, "clause": match[0], "why": why}
    return Hit(span, values, (Fix((Edit(span, right),)),))
