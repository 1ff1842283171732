"""Patterns as the author of a rule wrote them, read and checked: only where a rule file is new."""

import re
from typing import Any

from lint.kinds.translate import translate
from lint.mistake import Mistake
from lint.scan.core import core
from lint.scan.expression import Pattern, compiled
from lint.scan.slow import hard, may_be_empty

INLINE = re.compile(r"^\(\?([imsx]+)\)")
PLAIN = re.compile(r"[^\\+*?()|\[\]{}^$]+")
GAP = re.compile(r"[ \t]+")


def patterns(
    tokens: "list[str]", ignorecase: bool, whole: bool, spaces: bool = True, lines: bool = True
) -> list[Pattern]:
    """A pattern for each token; `(?i)` at the head of one holds for those after it too."""
    found = []
    for token in tokens:
        inline = INLINE.match(token)
        if inline and "i" in inline[1]:
            token = token[inline.end() :]
            ignorecase = True
        source = translate(token, spaces, lines)
        found.append(pattern(source, ignorecase, whole, token))
    return found


def pattern(source: str, ignorecase: bool = False, whole: bool = False, token: str = "") -> Pattern:
    """A pattern that is given a time limit where it needs one; `token` is what its author wrote."""
    return checked(Pattern(source, ignorecase, hard(source), whole), token or source)


def compiles(source: str) -> None:
    """Raises Mistake where a part of a pattern is broken by itself."""
    _compiled(Pattern(source, hard=hard(source)), source)


def checked(pattern: Pattern, token: str) -> Pattern:
    """The pattern, if it compiles and wants at least a character. Raises Mistake naming the token."""
    expression = _compiled(pattern, token)
    if not pattern.hard and (may_be_empty(pattern.source) or expression.fullmatch("")):
        raise Mistake(f"the pattern “{token}” matches nothing at all; make it want a word")
    return pattern._replace(core=core(pattern.source)) if pattern.hard else pattern


def _compiled(pattern: Pattern, token: str) -> Any:
    try:
        return compiled(pattern)
    except Mistake as mistake:
        reason = mistake.what.rpartition(": ")[2]
        if pattern.whole or token != pattern.source:  # the place is one in what was made of it
            reason = reason.partition(" at position")[0]
        raise Mistake(f"the pattern “{token}” is broken: {reason}") from None


def packed(alternatives: "list[Pattern]") -> list[tuple[Any, ...]]:
    """Patterns as plain data, which the pack's cache holds."""
    return [tuple(pattern) for pattern in alternatives]


def exceptions(values: "dict[str, Any]") -> list[Pattern]:
    """Exceptions are whole words; their case counts unless they say otherwise."""
    return [_exception(term) for term in sorted(values["exceptions"], key=len, reverse=True)]


def _exception(term: str) -> Pattern:
    """A term without signs of an expression is plain text, its stops too."""
    inline = term.startswith("(?i)")
    plain = term.replace(".", r"\.") if PLAIN.fullmatch(term) else term[4 * inline :]
    source = translate(GAP.sub(" ", plain))
    return pattern(source, inline, True, term)
