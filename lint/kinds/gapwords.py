"""The classes that the slots of a gap rule may name, and whether a clause has a verb."""

from collections.abc import Callable
from functools import lru_cache

from lint.kinds.line import Line, known
from lint.kinds.wordclass import (
    DETERMINERS,
    ENOUGH,
    OBJECTS,
    PREPOSITIONS,
    is_adjective,
    is_bare,
    is_finite,
    is_ing,
    is_only_participle,
    is_participle,
    is_plain_adverb,
    is_plural,
    is_verb,
    is_verbal,
)
from lint.lexicon import classes

SUBORDINATE = known(
    "that who whom whose which what when where why how because if unless although though while whereas"
    " than as since until before after but so he she they we i"
)
MOST_WORDS = 22  # of a clause; in a longer one a verb may be hidden

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
