"""house: a name as the desk does not print it. Made of the newsroom's tables, not of rule files."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS: dict[str, Key] = {}
BLANKS = re.compile(r"\s+")
LETTERS = re.compile(r"[^\W_]+")
BEFORE = re.compile(r"[^\W_][-’']$|_$")  # what makes a word the end of another: Brown-Karsay


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for span, right in phrases(story, rule.options["phrases"]):
        if right:
            found = BLANKS.sub(" ", story.words_at(span))
            yield Hit(span, {"found": found, "mend": right}, (Fix((Edit(span, right),)),))


def by_first(rows: "list[tuple[str, str]]") -> dict[str, list[tuple[str, str]]]:
    """Phrases by the letters that they begin with, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row)):
        head = LETTERS.search(row[0])
        found.setdefault(head[0] if head else row[0], []).append(row)
    return found


def phrases(story: "Story", listed: "dict[str, list[tuple[str, str]]]") -> Iterator[tuple[Span, str]]:
    """Where a listed name stands, the longest at each place, and what to print instead, or ""."""
    done, text = 0, story.text
    for m in LETTERS.finditer(text) if listed else ():
        rows = listed.get(m[0])
        if rows and m.start() >= done and not BEFORE.search(text, max(0, m.start() - 2), m.start()):
            found = _longest(text, m.start(), rows)
            if found:
                done = found[0].end
                yield found


def _longest(text: str, at: int, rows: "list[tuple[str, str]]") -> tuple[Span, str] | None:
    for phrase, right in rows:
        head = LETTERS.search(phrase)
        start = at - (head.start() if head else 0)  # ’Ndrangheta begins with its mark
        end = _end(text, start, phrase)
        if end:
            return Span(start, end), right
    return None


def _end(text: str, at: int, phrase: str) -> int:
    """Where a phrase that stands here whole ends, blanks of any kind between its words; else 0."""
    for number, word in enumerate(phrase.split(" ")):
        gap = BLANKS.match(text, at) if number else None
        at = gap.end() if gap else at
        if (number and not gap) or not text.startswith(word, at):
            return 0
        at += len(word)
    return 0 if re.match(r"[^\W_]|[-’'](?!s\b)[^\W_]", text[at : at + 3]) else at
