"""Markdown: paragraphs, headings, items, cells and block quotes are copy; code, HTML and URLs are not."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Any

import pyromark
from pyromark import Options

from lint.readers import Block, Copy
from lint.readers.copybook import PLACEHOLDER, Copybook
from lint.readers.header import front_matter
from lint.sourcemap import LINE_END, Span

OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM  # for marks such as [!NOTE]; formulas are off, or two prices would make one
)
INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image"))
SILENT = frozenset(("Image", "CodeBlock", "HtmlBlock"))  # their text is no copy
KINDS = {"Heading": "heading", "Item": "item", "TableCell": "cell", "BlockQuote": "blockquote"}
CODE = frozenset(("Code", "InlineMath", "DisplayMath"))
URL = re.compile(r"""\b(?:https?|ftp)://(?:[^\s<>()\[\]"“”*|`]|\([^\s<>()]{0,200}\))+(?<![.,;:!?'’_])""")
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: no UTF-8 can hold it
MAIN = "H1"


def read(source: str) -> Copy:
    meta, start = front_matter(source)
    body = SURROGATE.sub("\ufffd", source[start:])
    reader = _Reader(source, [Span(m.start() + start, m.end() + start) for m in URL.finditer(body)])
    offset = _characters(body)
    for event, where in pyromark.events_with_range(body, options=OPTIONS):
        reader.event(event, Span(start + offset(where["start"]), start + offset(where["end"])))
    book = reader.book
    book.close("")
    text = book.text()
    notes = tuple((min(at, len(text)), words) for at, words in book.notes)
    return Copy(text, book.map(), _headed(book.blocks), meta, notes)


def _characters(body: str) -> Callable[[int], int]:
    """From offsets in UTF-8 bytes, which the parser speaks, to characters."""
    if body.isascii():
        return lambda byte: byte
    wide = [(m.end(), len(m[0].encode()) - 1) for m in re.finditer(r"[^\x00-\x7f]", body)]
    extra = [0, *accumulate(more for _, more in wide)]
    ends = [end + sum_ for (end, _), sum_ in zip(wide, extra[1:], strict=True)]
    return lambda byte: byte - extra[bisect_right(ends, byte)]


def _headed(blocks: list[Block]) -> tuple[Block, ...]:
    """The first block, if a heading, else the first main heading, is the headline."""
    heads = [i for i, block in enumerate(blocks) if block.kind.startswith("H")]
    headline = [i for i in heads if i == 0 or blocks[i].kind == MAIN][:1]
    kinds = {i: "headline" if i in headline else "subhead" for i in heads}
    return tuple(block._replace(kind=kinds.get(i, block.kind)) for i, block in enumerate(blocks))


class _Reader:
    """Goes through the parser's events. `depth` is how deep it is in something that is no copy."""

    def __init__(self, source: str, urls: list[Span]) -> None:
        self.source = source
        self.book = Copybook(source)
        self.urls, self.next_url = urls, 0
        self.kinds = [""]
        self.depth = 0
        self.html: list[str] = []

    def event(self, event: Any, span: Span) -> None:
        name, value = _tag(event)
        if name == "Start":
            self.start(*_tag(value), span)
        elif name == "End":
            self.end(_tag(value)[0])
        elif name == "Html":
            self.html.append(value)
        elif name == "Rule":
            self.book.close(self.kinds[-1])
        elif not self.depth:
            self.inline(name, value, span)

    def start(self, tag: str, detail: Any, span: Span) -> None:
        silent = tag in SILENT or (tag == "Link" and detail["link_type"] in ("Autolink", "Email"))
        if tag not in INLINE:
            self.book.close(self.kinds[-1])
            if tag in KINDS:
                self.kinds.append(detail["level"] if tag == "Heading" else KINDS[tag])
        elif silent and not self.depth:
            self.book.instead(PLACEHOLDER, span)
        self.depth += bool(self.depth or silent)

    def end(self, tag: str) -> None:
        self.depth -= bool(self.depth)
        if tag == "HtmlBlock":
            self.comments("".join(self.html))
            self.html.clear()
        if tag not in INLINE:
            self.book.close(self.kinds[-1])
            if tag in KINDS:
                self.kinds.pop()

    def inline(self, name: str, value: Any, span: Span) -> None:
        if name == "Text":
            self.text(value, span)
        elif name in ("SoftBreak", "HardBreak"):
            mark = LINE_END.search(self.source, span.start)
            self.book.line_end(" " if name == "SoftBreak" else "\n", mark.start() if mark else span.start)
        elif name in CODE:
            self.book.instead(PLACEHOLDER, span)
        elif name == "InlineHtml" and BREAK.fullmatch(value):
            self.book.instead("\n", span)
        else:
            self.comments(value if name == "InlineHtml" else "")
            self.book.drop()

    def comments(self, html: str) -> None:
        for comment in COMMENT.finditer(html):
            self.book.note(comment[1].strip())

    def text(self, words: str, span: Span) -> None:
        """Words as they stand in the source, URLs left out; else (an entity) as they read."""
        start, end = span
        urls = self.urls_in(span)
        if len(words) != end - start or (words != self.source[start:end] and "\ufffd" not in words):
            if not urls or urls[0].start >= start:
                self.book.instead(words.replace("\n", " "), span)
            return
        for url in urls:
            self.same(start, max(start, url.start))
            if url.start >= start:
                self.book.instead(PLACEHOLDER, Span(url.start, min(url.end, end)))
            start = min(url.end, end)
        self.same(start, end)

    def same(self, start: int, end: int) -> None:
        """Words of the source; an old Mac's line end, which the parser may leave in them, is a blank."""
        for mark in LINE_END.finditer(self.source, start, end):
            self.book.same(start, mark.start())
            self.book.line_end(" ", mark.start())
            start = mark.end()
        self.book.same(start, end)

    def urls_in(self, span: Span) -> list[Span]:
        while self.next_url < len(self.urls) and self.urls[self.next_url].end <= span.start:
            self.next_url += 1
        last = self.next_url
        while last < len(self.urls) and self.urls[last].start < span.end:
            last += 1
        return self.urls[self.next_url : last]


def _tag(value: Any) -> tuple[str, Any]:
    """The name of a tag, and what the parser says of it."""
    return (value, None) if isinstance(value, str) else next(iter(value.items()))
