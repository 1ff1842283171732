"""An auxiliary and the words before it: does its subject open a clause, or does the clause end with it?

“The firm will” goes on with a verb. “All they could” and “the power they have” may be a clause that is
over, so that the word behind them is another verb, or a noun.
"""

import re

from lint.kinds import clauses
from lint.kinds.line import Line, before_adverbs, is_adverb, known
from lint.kinds.subjects import CLOSED

PRONOUNS = known("i you he she it we they there")
DETERMINERS = known("the a an this that these those his her its their our my your some any no every each all")
RELATIVES = known("who which that")
# After these a clause may stop short: as well as the car could, all they had.
SHORT = known("all what whatever everything anything nothing than as whom those wherever whenever however")
# And after these, with a pronoun: as best he could; help where they can.
WITH_PRONOUN = known("little much more most least best like") | SHORT
SELDOM = known("if where when how like")
JOINTS = known("and but or so yet because although though whether while since until unless after before")
FEW = known("those anyone all everyone people few many some men women any")
INVERTS = known("how why what when where so nor neither never only then than not if as much many")
PREPOSITIONS = known("in on at under with within by of from for among between beside behind over above")
BEFORE_HAVE = known("will would can could should must may might to cannot ought")
BOUNDS = CLOSED | SHORT | SELDOM | JOINTS
PLURALS = known("people men women children police those few many things")
MOST_WORDS = 6
ASKS = re.compile(r"[^.?!\n]*\?")


def subject(line: Line, auxiliary: int) -> tuple[int, int]:
    """Where the subject right before an auxiliary begins and ends; (-1, -1) where none touches."""
    last = before_adverbs(line, auxiliary)
    if last < line.first or not line.touches(last + 1):
        return -1, -1
    if line.word(last) in PRONOUNS or line.word(last) in RELATIVES:
        return last, last
    at = last
    while line.touches(at) and last - at < MOST_WORDS:
        before = line.word(at - 1)
        if before in DETERMINERS:
            return at - 1, last
        if before in BOUNDS or _parts(line, at):
            break
        at -= 1
    return at, last


def _parts(line: Line, at: int) -> bool:
    """Whether a name begins right behind a plural: “the jobs Brazil has”."""
    before = line.said(at - 1)
    return line.said(at)[0].isupper() and before.islower() and before.endswith("s")


def _opener(line: Line, start: int) -> str:
    return line.word(start - 1) if line.touches(start) else ""


def stops(line: Line, at: int, object_follows: bool) -> bool:
    """Whether the clause may stop short at an auxiliary: as well as he could, all they had."""
    start, last = subject(line, at)
    if start < 0:
        return False
    opener, word = _opener(line, start), line.word(last)
    if word in RELATIVES:
        return opener in FEW and not object_follows
    if opener in SELDOM:
        return word in PRONOUNS and not object_follows
    if opener == "as" and word not in PRONOUNS:
        return line.word(start - 3) == "as" and line.word(start - 2) not in ("soon", "long", "far")
    return opener in (WITH_PRONOUN if word in PRONOUNS else SHORT) or word in SHORT


def is_owned(line: Line, at: int, bare: bool, reports: frozenset[str]) -> bool:
    """Whether “have” may be the verb of a clause that belongs to a noun: the power they have comes.

    A `bare` verb behind it would be plural, and so the noun.
    """
    start, last = subject(line, at)
    if start < 0 or line.word(last) in BEFORE_HAVE:
        return False
    if _opener(line, start) == "as":
        return line.word(start - 3) == "as"
    if stops(line, at, True):
        return True
    return line.word(last) not in RELATIVES and _belongs(line, start, bare, reports)


def _belongs(line: Line, start: int, bare: bool, reports: frozenset[str]) -> bool:
    """Whether a noun, and perhaps “that”, stands before a subject."""
    if _opener(line, start) == "that":
        start -= 1
    word = _opener(line, start)
    if not word or word in CLOSED or word in JOINTS or is_adverb(word) or _verb(word, reports):
        return word in ("which", "whom")
    return not bare or (word.endswith("s") and not word.endswith("ss")) or word in PLURALS


def _verb(word: str, reports: frozenset[str]) -> bool:
    return word in reports or word in clauses.FINITE or (len(word) > 4 and word.endswith("ed"))


def led(line: Line, at: int) -> bool:
    """Whether the subject surely stands before the auxiliary: no question, no inversion."""
    if ASKS.match(line.text, line.words[at].end):
        return False
    start, last = subject(line, at)
    if start < 0:
        return (
            line.word(at) != "should"
            and at > line.first
            and line.gap(at).strip() in (",", ")", "),", "”", '"')
        )
    word = line.word(last)
    if line.word(at) == "should" and word not in PRONOUNS and line.word(start) not in DETERMINERS:
        return False  # and should votes occur; from July 1 should ministers fail
    if word in INVERTS or line.word(start) in ("no", "only") or _turned(line, start):
        return False
    return word not in CLOSED or word in PRONOUNS | RELATIVES | {"and", "but", "or"}


def _turned(line: Line, start: int) -> bool:
    """Whether the noun hangs on a preposition that opens the clause: in the house will …"""
    return _opener(line, start) in PREPOSITIONS and clauses.opens(line, start - 1)
