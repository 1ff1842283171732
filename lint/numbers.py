"""Numbers as news prints them, in figures and in words: 1,250, 2.5, 3½, twenty-three, half a million.

A number is as exact as it is printed: 2.5 million is anything from 2.45 to 2.55 million, and 40,000
may be a round figure, but four is four.
"""

import re
from typing import NamedTuple

UNITS = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {
    **{word: n for n, word in enumerate([*UNITS, *TEENS], start=1)},
    **{word: 10 * n for n, word in enumerate(TENS, start=2)},
    "fourty": 40, "a": 1, "an": 1,
}  # fmt: skip
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6,
    "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
LETTERS = {"m": 1e6, "k": 1e3}  # scales behind money alone: £5m
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
WORD = rf"(?:{'|'.join([*TENS, 'fourty', *TEENS, *UNITS])}|hundred|thousand)(?![^\W\d_])"
IN_WORDS = (
    rf"(?:(?:half\s+)?an?(?=\s+(?:dozen|hundred|thousand|million|billion|trillion)\b)|{WORD})"
    rf"(?:[-\s]{WORD}|(?:(?<=hundred)|(?<=thousand))\s+and\s+{WORD})*"
)
IN_FIGURES = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d+)(?:\.\d+)?(?:[-\s]?[½¼¾⅓⅔]|[-\s]\d{1,2}/\d{1,2}(?!\d))?"
    r"|\.\d+"
)
TRAILING_KEPT = 10_000  # from here a figure with noughts at its end may be a round one
MOST_ROUND = 3  # noughts
LONGEST = 60  # characters of a number; what is longer counts nothing


class Number(NamedTuple):
    """`value` with its scale in it, give or take `half`; `decimals` are those that are printed."""

    value: float
    half: float
    decimals: int
    scale: float
    words: bool


def number(written: str, scale: float = 1) -> Number | None:
    """What a match of IN_FIGURES or IN_WORDS is worth, times its scale; None for “two ten” or a code."""
    if len(written) > LONGEST:
        return None
    if written[0].isalpha():
        value = in_words(written.lower())
        if value is None:
            return None
        half = scale * (0.1 if value < 1 else 0.5) if scale >= 1000 else 0
        return Number(value * scale, half, 0, scale, True)
    value, decimals = _in_figures(written)
    half = 0.5 * 10**-decimals * scale if decimals or scale > 1 else _roundness(value)
    return Number(value * scale, half, decimals, scale, False)


FIGURE = r"([\d,]*)(\.\d+)?(?:[-\s]?([½¼¾⅓⅔])|[-\s](\d+)/(\d+))?"


def _in_figures(written: str) -> tuple[float, int]:
    """The value and its printed decimals; a fraction counts as two."""
    m = re.fullmatch(FIGURE, written)
    if not m:
        return 0, 0
    whole = float((m[1].replace(",", "") or "0") + (m[2] or ""))
    if m[3]:
        return whole + VULGAR[m[3]], 2
    if m[4]:
        return whole + int(m[4]) / max(1, int(m[5])), 2
    return whole, len(m[2]) - 1 if m[2] else 0


def _roundness(value: float) -> float:
    if value < TRAILING_KEPT:
        return 0
    noughts = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return 0.5 * 10 ** min(noughts, MOST_ROUND) if noughts else 0


def in_words(words: str) -> float | None:
    """The value of number words; None where they are not one number."""
    if words.startswith("half"):
        return 0.5
    total = part = 0.0
    room = 1000.0  # what comes next must be smaller
    for word in re.findall(r"[a-z]+", words):
        if word == "thousand":
            if total:
                return None
            total, part, room = (part or 1) * 1000, 0, 1000
        elif word == "hundred":
            if part >= 100:
                return None
            part, room = (part or 1) * 100, 100
        elif word != "and":
            if VALUES[word] >= room:
                return None
            part += VALUES[word]
            room = 10 if VALUES[word] >= 20 else 1
    return total + part


def written(value: float, like: Number, decimals: int = 0) -> str:
    """A value as the story would print it in the place of `like`: words stay words below 100."""
    value = abs(value) / like.scale
    places = max(decimals, like.decimals)
    if like.words and abs(value - round(value)) < 1e-6 and value < 100:
        return spelled(round(value))
    shown = f"{value:,.{places}f}" if abs(value - round(value)) > 10 ** -(places + 6) else f"{round(value):,}"
    return shown if like.decimals or "." not in shown else shown.rstrip("0").rstrip(".")


def spelled(value: int) -> str:
    """A whole number below 100 in words."""
    low = ["no", *UNITS, *TEENS]
    if value < 20:
        return low[value]
    tens, one = divmod(value, 10)
    return TENS[tens - 2] + (f"-{UNITS[one - 1]}" if one else "")
