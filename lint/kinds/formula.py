"""Formulas of rules over amounts that are rounded: “old + old * change / 100 = new”.

Every value is an interval. A formula fails only where no reading of the printed, rounded and hedged
amounts makes it true.
"""

import operator
from collections.abc import Callable
from typing import Any

from lint.mistake import Mistake, nearest

Interval = tuple[float, float]
Tree = tuple[Any, ...]  # (sign, sides …), (FIGURE, worth) or (NAME, slot)
ENDLESS = float("inf")
NEAR = 1e-9
YEAR = "year"  # of the story
ABSOLUTE = "abs"  # abs(a - b), the one function
FIGURE, NAME, ALWAYS = "figure", "name", ("always",)
COMPARED: dict[str, Callable[[Interval, Interval], bool]] = {
    "Eq": lambda a, b: a[0] <= b[1] + NEAR and b[0] <= a[1] + NEAR,
    "LtE": lambda a, b: a[0] <= b[1] + NEAR,
    "GtE": lambda a, b: a[1] + NEAR >= b[0],
    "Lt": lambda a, b: a[0] < b[1],
    "Gt": lambda a, b: a[1] > b[0],
}
REFUSED = "may have slots, figures, + - * / abs() and comparisons only"


def parsed(formula: str, names: "set[str]") -> Tree:
    """A formula as plain data. Raises Mistake for what it cannot be and for names that no slot has."""
    if not formula:
        return ALWAYS
    import ast  # only where a rule file is new

    try:
        return _tree(ast.parse(formula.replace(" = ", " == "), mode="eval").body, names)
    except (SyntaxError, RecursionError, MemoryError, OverflowError):
        raise Mistake(f"the formula “{formula}” cannot be read; write it as in “old + more = new”") from None
    except ValueError as wrong:
        raise Mistake(f"the formula “{formula}” {wrong}") from None


def _tree(node: Any, names: "set[str]") -> Tree:
    """Raises ValueError with what is wrong."""
    kind = type(node).__name__
    if kind == "Name":
        if node.id not in names:
            raise ValueError(f"has an unknown slot; {nearest(node.id, sorted(names))}")
        return NAME, node.id
    if kind == "Constant" and type(node.value) in (int, float):
        return FIGURE, float(node.value)
    if kind == "Compare":
        signs = tuple(type(sign).__name__ for sign in node.ops)
        if set(signs) <= COMPARED.keys():
            return (signs, *(_tree(side, names) for side in (node.left, *node.comparators)))
    if kind == "Call" and getattr(node.func, "id", "") == ABSOLUTE and len(node.args) == 1:
        return ABSOLUTE, _tree(node.args[0], names)
    if kind == "UnaryOp" and type(node.op).__name__ == "USub":
        return "Sub", (FIGURE, 0.0), _tree(node.operand, names)
    if kind == "BinOp" and type(node.op).__name__ in DOES:
        return type(node.op).__name__, _tree(node.left, names), _tree(node.right, names)
    raise ValueError(REFUSED)


def true(tree: Tree, values: "dict[str, Interval]") -> bool:
    """Whether a comparison, or each of a chain, can hold; what is none always does."""
    signs, *sides = tree
    if not isinstance(signs, tuple):
        return True
    worths = [worth(side, values) for side in sides]
    return all(COMPARED[sign](worths[n], worths[n + 1]) for n, sign in enumerate(signs))


def worth(tree: Tree, values: "dict[str, Interval]") -> Interval:
    """The interval of an expression."""
    sign, *sides = tree
    if sign == NAME:
        return values[sides[0]]
    if sign == FIGURE:
        return sides[0], sides[0]
    first = worth(sides[0], values)
    return _absolute(*first) if sign == ABSOLUTE else DOES[sign](first, worth(sides[1], values))


def _absolute(low: float, high: float) -> Interval:
    return max(0, low, -high), max(high, -low)


def _add(a: Interval, b: Interval) -> Interval:
    return a[0] + b[0], a[1] + b[1]


def _subtract(a: Interval, b: Interval) -> Interval:
    return a[0] - b[1], a[1] - b[0]


def _multiply(a: Interval, b: Interval) -> Interval:
    return _ends(_times, a, b)


def _divide(a: Interval, b: Interval) -> Interval:
    return (-ENDLESS, ENDLESS) if b[0] <= 0 <= b[1] else _ends(operator.truediv, a, b)


def _ends(does: Callable[[float, float], float], a: Interval, b: Interval) -> Interval:
    ends = [does(x, y) for x in a for y in b]
    return min(ends), max(ends)


def _times(x: float, y: float) -> float:
    return x * y if x and y else 0


DOES = {"Add": _add, "Sub": _subtract, "Mult": _multiply, "Div": _divide}
