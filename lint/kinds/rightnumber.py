"""Where a noun that seems to be in the wrong number is right: as a modifier, a verb, a label, a name."""

from functools import partial
from typing import Any

from lint.kinds import counted, headnoun, labels, nouns
from lint.kinds.line import Line, known
from lint.kinds.wordclass import PREPOSITIONS
from lint.lexicon import classes

QUOTES = tuple("“”\"‘’'")
BETWEEN_TWO = ("on", "to", "by", "in", "after", "for")
IS_OLD = frozenset(
    "is are was were be been being i'm he's she's it's they're we're you're about around only just nearly"
    " almost over than now still barely of to or".split()
)
PARTS = known("all none some much most any part half little")
PRONOUNS = known("both those")
MANY = known("these those many few several")
PARTICLES = known("in up out on off over back down away")
NEAR = 5  # words after the noun that `not_before` looks at


def is_right(line: Line, first: int, noun: int, options: dict[str, Any]) -> bool:
    """Whether a noun in the singular (or plural) is right behind the words that begin at `first`."""
    after = [line.word(n) for n in range(noun + 1, min(noun + 1 + NEAR, len(line.words)))]
    if after[:1] == ["ago"]:
        return False
    if _title(line, first, noun) or _turn(line, noun, after, options):
        return True
    if line.gap(first).lstrip().startswith(")"):  # a 501(c) 3 charity
        return True
    if options["number_follows"] and labels.labelled(line, first, noun, partial(_is_noun, options)):
        return True
    before = line.word(first - 1) if line.touches(first) else ""
    if before in options["not_after"] or not options["not_before"].isdisjoint(after):
        return True
    seen = headnoun.ending(line, noun + 1, options)
    if seen == headnoun.OLD and before not in IS_OLD:  # the 15 year old was; three year olds
        return True
    if _other_use(line, first, noun, seen, options):
        return True
    doubtful = nouns.verb_too(
        line.word(noun), options["number"] == "plural", counted.ANY in options["phrases"]
    )
    return not seen or (doubtful and not _beyond_doubt(line, first, noun, seen, options))


def _other_use(line: Line, first: int, noun: int, seen: str, options: dict[str, Any]) -> bool:
    """Whether the word is a verb with an object or a particle, or an adjective: both champion their town."""
    word, before = line.word(noun), line.word(noun - 1)
    after = line.word(noun + 2) if noun + 2 < len(line.words) and line.gap(noun + 2) == " " else ""
    if before == "this" and nouns.is_verb(word):  # once this stops trending, none of this changes
        whole = line.word(first - 1) == "of" and line.word(first - 2) in PARTS
        return whole or seen == headnoun.ING
    if before in PRONOUNS and "J" in classes(word):  # those upset over it
        return seen in PREPOSITIONS or seen == headnoun.MARK
    if before in MANY and seen == headnoun.ING and nouns.is_verb(word):  # these risk missing it
        return True
    if seen == headnoun.MARK and _listed(line, noun):
        return True
    if word in nouns.COUNTED or not (nouns.is_verb(word) or {*"BZ"} & classes(word).keys()):
        return False
    return seen in headnoun.OBJECTS or (seen in PARTICLES and after in PREPOSITIONS)  # tune in to


def _listed(line: Line, noun: int) -> bool:
    """Whether a list of attributes begins with the word: various movie, music and comedy channels."""
    comma = noun + 1 < len(line.words) and line.gap(noun + 1).startswith(",")
    return comma and any(
        line.word(n) in ("and", "or") for n in range(noun + 2, noun + 5) if n < len(line.words)
    )


def _is_noun(options: dict[str, Any], word: str) -> bool:
    return word in options["nouns"] or word.endswith(options["endings"])


def _title(line: Line, first: int, noun: int) -> bool:
    """Whether the words are a piece of a name or of a table: the Group of Seven summit, “12 channel”."""
    gaps = [line.gap(at) for at in range(first + 1, noun + 1)]
    if any("\n" in gap or "\t" in gap or "  " in gap for gap in gaps):
        return True
    begin, end = line.words[first].start, line.words[noun].end
    if line.text[max(0, begin - 1) : begin] in QUOTES and line.text[end : end + 1] in QUOTES:
        return True
    return line.said(first)[:1].isupper() and line.touches(first)


def _turn(line: Line, noun: int, after: list[str], options: dict[str, Any]) -> bool:
    """Whether the noun is the first of two: year on year, two man of the match awards, a kids’ book."""
    if (after[1:2] == [line.word(noun)] and after[0] in BETWEEN_TWO) or (
        after[:2] == ["of", "the"] and "".join(after[3:4]).endswith("s")
    ):
        return True
    owner = line.text[(end := line.words[noun].end) : end + 1] in ("’", "'")
    return owner and options["number"] == "singular"


def _beyond_doubt(line: Line, first: int, noun: int, seen: str, options: dict[str, Any]) -> bool:
    """Whether a noun that may be a verb (the two plan to) is one here."""
    before = line.word(first - 1) if line.touches(first) else ""
    if line.word(noun - 1) in options["between"]:
        return True
    if before in options["noun_after"] and not nouns.irregular(line.word(noun)):
        return before != "of" or line.word(first - 2) != "out"  # eight out of nine plan to
    if seen == headnoun.MARK and not before:  # as prices rise, 20 fall.
        return False
    return seen in (headnoun.VERB, headnoun.ING) or seen in options["noun_before"]
