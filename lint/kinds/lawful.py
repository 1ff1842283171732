"""Where a verb of the other number is right: wishes, orders, comparisons and questions."""

from lint.kinds import clauses
from lint.kinds.auxiliary import ASKS
from lint.kinds.clauses import opens
from lint.kinds.line import Line, known
from lint.kinds.subjects import Subject

ANY, OTHERS = "any", "others"  # keys of a rule's “unless”, beside its verbs
NEAR = 2  # words between a wish or an order and the subject, at most
# Auxiliaries, which order nothing: did it have.
INVERTED = known("can could did do does may might must should will would wouldn't")
CONDITIONS = known("if though unless whether lest")
WISHES = known("wish wished wishes wishing suppose supposed supposing imagine imagined imagining pretend")
HELPERS = known("is are was were has have had does did will would can could may might must should")
PARTICLES = known("off out up in over down back")
ASKING = known("how which what whose")
SUBJECTS = clauses.ARTICLES | known("he she it there one any each every either neither no")
PRONOUNS = known("it he she they we")
TIMED = known("soon long far well much")  # as soon as it
PARTS = known("because since while although but so which who where when until after before")


def is_lawful(line: Line, subject: Subject, verb: int, unless: dict[str, frozenset[str]]) -> bool:
    """Whether a word earlier in the sentence makes the verb right: “if it were”."""
    none: frozenset[str] = frozenset()
    if not unless.get(ANY, none).isdisjoint(line.word(at) for at in range(line.first, subject.start)):
        return True
    if _is_noun(line, verb):
        return True
    if (
        line.word(verb) == "have"
        and opens(line, subject.start)
        and ASKS.match(line.text, line.words[verb].end)
    ):
        return True  # (Does) anyone have a car?
    before = line.word(subject.start - 1)
    if before == "as" and line.word(subject.start - 2) not in TIMED:
        idiom = line.word(subject.start) == "it" and line.word(verb) == "were"
        return idiom or line.word(subject.start - 3) == "as"
    if before in ASKING and line.word(subject.noun) not in PRONOUNS and _turned(line, verb):
        return True
    return _asked_for(line, subject.start, unless.get(line.word(verb), unless.get(OTHERS, none)))


def _is_noun(line: Line, verb: int) -> bool:
    """Whether another verb follows, so that this one is none: our value add is, the sell off came."""
    after = verb + 1
    if after + 1 < len(line.words) and line.touches(after) and line.word(after) in PARTICLES:
        after += 1
    if after >= len(line.words) or line.word(verb) in HELPERS:
        return False
    return line.touches(after) and line.word(after) in (HELPERS if after == verb + 1 else clauses.FINITE)


def _turned(line: Line, verb: int) -> bool:
    """Whether the subject stands behind the verb: how many shops has the firm, or Mr Smith, opened."""
    after = verb + 1
    if after >= len(line.words) or not line.touches(after):
        return True
    return line.said(after)[0].isupper() or line.word(after) in SUBJECTS


def _asked_for(line: Line, start: int, words: frozenset[str]) -> bool:
    """Whether a wish or an order governs the clause that starts there: if it, let it, asked that it."""
    that = False
    for at in range(start - 1, line.first - 1, -1):
        word = line.word(at)
        if word in words and (start - at <= NEAR or word in WISHES or that != (word in CONDITIONS)):
            return word not in INVERTED or start - at <= NEAR
        that = that or word == "that"
        if word in PARTS:
            return False
    return False
