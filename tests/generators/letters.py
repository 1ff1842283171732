"""Slips of the hand: one name with letters lost, added, changed or swapped."""

from random import Random
from string import ascii_lowercase

CHANGES = (
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "k"), ("gh", "g"), ("ck", "k"), ("sch", "sh"),
    ("th", "t"), ("ts", "tz"), ("ai", "ay"), ("ei", "ey"), ("w", "v"), ("c", "k"), ("k", "c"), ("q", "k"),
    ("y", "i"), ("i", "y"), ("j", "dj"), ("z", "s"), ("u", "ou"), ("f", "ph"),
)  # fmt: skip
DOUBLES = "ll nn ss tt mm rr pp ff".split()


def substitution(name: str, dice: Random) -> str:
    at = dice.randrange(1, len(name))
    return name[:at] + dice.choice(ascii_lowercase) + name[at + 1 :]


def insertion(name: str, dice: Random) -> str:
    at = dice.randrange(1, len(name) + 1)
    return name[:at] + dice.choice(ascii_lowercase) + name[at:]


def deletion(name: str, dice: Random) -> str:
    """A letter lost inside the name; the last one is a truncation."""
    at = dice.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1 :]


def swap(name: str, dice: Random) -> str:
    at = dice.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def doubling(name: str, dice: Random) -> str:
    at = dice.randrange(1, len(name))
    return name[:at] + name[at] + name[at:]


def transliteration(name: str, dice: Random) -> str:
    """Another way to write a sound: ph for f, i for y, one consonant of two."""
    ways = [name.replace(a, b, 1) for a, b in CHANGES if a in name[1:]]
    ways += [name.replace(pair, pair[0], 1) for pair in DOUBLES if pair in name]
    return dice.choice(ways) if ways else name


def cut(lost: int):
    def cut(name: str, dice: Random) -> str:
        return name[:-lost] if len(name) >= lost + 3 else name

    return cut


SLIPS = {
    "substitution": substitution, "insertion": insertion, "deletion": deletion, "swap": swap,
    "doubling": doubling, "1 letter cut": cut(1), "2 letters cut": cut(2), "3 letters cut": cut(3),
    "transliteration": transliteration,
}  # fmt: skip
EDITS = [SLIPS[name] for name in ("substitution", "insertion", "deletion", "swap", "doubling")]
CUTS = [SLIPS["1 letter cut"], SLIPS["2 letters cut"]]
