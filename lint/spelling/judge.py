"""Whether an unknown word is a slip: how near the likeliest word is, and what else explains it."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint import lexicon
from lint.spelling import language
from lint.spelling.apart import apart
from lint.spelling.candidates import Candidate, near
from lint.spelling.derived import is_derived, is_form, is_verb_in_ise, is_whom_it_befalls
from lint.spelling.language import variety as variety  # also asked for by engines
from lint.spelling.likely import FOREIGN, MADE, NAMED, NAMES_NONE, RARE, SHORT, likely

if TYPE_CHECKING:
    from lint.sourcemap import Span
    from lint.story import Story

VERB_AFTER, MOSTLY = re.compile(r" ([a-z]+)"), 4  # tenths of its uses
NAME_AFTER = re.compile(r" [A-ZÀ-Þ]")  # edjing Mix, the plaza augustin Lara
TRIPLE, DRAWN_OUT = re.compile(r"([a-z])\1\1"), re.compile(r"([aeiou])\1\1")
NEVER = re.compile(r"[^aeiouy]+|.*([a-z])\1{3}.*|.{1,3}([a-z])\2\2")
SURE_SLIP, SURE_WORD, SURE_LEAD = 1.15, 3.4, 1.2  # of what is certain
RIVAL, IN_USE = 0.3, 2.8  # more slips than of the nearest, and how common: of one that may be meant as well
PROPOSED, NEARLY = 3, 1.5  # words that are named: so many, and by how much less likely than the first


class Verdict(NamedTuple):
    """The words that may be meant, the likeliest first, and whether there is no doubt."""

    rights: tuple[str, ...]
    certain: bool


def of(word: str, listed: str, story: "Story", spans: "list[Span]") -> Verdict | None:
    """What an unknown word should be; None where it may be right. `listed` is what a list says."""
    if listed:
        return Verdict((listed,), True)
    if NEVER.fullmatch(word) or _spoken(word, story.quoted(spans[0])):
        return None  # pfft, noooo, sooo, havin'
    if is_verb_in_ise(word) or is_whom_it_befalls(word):
        return None  # strategise; galvanizee
    if word.endswith("eth") and any(map(lexicon.is_word, (word[:-3], word[:-2]))):
        return None  # the Lord giveth
    if _drawn_out(word) or _of_a_name(word, story, spans[0]):
        return None
    if language.among_foreign(story, spans[0]) or language.in_dialect(story, spans[0]):
        return None
    doubt = _doubt(word, story, spans)
    if doubt == RARE and (len(spans) > 1 or story.quoted(spans[0])):
        return None  # brung, as somebody said
    if len(word) < SHORT and doubt in (MADE, RARE):
        return None
    verdict = _judged(word, variety(story), doubt)
    if verdict is None or verdict.certain:
        return verdict
    explained = _of_a_phrase(word, story, spans[0]) or _subject(story, spans[0], verdict.rights[0])
    return None if explained else verdict


def _subject(story: "Story", span: "Span", right: str) -> bool:
    """Whether it heads its sentence as a name does, alone before its verb: Wellcome shed 12p."""
    after = VERB_AFTER.match(story.text, span.end)
    if not after or not story.text[span.start].isupper() or "S" in lexicon.classes(right):
        return False
    return any(lexicon.classes(after[1]).get(form, 0) >= MOSTLY for form in "DZ")


def _doubt(word: str, story: "Story", spans: "list[Span]") -> str:
    """Why the word may be right as it stands; "" where nothing says so."""
    if lexicon.is_word(word) or lexicon.is_rare(word):
        return RARE
    if len(spans) > 1 or is_derived(word) or _named(story, spans):
        return MADE
    short = len(word) < NAMES_NONE
    return NAMED if short and NAME_AFTER.match(story.text, spans[0].end) else ""


def _of_a_phrase(word: str, story: "Story", span: "Span") -> bool:
    """Whether unknown words near it make it one of another language: terremoto feminista."""
    named = FOREIGN.search(word) and any(map(language.is_strange, language.beside(story, span)))
    return bool(named) or language.in_a_phrase(story, span)


@lru_cache(maxsize=4096)
def _judged(word: str, own: str, doubt: str) -> Verdict | None:
    once = _tripled(word)
    if once:
        return Verdict((once,), True)
    found = likely(word, tuple(c for c in near(word, own) if not is_form(word, c.word)), doubt)
    if not found:
        return None
    ways = apart(word, found[0].slips)
    rights = (*ways, *(c.word for c in found if c.score > found[0].score - NEARLY))
    return Verdict(rights[:PROPOSED], not doubt and not ways and _certain(word, found))


def _certain(word: str, found: tuple[Candidate, ...]) -> bool:
    """Whether one usual slip leads to one common word, the next being far behind."""
    best = found[0]
    lead = best.score - found[1].score if len(found) > 1 else SURE_LEAD
    rival = any(c.slips <= best.slips + RIVAL and c.frequency >= IN_USE for c in found[1:])
    near_enough = best.slips <= SURE_SLIP and best.frequency >= SURE_WORD and lead >= SURE_LEAD and not rival
    named = lexicon.is_given_name(word) or lexicon.is_surname(word)
    return len(word) > 4 and near_enough and word[0] == best.word[0] and not named


def _tripled(word: str) -> str:
    """The word with one or two of three equal letters, where that is a word; else ""."""
    found = TRIPLE.search(word)
    if not found or len(word) < 7:
        return ""
    ways = [word.replace(found[0], found[1] * n) for n in (2, 1)]
    known = [way for way in ways if lexicon.is_word(way)]
    return known[0] if len(known) == 1 else ""


def _spoken(word: str, quoted: bool) -> bool:
    """Whether its g was dropped as in talk; from a long word of the copy it fell by a slip."""
    return word.endswith("in") and lexicon.is_word(word + "g") and (quoted or len(word) < NAMES_NONE)


def _drawn_out(word: str) -> bool:
    """Whether a vowel is drawn out as one says it: looong, but not agreeement."""
    found = DRAWN_OUT.search(word)
    return found is not None and not lexicon.is_word(word.replace(found[0], found[1] * 2))


def _of_a_name(word: str, story: "Story", span: "Span") -> bool:
    """Whether a capital makes it a name: the first half of one (Authenti-corp), or foreign (Gamesa)."""
    capital = story.text[span.start].isupper()
    return capital and (story.text[span.end : span.end + 1] == "-" or bool(FOREIGN.search(word)))


def _named(story: "Story", spans: "list[Span]") -> bool:
    """Whether it may be a name or foreign, or stands beside one: Groupon, Yersinia pestis, foie gras."""
    text, span = story.text, spans[0]
    if text[span.start].isupper() or "-" in (
        text[span.start - 1 : span.start],
        text[span.end : span.end + 1],
    ):
        return True
    short = span.end - span.start < NAMES_NONE
    return any(
        language.is_strange(beside) and (short or not beside.istitle())
        for beside in language.beside(story, span)
    )
