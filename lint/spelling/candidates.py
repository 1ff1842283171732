"""The words near one that no dictionary has, the likeliest first.

The lexicon is read one initial letter at a time, when a word that begins so is first asked for: a
clean story costs nothing, a first unknown word some two milliseconds, the next one below two.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from lint import lexicon
from lint.lexicon import table
from lint.spelling import slips, sound

RARE = 2.0  # Zipf's measure of the rarest word that is proposed
LETTERS = "abcdefghijklmnopqrstuvwxyz"
TWO = 6  # letters of a word in which two slips are looked for
MOST, NEAREST = 16, 8  # words that are weighed: the most common, and the nearest
COARSE = frozenset("anal anus arse ass cock cum dick fuck fucked piss pussy shit slut tit tits".split())
UNLIKELY = 1.0  # what a coarse word loses: a slip for annual is no anal
PER_SLIP = 1.9  # tenfold frequencies that a slip must outweigh
BY_EAR = 0.6  # of the slips behind the first where both words sound alike
FOREIGN = 0.9  # what a spelling of the other side of the Atlantic loses


class Candidate(NamedTuple):
    """A word that may be meant. `slips` is their cost, `score` weighs them against `frequency`."""

    word: str
    slips: float
    frequency: float
    score: float


@lru_cache(maxsize=4096)
def near(word: str, variety: str = "") -> tuple[Candidate, ...]:
    """The words from which slips lead to this one; `variety` is the story's own, US or GB.

    One slip, two in a word of six letters, any number where both sound alike.
    """
    found = {*_by_head(word), *_by_distance(word)}
    if len(word) >= TWO - 1:
        found |= {*_by_ear(word)}
    common = sorted(found - {word}, key=lambda other: (-lexicon.frequency(other), other))
    weighed = {*common[:MOST], *_nearest(word, common)}
    return tuple(sorted((_weighed(word, other, variety) for other in weighed), key=lambda c: (-c.score, c)))


def _nearest(word: str, common: "list[str]") -> "list[str]":
    """The nearest of them, though others are more common: a rare word may be the one that is meant."""
    from rapidfuzz.distance import OSA

    return sorted(common, key=lambda other: OSA.distance(word, other))[:NEAREST]


def _weighed(word: str, other: str, variety: str) -> Candidate:
    cost, known = slips.cost(word, other), lexicon.lookup(other)
    heard = 1 + (cost - 1) * BY_EAR if cost > 1 and sound.key(word) == sound.key(other) else cost
    frequency = known.frequency if known else 0.0
    strange = bool(known and variety and known.variety and known.variety != variety)
    loss = FOREIGN * strange + UNLIKELY * (other in COARSE)
    return Candidate(other, cost, frequency, frequency - PER_SLIP * heard - loss)


def _by_head(word: str) -> "list[str]":
    """Words that differ by their first letter."""
    ways = [letter + rest for letter in LETTERS for rest in (word, word[1:])] + [word[1:]]
    return [way for way in ways if lexicon.frequency(way) >= RARE]


def _by_distance(word: str) -> "list[str]":
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    most, found = (2 if len(word) >= TWO else 1), []
    for letter in dict.fromkeys(word[:2]):
        words = initial(letter)
        for length in range(len(word) - most, len(word) + most + 1):
            nearest = extract(word, words.get(length, ()), scorer=OSA.distance, score_cutoff=most, limit=None)
            found += [other for other, _, _ in nearest]
    return found


def _by_ear(word: str) -> "list[str]":
    row = table.row(table.read("sounds.csv"), word[0] + sound.key(word))
    return row[0].split() if row else []


@cache
def initial(letter: str) -> dict[int, list[str]]:
    """The words of the lexicon that begin with a letter, by length; those too rare to be meant left out."""
    rows = table.read("words.csv")
    start = rows.starts[max(0, bisect_left(rows.heads, letter.encode()) - 1)]
    after = bisect_left(rows.heads, (letter + "~").encode())
    end = rows.starts[after] if after < len(rows.starts) else len(rows.rows)
    row = re.compile(rb"^(%s[a-z]+),[2-9]\.\d,[1-6]\d,(?:US|GB)?$" % letter.encode(), re.MULTILINE)
    by_length = defaultdict(list)
    for found in row.findall(rows.rows[start:end]):
        by_length[len(found)].append(found.decode())
    return dict(by_length)
