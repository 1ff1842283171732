"""The classes of words that a gap rule asks for, and whether a clause has a verb."""

from collections.abc import Callable
from functools import lru_cache

from lint.kinds.line import Line, is_adverb, known
from lint.lexicon import classes

DETERMINERS = known(
    "the a an this these those my your his her its our their some any every each no another either neither"
)
PREPOSITIONS = known(
    "of in on at to for from by with about into over under after before between against during without"
    " within through across among around behind beyond near since until towards toward despite upon via"
    " amid alongside beside besides below above inside outside throughout"
)
OBJECTS = known("me him them us it itself himself herself themselves myself you")
HELPERS = known(
    "is are was were am been being has had does did will would can could may might must shall should cannot"
    " isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't"
)
FINITE = (HELPERS - {"been", "being"}) | known("have do be says said")
SUBORDINATE = known(
    "that who whom whose which what when where why how because if unless although though while whereas"
    " than as since until before after but so he she they we i"
)
MOST_WORDS = 22  # of a clause; in a longer one a verb may be hidden
ENOUGH = 2  # tenths of its uses that a word must be of a class, to be often so
# The commonest forms of verbs, which the table of classes leaves out as words of grammar.
BARE, PAST, PARTICIPLE = known("be have do"), known("was were had did"), known("been done had")


def is_plain_adverb(word: str) -> bool:
    """Whether it is an adverb and nothing else, as imply and unlikely are not."""
    told = classes(word)
    return is_adverb(word) and told.get("B", 0) < ENOUGH and told.get("J", 0) < ENOUGH


def _closed(word: str) -> bool:
    return word in HELPERS or word in PREPOSITIONS or is_plain_adverb(word)


def is_verb(word: str) -> bool:
    """Whether it is often the base of a verb, and no adverb."""
    told = classes(word)
    often = not _closed(word) and told.get("B", 0) >= ENOUGH and told.get("R", 0) < ENOUGH
    return often or word in BARE


def is_bare(word: str) -> bool:
    """Whether it is the base of a verb and seldom anything else."""
    told = classes(word)
    return is_verb(word) and all(told.get(other, 0) < ENOUGH for other in "NJDP")


def is_verbal(word: str) -> bool:
    """Whether it may be the base of a verb at all."""
    told = classes(word)
    return word in BARE or (not _closed(word) and "B" in told and told.get("R", 0) < ENOUGH)


def is_participle(word: str) -> bool:
    """Whether it is a participle, and no verb of its own as come and put are."""
    told = classes(word)
    return word in PARTICIPLE or ("P" in told and "B" not in told)


def is_only_participle(word: str) -> bool:
    """Whether it is a participle and no past: taken, seen."""
    return is_participle(word) and not is_past(word)


def is_past(word: str) -> bool:
    return word in PAST or "D" in classes(word)


def is_ing(word: str) -> bool:
    """Whether it is a form in -ing that is no noun: building is one."""
    told = classes(word)
    return "G" in told and told.get("N", 0) < ENOUGH and word != "being"


def is_adjective(word: str) -> bool:
    """Whether it is an adjective and no verb, in -er too."""
    told = classes(word)
    if told.get("J", 0) >= ENOUGH and not _closed(word) and {*told}.isdisjoint("BDPGZ"):
        return told.get("R", 0) < ENOUGH
    stems = (word[:-2], word[:-1], word[:-3] + "y") if word.endswith("er") and not told else ()
    return any("J" in classes(stem) for stem in stems if len(stem) > 2)


def is_plural(word: str) -> bool:
    return "S" in classes(word) and len(word) > 3 and word not in HELPERS


def is_finite(word: str, nouns: bool = True) -> bool:
    """Whether it may be a verb that makes a sentence: was, sold, sells; `nouns`: even one like plans."""
    told = classes(word)
    third = told.get("Z", 0) >= ENOUGH and (nouns or "S" not in told)
    return word in FINITE or is_past(word) or third


# The names that a rule's slots know; stories share most of their words.
TESTS: dict[str, Callable[[str], bool]] = {
    "bare": is_bare,
    "verb": is_verb,
    "verbal": is_verbal,
    "adjective": is_adjective,
    "adverb": is_plain_adverb,
    "participle": is_participle,
    "only participle": is_only_participle,
    "ing": is_ing,
    "any ing": lambda word: "G" in classes(word),
    "determiner": DETERMINERS.__contains__,
    "preposition": PREPOSITIONS.__contains__,
    "object": lambda word: word in OBJECTS or word in DETERMINERS,
    "plural": is_plural,
    "mostly plural": lambda word: is_plural(word) and classes(word)["S"] > classes(word).get("Z", 0),
    "only plural": lambda word: is_plural(word) and "Z" not in classes(word),
    "owner": lambda word: word.endswith("'s"),
    "number": lambda word: word[:1].isdigit(),
    "word": lambda word: word[:1].isalpha(),
}
CLASSES = {name: lru_cache(1 << 13)(test) for name, test in TESTS.items()}
NAME = "name"  # the class of words with a capital


def verbless(line: Line, at: int, bare: bool = False, clauses: bool = True) -> bool:
    """Whether no word from here to the end of the clause, or of the sentence, can be its verb."""
    for n in range(at, min(at + MOST_WORDS, len(line.words))):
        if line.gap(n).strip() if clauses else ends(line, n):
            return True
        word = line.word(n)
        if clauses and word in SUBORDINATE:
            return True
        noun = line.word(n - 1) in DETERMINERS or line.word(n - 1).endswith("'s")
        if not noun and (is_finite(word, n == at) or (bare and classes(word).get("B", 0) >= ENOUGH)):
            return False
    return at + MOST_WORDS >= len(line.words)


def ends(line: Line, at: int) -> bool:
    """Whether a sentence ends before a word."""
    return not {*line.gap(at)}.isdisjoint('.!?;\n”"')
