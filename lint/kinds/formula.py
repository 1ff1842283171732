"""Formulas of rules over amounts that are rounded: “old + old * change / 100 = new”.

Every value is an interval. A formula fails only where no reading of the printed, rounded and hedged
amounts makes it true.
"""

import ast
import operator
from collections.abc import Callable
from functools import cache

from lint.mistake import Mistake, nearest

Interval = tuple[float, float]
ENDLESS = float("inf")
COMPARED: dict[type, Callable[[Interval, Interval], bool]] = {
    ast.Eq: lambda a, b: a[0] <= b[1] + NEAR and b[0] <= a[1] + NEAR,
    ast.LtE: lambda a, b: a[0] <= b[1] + NEAR,
    ast.GtE: lambda a, b: a[1] + NEAR >= b[0],
    ast.Lt: lambda a, b: a[0] < b[1],
    ast.Gt: lambda a, b: a[1] > b[0],
}
NEAR = 1e-9
YEAR = "year"  # of the story
ABSOLUTE = "abs"  # abs(a - b), the one function


def parsed(formula: str, names: "set[str]") -> ast.expr:
    """The tree of a formula. Raises Mistake for what it cannot be and for names that no slot has."""
    try:
        tree = ast.parse(formula.replace(" = ", " == "), mode="eval").body
    except SyntaxError:
        raise Mistake(f"the formula “{formula}” cannot be read; write it as in “old + more = new”") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in names | {ABSOLUTE}:
            raise Mistake(f"the formula “{formula}” has an unknown slot; {nearest(node.id, sorted(names))}")
        if not isinstance(node, ALLOWED):
            raise Mistake(
                f"the formula “{formula}” may have slots, figures, + - * / abs() and comparisons only"
            )
    return tree


ALLOWED = (
    ast.Name, ast.Load, ast.Constant, ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.UnaryOp, ast.USub,
    ast.Call, ast.Compare, ast.Eq, ast.LtE, ast.GtE, ast.Lt, ast.Gt,
)  # fmt: skip


@cache
def tree(told: str) -> ast.expr:
    """The tree of a formula that was checked when its rule was read."""
    return ast.parse(told.replace(" = ", " == ") or "0", mode="eval").body


def true(tree: ast.expr, values: "dict[str, Interval]") -> bool:
    """Whether a comparison, or each of a chain, can hold."""
    if not isinstance(tree, ast.Compare):
        return True
    sides = [worth(side, values) for side in (tree.left, *tree.comparators)]
    return all(
        COMPARED[type(op)](sides[n], sides[n + 1]) for n, op in enumerate(tree.ops)
    )  # fmt: skip


def worth(tree: ast.expr, values: "dict[str, Interval]") -> Interval:
    """The interval of an expression."""
    if isinstance(tree, ast.Name):
        return values[tree.id]
    if isinstance(tree, ast.Constant):
        return float(str(tree.value)), float(str(tree.value))
    if isinstance(tree, ast.UnaryOp):
        low, high = worth(tree.operand, values)
        return -high, -low
    if isinstance(tree, ast.Call):
        low, high = worth(tree.args[0], values)
        return max(0, low, -high), max(high, -low)
    assert isinstance(tree, ast.BinOp)
    return _joined(tree.op, worth(tree.left, values), worth(tree.right, values))


def _joined(op: ast.operator, a: Interval, b: Interval) -> Interval:
    if isinstance(op, ast.Add):
        return a[0] + b[0], a[1] + b[1]
    if isinstance(op, ast.Sub):
        return a[0] - b[1], a[1] - b[0]
    if isinstance(op, ast.Div) and b[0] <= 0 <= b[1]:
        return -ENDLESS, ENDLESS
    does = operator.truediv if isinstance(op, ast.Div) else _times
    ends = [does(x, y) for x in a for y in b]
    return min(ends), max(ends)


def _times(x: float, y: float) -> float:
    return x * y if x and y else 0
