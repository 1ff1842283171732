r"""debris: what machines left in the copy; escaped marks, coded or misread characters.

It is certain wherever it stands, in quotations too, and the mend is what the writer had written.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, decoded
from lint.kinds.decoded import Meant
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

OF = ("apostrophes", "quotation marks", "escapes", "entities", "encoding", "invisible")
KEYS = {"of": Key("word", help="what was left: " + ", ".join(OF), choices=OF)}

# Compiled where a text holds one of the marks, which most stories do not.
MARKS = r"\\+['’]|['’]{2,}"
WORD, WORD_END = r"[^\W_]*", r"[^\W_]*\Z"
LONGEST = 50  # letters of a word
ENDINGS = ("s", "t", "d", "m", "re", "ve", "ll")  # what stands after an apostrophe
WELL_FORMED = r"(?<=[^\W_])['’](?=[^\W_])|(?<=s)['’](?=\s)"
ENDED = ".,?!…"
QUOTE = r"\\+([\"“”])|(?<![\"\w])(\")\"(?=\w)|(?<=[\w.,!?])(\")\"(?![\"\w])"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"of": values["of"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    found = list(_found(rule.options["of"], story))
    rest = _without(story.text, [span for span, _ in found])
    for span, meant in found:
        meant, sure = _as_written_here(meant, rest, len(found) == 1)
        fix = Fix((Edit(span, meant),), safe=sure)
        words = story.words_at(span)
        yield Hit(span, {"found": decoded.unseen(words) or words, "mend": meant}, (fix,))


def _found(of: str, story: "Story") -> Iterator[Meant]:
    if of == "apostrophes":
        return _apostrophes(story)
    return READ[of](story.text)


def _apostrophes(story: "Story") -> Iterator[Meant]:
    """Apostrophes that a database doubled or a program gave a backslash."""
    text = story.text
    if not any(marks in text for marks in ("''", "’’", "'’", "’'", "\\'", "\\’")):
        return
    own = own_apostrophe(story)
    for m in re.finditer(MARKS, text):
        before, after = _around(text, m.start(), m.end())
        if m[0][0] == "\\" or _doubled(story, m.span(), before, after):
            mark = own if before else m[0][-1]
            yield Span(m.start() - len(before), m.end() + len(after)), before + mark + after


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The letters that stand right before and right after a mark."""
    before, after = (
        re.search(WORD_END, text[max(0, start - LONGEST) : start]),
        re.match(WORD, text[end : end + LONGEST]),
    )
    return (before[0] if before else ""), (after[0] if after else "")


def _doubled(story: "Story", marks: tuple[int, int], before: str, after: str) -> bool:
    """Whether two apostrophes are one, and not the old wire's quotation mark ''."""
    if not before:
        return False
    part = story.part_at(marks[0])
    paragraph = story.words_at(part.span) if part else story.text
    wire = "``" in paragraph or re.search(r"(?<!\w)''(?=\w)", paragraph) is not None
    if after:
        letters = before[-1].isalpha() and after[0].isalpha()
        return after.lower() in ENDINGS or (letters and not wire)
    owners = re.match(r" [a-z]", story.text[marks[1] : marks[1] + 2]) is not None
    return before[-1] == "s" and owners and not wire


@lru_cache(maxsize=1)
def own_apostrophe(story: "Story") -> str:
    """The mark that the story itself mostly writes; its quotation marks say it where it has none."""
    found = [m[0] for m in re.finditer(WELL_FORMED, story.text) if not story.in_furniture(m.start())]
    curly = found.count("’")
    if not found:
        return "’" if story.text.count("“") > story.text.count('"') / 2 else "'"
    return "’" if 2 * curly > len(found) else "'"


# Marks that a typographer sets, what others type for them, and the sign that a story does so.
TYPED = (("’‘", "'", r"\w'\w"), ("“”", '"', '"'), ("–", "-", " - "), ("—", "--", " -- "))
SET, ANY_TYPED = "".join(marks for marks, _, _ in TYPED), "|".join(sign for _, _, sign in TYPED)
# Of stories that type their other marks nine in ten type this one as well, of dashes not so many.
SURE, LIKELY = "’‘“”", "–"


def _as_written_here(meant: str, rest: str, alone: bool) -> tuple[str, bool]:
    """The mend as the rest of the story writes it, and whether that is sure.

    One such mark in a story that types all others was typed too, before something set it; several
    are the story's own.
    """
    marks, typed, sign = next((row for row in TYPED if meant and meant in row[0]), ("", "", ""))
    if not marks or any(mark in rest for mark in marks):
        return meant, True
    if re.search(sign, rest):
        return typed, True
    if not alone or any(mark in rest for mark in SET) or not re.search(ANY_TYPED, rest):
        return meant, True
    return (typed if meant in SURE + LIKELY else meant), meant in SURE


def _without(text: str, spans: list[Span]) -> str:
    starts, ends = [0, *(span.end for span in spans)], [*(span.start for span in spans), len(text)]
    return " ".join(text[a:b] for a, b in zip(starts, ends, strict=True))


def _quotation_marks(text: str) -> Iterator[Meant]:
    r"""Quotation marks with a backslash, or doubled as in a table of values."""
    if "\\" not in text and '""' not in text:
        return
    for m in re.finditer(QUOTE, text):
        if m[2] and m.start() and text[m.start() - 1] in ENDED:
            continue  # two quotations have run together: a blank is lost between the marks
        yield Span(*m.span()), m[1] or m[2] or m[3]


READ = {
    "quotation marks": _quotation_marks,
    "escapes": decoded.escapes,
    "entities": decoded.entities,
    "encoding": decoded.misread,
    "invisible": decoded.invisible,
}
