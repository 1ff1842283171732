"""How names are misspelled, and how they may lawfully be spelled in two ways.

The measures were chosen on published copy: one edit in four letters, two in six, letters lost at
the end, and a skeleton that all transliterations of one name share.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import count

Words = tuple[str, ...]
FOLDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("y", "i"),
    ("q", "k"), ("c", "k"), ("w", "v"),
)  # fmt: skip


@cache
def plain(word: str) -> str:
    """The letters of a word, small and without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if c.isalpha())


@cache
def skeleton(word: str) -> str:
    """What transliterations of one name have in common: Gilani and Gillani, Yousuf and Yusuf."""
    bones = plain(word)
    for a, b in FOLDS:
        bones = bones.replace(a, b)
    return re.sub(r"(.)\1+", r"\1", bones)


# No transliteration doubles a consonant beside another one, or writes these vowels twice by choice.
UNLAWFUL = re.compile(r"aa|ii|uu|(.)\1\1|([^aeiouy])\2(?=[^aeiouyh])")


def lawful(printed: str, right: str) -> bool:
    """Whether two words are transliterations of one name, neither with letters doubled by a slip."""
    if skeleton(printed) != skeleton(right):
        return False
    doubled = {m[0] for m in UNLAWFUL.finditer(plain(printed))}
    return all(letters in plain(right) for letters in doubled)


def distance(a: str, b: str) -> int:
    """Letters lost, added, changed or swapped between two words; 9 for many."""
    first, second = plain(a), plain(b)
    if next(_asked) < FEW:
        return min(9, _edits(first, second))
    from rapidfuzz.distance import OSA

    return OSA.distance(first, second, score_cutoff=8)


@cache
def _letters(word: str) -> frozenset[str]:
    """The letters of a word; one edit takes one of them away, or adds one, or both."""
    return frozenset(plain(word))


def within(word: str, others: "Iterable[str]", most: int) -> list[str]:
    """Those of other words that are so many letters or fewer away from a word, in their order."""
    length, mine = len(plain(word)), _letters(word)
    likely = [
        other
        for other in others
        if abs(len(plain(other)) - length) <= most and len(mine ^ _letters(other)) <= 2 * most
    ]
    if len(likely) < FEW:
        return [other for other in likely if distance(word, other) <= most]
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract_iter

    plains = [plain(other) for other in likely]
    near = extract_iter(plain(word), plains, scorer=OSA.distance, score_cutoff=most)
    return [likely[at] for _, _, at in near]


FEW = 100  # pairs; to import rapidfuzz takes as long as to count the edits of about so many
_asked = count()


def _edits(a: str, b: str) -> int:
    """The distance, row by row of its table."""
    two: list[int] = []
    one = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            least = min(one[j] + 1, row[-1] + 1, one[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                least = min(least, two[j - 2] + 1)
            row.append(least)
        two, one = one, row
    return one[-1]


def near(printed: str, right: str) -> bool:
    """Whether `printed` looks like a slip of `right`."""
    a, b = plain(printed), plain(right)
    if a[:1] != b[:1] or len(a) < 2 or a == b:
        return False
    edits, shorter = distance(a, b), min(len(a), len(b))
    if (edits == 1 and len(b) >= 3) or (edits == 2 and shorter >= 6):
        return True
    cut = b.startswith(a) and len(a) * 2 >= len(b)
    return cut or (a[:3] == b[:3] and len(a) >= 4 and _in_turn(a, b))


def _in_turn(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, half of them or more."""
    rest = iter(long)
    return len(short) * 2 >= len(long) and all(letter in rest for letter in short)
