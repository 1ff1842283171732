"""What a regular expression must begin with, and whether it may be slow.

The analysis walks the parse tree of the standard library (`re._parser`); what it does not
understand only costs speed, never a finding.
"""

import re
from itertools import product
from typing import Any

from lint.scan.literals import fold

from re import _constants as op, _parser  # type: ignore[attr-defined]  # isort: skip

MOST_PREFIXES = 64
LONGEST = 24
Heads = list[tuple[str, bool]]  # (literal so far, whether the pattern is literal up to here)


def prefixes(pattern: str) -> Heads | None:
    """Folded literals, one of which begins every match, with whether it is the whole match.

    None where there is none, or one so common that looking for it would not pay.
    """
    try:
        tree = _parser.parse(pattern, re.IGNORECASE)
    except (re.error, RecursionError, OverflowError):
        return None
    heads = {(fold(text), whole) for text, whole in _sequence(list(tree))}
    return sorted(heads) if heads and all(_useful(text) for text, _ in heads) else None


def _useful(head: str) -> bool:
    """A lone letter or blank begins half of all words: too common to be a place to look."""
    return len(head) > 1 or (len(head) == 1 and not head.isalnum() and not head.isspace())


def _sequence(nodes: list[Any]) -> Heads:
    heads: Heads = [("", True)]
    for node in nodes:
        tails = _node(*node)
        grown = [h for h in heads if not h[1]]
        for (text, _), (tail, more) in product([h for h in heads if h[1]], tails):
            joined = text + tail
            grown.append((joined[:LONGEST], more and len(joined) < LONGEST))
        if len(grown) > MOST_PREFIXES:
            return [(text, False) for text, _ in heads]
        heads = grown
        if not any(more for _, more in heads):
            break
    return heads


STOP: Heads = [("", False)]
NOTHING: Heads = [("", True)]


def _node(code: Any, value: Any) -> Heads:
    if code is op.LITERAL:
        return [(chr(value), True)]
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return NOTHING
    if code is op.IN:
        return _class(value)
    if code is op.SUBPATTERN:
        return _sequence(list(value[3])) if value[1] in (0, re.IGNORECASE) and not value[2] else STOP
    if code is op.BRANCH:
        return [head for branch in value[1] for head in _sequence(list(branch))]
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeat(*value)
    return STOP


def _class(items: Any) -> Heads:
    letters = {chr(value) for code, value in items if code is op.LITERAL}
    plain = all(code is op.LITERAL for code, _ in items)
    return [(letter, True) for letter in sorted(letters)] if plain and len(letters) <= 8 else STOP


def _repeat(least: int, most: int, item: Any) -> Heads:
    once = _sequence(list(item))
    if least == 0:
        return [*NOTHING, *once] if most == 1 else STOP
    return once if least == most == 1 else [(text, False) for text, _ in once]


def hard(pattern: str) -> bool:
    """Whether a match may backtrack for long: lookaround, backreferences, repeats in repeats.

    Such a pattern is confirmed under a time limit.
    """
    try:
        tree = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return True
    return _hard(list(tree), inside=False) or sum(_wide(list(tree))) > 1


def _hard(nodes: list[Any], inside: bool) -> bool:
    for code, value in nodes:
        if code in (op.ASSERT, op.ASSERT_NOT, op.GROUPREF, op.GROUPREF_EXISTS):
            return True
        repeats = code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] > 50
        if repeats and inside and not _blank(value[2]):
            return True
        if any(_hard(branch, inside or repeats) for branch in _branches(code, value)):
            return True
    return False


def _branches(code: Any, value: Any) -> list[list[Any]]:
    if code is op.SUBPATTERN:
        return [list(value[3])]
    if code is op.BRANCH:
        return [list(branch) for branch in value[1]]
    return [list(value[2])] if code in (op.MAX_REPEAT, op.MIN_REPEAT) else []


def _blank(item: Any) -> bool:
    """A repeated class of blanks, as `\\s+`, cannot backtrack into words."""
    nodes = list(item)
    return len(nodes) == 1 and all(
        code is op.CATEGORY and value is op.CATEGORY_SPACE
        or code is op.LITERAL and chr(value).isspace()
        for code, value in (nodes[0][1] if nodes[0][0] is op.IN else nodes)
    )


def _wide(nodes: list[Any]) -> list[bool]:
    """One entry for each unbounded repeat of a class that also matches blanks (`.*`, `[^x]+`)."""
    found: list[bool] = []
    for code, value in nodes:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] > 50:
            found += [True for inner in list(value[2]) if _matches_blanks(*inner)]
        for branch in _branches(code, value):
            found += _wide(branch)
    return found


def _matches_blanks(code: Any, value: Any) -> bool:
    return code in (op.ANY, op.NOT_LITERAL) or (
        code is op.IN and (value[0][0] is op.NEGATE or (op.CATEGORY, op.CATEGORY_NOT_WORD) in value)
    )
