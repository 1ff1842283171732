"""Quotation marks and brackets of a paragraph, with what each does there: open, close, or neither."""

import re
from typing import NamedTuple

from lint.sourcemap import Span

# Inches, and two apostrophes, close what is open, else nothing.
OPENS, CLOSES, EITHER, INCHES = "opens", "closes", "either", "inches"
QUOTE = re.compile(r"(?=[“”„«»\"`'])(?:[“”„«»\"]|``|(?<![\w'])''|''(?![\w']))")
BRACKET = re.compile(r"[()\[\]{}]")
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"  # marks of no width, as web copy has them
PAIRS = {")": "(", "]": "[", "}": "{"}
SMILEY = re.compile(r"(?<!\S)[:;=]['’]?-?[()\[\]{}]{1,3}(?!\w)")
ITEM = re.compile(r"(?:^|(?<=[\s;“\"‘]))(?:\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})\.?\)")


class Mark(NamedTuple):
    """A mark of a paragraph: what it does there, and where it stands."""

    does: str
    sign: str
    at: int


def quotes(text: str, span: Span) -> list[Mark]:
    marks = QUOTE.finditer(text, span.start, span.end)
    meant = (m for m in marks if m[0] != "»" or "«" in text)  # Read more »
    return [Mark(_quote_does(text, m[0], m.span(), span), m[0], m.start()) for m in meant]


def _quote_does(text: str, sign: str, at: "tuple[int, int]", span: Span) -> str:
    before = text[at[0] - 1] if at[0] > span.start else " "
    after = text[at[1]] if at[1] < span.end else " "
    if before in UNSEEN or after in UNSEEN:
        before = text[span.start : at[0]].rstrip(UNSEEN)[-1:] or " "
        after = text[at[1] : span.end].lstrip(UNSEEN)[:1] or " "
    if sign in ("“", "„", "«", "``"):
        closes = sign == "“" and (before.isalnum() or before in ".,!?") and not after.isalnum()
        return CLOSES if closes else OPENS
    if sign == "''" or before.isdigit():
        return INCHES
    if sign in ("”", "»"):
        return OPENS if sign == "”" and before.isspace() and after.isalnum() else CLOSES
    if before.isspace() or before in "([{—–-/'‘…":
        return OPENS if not after.isspace() and after not in ".,;:!?)" else EITHER
    return CLOSES if not after.isalnum() else EITHER


def brackets(text: str, span: Span) -> list[Mark]:
    words = text[span.start : span.end]
    if not BRACKET.search(words):
        return []
    smiles = [m.span() for m in SMILEY.finditer(words)]
    items = {m.end() - 1 for m in ITEM.finditer(words)}
    found: list[Mark] = []
    depth = 0
    for m in BRACKET.finditer(words):
        at, closes = m.start(), m[0] in PAIRS
        if any(start <= at < end for start, end in smiles) or (closes and at in items and not depth):
            continue
        depth = max(0, depth + (-1 if closes else 1))
        found.append(Mark(CLOSES if closes else OPENS, m[0], span.start + at))
    return found
