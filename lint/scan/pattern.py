"""What a regular expression must begin with, or must hold: the literals that the scan looks for.

The analysis walks the parse tree of the standard library (`re._parser`); what it does not
understand only costs speed, never a finding.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

from lint.scan.chars import WORD, chars_of
from lint.scan.core import core
from lint.scan.literals import folded
from lint.scan.slow import hard

from re import _constants as op, _parser  # type: ignore[attr-defined]  # isort: skip

FEW = 96  # literals after which none is made longer
MOST = 4096  # literals a pattern may begin with; more are no help
LONGEST = 64
SMALL = 10  # letters of a class, or figures, that are looked for one by one
MANY = 32  # of a class behind a mark, as in “.A”: copy hardly has them
MARKED = re.compile(r"[^\w\s]\Z")
MOST_INSIDE = 256  # literals, one of which a match holds
LEAST_INSIDE = 4  # letters; shorter ones stand in every story
Head = tuple[str, bool]  # (literal so far, whether the pattern is literal up to here)
Heads = list[Head]


def parsed(pattern: str) -> list[Any] | None:
    """The nodes of an expression, or of its core; None where `re` cannot read either."""
    try:
        return list(_parser.parse(pattern, re.IGNORECASE))
    except (re.error, RecursionError, OverflowError):
        left = core(pattern)
        return list(_parser.parse(left, re.IGNORECASE)) if left else None


def prefixes(pattern: str, words: bool = False) -> Heads | None:
    """Folded literals, one of which begins every match, with whether it is the whole match.

    None where there is none, or one so common that looking for it would not pay. `words`: the
    pattern stands for whole words, so that a lone letter is rare enough.
    """
    nodes = parsed(pattern)
    if nodes is None:
        return None
    heads = _shortest(_sequence(nodes))
    if nodes and nodes[-1][0] is op.ASSERT:  # what must follow is looked for, too
        for way in _looked_ahead(nodes[-1:]):
            heads = _shortest([(text, False) for text, _ in _sequence([*nodes[:-1], *way])])
    if sum(text[:1].isdigit() for text, _ in heads) > FEW:  # every figure begins so
        return None
    return heads if all(_useful(text, words and whole) for text, whole in heads) else None


def opens_a_word(pattern: str) -> bool:
    """Whether no match begins within a word, as the expression itself says: \\b, or (?<!\\w)."""
    nodes = parsed(pattern)
    if not nodes:
        return False
    code, value = nodes[0]
    if code is op.ASSERT_NOT and value[0] < 0 and len(value[1]) == 1:
        return WORD - {"?"} <= (chars_of(*value[1][0]) or frozenset())
    return code is op.AT and value is op.AT_BOUNDARY


def _shortest(heads: Heads) -> Heads:
    """The heads that none of the others begins: at each place at most one of them is seen."""
    kept: Heads = []
    for text, whole in sorted(heads):
        if not kept or not text.startswith(kept[-1][0]):
            kept.append((text, whole))
        elif kept[-1][1]:
            kept[-1] = (kept[-1][0], False)
    return kept


def inside(pattern: str, least: int = LEAST_INSIDE) -> Heads | None:
    """Folded literals, one of which every match holds somewhere; None where there is no such set.

    The rarest set is taken: that of the longest shortest literal, which has `least` letters or more.
    """
    nodes = list(_opened(parsed(pattern) or []))
    ways = [nodes, *_looked_ahead(nodes)] if nodes else []
    sets = [_sequence(way[at:], MOST_INSIDE) for way in ways for at in range(len(way))]
    sets = [[(text.replace(BLANKS, " "), whole) for text, whole in heads] for heads in sets]
    best = max((heads for heads in sets if len(heads) <= MOST_INSIDE), key=rarity, default=[])
    return best if best and rarity(best) >= least else None


def _opened(nodes: list[Any]) -> Iterator[Any]:
    """A sequence with what its groups hold in their places."""
    for code, value in nodes:
        if code is op.SUBPATTERN and not value[2]:
            yield from _opened(list(value[3]))
        else:
            yield code, value


def _looked_ahead(nodes: list[Any]) -> Iterator[list[Any]]:
    """The expression up to each place where it looks ahead, and what it looks for there."""
    for at, (code, value) in enumerate(nodes):
        if code is op.ASSERT and value[0] > 0:
            yield [*nodes[:at], *value[1]]


def rarity(heads: Heads) -> int:
    """How long the shortest is: the longer, the rarer. What copy hardly has is two or three letters more."""
    return min(
        len(text.strip()) + 2 * bool(MIXED.search(text)) + 3 * bool(APART.search(text)) for text, _ in heads
    )


def _useful(head: str, whole: bool) -> bool:
    """A lone letter or blank begins half of all words: too common to be a place to look.

    With several blanks at its beginning it is not known which of them a match begins with.
    """
    if head.startswith(BLANKS):
        return False
    seen = head.strip()
    return len(seen) > 1 or (bool(seen) and (not seen.isalnum() or (whole and len(head) == 1)))


def _sequence(nodes: list[Any], few: int = FEW) -> Heads:
    heads: Heads = [("", True)]
    for node in nodes:
        going = [text for text, more in heads if more]
        if not going:
            break
        grown = {head for head in heads if not head[1]}
        most = MANY if all(map(MARKED.search, going)) else SMALL
        for text, (tail, more) in product(going, _node(node[0], node[1], most)):
            joined = _spaced(text + tail)
            grown.add((joined[:LONGEST], more and len(joined) < LONGEST))
        if len(grown) > (few if all(len(text) > 1 for text, _ in heads) else MOST):
            return sorted({(text, False) for text, _ in heads})
        heads = sorted(grown)
    return heads


def _spaced(head: str) -> str:
    """Blanks within a literal as one, which the scan finds where there are several; see `scanner`."""
    lead = BLANKS if head.startswith(BLANKS) else ""
    return lead + head[len(lead) :].replace(BLANKS, " ")


APART = re.compile(r" [,.;:!?)\x02\x04]")  # a blank before a mark that has none
MIXED = re.compile(r"\d[a-z,]|[a-z,]\d|, \d")
BLANKS = "  "  # any number of them
STOP: Heads = [("", False)]
NOTHING: Heads = [("", True)]


def _node(code: Any, value: Any, most: int) -> Heads:
    if code is op.LITERAL:
        return [(folded(chr(value)), True)]
    if code is op.FAILURE or (code is op.ASSERT_NOT and not value[1]):  # (?!) never matches
        return []
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return NOTHING
    if code is op.IN:
        return _class(value, most)
    if code is op.SUBPATTERN:
        return _sequence(list(value[3])) if value[1] in (0, re.IGNORECASE) and not value[2] else STOP
    if code is op.BRANCH:
        return [head for branch in value[1] for head in _sequence(list(branch))]
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeat(*value)
    return STOP


def _class(items: Any, most: int) -> Heads:
    letters: set[str] = set()
    for code, value in items:
        if code is not op.LITERAL and (code is not op.RANGE or value[1] - value[0] >= most):
            return STOP
        first, last = value if code is op.RANGE else (value, value)
        letters |= {folded(chr(letter)) for letter in range(first, last + 1)}
    return [(letter, True) for letter in sorted(letters)] if len(letters) <= most else STOP


def _repeat(least: int, most: int, item: Any) -> Heads:
    """None of it or once, and then what follows; where there may be more, only so far."""
    once = _sequence(list(item))
    if once == [(" ", True)] and most > 1:
        return [(BLANKS, True)] if least else [*NOTHING, (BLANKS, True)]
    if len(once) > FEW:
        return [(text, False) for text, _ in once]
    none = NOTHING if least == 0 else []
    if most == 1:
        return [*none, *once]
    twice = sorted({(a + b, False) for (a, more), (b, _) in product(once, once) if more})
    if len(twice) > FEW:
        return [*none, *((text, False) for text, _ in once)]
    if least > 1:
        return [*((text, more) for text, more in once if not more), *twice]
    return [*none, *once, *twice]


__all__ = ["Heads", "hard", "inside", "opens_a_word", "prefixes", "rarity"]
