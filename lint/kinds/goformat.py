"""Messages as Vale fills them: Go's formats, and choices told as a sentence."""

import re
from functools import cache

FORMAT = re.compile(r"%(?:\[(\d+)\])?([sdqv%])")
WRAP = re.compile(r"[ \t]*\n\s*")
QUOTED = ("'%s'", '"%s"')


def message(template: str, values: "tuple[str, ...]") -> str:
    """A Go format filled: %s in turn, %[1]s by number and on from there, words on one line."""
    if any("\n" in value for value in values):
        values = tuple(WRAP.sub(" ", value) for value in values)
    count = len(values)
    return "".join([
        piece if isinstance(piece, str) else values[piece] if piece < count else ""
        for piece in _pieces(template)
    ])  # fmt: skip


@cache
def _pieces(template: str) -> "tuple[str | int, ...]":
    """The text of a format and, between its stretches, the numbers of the values, from 0."""
    pieces: list[str | int] = []
    at = turn = 0
    for m in FORMAT.finditer(template):
        pieces.append(template[at : m.start()])
        at = m.end()
        if m[2] == "%":
            pieces.append("%")
        else:
            turn = int(m[1]) if m[1] else turn + 1
            pieces.append(turn - 1)
    return (*pieces, template[at:])


def either(choices: "list[str]") -> str:
    """'this', 'that', or 'those'."""
    quoted = [f"'{choice}'" for choice in choices]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return ", ".join(quoted[:-1]) + ", or " + quoted[-1]


def for_choices(template: str) -> str:
    """The message of a rule whose choices bring their own quotation marks."""
    for mark in QUOTED:
        if template.count(mark) == 2:
            template = template.replace(mark, "%s", 1)
    return template
