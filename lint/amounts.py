"""The amounts of a sentence: each number with its unit, its kind and how far it may be rounded.

Dates, hours, ordinals and numbers within names (Route 66, F-16) are amounts of the kind ODD, which
nothing is held against.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from lint.measures import GLUED, MEASURES, MONEY, NAMES, PERCENT, POINTS, SIGN, currency
from lint.numbers import IN_FIGURES, IN_WORDS, LETTERS, SCALES, VALUES, Number, number
from lint.sourcemap import Span

COUNT, MONEYED, MEASURED, PERCENTAGE, POINT, YEAR, ODD = "\1\2\3\4\5\6\7"
# How much less or more than the number a hedge allows, as factors.
HEDGES = {
    "about around roughly approximately circa": (0.9, 1.1),
    "some": (0.95, 1.05),
    "nearly almost close_to just_under just_below": (0.85, 1.0),
    "less_than fewer_than under below": (0.6, 1.0),
    "more_than over above just_over just_more_than upwards_of well_over": (1.0, 1.6),
    "at_least": (1.0, float("inf")),
    "up_to as_many_as as_much_as at_most": (0.0, 1.0),
}
ALLOWED = {word.replace("_", " "): factors for words, factors in HEDGES.items() for word in words.split()}
MOST_HEDGE = 3  # words
MONTH = r"(?:Jan|Feb|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{3,7})?"
NAMED = (
    "Nos?|Numbers?|Highway|Route|Flight|Section|Article|Chapter|Channel|Room|Page|Psalm|Windows|Formula|Division"
    "|Group|Type|S&P|FTSE|Nikkei|Russell|Fortune|CAC|Stoxx|Nifty|Topix|ASX|Boeing|Airbus|Interstate|Resolution|Proposition"
)
MASKED = (
    rf"\b{MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:1[5-9]|20)\d\d\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}\b\.?(?:,?\s(?:1[5-9]|20)\d\d\b)?"
    r"|\b\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b\.?|\so['’]clock|\shours\b)|\b\d{1,2}:\d\d(?::\d\d)?\b"
    rf"|\b(?:{NAMED})\b\.?\s\d+|\b\d+(?:st|nd|rd|th)\b|\b(?:(?:1[5-9]|20)\d)?0['’]?s\b"
    r"|\b\d+-?fold\b|\b0\d{3}\b"  # and a clock of 24 hours
    r"|\b(?:one|two|three|four|five|\d)[-\s](?:thirds?|quarters?|fifths?|tenths?|halves)\b"
)
AMOUNT = (
    r"(?:(?<![^\W\d_])|(?=\d))"  # not amid a word
    rf"(?:(?P<odd>{MASKED})|(?<![\w.,/:#@])(?<![A-Za-z][-+])(?P<minus>(?<!\w)[-−](?=[\d$€£.])|\bminus\s)?(?P<sign>{SIGN})?"
    rf"(?P<number>{IN_FIGURES}|\b{IN_WORDS})|(?P<other>(?<!\w)[^\W\d]{{0,30}}+\d[\w.,/:]{{0,60}}(?<![.,:])))"
)
WORDED = "|".join(word for word in (*VALUES, *SCALES) if len(word) > 2)
MAY = rf"\d|(?<![^\W\d_])(?:{WORDED})(?![^\W\d_])"  # what every amount has
NEXT = r"(?P<blank>[-\s]?)(?P<words>%|°\s?[CF]\b|[^\W\d_][^\W\d_/²]*(?:/h|[²2])?(?:\.?[\s-][^\W\d_]+){0,2})"
BEFORE = r"(?:[^\W\d_]+\s+){1,3}\Z"


class Amount(NamedTuple):
    """An amount of a sentence. `span` holds all of it, `figure` the number alone, `unit` "" for none.

    `low` and `high` are what it may stand for, as it is rounded and hedged; offsets are the sentence's.
    """

    sign: str
    span: Span
    figure: Span
    number: Number
    unit: str
    value: float
    low: float
    high: float


NONE = Number(0, 0, 0, 1, False)


@cache
def _compiled(source: str) -> "re.Pattern[str]":
    return re.compile(source, re.IGNORECASE)


@lru_cache(maxsize=1024)
def amounts(sentence: str) -> tuple[Amount, ...]:
    """The amounts of a sentence in order, none overlapping."""
    found: list[Amount] = []
    at = 0 if _compiled(MAY).search(sentence) else len(sentence)
    while m := _compiled(AMOUNT).search(sentence, at):
        amount = _amount(m, sentence, found[-1].span.end if found else 0)
        found.append(amount)
        at = amount.span.end
    return tuple(found)


def _amount(m: "re.Match[str]", sentence: str, before: int) -> Amount:
    if not m["number"]:
        return _odd(m)
    end, scale, unit = _behind(m, sentence)
    told = number(m["number"], scale)
    glued = sentence[end : end + 1]
    if told is None or glued.isalnum() or (glued in ".,:" and sentence[end + 1 : end + 2].isdigit()):
        return _odd(m)
    sign, unit = _kind(m, told, unit)
    told = told._replace(half=_half(sign, told))
    small = 0.01 if unit == "cents" else 1
    value = told.value * small * (-1 if m["minus"] else 1)
    low, high = value - told.half * small, value + told.half * small
    start, (less, more) = _hedge(sentence, m.start(), before)
    low, high = (min(low, value * less) if less < 1 else low), max(high, value * more)
    return Amount(sign, Span(start, end), Span(*m.span("number")), told, unit, value, low, high)


def _odd(m: "re.Match[str]") -> Amount:
    return Amount(ODD, Span(*m.span()), Span(*m.span()), NONE, "", 0, 0, 0)


def _behind(m: "re.Match[str]", sentence: str) -> tuple[int, float, str]:
    """Where an amount ends, with its scale and its unit: 5 | million | dollars."""
    end, scale = m.end(), 1.0
    word = _compiled(NEXT).match(sentence, end)
    if word and (first := re.split(r"[\s.-]", word["words"])[0]).lower() in SCALES:
        scale, end = SCALES[first.lower()], word.start("words") + len(first)
        word = _compiled(NEXT).match(sentence, end)
    elif (
        word
        and not word["blank"]
        and m["sign"]
        and word["words"][:1].lower() in LETTERS
        and not word["words"][1:2].isalpha()
    ):
        return word.start("words") + 1, LETTERS[word["words"][0].lower()], ""
    unit = _unit(word, m) if word else ""
    return (end, scale, "") if not unit or not word else (word.start("words") + len(unit), scale, unit)


def _unit(word: "re.Match[str]", m: "re.Match[str]") -> str:
    """The words behind a number that are its unit, as they are printed; "" for none."""
    said = word["words"]
    for cut in sorted({len(said), *(gap.start() for gap in re.finditer(r"\.?[\s-]", said))}, reverse=True):
        form = " ".join(re.split(r"[\s-]+", said[:cut].lower()))
        known = form in PERCENT or form in POINTS or form in MONEY or form in MEASURES
        if known and (form not in GLUED or (not word["blank"] and not m["number"][0].isalpha())):
            return said[:cut]
    return ""


def _kind(m: "re.Match[str]", told: Number, said: str) -> tuple[str, str]:
    """The sign of an amount and the name of its unit."""
    unit = " ".join(re.split(r"[\s-]+", said.lower()))
    if unit in POINTS:
        return POINT, "points"
    if unit in PERCENT:
        return PERCENTAGE, "percent"
    if m["sign"]:
        return MONEYED, currency(m["sign"])
    if unit in MONEY:
        return MONEYED, MONEY[unit]
    if unit:
        return MEASURED, NAMES[unit]
    year = told.scale == 1 and re.fullmatch(r"1[5-9]\d\d|20\d\d", m["number"])
    return (YEAR if year else COUNT), ""


def _half(sign: str, told: Number) -> float:
    """How far off an amount may be, as it is rounded."""
    if sign in (PERCENTAGE, POINT):
        round_one = told.value >= 100 and told.value % 10 == 0
        return 5 if round_one else 0.5 * 10.0**-told.decimals
    return told.half or (0.5 if sign in (MONEYED, MEASURED) else 0)


def _hedge(sentence: str, at: int, before: int) -> tuple[int, tuple[float, float]]:
    """Where the hedge before an amount begins, and the factors it allows."""
    words = _compiled(BEFORE).search(sentence, max(before, at - 30), at)
    said = words[0].split() if words else []
    for count in range(min(MOST_HEDGE, len(said)), 0, -1):
        factors = ALLOWED.get(" ".join(said[-count:]).lower())
        if factors:
            return sentence.rfind(said[-count], before, at), factors
    return at, (1.0, 1.0)
