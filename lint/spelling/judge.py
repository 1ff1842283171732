"""Whether an unknown word is a slip: how near the likeliest word is, and what else explains it."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint import lexicon
from lint.spelling import language, slips
from lint.spelling.candidates import Candidate, near
from lint.spelling.derived import is_derived, is_doer, is_form, is_verb_in_ise, is_whom_it_befalls
from lint.spelling.language import variety as variety  # also asked for by engines

if TYPE_CHECKING:
    from lint.sourcemap import Span
    from lint.story import Story

SHORT = 5  # letters of a word that anything else may explain
LONG = 9  # letters of a word that is likelier misspelled than new
FAMILY = 4.5  # how common a surname in small letters may be
TRIPLE = re.compile(r"([a-z])\1\1")
NEVER = re.compile(r"[^aeiouy]+|.*([a-z])\1{3}.*|.{1,3}([a-z])\2\2")
SURE_SLIP, SURE_WORD, SURE_LEAD = 1.15, 3.4, 1.2  # of what is certain
RIVAL, IN_USE = 0.3, 2.8  # more slips than of the nearest, and how common: of one that may be meant as well
NEAR_SLIP, NEAR_WORD, NEAR_LONG = 1.05, 4.4, 4.0  # of a word that English makes by rule, or that comes again
LETTER_TWICE = (0.55, 2.0)  # a letter doubled, or not: debutting
DOER_SLIP = 0.75  # of one who does it: visiter, but not rearer
IF_LONG = ((1.15, 2.0), (2.3, 3.0))
LIKELY = ((0.8, 2.4), (1.15, 2.8), (1.75, 3.4), (2.3, 4.0))  # slips, and how common the word must be
BY_EAR = 3.2  # slips of a word that sounds the same, A_LETTER to a letter at most
A_LETTER = 0.42
OF_SHORT = 4.0  # how common a short word must be: of those that are rare other languages have many near
FEW = ((5, 1.15), (6, 1.65))  # slips in a word of so few letters
NAMES_NONE = 8  # letters from which a word one slip away is likelier meant than another language
FOREIGN_ENDS = "aiou"  # few English words end so, and most of other languages do
PROPOSED = 3


class Verdict(NamedTuple):
    """The words that may be meant, the likeliest first, and whether there is no doubt."""

    rights: tuple[str, ...]
    certain: bool


def of(word: str, listed: str, story: "Story", spans: "list[Span]") -> Verdict | None:
    """What an unknown word should be; None where it may be right. `listed` is what a list says."""
    if listed:
        return Verdict((listed,), True)
    if NEVER.fullmatch(word) or (word.endswith("in") and lexicon.is_word(word + "g")):
        return None  # pfft, noooo, sooo, havin'
    if is_verb_in_ise(word) or is_whom_it_befalls(word):
        return None  # strategise; galvanizee
    if word.endswith("eth") and any(map(lexicon.is_word, (word[:-3], word[:-2]))):
        return None  # the Lord giveth
    rare = lexicon.is_word(word)
    if rare and len(spans) > 1:
        return None
    if language.among_foreign(story, spans[0]):
        return None
    strict = rare or len(spans) > 1 or is_derived(word) or _named(story, spans)
    if strict and len(word) < SHORT:
        return None
    verdict = _judged(word, variety(story), strict)
    return None if verdict and not verdict.certain and _of_a_phrase(word, story, spans[0]) else verdict


def _of_a_phrase(word: str, story: "Story", span: "Span") -> bool:
    """Whether unknown words near it make it one of another language: terremoto feminista."""
    named = word[-1] in FOREIGN_ENDS and any(map(language.is_strange, language.beside(story, span)))
    return named or language.in_a_phrase(story, span)


@lru_cache(maxsize=4096)
def _judged(word: str, own: str, strict: bool) -> Verdict | None:
    once = _tripled(word)
    if once:
        return Verdict((once,), True)
    found = tuple(c for c in near(word, own) if not is_form(word, c.word))
    if not found or not _likely(word, found, strict):
        return None
    rights = tuple(c.word for c in found[:PROPOSED] if c.score > found[0].score - 1.5)
    return Verdict(rights, not strict and _certain(word, found))


def _likely(word: str, found: tuple[Candidate, ...], strict: bool) -> bool:
    if strict or lexicon.surname_frequency(word) >= FAMILY:
        most = DOER_SLIP if is_doer(word) else NEAR_SLIP
        least = NEAR_WORD if len(word) < NAMES_NONE - 1 else NEAR_LONG
        return any(
            (c.slips <= most and c.frequency >= least)
            or (c.slips <= LETTER_TWICE[0] and c.frequency >= LETTER_TWICE[1])
            for c in found
        )
    steps = (*LIKELY, *IF_LONG) if len(word) >= LONG else LIKELY
    steps = (*steps, (BY_EAR, LIKELY[-1][1]))
    most = next((far for letters, far in FEW if len(word) <= letters), A_LETTER * len(word))
    if len(word) < NAMES_NONE:
        found = tuple(c for c in found if not _of_no_hand(word, c.word))
    if len(word) < SHORT or word[-1] in FOREIGN_ENDS:
        found = tuple(c for c in found if _of_the_hand(word, c.word) or _same_end(word, c))
    if len(word) <= SHORT and not any(_outweighs(word, c) for c in found[:2]):
        return False
    return any(c.slips <= min(far, most) and c.frequency >= least for c in found for far, least in steps)


def _outweighs(word: str, meant: Candidate) -> bool:
    """Whether it is likelier than that a short word is of another language: common, or mistyped."""
    return meant.frequency >= OF_SHORT or meant.slips <= LETTER_TWICE[0] or _swapped(word, meant.word)


def _same_end(word: str, meant: Candidate) -> bool:
    """Whether the end of a word does not speak against it: the other's too, or one slip in a long word."""
    long = len(word) >= NAMES_NONE and meant.slips <= LIKELY[1][0]
    return len(word) >= SHORT and (long or meant.word[-1] == word[-1])


def _of_the_hand(word: str, meant: str) -> bool:
    """Whether two letters changed places, one fell out, or a key beside the right one was hit."""
    if len(meant) == len(word) + 1:
        return any(meant[:at] + meant[at + 1 :] == word for at in range(1, len(word)))
    places = [at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b]
    if len(word) != len(meant) or not places:
        return False
    first, last = places[0], places[-1]
    return _swapped(word, meant) or (first == last and slips.beside(word[first], meant[first]))


def _of_no_hand(word: str, meant: str) -> bool:
    """Whether one letter is another, neither alike nor beside it: a new word, no slip (spork)."""
    differ = [at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b]
    return len(word) == len(meant) and len(differ) == 1 and slips.cost(word, meant) >= slips.OTHER


def _swapped(word: str, meant: str) -> bool:
    """Whether two letters that stand together changed places."""
    return any(word[:at] + word[at + 1] + word[at] + word[at + 2 :] == meant for at in range(len(word) - 1))


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
