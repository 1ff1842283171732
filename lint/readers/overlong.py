"""A stretch without any blank that no word can be: data left in the copy, which no rule shall read.

Expressions that look for the end of a word take time by the square of its length.
"""

import re

LONG_STORY = 10_000  # characters; in a shorter one no word can cost much
LONGEST_WORD = 2_000
STRETCH = re.compile(rf"\S{{{LONGEST_WORD},}}|[^\S\n]{{{LONGEST_WORD},}}")


def legible(text: str) -> str:
    """The text with tildes and blanks, as many as there were characters, for such a stretch."""
    if len(text) < LONG_STORY or not _has_stretch(text):
        return text
    return STRETCH.sub(lambda stretch: ("~ " * len(stretch[0]))[: len(stretch[0])], text)


def _has_stretch(text: str) -> bool:
    words = text.split()
    blanks = len(text) - sum(map(len, words)) - len(words)
    return max(map(len, words), default=0) >= LONGEST_WORD or blanks >= LONGEST_WORD
