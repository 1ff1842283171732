"""The way back from the text the rules see to the file the editor has open."""

import re
from bisect import bisect_right
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\r|\n")  # not splitlines(), which also breaks at form feeds and U+2028


class Span(NamedTuple):
    """Characters of a text, half-open: `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def within(self, other: "Span") -> bool:
        return other.start <= self.start and self.end <= other.end


class Place(NamedTuple):
    """A place in a file: line and column, 1-based, in characters."""

    line: int
    column: int


class Run(NamedTuple):
    """`length` characters that are the same in text (from `text`) and source (from `source`)."""

    text: int
    source: int
    length: int


class SourceMap:
    """Leads from an offset of the text to the source as it was read (without its BOM).

    `runs` are sorted by text; what lies between them (markup, a carriage return) is a gap.
    """

    def __init__(self, source: str, runs: "list[Run]") -> None:
        self.source = source
        self.runs = runs
        self._starts = [run.text for run in runs]
        self._lines: list[int] | None = None

    def offset(self, offset: int) -> int:
        """Offset in the source of a character of the text; an inserted one leads to what follows."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return self.runs[0].source if self.runs else 0
        run = self.runs[at]
        if offset < run.text + run.length or at + 1 == len(self.runs):
            return run.source + min(offset - run.text, run.length)
        return self.runs[at + 1].source

    def span(self, span: Span) -> Span | None:
        """The same characters in the source, or None where the span crosses a gap."""
        if span.start == span.end:
            at = self.offset(span.start)
            return Span(at, at)
        start, last = self.offset(span.start), self.offset(span.end - 1)
        same = last - start == span.end - 1 - span.start and not self._gap(span)
        return Span(start, last + 1) if same else None

    def _gap(self, span: Span) -> bool:
        at = max(0, bisect_right(self._starts, span.start) - 1)
        covered = span.start
        while at < len(self.runs) and covered < span.end:
            run = self.runs[at]
            if run.text > covered or run.text + run.length <= covered:
                return True
            covered = run.text + run.length
            at += 1
        return covered < span.end

    def place(self, offset: int) -> Place:
        """Line and column in the file of a character of the text."""
        if self._lines is None:
            self._lines = [0, *(m.end() for m in LINE_END.finditer(self.source))]
        at = self.offset(offset)
        line = bisect_right(self._lines, at)
        return Place(line, at - self._lines[line - 1] + 1)

    def end_place(self, span: Span) -> Place:
        """Where a span ends, exclusive: one column after its last character."""
        if span.end <= span.start:
            return self.place(span.start)
        line, column = self.place(span.end - 1)
        return Place(line, column + 1)


def identity(source: str) -> SourceMap:
    return SourceMap(source, [Run(0, 0, len(source))])
