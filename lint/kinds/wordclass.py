"""The classes of words that a gap rule asks for, and whether a clause has a verb."""

from collections.abc import Callable
from functools import lru_cache

from lint import lexicon
from lint.kinds.line import Line, is_adverb, known
from lint.lexicon.classes import classes, verb_of

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
PEOPLE = known("people men women children")
NOUN_TOO = 3.0  # Zipf's measure of a plural, from which the word is a noun: buildings, meetings
MOST_WORDS = 22  # of a clause; in a longer one a verb may be hidden


def is_plain_adverb(word: str) -> bool:
    """Whether it is an adverb and nothing else, as imply and unlikely are not."""
    return is_adverb(word) and not ({*classes(word)} & {*"VA"})


def _often(word: str, letter: str, never: str) -> bool:
    letters = classes(word)
    if word in HELPERS or is_plain_adverb(word) or word in PREPOSITIONS:
        return False
    return letter in letters and not any(other in letters for other in never)


def is_participle(word: str) -> bool:
    """Whether it is a participle, and no verb of its own as come and put are."""
    letters = classes(word)
    if word.endswith("ed") and verb_of(word, "ed"):
        return "v" not in letters.lower()
    return "p" in letters and "v" not in letters.lower()


def is_past(word: str) -> bool:
    return "d" in classes(word) or verb_of(word, "ed") != ""


def is_ing(word: str) -> bool:
    return verb_of(word, "ing") != "" and lexicon.frequency(word + "s") < NOUN_TOO and word != "being"


def is_adjective(word: str) -> bool:
    """Whether it is an adjective and no verb, in -er too."""
    if _often(word, "A", "VvRdp") and not is_past(word) and not verb_of(word, "ing"):
        return True
    stems = (word[:-2], word[:-1], word[:-3] + "y") if word.endswith("er") and not classes(word) else ()
    return any("A" in classes(stem) for stem in stems if len(stem) > 2)


def _only_participle(word: str) -> bool:
    letters = classes(word)
    return "p" in letters and "d" not in letters and "v" not in letters.lower()


def _passive(word: str) -> bool:
    """Whether it is a participle of a verb that must have an object: appointed."""
    letters = classes(word)
    return "t" in verb_of(word, "ed") or ("p" in letters and "t" in letters)


def is_plural(word: str) -> bool:
    if word in PEOPLE:
        return True
    if word in HELPERS or len(word) < 4 or not word.isalpha() or not lexicon.is_word(word):
        return False
    one = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    many = word.endswith("s") and not word.endswith("ss")
    return many and any(lexicon.is_word(form) and _noun(form) for form in (one, word[:-2]))


def is_only_plural(word: str) -> bool:
    return is_plural(word) and not verb_of(word, "s")


def _noun(word: str) -> bool:
    letters = classes(word)
    return letters == "" or "n" in letters.lower()


def is_finite(word: str, nouns: bool = True) -> bool:
    """Whether it may be a verb that makes a sentence: was, sold, sells; `nouns`: even one like plans."""
    letters = verb_of(word, "s")
    return word in FINITE or is_past(word) or ("V" in letters and (nouns or "N" not in letters))


# The names that a rule's slots know; stories share most of their words.
TESTS: dict[str, Callable[[str], bool]] = {
    "bare": lambda word: _often(word, "V", "NARd"),
    "verb": lambda word: _often(word, "V", "R"),
    "verbal": lambda word: _often(word.lower(), "v", "R") or _often(word, "V", "R"),
    "adjective": is_adjective,
    "adverb": is_plain_adverb,
    "participle": is_participle,
    "only participle": _only_participle,
    "passive": _passive,
    "ing": is_ing,
    "any ing": lambda word: verb_of(word, "ing") != "",
    "determiner": DETERMINERS.__contains__,
    "preposition": PREPOSITIONS.__contains__,
    "object": lambda word: word in OBJECTS or word in DETERMINERS,
    "plural": is_plural,
    "only plural": is_only_plural,
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
        if not noun and (is_finite(word, n == at) or (bare and "V" in classes(word))):
            return False
    return at + MOST_WORDS >= len(line.words)


def ends(line: Line, at: int) -> bool:
    """Whether a sentence ends before a word."""
    return not {*line.gap(at)}.isdisjoint('.!?;\n”"')
