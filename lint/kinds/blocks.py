"""What a rule of Vale's kinds reads: the blocks of its scope, each as a text of its own.

Plain text is one block; its paragraphs end at blank lines, its sentences run as they are read. A
Markdown block is a paragraph, heading, item or cell. Other scopes are parts of the story, as for
the desk's own kinds.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

WHOLE = ("text", "raw", "summary", "story")
CUT = ("paragraph", "sentence", "quote")
PARTS = {
    "heading": ("headline", "subhead"), "list": ("item",), "table": ("cell",), "blockquote": ("blockquote",),
}  # fmt: skip
OPENING = re.compile(r"""(?:(?<=[\s(\[{—–\-/])|\A)"|(?<![^\W_])[“‘]""")
CLOSING = {'"': re.compile('"'), "“": re.compile("”"), "‘": re.compile(r"’(?![^\W\d_])")}


class Block(NamedTuple):
    """A stretch of the story and the text that a rule sees there, of equal length."""

    span: Span
    text: str


def blocks(rule: "Rule", story: "Story", at: "list[int] | None" = None) -> Iterator[Block]:
    """The blocks that a rule reads, each once; with `at`, sorted offsets, those that hold one of them."""
    if not rule.scope and not story.marked_up:
        yield Block(Span(0, len(story.text)), story.text)
        return
    seen: set[Block] = set()
    for scope in rule.scope or ("text",):
        words = [word.strip() for word in scope.split("&")]
        hidden = _hidden(words, rule, story)
        for span in _spans(words, rule, story):
            if at is not None and bisect_left(at, span.start) == bisect_left(at, span.end):
                continue
            block = Block(span, _shown(story.text[span.start : span.end], span, hidden))
            if block not in seen:
                seen.add(block)
                yield block


def _spans(words: "list[str]", rule: "Rule", story: "Story") -> "list[Span]":
    """The stretches that a scope names: those of one word, within the parts of the others."""
    named = [word for word in words if not word.startswith("~")]
    cut = next((word for word in named if word in CUT), named[0] if named else "text")
    found = _named(cut, rule, story)
    for word in named:
        if word != cut and word.split(".")[0] not in WHOLE:
            found = [span for span in found if _within(span, word, story)]
    return found


def _named(word: str, rule: "Rule", story: "Story") -> "list[Span]":
    if word == "sentence":
        return story.sentences
    if word == "quote":
        return quotations(story.text)
    name, _, ending = word.partition(".")
    if name in WHOLE:
        if ending and not story.path.lower().endswith(f".{ending}"):
            return []
        parts = name == "text" and story.marked_up
        return [part.span for part in story.parts] if parts else [Span(0, len(story.text))]
    if word == "paragraph" and not story.marked_up:
        return _paragraphs(story.text)
    return _parts(word, rule, story)


def _parts(word: str, rule: "Rule", story: "Story") -> "list[Span]":
    """The parts of a kind; to a style of Vale's, run as it is, plain text has no headings."""
    if rule.in_quotes == "keep" and not story.marked_up:
        return []
    kinds = PARTS.get(word.split(".")[0], (word,))
    return [part.span for part in story.parts if part.kind in kinds]


def _paragraphs(text: str) -> "list[Span]":
    found, at = [], 0
    while at < len(text):
        end = text.find("\n\n", at)
        end = len(text) if end < 0 else end + 2
        found.append(Span(at, end))
        at = end
    return found


def quotations(text: str) -> "list[Span]":
    """Words in paired quotation marks; what is not closed runs to the next blank line."""
    found: list[Span] = []
    at = 0
    while opening := OPENING.search(text, at):
        stop = text.find("\n\n", opening.start())
        stop = len(text) if stop < 0 else stop
        closing = CLOSING[opening[0]].search(text, opening.end(), stop)
        at = closing.end() if closing else stop
        found.append(Span(opening.start(), at))
    return found


def _within(span: Span, word: str, story: "Story") -> bool:
    part = story.part_at(span.start)
    return part is not None and part.kind in PARTS.get(word.split(".")[0], (word,))


def _hidden(words: "list[str]", rule: "Rule", story: "Story") -> "list[Span]":
    """What the scope leaves out: quotations or parts named with a `~`, for `story` the furniture."""
    found = list(story.furniture) if "story" in words else []
    for word in words:
        if word == "~quote":
            found += quotations(story.text)
        elif word.startswith("~"):
            found += _parts(word[1:], rule, story)
    return found


def _shown(text: str, span: Span, hidden: "list[Span]") -> str:
    """The text of a block, what is hidden blanked at equal length."""
    for start, end in hidden:
        if start < span.end and end > span.start:
            a, b = max(start, span.start) - span.start, min(end, span.end) - span.start
            text = text[:a] + " " * (b - a) + text[b:]
    return text
