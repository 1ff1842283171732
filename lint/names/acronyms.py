"""Acronyms of a story, and what the story itself says that they stand for."""

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import lint.lexicon as lexicon
from lint.names.lands import country
from lint.names.listed import Listed
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

ACRONYM = re.compile(r"(?<![\w.&-])[A-Z]{2,6}(?:s\b)?(?![\w&-])")
WORDS = r"(?:[A-ZÀ-Þ][\w’'-]*|of|and|for|the|on|in|de|des|du|&)"
AHEAD = re.compile(rf"((?:{WORDS} ){{1,9}})\((?:the )?$")
BEHIND = re.compile(rf" \((?:the )?((?:{WORDS} ){{1,9}}{WORDS})\)")
SMALL = frozenset("of and for the on in de des du &".split())
NO_ACRONYMS = frozenset("OK AM PM TV AD BC CV DJ ID VIP CEO MP II III IV VI VII VIII IX XI".split())


def read(story: "Story") -> list[Listed]:
    """Words in capitals, with what the story or else the lexicon says that they stand for."""
    found: dict[str, list[Span]] = defaultdict(list)
    for m in ACRONYM.finditer(story.text):
        name = m[0].removesuffix("s")
        headed = story.dateline is not None and m.start() < story.dateline.span.end
        if not headed and name not in NO_ACRONYMS and not country(name) and not story.in_furniture(m.start()):
            found[name].append(Span(m.start(), m.start() + len(name)))
    return [_acronym(name, spans, story) for name, spans in found.items()]


def _acronym(name: str, spans: list[Span], story: "Story") -> Listed:
    for span in spans:
        said = _explained(name, span, story.text)
        if said:
            return Listed(name, (said,), tuple(spans), span)
    return Listed(name, lexicon.organisation(name)[:1], tuple(spans))


def _explained(name: str, span: Span, text: str) -> str:
    """What stands before or behind an acronym in brackets and has its initials."""
    ahead = AHEAD.search(text, max(0, span.start - 120), span.start)
    if ahead and text[span.end : span.end + 1] == ")":
        words = ahead[1].split()
        for first in range(len(words)):
            if _initials(words[first:], name):
                return " ".join(words[first:])
    behind = BEHIND.match(text, span.end)
    return behind[1] if behind and _initials(behind[1].split(), name) else ""


def _initials(words: list[str], name: str) -> bool:
    """Whether an acronym is made of the first letters of words, small words counted or not."""
    if not words or words[0] in SMALL:
        return False
    parts = [part for word in words for part in word.split("-")]
    great = "".join(part[0] for part in parts if part not in SMALL)
    return name in (great.upper(), "".join(part[0] for part in parts).upper())
