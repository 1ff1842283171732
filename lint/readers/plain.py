"""Plain text and wire copy: lines are paragraphs, unless the copy is wrapped by hand."""

import re

from lint.readers import Block, Copy
from lint.sourcemap import LINE_END, Run, SourceMap, Span, identity

WRAP_WIDTH = range(45, 101)  # a line that was broken by hand ends about here
ENDS_SENTENCE = re.compile(r"[.!?:…][\"'”’)\]]*\s*$")
FRONT_MATTER = re.compile(r"---\n((?:.*\n)*?)---[ \t]*(?:\n|\Z)")


def read(source: str) -> Copy:
    text, way = unify_line_ends(source)
    return Copy(text, way, tuple(blocks(text)), {})


def unify_line_ends(source: str) -> tuple[str, SourceMap]:
    """The text with `\\n` for every line end, and the way back."""
    if "\r" not in source:
        return source, identity(source)
    parts: list[str] = []
    runs: list[Run] = []
    at = done = 0
    for end in [*LINE_END.finditer(source), None]:
        stop = end.start() if end else len(source)
        parts += [source[at:stop], "\n" if end else ""]
        runs.append(Run(done, at, stop - at + bool(end)))
        done += stop - at + bool(end)
        at = end.end() if end else stop
    return "".join(parts), SourceMap(source, runs)


def blocks(text: str) -> list[Block]:
    """A block for each paragraph; lines of hand-wrapped copy are joined to one."""
    found: list[Block] = []
    group: list[Span] = []
    for line in [*_lines(text), None]:
        if line is not None and text[line.start : line.end].strip():
            group.append(line)
        elif group:
            found += _paragraphs(text, group)
            group = []
    return found


def _lines(text: str) -> list[Span]:
    at, spans = 0, []
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def _paragraphs(text: str, group: list[Span]) -> list[Block]:
    if _wrapped([text[s.start : s.end] for s in group]):
        return [Block(Span(group[0].start, group[-1].end))]
    return [Block(span) for span in group]


def _wrapped(lines: list[str]) -> bool:
    """Whether lines between two blank ones are one paragraph, broken at a line width."""
    body = lines[:-1]
    if not body or not all(len(line.rstrip()) in WRAP_WIDTH for line in body):
        return False
    return sum(not ENDS_SENTENCE.search(line) for line in body) >= max(1, 0.6 * len(body))
