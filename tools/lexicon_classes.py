"""The word classes of WordNet: how often each form of a word is a noun, a verb, an adjective, an adverb.

WordNet tells how often each sense of a word came in the texts that were tagged for it; a sense that never
did counts half a time. Forms are bent by rule and kept where the dictionary has them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

OF_WORDNET = {"1": "n", "2": "v", "3": "J", "4": "R", "5": "J"}
UNSEEN = 0.5
OWNERS = {"05", "14", "15", "18"}  # WordNet's files of animals, groups, places and people
DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprtvz]")


class Irregular(NamedTuple):
    """The plurals of nouns, the past and the participle of verbs, that are not bent by rule."""

    nouns: dict[str, str]
    verbs: dict[str, tuple[str, str]]


def classes(dictionary: Path, known: set[str], irregular: Irregular) -> Iterator[tuple[str, str]]:
    """A word and its classes, the likeliest first, with tenths: share,B6N4.

    An o at the end says that the noun is mostly a person, a group, a place or an animal.
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    owners: Counter[str] = Counter()
    for lemma, kind, file, count in _senses(dictionary):
        for form, letter in _forms(lemma, kind, irregular):
            if form in known:
                told[form][letter] += count
                owners[form] += count * (kind == "n" and file in OWNERS)
    for word, counts in told.items():
        yield word, _written(counts) + "o" * (2 * owners[word] > counts["N"] + counts["S"])


def _written(counts: "Counter[str]") -> str:
    total = sum(counts.values())
    tenths = ((letter, round(10 * count / total)) for letter, count in counts.most_common())
    return "".join(f"{letter}{min(9, max(1, tenth))}" for letter, tenth in tenths)


def _senses(dictionary: Path) -> Iterator[tuple[str, str, str, float]]:
    """The lemma of each sense, its class, WordNet's file of its meaning, how often it came."""
    for line in (dictionary / "index.sense").read_text(encoding="ascii").splitlines():
        key, _, _, count = line.split()
        lemma, _, rest = key.partition("%")
        if lemma.isalpha() and lemma.islower():
            kind, file, *_ = rest.split(":")
            yield lemma, OF_WORDNET[kind], file, int(count) or UNSEEN


def _forms(lemma: str, kind: str, irregular: Irregular) -> Iterable[tuple[str, str]]:
    """The forms of a word and their letters: N and S for a noun, B, Z, D and G for a verb."""
    if kind == "n":
        many = irregular.nouns.get(lemma)
        return {(lemma, "N"), *((form, "S") for form in ([many] if many else _plurals(lemma)))}
    if kind == "v":
        past = irregular.verbs.get(lemma) or _past(lemma)
        return {
            (lemma, "B"),
            *((form, "Z") for form in _plurals(lemma)),
            *((form, "D") for form in past),
            *_ing(lemma),
        }
    return {(lemma, kind)}


def _plurals(word: str) -> tuple[str, ...]:
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return (word + "es",)
    if re.search(r"[^aeiou]y$", word):
        return (word[:-1] + "ies",)
    return (word + "s", word + "es") if word.endswith("o") else (word + "s",)


def _past(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb + "d",)
    if re.search(r"[^aeiou]y$", verb):
        return (verb[:-1] + "ied",)
    return (verb + verb[-1] + "ed", verb + "ed") if DOUBLED.search(verb[-3:]) else (verb + "ed",)


def _ing(verb: str) -> set[tuple[str, str]]:
    stems = {verb[:-1] if re.search(r"[^eoy]e$", verb) else verb}
    if DOUBLED.search(verb[-3:]):
        stems.add(verb + verb[-1])
    return {(stem + "ing", "G") for stem in stems}
