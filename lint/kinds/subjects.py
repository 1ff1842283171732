"""Whose verb is it? The subject of a verb, read backwards from it, where that is certain.

Backwards from the verb stand adverbs, phrases attached to the subject (“in Dushanbe”, “of the
shares”), the subject's noun, its adjectives, and the word that leads it (“the”). Before all of them a
clause must begin, else the noun may be the object of another verb (“those who saw the men were”).
"""

from typing import NamedTuple

from lint.kinds import clauses, nouns
from lint.kinds.grammar import NUMBER, Grammar, holds
from lint.kinds.line import Line, before_adverbs, is_adverb, known
from lint.lexicon import classes


class Subject(NamedTuple):
    """Numbers of words: where the subject begins, and its noun."""

    start: int
    noun: int


# Words that are no noun and no adjective, so none of them can end or fill a phrase.
SORELY = known("hardest worst best")  # before a participle they tell of people: the hardest hit are
CLOSED = known(
    "a an the this that these those and or nor but if because when while where who whom whose which"
    " what how why than as of in on at to for from by with about into over under after before between"
    " against during without within through among amid amongst beside behind beyond across along around below"
    " despite upon since until i you he she it we they me him us them myself be been being"
    " am is are was were has have had do does did will would can could may might must shall should"
    " not no so too very more most there then also"
)
LEADERS = clauses.ARTICLES | {"two", "three"}
MOST_PHRASES, MOST_WORDS = 3, 4
MOST_VERB, LEAST_ADJECTIVE = 5, 3  # tenths of its uses as the third person of a verb, as an adjective


def subject_of(line: Line, verb: int, grammar: Grammar) -> Subject | None:
    """The subject of the verb, if it is one of the rule's and surely the subject."""
    noun = before_adverbs(line, verb)
    preposition = ""
    for _ in range(MOST_PHRASES):
        if not line.touches(noun + 1) or noun < line.first:
            return None
        start = _start(line, noun, grammar, not preposition)
        if start is not None and clauses.begins(line, start, grammar):
            # “a wave of attacks were” is idiom, “the price of shares were” is not
            few = preposition == "of" and line.word(start) in ("a", "an", "another")
            return None if few else Subject(start, noun)
        at = _preposition(line, noun, grammar)
        if at is None:
            return None
        preposition, noun = line.word(at), at - 1
    return None


def _start(line: Line, noun: int, grammar: Grammar, lone: bool) -> int | None:
    """Where the subject with this noun begins; None where it is no subject of the rule."""
    word = line.word(noun)
    if holds(grammar.but, word):
        return None
    if not holds(grammar.subjects, word) and not (lone and _is_noun(line, noun, grammar)):
        return None
    if not (line.said(noun).islower() or _lawful_capital(line, noun)) or _told_by_name(line, noun, grammar):
        return None
    if line.touches(noun) and line.word(noun - 1) in SORELY and "P" in classes(word):
        return None
    at = _before_adjectives(line, noun, grammar) if grammar.led_by else noun
    before = line.word(at - 1) if line.touches(at) else ""
    if before in grammar.led_by:
        return at - 1 if _lawful_capital(line, at - 1) else None
    if before.isdigit() and NUMBER in grammar.led_by:
        return _figure(line, at - 1)
    if before.endswith("'s") and not grammar.alone:
        return _owner(line, at - 1, grammar)
    return at if grammar.alone else None


def _told_by_name(line: Line, noun: int, grammar: Grammar) -> bool:
    """Whether what seems a plural is the verb of the word before: the man Smith claims, the deal stands."""
    if not line.touches(noun) or classes(line.word(noun)).get("Z", 0) < MOST_VERB:
        return False
    before = line.said(noun - 1)
    if before[:1].isupper() and not clauses.opens(line, noun - 1):
        return True
    return nouns.is_singular(before) and classes(before).get("J", 0) < LEAST_ADJECTIVE


def _is_noun(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a word is a noun of the rule's number by the dictionary, and no adjective (the young)."""
    word = line.word(at)
    if word in CLOSED or is_adverb(word) or holds(grammar.between, word) or not line.said(at).islower():
        return False
    if not grammar.any_noun or grammar.any_noun == "singular":
        said = classes(word)  # “what the British say are”
        return bool(grammar.any_noun) and nouns.is_singular(word) and (not said or "N" in said)
    told = classes(word)
    if told and "S" not in told:  # “what the public thinks is”
        return False
    led = line.word(at - 1) in grammar.led_by or not nouns.is_verb(word)  # “what the North wants is”
    return led and nouns.is_plural(word)


def _figure(line: Line, at: int) -> int:
    """Where a figure begins whose last digits these are: 1,200,000."""
    while at > line.first and line.gap(at) in (",", ".") and line.word(at - 1).isdigit():
        at -= 1
    return at


def _before_adjectives(line: Line, noun: int, grammar: Grammar) -> int:
    """The first of the adjectives and names that stand before a noun; the noun where none do."""
    at = noun
    while noun - at < MOST_WORDS and line.touches(at) and _is_adjective(line, at - 1, grammar):
        at -= 1
    return at


def _is_adjective(line: Line, at: int, grammar: Grammar) -> bool:
    said, word = line.said(at), line.word(at)
    if word.endswith("'s") or word in CLOSED or word in grammar.led_by:
        return False
    # not “Attacking police is”, “Ten people is”
    named = said[:1].isupper() and not word.endswith("ing") and word not in nouns.NUMBERS
    return named or "-" in word or holds(grammar.between, word)


def _owner(line: Line, at: int, grammar: Grammar) -> int | None:
    """Where “the company's” or “Mr Smith's” begins."""
    if line.word(at).removesuffix("'s") in CLOSED:
        return None
    if line.said(at)[0].isupper():
        at = _before_names(line, at)
        return at - 1 if line.touches(at) and line.word(at - 1) == "the" else at
    at = _before_adjectives(line, at, grammar)
    led = line.touches(at) and line.word(at - 1) in grammar.led_by
    return at - 1 if led else None


def _lawful_capital(line: Line, at: int) -> bool:
    """A capital within a clause makes a name of the word (Metropolitan Police, the Market)."""
    return line.said(at)[:1].islower() or clauses.opens(line, at)


def _preposition(line: Line, last: int, grammar: Grammar) -> int | None:
    """The preposition of the attached phrase that ends with a word: at, of a noun or a name."""
    word = line.word(last)
    if word in CLOSED or word.endswith(("'s", "n't")):
        return None
    named = line.said(last)[0].isupper() or word.isdigit()
    at = _before_names(line, last) if named else _before_adjectives(line, last, grammar)
    if line.touches(at) and line.word(at - 1) in LEADERS:
        at -= 1
    elif not named and any(line.said(word)[0].isupper() for word in range(at, last)):
        return None  # “for Wales says”
    found = line.touches(at) and line.word(at - 1) in grammar.attached and line.touches(at - 1)
    return at - 1 if found else None


def _before_names(line: Line, last: int) -> int:
    """The first of the names that end with a word."""
    at = last
    while line.touches(at) and _is_name(line, at - 1) and last - at < MOST_WORDS:
        at -= 1
    return at


def _is_name(line: Line, at: int) -> bool:
    opens = at == line.first and line.word(at).endswith("ing")  # Boosting May's chances was
    return line.said(at)[:1].isupper() and line.word(at) not in CLOSED and not opens
