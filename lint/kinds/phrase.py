"""Frames over the reading of a sentence: “<rose> [by] <change:percent> to <new>” (see reading.py).

A frame has words, `a|b` for either, <slots>, [what may be left out], `...` for some words without
amounts and marks, <aside> for what commas or brackets part off, if anything. A slot is a list of the
rule's words, or an amount of the kind behind its colon.
"""

import re

from lint.amounts import COUNT, MEASURED, MONEYED, PERCENTAGE, POINT, YEAR
from lint.kinds.reading import CLAUSE_SIGNS, DASH, PLAIN
from lint.mistake import Mistake, nearest

AMOUNTS = {
    "": COUNT + MONEYED + MEASURED,
    "any": COUNT + MONEYED + MEASURED + PERCENTAGE + POINT,
    "count": COUNT, "money": MONEYED + MEASURED + COUNT, "measure": MEASURED, "percent": PERCENTAGE,
    "points": POINT, "year": YEAR,
}  # fmt: skip
PIECE = re.compile(
    r"\.\.\.|[\[\]]|<(?P<slot>\w+)(?::(?P<kind>\w+))?>|[^\s\[\]<>]+?(?=\.\.\.|[\s\[\]<>]|$)|\s+"
)
SHUT = rf"\s\x00-\x0c{CLAUSE_SIGNS},;:?!()\"{DASH}"  # what no word of a gap has
GAP = rf"(?:[-\s]+[^-{SHUT}][^{SHUT}]*){{{{0,{{}}}}}}?"
MARKS = ",;:()–—"
ASIDE = r"(?:,[^,;:.?!]{1,45}(?=,)|\s*\([^()]{1,45}\)|,[^,;:.?!]{1,45},(?=\s))?,?"  # , or 5 cents a share,
LEFT_OUT = re.compile(r"\[[^\[\]]*\]")


def expression(frame: str, signs: "dict[str, str]", words: "dict[str, dict[str, float]]", reach: int) -> str:
    """The frame as an expression. Slots are groups; those that stand again are named x_2, x_3."""
    made: list[str] = []
    seen: dict[str, int] = {}
    blank = ""
    for piece in PIECE.finditer(frame):
        token = piece[0]
        if token.isspace():
            blank = r"\s+"
        elif token == "[":
            made.append("(?:" + blank)
            blank = ""
        elif token in READY:
            made.append(")?" if token == "]" else ASIDE if token == "<aside>" else GAP.format(reach))
            blank = ""
        else:
            made.append(
                blank + (_slot(piece, signs, words, seen, frame) if piece["slot"] else _words(token, signs))
            )
            blank = ""
    begins = "" if frame.lstrip()[0] in MARKS else r"(?<![\w-])"
    return rf"{begins}(?:{''.join(made)})(?!\w)"


READY = ("]", "...", "<aside>")


def _words(token: str, signs: "dict[str, str]") -> str:
    """Words of a frame: either of those that a stroke parts, marks as they stand."""
    told = [word.replace("_", " ") for word in token.translate(PLAIN).split("|")]
    return "(?:" + "|".join(signs.get(word, re.escape(word).replace(r"\ ", r"\s+")) for word in told) + ")"


def _slot(
    piece: "re.Match[str]", signs: "dict[str, str]", words: "dict[str, dict[str, float]]",
    seen: dict[str, int], frame: str,
) -> str:  # fmt: skip
    name, kind = piece["slot"], piece["kind"] or ""
    seen[name] = seen.get(name, 0) + 1
    group = name if seen[name] == 1 else f"{name}_{seen[name]}"
    if name in words:
        return f"(?P<{group}>[{''.join(sorted({signs[word] for word in words[name]}))}])"
    if kind not in AMOUNTS:
        raise Mistake(f"the frame “{frame}” has an unknown kind of amount; {nearest(kind, [*AMOUNTS][1:])}")
    return f"(?P<{group}>[{AMOUNTS[kind]}])"


def slots(frame: str) -> set[str]:
    return {piece["slot"] for piece in PIECE.finditer(frame) if piece["slot"]} - {"aside"}


def needs(frame: str, signs: "dict[str, str]", words: "dict[str, dict[str, float]]") -> list[str]:
    """For each slot that may not be left out, the signs of which a reading must have one."""
    found = []
    for piece in PIECE.finditer(_kept(frame)):
        if piece["slot"] in words:
            found.append("".join(sorted({signs[word] for word in words[piece["slot"]]})))
        elif piece["slot"] and piece["slot"] != "aside":
            found.append(AMOUNTS.get(piece["kind"] or "", ""))
    return found


def _kept(frame: str) -> str:
    """A frame without what may be left out."""
    while LEFT_OUT.search(frame):
        frame = LEFT_OUT.sub(" ", frame)
    return frame


def literals(frame: str, words: "dict[str, dict[str, float]]") -> list[str]:
    """Words, one of which stands in whatever the frame matches: the rarest of those it must have."""
    sets: list[list[str]] = []
    for piece in PIECE.finditer(_kept(frame)):
        if piece["slot"] in words:
            sets.append([*words[piece["slot"]]])
        elif piece["kind"] in ("percent", "points"):
            sets.append(SIGNS_OF[piece["kind"]])
        elif piece[0][0].isalpha():
            sets.append(piece[0].replace("_", " ").split("|"))
    best = min(sets, key=_commonness, default=[])
    if not best or (min(map(len, best)) < 2 and "%" not in best):
        raise Mistake(
            f"the frame “{frame.strip()}” has no word to look for; write one of two letters or more"
        )
    return best


SIGNS_OF = {"percent": ["percent", "per cent", "per-cent", "pct", "%"], "points": ["point", "points"]}
COMMON = frozenset("a an and at by for from in is of on or over than the to was were with years".split())


def _commonness(found: list[str]) -> tuple[bool, int]:
    """Words of every story last, then the shortest."""
    return not COMMON.isdisjoint(found), -min(len(word) if word != "%" else 9 for word in found)
