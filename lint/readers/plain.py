"""Plain text and wire copy: lines are paragraphs, unless the copy is wrapped by hand."""

import re
from itertools import pairwise

from lint.readers import Block, Copy
from lint.readers.header import above
from lint.sourcemap import LINE_END, Run, SourceMap, Span

WRAP_WIDTH = range(40, 101)  # a line that was broken by hand ends about here
SLACK = 2  # characters by which a full line may miss the width
CONTINUED = 0.5  # of the lines after another one begin in small letters, in wrapped copy
FIRST_WORD = re.compile(r"\S{1,100}")
INDENT = re.compile(r"[ \t]*")


def read(source: str) -> Copy:
    meta, start = above(source)
    text, way = unify_line_ends(source, start)
    return Copy(text, way, tuple(blocks(text)), meta)


def unify_line_ends(source: str, start: int = 0) -> tuple[str, SourceMap]:
    """The text from `start` on, with `\\n` for every line end, and the way back."""
    if "\r" not in source:
        return source[start:], SourceMap(source, [Run(0, start, len(source) - start)])
    parts: list[str] = []
    runs: list[Run] = []
    at, done = start, 0
    for end in LINE_END.finditer(source, start):
        length = end.start() - at + 1
        parts += [source[at : end.start()], "\n"]
        runs.append(Run(done, at, length))
        done += length
        at = end.end()
    runs.append(Run(done, at, len(source) - at))
    return "".join(parts) + source[at:], SourceMap(source, runs)


def blocks(text: str) -> list[Block]:
    """A block for each paragraph; lines of hand-wrapped copy are joined to one."""
    groups = list(_groups(text))
    width = _width(text, groups)
    found: list[Block] = []
    for group in groups:
        start = group[0]
        for line, following in pairwise(group):
            if not _goes_on(text, line, following, width):
                found.append(Block(Span(start.start, line.end)))
                start = following
        found.append(Block(Span(start.start, group[-1].end)))
    return found


def _groups(text: str) -> list[list[Span]]:
    """Lines with words in them, those between two blank lines together."""
    groups: list[list[Span]] = [[]]
    at = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            groups[-1].append(Span(at, at + len(line)))
        elif groups[-1]:
            groups.append([])
        at += len(line) + 1
    return groups if groups[-1] else groups[:-1]


def _width(text: str, groups: list[list[Span]]) -> int:
    """The width that the copy was wrapped at by hand; 0 where each line is a paragraph."""
    narrow = [g for g in groups if len(g) > 1 and all(s.end - s.start < WRAP_WIDTH.stop for s in g)]
    following = [line for group in narrow for line in group[1:]]
    small = sum(text[line.start : line.end].lstrip()[:1].islower() for line in following)
    if not following or small < CONTINUED * len(following):
        return 0
    widths = sorted(line.end - line.start for group in narrow for line in group[:-1])
    width = widths[int(0.9 * (len(widths) - 1))]  # a headline above the copy may be longer
    return width if width in WRAP_WIDTH else 0


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a line was broken for want of room: the next word would not have fitted in."""
    word = FIRST_WORD.search(text, following.start, following.end)
    if not width or not word or line.end - line.start >= WRAP_WIDTH.stop:
        return False
    indented = word.start() - following.start > _indent(text, line) and word.start() > following.start + 1
    room = width - SLACK - len(text[line.start : line.end].rstrip())
    return not indented and len(word[0]) + 1 > room


def _indent(text: str, line: Span) -> int:
    blanks = INDENT.match(text, line.start, line.end)
    return len(blanks[0]) if blanks else 0
