"""Pronouns that their own clause ties to its subject: she was removed from her post, he hurt himself."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.kinds import concordance
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

HELPERS = "has|had|was|is|would|will|be|been|being|later|then|also|finally|eventually|once|[a-z]+ly"
GONE = (
    "removed|sacked|fired|dismissed|suspended|ousted|resigned|retired|stepped down|stood down|forced out"
    "|relieved|quit|lost|left|reinstated|returned"
)
SUBJECT = rf"\b(?P<own>[Ss]he|[Hh]e) (?:(?:{HELPERS}) ){{0,3}}"
POST = re.compile(
    rf"{SUBJECT}(?:{GONE})(?: [a-z]+){{0,2}}? (?P<pronoun>his|her) "
    r"(?:own )?(?:post|job|position|role|seat|duties)\b"
)
SELF = re.compile(rf"{SUBJECT}[a-z]+ (?P<pronoun>himself|herself)\b")
MEN, WOMEN = ("he", "his", "him", "himself"), ("she", "her", "hers", "herself")


def find(story: "Story") -> "Iterator[tuple[re.Match[str], str]]":
    """The clauses with a he and a she where both are one, and the group that is more probably wrong."""
    for pattern in (POST, SELF):
        for match in at_subjects(pattern, story):
            woman = match["own"].lower() == "she"
            same = match["pronoun"] in (WOMEN if woman else MEN)
            if not same and not story.quoted(Span(*match.span())):
                yield match, "own" if _alone(story, match, woman) else "pronoun"


def at_subjects(pattern: "re.Pattern[str]", story: "Story") -> "Iterator[re.Match[str]]":
    """The matches of a pattern that begins with he or she, none in another."""
    stand, end = concordance.of(story), 0
    for at in sorted(at for word in ("he", "she") for at in stand.get(word, ())):
        match = pattern.match(story.text, max(end, story.words[at].start))
        if match:
            end = match.end()
            yield match


def _alone(story: "Story", match: "re.Match[str]", woman: bool) -> bool:
    """Whether the subject's pronoun is the slip: the story speaks of the other gender alone."""
    own, other = (WOMEN, MEN) if woman else (MEN, WOMEN)
    return _elsewhere(story, match, other) and not _elsewhere(story, match, own)


def _elsewhere(story: "Story", match: "re.Match[str]", pronouns: tuple[str, ...]) -> bool:
    found = re.compile(rf"\b(?:{'|'.join(pronouns)})\b", re.I)
    text = story.text
    return bool(found.search(text, 0, match.start()) or found.search(text, match.end()))
