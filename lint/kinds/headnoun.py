"""Whether a noun closes its phrase: three year ago, but a three year deal.

A noun before another is its modifier and keeps the singular. So only what follows shows that it is
the head: a mark, a word that begins no noun (`known`), an adverb before such a word, a verb of the
past (five militant infected with), a direction (ten mile south of).
"""

from typing import Any

from lint import lexicon
from lint.kinds.line import Line, is_adverb
from lint.kinds.wordclass import is_adjective

QUOTES = frozenset("“”\"‘’'")
MARKS = frozenset('.,;:)!?”"’–—…')
MARK, VERB, ING, OLD, OTHER = (
    ".",
    "<verb>",
    "<ing>",
    "<old>",
    "<other>",
)  # what was seen, where it is no word of `known`
DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east"
    " south-west upstream downstream inland offshore uphill downhill long tall wide deep thick big".split()
)
OBJECTS = frozenset(
    "the a an his her its their our my your this these those no any each every another some him them us me it"
    " themselves himself herself itself".split()
)
OPENS = OBJECTS | frozenset(  # they begin another phrase
    "that all both he she they we you i who what how not also then last next yesterday today tomorrow"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
NO_VERBS = frozenset(  # adjectives and nouns that look like a verb of the past, or in -ing
    "hundred speed feed breed seed need greed creed weed deed reed embed set cast shot cut run bid bet cost"
    " hit split broadcast forecast wound rose saw felt ground advanced aged armed assisted based biased"
    " combined detailed divided fixed guided hybrid limited manned mixed oriented powered rated related sized"
    " united racing dining bowling batting fishing swimming cycling skiing shopping farming living banking"
    " fighting driving sailing dancing singing publishing gaming trading planning mining".split()
)
LISTED = 3.0  # of the frequency of offerings, listings, for the word in -ing to be a noun
TITLES = frozenset("Mr Mrs Ms Mr. Mrs. Ms. Dr Dr. I".split())


def ending(line: Line, at: int, options: dict[str, Any]) -> str:
    """What shows that the word before `at` closes its phrase; "" where nothing does."""
    if at >= len(line.words) or (mark := _mark(line, at)) in MARKS:
        return MARK if at >= len(line.words) or not _parted(line, at, options["followed_by"]) else ""
    word = line.word(at).partition("'")[0]
    if mark:
        return ""
    if word in ("and", "or") and at + 1 < len(line.words):
        opens = _opens(line, at + 1, options["followed_by"])
        return word if opens or line.word(at + 1) in options["irregular"] else ""
    return word if word in options["followed_by"] else _verb_or_adverb(line, at, word, options)


def _verb_or_adverb(line: Line, at: int, word: str, options: dict[str, Any]) -> str:
    if word in DIRECTIONS or is_adverb(word):
        return OTHER if ending(line, at + 1, options) else ""
    if word in options["irregular"] or (word.endswith("ed") and len(word) > 4):
        return VERB if word not in NO_VERBS and _goes_on(line, at + 1, options["followed_by"]) else ""
    if word.endswith("ing") and len(word) > 5 and word not in options["nouns"]:
        goes_on = line.gap(at + 1) == " " and _goes_on(line, at + 1, options["followed_by"])
        if options["number"] == "singular" and lexicon.frequency(word + "s") > LISTED:
            return ""  # a rights offering
        return ING if goes_on and word not in NO_VERBS else ""
    if word == "old":
        return OLD if ending(line, at + 1, options) else ""
    return OTHER if line.said(at) in TITLES else ""


def _mark(line: Line, at: int) -> str:
    """The mark before a word; a dash for a hyphen between blanks, a stop at the end of a line."""
    gap = line.gap(at)
    if gap.strip() in ("-", "--") and gap[:1] == gap[-1:] == " ":
        return "–"
    return gap.lstrip()[:1] or (MARK if "\n\n" in gap else "")


def _parted(line: Line, at: int, known: frozenset[str]) -> bool:
    """Whether the mark stands within the phrase: high-speed, light trains; an alternative “idea”."""
    gap = line.gap(at)
    if gap[:1].isspace() and gap.strip() in QUOTES:
        return True
    if gap.strip() == ")":
        return not _opens(line, at, known) and line.said(at).islower()
    if gap != ", " or at + 1 >= len(line.words) or line.gap(at + 1) != " " or _closes(line, at + 1, known):
        return False
    compound = "-" in line.said(at) and line.said(at + 1).islower()  # no co-host Smith
    return compound or is_adjective(line.word(at)) or line.said(at).isdigit()


def _closes(line: Line, at: int, known: frozenset[str]) -> bool:
    if line.word(at) in ("and", "or"):  # business, financial and academic economists
        return at + 1 >= len(line.words) or not is_adjective(line.word(at + 1))
    return _opens(line, at, known) or is_adverb(line.word(at)) or line.word(at) == "to"


def _opens(line: Line, at: int, known: frozenset[str]) -> bool:
    """Whether a word begins another phrase: the, it; a word of `known`, for what is said on."""
    if at >= len(line.words) or line.gap(at) != " ":
        return False
    word = line.word(at).partition("'")[0]
    return word in OPENS or word in known


def _goes_on(line: Line, at: int, known: frozenset[str]) -> bool:
    """Whether no noun follows a verb of the past: it would be what the verb is said of."""
    if at >= len(line.words) or _mark(line, at) in MARKS:
        return True
    word = line.said(at)
    return (
        _opens(line, at, known)
        or word[:1].isdigit()
        or word[:1].isupper()
        or is_adverb(word)
        or word in DIRECTIONS
    )
