r"""debris: what machines left in the copy; escaped marks, coded or misread characters.

It is certain wherever it stands, in quotations too, and the mend is what the writer had written.
"""

import re
from collections.abc import Iterator
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

OF = ("apostrophes", "quotation marks", "escapes", "entities", "encoding")
KEYS = {"of": Key("word", help="what was left: " + ", ".join(OF), choices=OF)}

DOUBLED = re.compile(r"([^\W_]*)(\\+['’]|['’]{2,})([^\W_]*)")
ENDINGS = ("s", "t", "d", "m", "re", "ve", "ll")  # what stands after an apostrophe
WELL_FORMED = re.compile(r"(?<=[^\W_])['’](?=[^\W_])|(?<=s)['’](?=\s)")
QUOTE = re.compile(r"\\+([\"“”])|(?<![\"\w])(\")\"(?=\w)|(?<=[\w.,!?])(\")\"(?![\"\w])")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"of": values["of"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for span, meant in _found(rule.options["of"], story):
        fix = Fix((Edit(span, meant),), safe=True)
        yield Hit(span, {"found": story.words_at(span), "mend": meant}, (fix,))


def _found(of: str, story: "Story") -> Iterator[Meant]:
    if of == "apostrophes":
        return _apostrophes(story)
    if of == "quotation marks":
        return _quotation_marks(story.text)
    return {"escapes": decoded.escapes, "entities": decoded.entities, "encoding": decoded.misread}[of](
        story.text
    )


def _apostrophes(story: "Story") -> Iterator[Meant]:
    """Apostrophes that a database doubled or a program gave a backslash."""
    text = story.text
    if not any(marks in text for marks in ("''", "’’", "'’", "’'", "\\'", "\\’")):
        return
    own = own_apostrophe(story)
    for m in DOUBLED.finditer(text):
        if m[2][0] == "\\" or _doubled(story, m):
            yield Span(*m.span()), f"{m[1]}{own if m[1] else m[2][-1]}{m[3]}"


def _doubled(story: "Story", m: "re.Match[str]") -> bool:
    """Whether two apostrophes are one, and not the old wire's quotation mark ''."""
    before, after = m[1], m[3]
    if not before:
        return False
    part = story.part_at(m.start(2))
    paragraph = story.words_at(part.span) if part else story.text
    wire = "``" in paragraph or re.search(r"(?<!\w)''(?=\w)", paragraph) is not None
    if after:
        letters = before[-1].isalpha() and after[0].isalpha()
        return after.lower() in ENDINGS or (letters and not wire)
    owners = re.match(r" [a-z]", story.text[m.end() : m.end() + 2]) is not None
    return before[-1] == "s" and owners and not wire


def own_apostrophe(story: "Story") -> str:
    """The mark that the story itself mostly writes; its quotation marks say it where it has none."""
    found = [m[0] for m in WELL_FORMED.finditer(story.text) if not story.in_furniture(m.start())]
    curly = found.count("’")
    if not found:
        return "’" if story.text.count("“") > story.text.count('"') / 2 else "'"
    return "’" if 2 * curly > len(found) else "'"


def _quotation_marks(text: str) -> Iterator[Meant]:
    r"""Quotation marks with a backslash, or doubled as in a table of values."""
    if "\\" not in text and '""' not in text:
        return
    for m in QUOTE.finditer(text):
        yield Span(*m.span()), m[1] or m[2] or m[3]
