"""The way back to the file, by example and as laws for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.readers import markdown, plain, read
from lint.sourcemap import Place, Run, SourceMap, Span, identity

PIECES = [
    "\r\n", "\r", "\n", "\n\n", "\r\n\r\n", " ", "  \n", "\\\n", "\t", "\x0c", "\u2028", "😀", "e\u0301",
    "İ", "ß", "é", "\ud800", "\ufeff", "\ufffc", "\ufffd", "word", "The", "a.", "*", "**", "_", "`", "``",
    "```\n", "# ", "## ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n| c | d |\n", "|", "---\n", "+++\n",
    "===\n", "[", "](", "](http://a.b/c)", ")", "![", "<b>", "</b>", "<br>", "<!--", "-->", "<!-- x -->",
    "<div>\n", "&amp;", "&#10;", "&", ";", "\\", "\\*", "~~", "[^1]", "[^1]: ", "[x]: http://a.b\n",
    "http://a.b/é", "<http://a.b>", "title: a\n", "Slug: a\nDate: b\n", "    code\n", "$", "''", "“", "”",
]  # fmt: skip
ANY = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=40).map("".join)
NAMES = ("a.txt", "a.md")
law = settings(max_examples=400, deadline=None)


@law
@given(ANY, st.sampled_from(NAMES))
def test_every_run_is_the_same_in_text_and_source(source, name):
    copy = read(source, name)
    for text, at, length in copy.map.runs:
        there = source[at : at + length]
        assert len(there) == length
        assert all(
            a == b or (a in " \n" and b in "\r\n") for a, b in zip(copy.text[text:], there, strict=False)
        )


@law
@given(ANY, st.sampled_from(NAMES))
def test_runs_are_sorted_and_apart(source, name):
    runs = read(source, name).map.runs
    for a, b in pairwise(runs):
        assert a.text + a.length <= b.text
        assert a.source + a.length <= b.source


@law
@given(ANY, st.sampled_from(NAMES))
def test_places_are_counted_as_an_editor_counts(source, name):
    copy = read(source, name)
    for offset in range(len(copy.text) + 1):
        assert copy.map.place(offset) == counted(source, copy.map.offset(offset))


def counted(source, at):
    """Lines and columns one by one: a line ends at \\r\\n, \\r or \\n, and after it the next begins."""
    line, column = 1, 1
    for i in range(at):
        ends = source[i] == "\n" or (source[i] == "\r" and source[i + 1 : i + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    return line, column


@law
@given(ANY, st.sampled_from(NAMES), st.data())
def test_what_may_be_mended_is_the_same_in_the_source(source, name, data):
    copy = read(source, name)
    start = data.draw(st.integers(0, len(copy.text)))
    end = data.draw(st.integers(start, len(copy.text)))
    there = copy.map.span(Span(start, end))
    if there and start < end:
        words = source[there.start : there.end].replace("\r\n", "\n").replace("\r", "\n")
        assert words.replace("\n", " ") == copy.text[start:end].replace("\n", " ")


@law
@given(ANY, st.sampled_from(NAMES), st.data())
def test_ends_come_after_beginnings(source, name, data):
    copy = read(source, name)
    start = data.draw(st.integers(0, len(copy.text)))
    end = data.draw(st.integers(start, len(copy.text)))
    assert copy.map.end_place(Span(start, end)) >= copy.map.place(start)


@law
@given(ANY)
def test_plain_text_is_the_source_with_line_ends_made_one(source):
    copy = plain.read(source)
    whole = source.replace("\r\n", "\n").replace("\r", "\n")
    assert whole.endswith(copy.text)
    assert copy.meta or copy.text == whole or source.startswith(("---", "+++"))


@law
@given(ANY, st.sampled_from(NAMES))
def test_blocks_are_in_order_and_hold_words(source, name):
    copy = read(source, name)
    ends = 0
    for block in copy.blocks:
        assert ends <= block.span.start < block.span.end <= len(copy.text)
        assert name == "a.md" or copy.text[block.span.start : block.span.end].strip()
        ends = block.span.end


@law
@given(ANY)
def test_notes_stand_in_the_copy(source):
    copy = markdown.read(source)
    assert all(0 <= at <= len(copy.text) for at, _ in copy.notes)


MAP = SourceMap("a *bc* d\r\ne", [Run(0, 0, 2), Run(2, 3, 2), Run(4, 6, 3), Run(7, 10, 1)])  # “a bc d\ne”


@pytest.mark.parametrize(
    "span, there",
    [
        ((0, 2), (0, 2)),
        ((2, 4), (3, 5)),
        ((0, 3), None),
        ((3, 5), None),
        ((5, 8), (7, 11)),
        ((4, 4), (6, 6)),
        ((0, 8), None),
    ],
)
def test_a_mend_across_markup_is_refused(span, there):
    assert MAP.span(Span(*span)) == there


def test_identity():
    way = identity("One\nTwo")
    assert (way.place(4), way.end_place(Span(4, 7)), way.span(Span(2, 6))) == (
        Place(2, 1),
        Place(2, 4),
        (2, 6),
    )


def test_an_old_line_end_that_the_parser_leaves_is_a_blank():
    copy = read("# Late\r\\\n", "a.md")
    assert copy.text == "Late \\"
    assert copy.map.span(Span(0, 5)) == Span(2, 7)


def test_an_empty_file():
    assert identity("").place(0) == (1, 1)
    assert read("", "a.md").map.place(0) == (1, 1)
