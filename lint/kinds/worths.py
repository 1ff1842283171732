"""What a frame's slots are worth to its formulas: what is left out is taken from the others.

“From 2.1 to 2.5 million” may mean 2.1 million, “from 95 cents to 105” cents: an amount without a
scale or a unit is read both ways, and in doubt the story is right.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lint.amounts import ALLOWED, COUNT, MEASURED, MONEYED, PERCENTAGE, Amount
from lint.kinds.formula import Interval
from lint.kinds.reading import Reading

PLAIN = COUNT + MONEYED + MEASURED
MOST_HEDGE = 3  # words
AMBIGUOUS = "m"  # metres, or a million of something


class Slots(NamedTuple):
    """`amounts` by the group that matched them, `worths` those of words (doubled: 2) with the words.

    `held` is the slot that is held against the others: desks round a percentage, or cut it.
    """

    amounts: dict[str, Amount]
    worths: dict[str, tuple[Interval, str]]
    held: str


def slots_of(
    groups: "dict[str, int]", reading: Reading, sentence: str, words: "dict[str, dict[str, float]]", held: str
) -> Slots:
    """The slots at these places of a reading."""
    amounts: dict[str, Amount] = {}
    worths: dict[str, tuple[Interval, str]] = {}
    for group, place in groups.items():
        name = group.split("_")[0]
        if place < 0:
            continue
        if name in words:
            start = reading.source(place)
            said = " ".join(sentence[start : reading.end(place + 1)].lower().split())
            worths[group] = _hedged(words[name][said], sentence[max(0, start - 30) : start]), said
        else:
            amounts[group] = reading.amounts[place]
    return Slots(amounts, worths, held)


def _hedged(worth: float, before: str) -> Interval:
    """What a word is worth; “more than doubled” is worth more."""
    said = before.lower().split()
    for count in range(min(MOST_HEDGE, len(said)), 0, -1):
        less, more = ALLOWED.get(" ".join(said[-count:]), (1.0, 1.0))
        if worth > 0 and (less, more) != (1.0, 1.0):
            return worth * less, worth * more
    return worth, worth


def of_one_unit(slots: Slots, alike: bool) -> bool:
    """Whether the amounts can be of one unit; small change is of any currency, m may mean million.

    `alike`: none may lack the unit that another has.
    """
    told = [a for a in slots.amounts.values() if a.sign in PLAIN]
    units = {a.unit for a in told} - {"cents", AMBIGUOUS, ""}
    mixed = not slots.held and 0 < len(told) < len(slots.amounts)  # percent and something else
    return len(units) <= 1 and not (alike and (mixed or len({bool(a.unit) for a in told}) > 1))


def variants(slots: Slots) -> Iterator[dict[str, Interval]]:
    """The values of the slots: as printed, then with scales and units that stand beside others only."""
    yield _summed(slots, 1, 1)
    plain = [a for a in slots.amounts.values() if a.sign in PLAIN]
    scales = {a.number.scale for a in plain}
    if len(scales) > 1 and 1 in scales:
        yield from (_summed(slots, scale, 1) for scale in scales - {1})
    if any(a.unit == AMBIGUOUS for a in plain):
        yield _summed(slots, 1, 1, 1e6)
    if len({a.unit for a in plain}) > 1 and any(a.unit == "cents" for a in plain):
        yield _summed(slots, 1, 0.01)


def _summed(slots: Slots, scale: float, change: float, metre: float = 1) -> dict[str, Interval]:
    """The values; a slot that stands several times is the sum of its places."""
    told = [(group, worth) for group, (worth, _) in slots.worths.items()]
    told += [
        (g, _interval(a, scale, change * (metre if a.unit == AMBIGUOUS else 1), g == slots.held))
        for g, a in slots.amounts.items()
    ]
    values: dict[str, Interval] = {}
    for group, (low, high) in told:
        name = group.split("_")[0]
        so_far = values.get(name, (0, 0))
        values[name] = (so_far[0] + low, so_far[1] + high)
    return values


def _interval(amount: Amount, scale: float, change: float, held: bool) -> Interval:
    if amount.sign not in PLAIN:
        cut = amount.number.half if held and amount.sign == PERCENTAGE else 0
        return amount.low - cut, amount.high + cut
    times = scale if amount.number.scale == 1 and amount.unit != "cents" else 1
    times *= change if amount.unit in ("", AMBIGUOUS) else 1
    return amount.low * times, amount.high * times


def exact(slots: Slots) -> dict[str, Interval]:
    """The values as they are printed, unrounded."""
    plain = {g: a._replace(low=a.value, high=a.value) for g, a in slots.amounts.items()}
    return _summed(slots._replace(amounts=plain, held=""), 1, 1)


def printed(slots: Slots, sentence: str) -> dict[str, str]:
    """The words of each slot; those that stand several times as a sum."""
    said: dict[str, list[str]] = {}
    for group, amount in slots.amounts.items():
        words = sentence[amount.span.start : amount.span.end]
        said.setdefault(group.split("_")[0], []).append(" ".join(words.split()))
    for group, (_, words) in slots.worths.items():
        said.setdefault(group.split("_")[0], []).append(words)
    return {name: " + ".join(words) for name, words in said.items()}
