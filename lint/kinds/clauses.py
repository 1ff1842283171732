"""Where a clause begins, so that the noun there is a subject and no object of the words before."""

import re

from lint.kinds.grammar import Grammar
from lint.kinds.line import Line, is_adverb, known

NO_NOUNS = known("him her them me us off up down out away back in on over through around")
JOINTS = known("and or nor plus")
RELATIVES = known("who whom whose which that what whoever those anyone")
# Words before -ed that make a noun of it: the accused, the injured.
ARTICLES = known("the a an this that these those his her its their our my your all some")
AFTERS = known("after before since until till once")
ABOUT = known("about around over some nearly almost roughly approximately")
HELPERS = known("has have had is are was were will would could can may might must should not also been be")
MODIFIERS = known(
    "only even just almost all both once again ever instead later perhaps nearly mainly exactly"
)
FINITE = known(
    "is are was were has have had do does did will would can could may might must should says said told"
    " made took went came got gave found left lost won held kept began rose fell grew ran met saw knew"
    " led felt became brought thought spent sent sold bought broke wrote spoke stood"
)
BE = known("is are was were be been being")
TELLING = known("said says told added argued claimed warned believe believes know knows think thinks so")
DOUBTS = known("certain clear confident convinced doubtful likely obvious possible probable sure unlikely")
ASKED, NAMED = known("what when where why how whether"), known("he she it they we you i")
OWN = ("self", "selves")
MARK = re.compile(r"[,;:—–]|--|\s-\s")
DASH = re.compile(r"\s*[—–]\s*|\s*--\s*|\s-\s")
BEGINS = re.compile(r"[,:;!?(\[—–…]|--|\s-\s|[“„«\"‘']$")


def opens(line: Line, at: int) -> bool:
    """Whether a word is the first of its sentence, or follows a mark after which a clause may begin."""
    return at == line.first or bool(BEGINS.search(line.gap(at)))


def begins(line: Line, start: int, grammar: Grammar) -> bool:
    """Whether the subject that starts with a word stands where a clause begins."""
    if opens(line, start):
        return not _ends_insertion(line, start)
    if not line.touches(start) or _forbidden(line, start, grammar):
        return False
    before = line.word(start - 1)
    if before == "so" and line.word(start) in ("many", "few"):
        return False
    if before in JOINTS:
        either = before == "or" and line.word(start - 2) == "he" and opens(line, start - 2)
        return grammar.never_object or either or (before == "and" and _joined(line, start))
    if line.word(start) == "it" and (before == "as" or (before in AFTERS and opens(line, start - 1))):
        return True
    if before in grammar.reports:
        return _reports(line, start - 1)
    if _led_up_to(line, start):
        return True
    return not grammar.opens or before in grammar.opens or _dated(line, start - 1, grammar)


def _reports(line: Line, at: int) -> bool:
    """Whether what follows this verb, or this adjective, is what somebody said, thought or feared."""
    word, before = line.word(at), line.word(at - 1)
    if word.endswith("ing"):  # not “the men announcing the truce were”, “Believing the men is hard”
        return line.gap(at).rstrip().endswith((",", "—", "–", "--"))
    if before in ARTICLES or before == "to":
        return False  # the states, the thought police, “to say the men”
    if word in DOUBTS:
        return before in BE or is_adverb(before)  # “it is likely voters were”, not “of likely voters”
    if line.word(at - 2) in ASKED and before in NAMED:
        return False  # when he knew it have consequences
    near = {line.word(n) for n in range(max(line.first, at - 4), at)}
    return not _relative(line, at) and near.isdisjoint(("who", "which", "that"))


def _ends_insertion(line: Line, at: int) -> bool:
    """Whether the dash before a word is the second of two: meeting -- or missing -- those goals."""
    start, end = line.words[line.first].start, line.words[at - 1].end
    return bool(DASH.fullmatch(line.gap(at))) and len(DASH.findall(line.text, start, end)) % 2 == 1


def _led_up_to(line: Line, start: int) -> bool:
    """Whether an adverb stands before a subject: Previously it, right now the price, About 50 people."""
    before = line.word(start - 1)
    if opens(line, start - 1):
        return is_adverb(before) or before in ABOUT
    led = line.word(start) in ARTICLES or line.word(start) == "it"
    joined = line.word(start - 2) in JOINTS | BE  # his aide and now the minister; he is now the head
    return led and is_adverb(before) and before not in MODIFIERS and not joined


def _joined(line: Line, start: int) -> bool:
    """Whether “and” begins another clause with a word: And the price; it rained and it."""
    if start - 1 == line.first:
        return True
    earlier = {line.word(at) for at in range(line.first, start - 1)}
    it = line.word(start) == "it" and line.said(start - 2).islower() and not FINITE.isdisjoint(earlier)
    return it or _joins_clauses(line, start - 1)


def _relative(line: Line, verb: int) -> bool:
    """Whether the subject of a verb is “who” or its kin: those who have said."""
    at = verb - 1
    while at > line.first and (line.word(at) in HELPERS or is_adverb(line.word(at))):
        at -= 1
    return line.word(at) in RELATIVES


def _of_who(line: Line, verb: int) -> bool:
    """Whether a verb is said of who or which, or of what is told by “that” (the suit that he filed)."""
    while verb > line.first and line.word(verb - 1) in HELPERS:
        verb -= 1
    named = line.word(verb - 2) in ("that", "which", "whom") and line.word(verb - 3) not in TELLING
    return line.word(verb - 1) in ("who", "which") or named


def _dated(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a word ends a place or a time that opens the sentence or follows what was said.

    In Italy the price; he said on Monday the price.
    """
    named = line.word(at).isdigit() or line.said(at)[0].isupper()
    if not (named and line.touches(at) and line.word(at - 1) in ("in", "on", "by", "since", "during")):
        return False
    return at - 1 == line.first or (line.touches(at - 1) and line.word(at - 2) in grammar.reports)


def _forbidden(line: Line, start: int, grammar: Grammar) -> bool:
    """Whether the words before are among those after which the rule is silent."""
    before = [line.word(at) for at in range(max(line.first, start - 3), start)]
    return any(" ".join(before[at:]) in grammar.not_after for at in range(len(before)))


def _told_of(line: Line, at: int) -> bool:
    """Whether -ed behind a word only says which is meant: the injured, the names of the men killed."""
    return line.word(at) in ARTICLES or "of" in (line.word(at - 1), line.word(at - 2))


def _joins_clauses(line: Line, joint: int) -> bool:
    """Whether “and” joins clauses, not two subjects: a verb stands before it, and no noun."""
    last = line.word(joint - 1)
    done = last.endswith("ed") and "-" not in last and not _told_of(line, joint - 2)
    done = done or last in NO_NOUNS or last.isdigit() or (is_adverb(last) and not last.endswith(OWN))
    if not (done or MARK.search(line.gap(joint))):
        return False
    for at in range(joint - 1, line.first - 1, -1):
        word = line.word(at)
        if word in FINITE or (word.endswith("ed") and line.word(at - 1) not in ARTICLES):
            return not _of_who(line, at)  # the woman, who was held, and the child
        if MARK.search(line.gap(at)):
            return False
    return False
