"""What Vale's kinds share: its regular expressions, its messages, its exceptions.

Vale 3.26 compiles .NET-like expressions in which `\\w \\d \\s` are ASCII while `\\b` and `(?i)` are
Unicode, and reads a blank in a token as `\\s+` (notes/vale and Vale's documentation).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.kinds import Hit, Key
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places, compiled, matches, unpacked, walk
from lint.scan.pattern import hard

if TYPE_CHECKING:
    from lint.story import Story

WORD_KEYS = {
    "nonword": Key("flag", False, "true: the patterns need not be whole words"),
    "ignorecase": Key("flag", False, "true: capitals do not matter"),
    "exceptions": Key("texts", (), "words that are right where the rule would object"),
    "vocab": Key("flag", True, "false: accepted words of the house are no exception"),
}
CLASSES = {"w": "0-9A-Za-z_", "d": "0-9", "s": r"\t\n\f\r "}
BLANK = r"[\t\n\f\r ]+"  # what a blank in a token stands for
NEAR = 100  # characters on either side in which an exception of several words is looked for
SHIFT = re.compile(r"\(\?<([A-Za-z]\w*)>")
INLINE = re.compile(r"^\(\?([imsx]+)\)")


def translate(token: str, spaces: bool = True) -> str:
    """A token of Vale's as a Python expression with the same meaning."""
    out, inside, i = [], False, 0
    token = SHIFT.sub(r"(?P<\1>", token)
    while i < len(token):
        c = token[i]
        if c == "\\" and i + 1 < len(token):
            out.append(_escape(token[i + 1], inside))
            i += 2
            continue
        if c == "[" and not inside:
            inside, head = True, re.match(r"\[\^?\]?", token[i:])
            out.append(head[0] if head else c)
            i += len(out[-1])
            continue
        inside = inside and c != "]"
        blank = c == " " and spaces and not inside and token[i + 1 : i + 2] not in tuple("*+?{")
        out.append(BLANK if blank else ("\\[" if inside and c == "[" else c))
        i += 1
    return "".join(out)


def _escape(letter: str, inside: bool) -> str:
    if letter.lower() not in CLASSES:
        return {"z": r"\Z"}.get(letter, "\\" + letter)
    members = CLASSES[letter.lower()]
    if letter.islower():
        return members if inside else f"[{members}]"
    return "\\" + letter if inside else f"[^{members}]"


def patterns(tokens: "list[str]", ignorecase: bool, whole: bool) -> list[Pattern]:
    """A pattern for each token; `(?i)` at the head of one holds for those after it too."""
    found = []
    for token in tokens:
        inline = INLINE.match(token)
        if inline:
            token = token[inline.end() :]
            ignorecase = ignorecase or "i" in inline[1]
        source = translate(token)
        found.append(checked(Pattern(source, ignorecase, hard(source), whole), token))
    return found


def checked(pattern: Pattern, token: str) -> Pattern:
    """The pattern, if it compiles and wants at least a character. Raises Mistake naming the token."""
    try:
        expression = compiled(pattern)
    except Mistake as mistake:
        reason = mistake.what.rpartition(": ")[2]
        raise Mistake(f"the pattern “{token}” is broken: {reason}") from None
    if not pattern.hard and expression.fullmatch(""):
        raise Mistake(f"the pattern “{token}” matches nothing at all; make it want a word")
    return pattern


def packed(alternatives: "list[Pattern]") -> list[tuple[Any, ...]]:
    """Patterns as plain data, which the pack's cache holds."""
    return [tuple(pattern) for pattern in alternatives]


def found(options: "dict[str, Any]", story: "Story", places: Places) -> Iterator[tuple[int, Any]]:
    """(number, match) of a rule's patterns, those with an exception left out."""
    alternatives = unpacked(options["patterns"])
    excepted = unpacked(options["exceptions"])
    phrases = [e._replace(ignorecase=True) for e in excepted if BLANK in e.source]
    for number, match in walk(alternatives, options["loose"], places, story.text):
        inside = any(True for e in excepted for _ in matches(e, match[0]))
        if not inside and not any(_around(phrase, match, story.text) for phrase in phrases):
            yield number, match


def _around(phrase: Pattern, match: Any, text: str) -> bool:
    """Whether an exception of several words, in any case, holds the match."""
    start, end = match.span()
    near = matches(phrase, text, max(0, start - NEAR), end + NEAR)
    return any(m.start() <= start and end <= m.end() for m in near)


def exceptions(values: "dict[str, Any]") -> list[Pattern]:
    """Exceptions are whole words; their case counts unless they say otherwise."""
    return patterns(list(values["exceptions"]), False, whole=True)


FORMAT = re.compile(r"%(?:\[(\d+)\])?([sdqv%])")


def message(template: str, values: "tuple[str, ...]") -> str:
    """A Go format filled as Vale fills it: %s in turn, %[1]s by number, surplus dropped."""
    turn = iter(range(len(values) + 99))

    def fill(m: "re.Match[str]") -> str:
        if m[2] == "%":
            return "%"
        at = int(m[1]) - 1 if m[1] else next(turn)
        return values[at] if at < len(values) else ""

    return FORMAT.sub(fill, template)


__all__ = ["Hit", "checked", "exceptions", "found", "message", "packed", "patterns", "translate"]
