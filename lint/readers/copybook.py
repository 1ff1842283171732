"""Writes the copy of a format with markup, piece by piece, and keeps the way back.

Offsets are characters of the source as read; pieces come in the order of the source.
"""

from lint.readers import Block
from lint.sourcemap import Run, SourceMap, Span

PLACEHOLDER = "\ufffc"  # stands where something is no copy, so that its neighbours do not touch
BETWEEN = "\n\n"


class Copybook:
    """The copy so far. `close` ends a block; one without words (a lone image) leaves no trace."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.notes: list[tuple[int, str]] = []
        self._out: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self._opened: tuple[int, int, int] | None = None  # length, pieces and runs before the block
        self._words = self._dropped = False

    def same(self, start: int, end: int) -> None:
        """What stands in the source is copy."""
        while self._dropped and start < end and self.source[start].isspace() and self._after_blank():
            start += 1
        if start < end:
            self._words = True
            self._write(self.source[start:end], start)

    def instead(self, words: str, span: Span) -> None:
        """Other words stand for a stretch of the source: an entity, a placeholder."""
        self._words = self._words or words != PLACEHOLDER
        self._open()
        self._run(span.start, 0)
        self._out.append(words)
        self._length += len(words)
        self._run(span.end, 0)
        self._dropped = False

    def line_end(self, mark: str, at: int) -> None:
        """A line end of the source, written as a blank or a new line."""
        if self._opened and not (self._dropped and self._after_blank()):
            self._write(mark, at)

    def drop(self) -> None:
        """Markup without words: blanks on both its sides are one blank."""
        self._dropped = True

    def note(self, words: str) -> None:
        """A comment to the desk, at this place of the copy."""
        self.notes.append((self._length, words))

    def close(self, kind: str) -> None:
        """The block ends here, if there is one."""
        if self._opened and self._words:
            self.blocks.append(Block(Span(self._opened[0], self._length), kind))
        elif self._opened:
            length, pieces, runs = self._opened
            self._length = length - len(BETWEEN) * bool(self.blocks)
            del self._out[pieces:], self._runs[runs:]
        self._opened, self._words, self._dropped = None, False, False

    def text(self) -> str:
        return "".join(self._out)

    def map(self) -> SourceMap:
        return SourceMap(self.source, self._runs)

    def _write(self, words: str, at: int) -> None:
        self._open()
        self._run(at, len(words))
        self._out.append(words)
        self._length += len(words)
        self._dropped = False

    def _open(self) -> None:
        if self._opened:
            return
        pieces = len(self._out)
        if self.blocks:
            self._out.append(BETWEEN)
            self._length += len(BETWEEN)
        self._opened = (self._length, pieces, len(self._runs))

    def _run(self, source: int, length: int) -> None:
        last = self._runs[-1] if self._runs else None
        if last and (last.text + last.length, last.source + last.length) == (self._length, source):
            self._runs[-1] = last._replace(length=last.length + length)
        else:
            self._runs.append(Run(self._length, source, length))

    def _after_blank(self) -> bool:
        return not self._opened or self._length == self._opened[0] or self._out[-1][-1:].isspace()
