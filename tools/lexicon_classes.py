"""The word classes of WordNet: how often each form of a word is a noun, a verb, an adjective, an adverb.

WordNet tells how often each sense of a word came in the texts that were tagged for it; half a time is
added to each. Forms are bent by rule and kept where the dictionary has them; a British spelling has the
classes of the American one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

OF_WORDNET = {"1": "N", "2": "B", "3": "J", "4": "R", "5": "J"}
SENSE = 0.5
RARE = 0.03  # the share of a word's uses from which a class is told
OWNERS = {"05", "14", "15", "18"}  # WordNet's files of animals, groups, places and people
# Words of grammar: WordNet knows no prepositions, and “a” as a blood group.
GRAMMAR = frozenset(
    "a about above across after against all along although am amid among an and another any are"
    " around as at be because been before behind being below beneath beside between beyond both but"
    " by can cannot could did do does doing done down during each either every except few for from"
    " had has have having he her here hers herself him himself his how i if in inside into is it its"
    " itself many may me might mine more most much must my myself near neither no nor not of off on"
    " once one onto or other our ours ourselves out outside over per same several shall she should"
    " since so some such than that the their theirs them themselves then there these they this those"
    " though through throughout to toward towards under unless until up upon us very was we were what"
    " when where whether which while who whom whose why will with within without would yet you your"
    " yours yourself".split()
)


class Bending(NamedTuple):
    """Plurals and pasts that are not bent by rule, the words of the dictionary, and other spellings."""

    nouns: Mapping[str, str]
    verbs: Mapping[str, tuple[str, str]]
    known: set[str]
    spellings: Mapping[str, set[str]]


def classes(dictionary: Path, bending: Bending) -> Iterator[tuple[str, str]]:
    """A word and its classes, the likeliest first, with tenths: share,B6N4.

    An o at the end says that the noun is mostly a person, a group, a place or an animal.
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    owners: Counter[str] = Counter()
    for lemma, kind, file, count in _senses(dictionary):
        for form, letter in _forms(lemma, kind, bending):
            for word in {form, *bending.spellings.get(form, ())} & bending.known - GRAMMAR:
                told[word][letter] += count
                owners[word] += count * (kind == "N" and file in OWNERS)
    for word, counts in told.items():
        yield word, _written(counts) + "o" * (2 * owners[word] > counts["N"] + counts["S"])


def _written(counts: "Counter[str]") -> str:
    """The classes with their tenths; a participle is no use beside the past of the same form."""
    total = sum(count for letter, count in counts.items() if letter != "P") or counts["P"]
    told = ((letter, count / total) for letter, count in counts.most_common() if count >= RARE * total)
    return "".join(f"{letter}{min(9, max(1, round(10 * share)))}" for letter, share in told)


def _senses(dictionary: Path) -> Iterator[tuple[str, str, str, float]]:
    """The lemma of each sense, its class, WordNet's file of its meaning, how often it came."""
    for line in (dictionary / "index.sense").read_text(encoding="ascii").splitlines():
        key, _, _, count = line.split()
        lemma, _, rest = key.partition("%")
        if lemma.isalpha() and lemma.islower():
            kind, file, *_ = rest.split(":")
            yield lemma, OF_WORDNET[kind], file, int(count) + SENSE


def _forms(lemma: str, kind: str, bending: Bending) -> Iterable[tuple[str, str]]:
    """The forms of a word and their letters: N and S for a noun, B, Z, D, P and G for a verb."""
    if kind == "N":
        return {(lemma, "N"), (bending.nouns.get(lemma) or _s(lemma), "S")}
    if kind == "B":
        past, participle = bending.verbs.get(lemma) or 2 * (_ed(lemma, bending.known),)
        others = (_s(lemma), "Z"), (past, "D"), (participle, "P"), (_ing(lemma, bending.known), "G")
        return {(lemma, "B"), *others}
    return {(lemma, kind)}


def _s(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def _ed(verb: str, known: set[str]) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return _doubled(verb, "ed", known)


def _ing(verb: str, known: set[str]) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return verb[:-1] + "ing" if re.search(r"[^eoy]e$", verb) else _doubled(verb, "ing", known)


def _doubled(verb: str, ending: str, known: set[str]) -> str:
    """A form whose last letter is doubled where only that is in the dictionary: planned."""
    doubled = verb + verb[-1] + ending
    return doubled if doubled in known and verb + ending not in known else verb + ending
