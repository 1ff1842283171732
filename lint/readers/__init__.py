"""From a file's bytes to copy: one reader a format, chosen by the file's ending.

A reader takes the decoded source and gives a `Copy`: the text the rules see, the way back, and
the blocks it knows (headings, list items); what is code, markup or a URL is not copy.
"""

from pathlib import PurePath
from typing import NamedTuple

from lint.sourcemap import SourceMap, Span


class Block(NamedTuple):
    """A paragraph-like stretch of the text. `kind` is "" where the format does not say."""

    span: Span
    kind: str = ""  # "", headline, subhead, item, cell, blockquote


class Copy(NamedTuple):
    """What a reader makes of a source. `notes` are comments to the desk: (offset, words)."""

    text: str
    map: SourceMap
    blocks: tuple[Block, ...]
    meta: dict[str, str]
    notes: tuple[tuple[int, str], ...] = ()


MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")


def read(source: str, path: str) -> Copy:
    """The copy of a decoded source. The reader is that of the path's ending, else plain text."""
    if PurePath(path).suffix.lower() in MARKDOWN:
        from lint.readers import markdown

        return markdown.read(source)
    from lint.readers import plain

    return plain.read(source)
