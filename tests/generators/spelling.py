"""Slips planted in sentences of our own: `python -m tests.generators.spelling` prints a table by kind.

A slip that makes another word is left out: no speller can see it by the word alone.
"""

import re
from collections import defaultdict
from itertools import pairwise
from random import Random

from lint import lexicon

SENTENCES = """
The committee approved the proposal after a lengthy discussion on Tuesday.
Farmers in the northern valley are expecting a smaller harvest because of the drought.
Residents complained about the temporary closure of the swimming pool.
An independent report recommended several changes to the licensing system.
Thousands of commuters were delayed when signals failed outside the station.
The orchestra performed a programme of unfamiliar music to an enthusiastic audience.
Investigators believe the equipment was damaged before the vessel left the harbour.
Her lawyer argued that the evidence had been obtained improperly.
The library will receive additional funding for its children's department.
Engineers discovered serious weaknesses in the foundation of the bridge.
He apologised to customers and promised an immediate improvement.
The museum purchased a valuable collection of medieval manuscripts.
Negotiations between the airline and its mechanics continued through the weekend.
Teachers warned that the new curriculum would require considerable preparation.
Scientists measured the temperature of the glacier throughout the winter.
The regional government announced measures to encourage foreign investment.
Neighbours described the couple as friendly and extremely generous.
The championship was decided by a penalty in the final minutes.
Volunteers distributed blankets and medicine among the survivors.
The agency published guidelines for companies that handle dangerous chemicals.
The commissioner appealed to motorists to observe the restrictions along the expressway.
Traders protested against the demolition of the market without adequate compensation.
Lawmakers questioned the contractor about the abandoned hospital in the district.
Fishermen recovered the bodies of three passengers from the capsized vessel.
The chairman dismissed allegations that the election had been postponed deliberately.
Pupils returned to their classrooms after months of disagreement over allowances.
""".strip().splitlines()
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BESIDE = {a + b for row in KEYS for a, b in pairwise(row)}
WORD = re.compile(r"(?<![\w'’-])[a-z]{6,}(?![\w'’-])")


def swapped(word, at, rng):
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def lost(word, at, rng):
    return word[:at] + word[at + 1 :]


def doubled(word, at, rng):
    return word[:at] + word[at] + word[at:]


def beside(word, at, rng):
    keys = sorted(pair.replace(word[at], "", 1) for pair in BESIDE if word[at] in pair)
    return word[:at] + rng.choice(keys) + word[at + 1 :]


def vowel(word, at, rng):
    places = [n for n in range(1, len(word)) if word[n] in "aeiou"]
    if not places:
        return word
    n = rng.choice(places)
    return word[:n] + rng.choice("aeiou".replace(word[n], "")) + word[n + 1 :]


def twice(word, at, rng):
    return vowel(lost(word, at, rng), 1, rng)


def inserted(word, at, rng):
    """A key beside the right one hit with it."""
    return word[:at] + beside(word, at, rng)[at] + word[at:]


EAR = (
    ("ie", "ei"), ("ei", "ie"), ("ance", "ence"), ("ence", "ance"), ("able", "ible"), ("ible", "able"),
    ("tion", "sion"), ("ce", "se"), ("ph", "f"), ("er", "or"), ("ar", "er"), ("cc", "c"), ("ss", "s"),
    ("mm", "m"), ("ll", "l"), ("pp", "p"), ("rr", "r"), ("tt", "t"), ("dis", "des"), ("al", "el"),
)  # fmt: skip


def by_ear(word, at, rng):
    """A spelling that sounds the same; the word itself where none of these does."""
    fitting = [(right, heard) for right, heard in EAR if right in word[1:]]
    right, heard = rng.choice(fitting) if fitting else ("", "")
    return word[0] + word[1:].replace(right, heard, 1) if right else word


SLIPS = {f.__name__: f for f in (swapped, lost, doubled, beside, vowel, twice, inserted, by_ear)}


def cases(seed=7):
    """(kind of slip, sentence, wrong sentence, wrong word, right word)"""
    rng = Random(seed)
    for sentence in SENTENCES:
        for m in WORD.finditer(sentence):
            for kind, slip in SLIPS.items():
                wrong = slip(m[0], rng.randrange(1, len(m[0]) - 1), rng)
                if wrong != m[0] and not lexicon.is_word(wrong):
                    yield kind, sentence, sentence[: m.start()] + wrong + sentence[m.end() :], wrong, m[0]


def measured(check):
    """By kind of slip: cases, found, the right word first, safe mends, safe mends that are wrong."""
    table = defaultdict(lambda: [0] * 5)
    for kind, _, text, wrong, right in cases():
        row = table[kind]
        row[0] += 1
        for f in [f for f in check(text) if text[f.span.start : f.span.end] == wrong]:
            first = f.fixes[0].edits[0].text == right
            row[1] += 1
            row[2] += first
            row[3] += f.fixes[0].safe
            row[4] += f.fixes[0].safe and not first
    return dict(table)


def main():
    from lint import check
    from lint.story import story_of
    from tests.kinds.shipped import desk_of

    desk = desk_of("spelling/misspelled.yaml")
    table = measured(lambda text: check.check(story_of(text, "story.txt"), desk).findings)
    print("slip      cases  found  right first   safe  safe and wrong")
    for kind, row in table.items():
        print(f"{kind:8}" + "".join(f"{n:7}" for n in row))


if __name__ == "__main__":
    main()
