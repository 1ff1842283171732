"""Messages as Vale fills them: Go's formats, and choices told as a sentence."""

import re
from functools import lru_cache

FORMAT = re.compile(r"%(?:\[(\d+)\])?([sdqv%])")
WRAP = re.compile(r"[ \t]*\n\s*")
QUOTED = ("'%s'", '"%s"')


@lru_cache(maxsize=4096)
def message(template: str, values: "tuple[str, ...]") -> str:
    """A Go format filled: %s in turn, %[1]s by number and on from there, words on one line."""
    turn = 0

    def fill(m: "re.Match[str]") -> str:
        nonlocal turn
        if m[2] == "%":
            return "%"
        at = int(m[1]) - 1 if m[1] else turn
        turn = at + 1
        return WRAP.sub(" ", values[at]) if at < len(values) else ""

    return FORMAT.sub(fill, template)


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
