"""Vale's regular expressions as Python's.

Vale 3.26 compiles .NET-like expressions in which `\\w \\d \\s` are ASCII while `\\b` and `(?i)` are
Unicode, in which `(?i)` holds from where it stands to the end of its group, and in which a blank of
a word rule stands for any blanks, a line's end too.
"""

import re

from lint.scan.confirm import BLANKS

CLASSES = {"w": "0-9A-Za-z_", "d": "0-9", "s": r"\t\n\f\r "}
POSIX = {
    "alpha": "A-Za-z", "digit": "0-9", "alnum": "0-9A-Za-z", "upper": "A-Z", "lower": "a-z",
    "space": r"\t\n\x0b\f\r ", "blank": r"\t ", "word": "0-9A-Za-z_", "xdigit": "0-9A-Fa-f",
    "punct": r"!-/:-@\[-`{-~",
}  # fmt: skip
PIECE = re.compile(
    r"""(?P<members>\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\])
    |\\x\{(?P<point>[0-9A-Fa-f]+)\}|\\k<(?P<back>\w+)>|(?P<property>\\[pP]\{\^?\w+\})|\\(?P<escape>.)
    |\(\?(?P<flags>-?[imsnx]+(?:-[imsnx]+)?)\)|\(\?P?<(?P<name>[A-Za-z]\w*)>
    |(?P<blanks>[ \t]+)(?![*+?{ \t])|(?P<brace>\{)(?!\d+(?:,\d*)?\})|(?P<one>.)""",
    re.VERBOSE | re.DOTALL,
)
MEMBER = re.compile(r"\\x\{(?P<point>[0-9A-Fa-f]+)\}|\\(?P<escape>[^pP])|\[:(?P<posix>\w+):\]|\[", re.DOTALL)
ANCHORS = {"^": r"\A", "$": r"\Z"}
Groups = list[list[str]]  # for each open group the flags that hold to its end


def translate(token: str, spaces: bool = True, lines: bool = True) -> str:
    """A token of Vale's as a Python expression with the same meaning.

    `spaces`: a blank stands for any blanks. `lines`: `^` and `$` stand for the ends of lines too.
    """
    groups: Groups = [[]]
    body = "".join(_piece(piece, groups, spaces, lines) for piece in PIECE.finditer(token))
    return body + ")" * len(groups[0])


def _piece(piece: "re.Match[str]", groups: Groups, spaces: bool, lines: bool) -> str:
    kind, text = piece.lastgroup, piece[0]
    if kind == "members":
        head = 1 + text.startswith("[^")
        head += text[head] == "]" and len(text) > head + 1
        return text[:head] + MEMBER.sub(_member, text[head:-1]) + "]"
    if kind == "point":
        return re.escape(chr(int(piece["point"], 16)))
    if kind == "escape":
        return _escape(piece["escape"], False)
    if kind == "back":
        return f"(?P={piece['back']})"
    if kind == "blanks":
        return BLANKS if spaces else text
    if kind == "brace":
        return r"\{"
    return _structure(piece, groups, lines)


def _structure(piece: "re.Match[str]", groups: Groups, lines: bool) -> str:
    """Groups, and the flags that hold in them: for the alternatives after them as well."""
    c = piece[0]
    if piece["flags"]:
        groups[-1].append(f"(?{piece['flags'].replace('n', '')}:")
        return groups[-1][-1]
    if piece["name"]:
        groups.append([])
        return f"(?P<{piece['name']}>"
    if c == "(":
        groups.append([])
    elif c == ")" and len(groups) > 1:
        return ")" * len(groups.pop()) + ")"
    elif c == "|" and groups[-1]:
        return ")" * len(groups[-1]) + "|" + "".join(groups[-1])
    return c if lines else ANCHORS.get(c, c)


def _member(piece: "re.Match[str]") -> str:
    if piece["point"]:
        return re.escape(chr(int(piece["point"], 16)))
    if piece["posix"]:
        return POSIX.get(piece["posix"], piece[0])
    return _escape(piece["escape"], True) if piece["escape"] else r"\["


def _escape(letter: str, inside: bool) -> str:
    if letter.lower() not in CLASSES:
        return {"z": r"\Z", "Z": r"(?=\n?\Z)"}.get(letter, "\\" + letter)
    members = CLASSES[letter.lower()]
    if letter.islower():
        return members if inside else f"[{members}]"
    return "\\" + letter if inside else f"[^{members}]"
