"""False alarms of proselint 0.16: places that are right after all, as the words around them show."""

import re

from lint.engines.selection import Pick
from lint.sourcemap import Span
from lint.story import Story

INNER = re.compile(r"[^\W_]|(?<=[^\W_])['’](?=[^\W_])")  # a letter of a word
ADDRESS = re.compile(r"[@/_]|\.\w")
NEXT = re.compile(r"\s+(\w+)")


def right(story: Story, span: Span, pick: Pick) -> bool:
    """Whether the words of a finding are right by its pick, or no words of the story's at all."""
    found = story.words_at(span).lower()
    if found in pick.skip or (pick.right and re.compile(pick.right).match(story.text, span.start)):
        return True
    cut = cuts_word(story.text, span.start) or cuts_word(story.text, span.end)
    return cut or in_address(story.text, span)


def cuts_word(text: str, at: int) -> bool:
    """Whether a place is inside a word: its sets search without word limits once they hit."""
    return 0 < at < len(text) and bool(INNER.match(text, at - 1) and INNER.match(text, at))


def in_address(text: str, span: Span) -> bool:
    """Whether the words are of a handle, a tag or an address: monday.com."""
    before = text[max(0, span.start - 1) : span.start]
    return before in ("@", "#", "/", "_") or bool(ADDRESS.match(text, span.end))


def is_name(story: Story, span: Span) -> bool:
    """A capital amid a sentence: the Millenium Hilton does write itself so."""
    found, part = story.words_at(span), story.part_at(span.start)
    if not found[0].isupper() or found.isupper() or (part and part.kind == "headline"):
        return False
    start = max(story.sentence_at(span.start).start, span.start - 200)
    before = story.text[start : span.start]
    return any(letter.isalpha() for letter in before)


def on_purpose(story: Story, span: Span, once: str, skip: tuple[str, ...]) -> bool:
    """Words said again for a reason: a name, a count, side by side by side, a new paragraph.

    `once` are the words without the repetition.
    """
    words, part = story.words_at(span).split(), story.part_at(span.start)
    after = NEXT.match(story.text, span.end)
    return (
        once == story.words_at(span)  # ſ and s are one letter to it
        or once.lower() in skip
        or any(letter.isdigit() for letter in once)
        or all(word[0].isupper() for word in words)
        or len(words) > 2 * len(once.split())
        or (after is not None and after[1].lower() == words[0].lower())
        or part is None
        or span.end > part.span.end
    )
