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


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    for span, right in phrases(story, rule.options["phrases"]):
        if right:
            found = BLANKS.sub(" ", story.words_at(span))
            yield Hit(span, {"found": found, "mend": right}, (Fix((Edit(span, right),)),))


def phrases(story: "Story", listed: "dict[str, list[tuple[str, str]]]") -> Iterator[tuple[Span, str]]:
    """Where a listed name stands, the longest at each place, and what to print instead, or ""."""
    done = 0
    for m in re.finditer(r"[^\W_][^\s]*", story.text):
        for head in (m[0], *_heads(m[0])):
            found = m.start() >= done and _longest(story.text, m.start(), listed.get(head, ()))
            if found:
                done = found[0].end
                yield found
                break


def _heads(word: str) -> Iterator[str]:
    """The beginnings of what stands between blanks that may be a listed word: Kiev in “Kiev's”."""
    for end in re.finditer(r"(?<=[^\W_])(?![^\W_])", word):
        if end.start() < len(word):
            yield word[: end.start()]


def _longest(text: str, at: int, rows: "list[tuple[str, str]] | tuple[()]") -> tuple[Span, str] | None:
    for phrase, right in rows:
        end = _end(text, at, phrase)
        if end:
            return Span(at, end), right
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
