"""How likely a slip of the hand or of the ear is: a distance between words, 1.0 for a usual one."""

from functools import cache
from itertools import accumulate

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = frozenset("aeiouy")
# Letters that sound alike, or that a writer takes for one another.
ALIKE = frozenset(
    frozenset(pair) for pair in "ck cs sz gj kq vw fv mn iy dt sc xs ph gk uw".split()
)  # fmt: skip
SWAPPED, DOUBLED, ALIKE_COST, KEY, LOST, LOST_VOWEL, ADDED, ADDED_KEY, OTHER = (
    0.7, 0.5, 0.7, 0.8, 0.95, 0.8, 1.1, 0.8, 1.3,
)  # fmt: skip
AT_HEAD = 0.4  # more, where the first letter is wrong: writers know how a word begins


@cache
def _beside() -> frozenset[str]:
    """Pairs of letters that lie side by side on the keyboard."""
    found = set()
    for row, keys in enumerate(KEYS):
        for at, key in enumerate(keys):
            below = KEYS[row + 1][max(0, at - 1) : at + 1] if row + 1 < len(KEYS) else ""
            for other in keys[at + 1 : at + 2] + below:
                found |= {key + other, other + key}
    return frozenset(found)


def cost(typed: str, meant: str) -> float:
    """The cheapest way from the word that was meant to the one that was typed."""
    lost = [_lost(meant, at) for at in range(len(meant))]
    earlier: list[float] = []
    last = [0.0, *accumulate(lost)]
    for i, letter in enumerate(typed):
        added = _added(typed, i)
        row = [last[0] + added]
        for j, right in enumerate(meant):
            if letter == right:
                least = last[j]
            else:
                least = last[j] + _changed(letter, right) + AT_HEAD * (i == 0 and j == 0)
            least = min(least, last[j + 1] + added, row[j] + lost[j])
            if i and j and letter == meant[j - 1] and typed[i - 1] == right and letter != right:
                least = min(least, earlier[j - 1] + SWAPPED)
            row.append(least)
        earlier, last = last, row
    return last[-1]


def beside(letter: str, other: str) -> bool:
    """Whether the two letters lie side by side on the keyboard."""
    return letter + other in _beside()


@cache
def _changed(letter: str, right: str) -> float:
    if (letter in VOWELS and right in VOWELS) or frozenset((letter, right)) in ALIKE:
        return ALIKE_COST
    return KEY if beside(letter, right) else OTHER


def _lost(meant: str, at: int) -> float:
    """A letter of the word that was not typed."""
    letter = meant[at]
    if letter in (meant[at - 1 : at], meant[at + 1 : at + 2]):
        return DOUBLED
    if at == 0:
        return LOST + AT_HEAD
    return LOST_VOWEL if letter in VOWELS or letter == "h" else LOST


def _added(typed: str, at: int) -> float:
    """A letter typed that is not of the word."""
    letter = typed[at]
    near = (typed[at - 1 : at], typed[at + 1 : at + 2])
    if letter in near:
        return DOUBLED
    if any(other and letter + other in _beside() for other in near):
        return ADDED_KEY
    return ADDED + AT_HEAD * (at == 0)
