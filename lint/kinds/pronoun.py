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
        for match in pattern.finditer(story.text):
            if not story.quoted(Span(*match.span(1))) and _nobody(story, match, other, words):
                yield _hit(match, mends)


def _nobody(story: "Story", match: "re.Match[str]", pronouns: tuple[str, ...], words: list[str]) -> bool:
    """Whether nobody else can be meant: no such person is named, no such pronoun stands before.

    A person whose gender no title tells may be meant; a given name proves nothing.
    """
    if any(word in words for word in story.lower_words):
        return False
    at = match.start(1)
    if re.search(rf"(?i)\b(?:{'|'.join(pronouns)})\b", story.text[: match.start()]):
        return False
    other = "F" if "she" in pronouns else "M"
    return not any(p.gender in ("", other) and p.mentions[0].span.start < at for p in story.people.introduced)


def _hit(match: "re.Match[str]", mends: dict[str, str]) -> Hit:
    word = match[1]
    right = mends[word]
    span = Span(match.start(1), match.end(1))
    return Hit(span, {"found": word, "mend": right, "clause": match[0]}, (Fix((Edit(span, right),)),))
