"""The last sentence of a paragraph that has no mark: was it cut off, or is it a line of the page?

Behind a caption or a summary stands the title of the story, a credit, a link (More interviews). Those
are short; a short sentence is copy only where it begins as no title does, or ends as none can.
"""

import re

from lint.kinds.line import known
from lint.kinds.wordclass import HELPERS, PREPOSITIONS
from lint.lexicon import classes

LEAST = 10  # words; titles and credits have fewer
# Words that begin a sentence, and no title: pronouns, conjunctions, words of a running text.
BEGINNERS = known(
    "i he she it they we you his her their its our this these those there that and but so yet or if because"
    " although though while since when once as despite however moreover meanwhile instead also then few many"
    " most some several each both another such although according among during after before until plus"
)
DASHES = ("—", "–", "-", "*")
LEADING = known("the a an every his its their our my your no")  # the poor may stand alone
ALONE = known("own few little same other best worst last first such many former latter next due several")
ASKING = known("what which who whom where how that to be")
REACH = 8  # words
MOSTLY = 7  # tenths of its uses
MARKS = "\"'“”‘’()[].,;:—–"
NAMED = 6  # words with capitals that end a credit
DASH = re.compile(r" ?[—–-] (?=[A-ZÀ-Þ])| [—–-] |[”\"!?] ?[—–-]+ ?|—")
SPEAKER = re.compile(r" ?[A-ZÀ-Þ]\w+\.?(?: [A-ZÀ-Þ]\S+)+,")  # — Anna Karlsson, a member of the council
MOST_CAPITALS = 0.5  # of the words of a credit


def is_cut(sentence: str) -> bool:
    """Whether a last sentence without a mark is copy whose end was lost."""
    words = sentence.split()
    if sentence.startswith(DASHES) or signed(sentence):
        return False
    if ends_open(words) or _small(words[0]) in BEGINNERS:
        return len(words) > 1
    if len(words) < LEAST:
        return _bare(words)
    return _capitals(words) <= MOST_CAPITALS * len(words)


def signed(sentence: str) -> bool:
    """Whether it ends with a name: “…” — Anna Karlsson, editor; Anna Karlsson, Gazette of the Orle Valley."""
    *said, name = DASH.split(sentence)
    signature = name.split()
    if said and (2 * _capitals(signature) >= len(signature) or SPEAKER.match(name)):
        return True
    return _capitals(sentence.split()[-NAMED:]) == NAMED


def _capitals(words: list[str]) -> int:
    return sum(word.strip(MARKS)[:1].isupper() for word in words)


def _bare(words: list[str]) -> bool:
    """Whether a short sentence surely goes on: The; New; the law will require."""
    last = words[-1].lower()
    if not words[1:]:
        return not words[0].isupper() and (last in LEADING or _only(last, "J"))
    helped = not HELPERS.isdisjoint(map(_small, words[1:-1]))
    return helped and any(_only(last, form) for form in "BDG")


def _only(word: str, form: str) -> bool:
    told = classes(word)
    return told.get(form, 0) >= MOSTLY and not {*told} & {*"NSRJ"} - {form}


def ends_open(words: list[str]) -> bool:
    """Whether an adjective that follows its article lacks its noun: she was travelling with a fake."""
    if len(words) < 2 or not words[-1].isalpha() or words[-1] in ALONE:
        return False
    return (
        _small(words[-2]) in LEADING - {"the"}
        and _only(words[-1], "J")
        and {*classes(words[-1])}.isdisjoint("BPDG")
    )


def stranded(words: list[str]) -> bool:
    """Whether a preposition may end it: what to watch for, tips not to be sneezed at."""
    before = [_small(word) for word in words]
    if before[-1] not in PREPOSITIONS or len(words) < 2:
        return False
    if before[-2] in ("and", "or"):
        return True  # until Monday or beyond
    verb = {*"BDPGZ"} & classes(before[-2]).keys()
    return bool(verb) and not ASKING.isdisjoint(before[-REACH:-2])


def _small(word: str) -> str:
    return word.strip(MARKS).lower().replace("’", "'")
