"""Figures that may be told as another: rounded, cut, added up, or as a share of each other."""

from collections.abc import Iterator
from itertools import chain, combinations

from lint.amounts import COUNT, PERCENTAGE, Amount


def stands(head: Amount, told: list[Amount]) -> bool:
    """Whether the story has the figure, or two of a kind from which it can be reckoned."""
    alike = [one for one in told if one.sign in (head.sign, COUNT) and one.unit in (head.unit, "")]
    if any(_like(head, one.value) for one in alike) or any(
        head.value in (one.value, one.number.value / one.number.scale) for one in told
    ):
        return True
    sums = ((a.value + b.value, abs(a.value - b.value)) for a, b in combinations(alike, 2))
    return any(_like(head, value) for values in chain(sums, _shares(head, told)) for value in values)


def _shares(head: Amount, told: list[Amount]) -> Iterator[tuple[float, ...]]:
    """How many per cent one figure is of another of its kind, and how many it is more or less."""
    for a, b in combinations(told, 2) if head.sign == PERCENTAGE else ():
        if (a.sign, a.unit) == (b.sign, b.unit) and a.value and b.value:
            for share in (100 * a.value / b.value, 100 * b.value / a.value):
                yield share, abs(share - 100)


def _like(head: Amount, value: float) -> bool:
    """Whether a figure may be told as the one of the headline, rounded or cut."""
    told, scale = head.number.value / head.number.scale, head.number.scale
    digits = f"{told:.{head.number.decimals}f}".replace(".", "").lstrip("0").rstrip("0")
    step = 10.0**-head.number.decimals if len(digits) > 1 or told < 20 else 0.15 * told
    low, high = head.low + head.number.half, head.high - head.number.half  # what a hedge allows
    return low - step * scale < value < high + step * scale or head.value == value


def _digits(amount: Amount) -> str:
    return f"{amount.number.value / amount.number.scale:g}"


def slip(one: Amount, other: Amount) -> bool:
    """Whether one digit is another one, or two have changed places."""
    wrong, right = _digits(one), _digits(other)
    off = [n for n, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b]
    return len(wrong) == len(right) > 1 and (len(off) == 1 or sorted(wrong) == sorted(right))
