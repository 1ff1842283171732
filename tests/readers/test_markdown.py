"""Markdown: what is copy, what is not, and where it stands in the file."""

import pytest

from lint.readers import markdown, read
from lint.sourcemap import Span

CODE = "\ufffc"


def blocks(source):
    copy = markdown.read(source)
    return [(b.kind, copy.text[b.span.start : b.span.end]) for b in copy.blocks]


INLINE = [
    ("Plain *words* and **bold**ly ~~gone~~.", "Plain words and boldly gone."),
    ("The `the` word.", f"The {CODE} word."),
    ("A [link *with* words](http://a.b 'title').", "A link with words."),
    ("See [the list][x].\n\n[x]: http://a.b", "See the list."),
    ("A ![picture of the](a.png) the.", f"A {CODE} the."),
    ("See <http://a.b/c> and <me@a.b>.", f"See {CODE} and {CODE}."),
    ("See http://a_b.c/d_e?f=(g). Then", f"See {CODE}. Then"),
    ("[http://a.b](http://a.b) is", f"{CODE} is"),
    ("At http://a.b/c?d=e&amp;f=g now &amp; then", f"At {CODE} now & then"),
    ("Tom &amp; Ann&#39;s &eacute;t&eacute;", "Tom & Ann's été"),
    (r"It''s 5\* not \_x\_ -- and...", "It''s 5* not _x_ -- and..."),
    ("One\ntwo  \nthree\\\nfour", "One two\nthree\nfour"),
    ("One\r\ntwo\rthree", "One two three"),
    ("A <!-- note --> b <span>c</span>d<br>e", "A b cd\ne"),
    ("A note[^1] here.\n\n[^1]: `x`", "A note here."),
    ("Costs $5 and $6.", "Costs $5 and $6."),
    ("Half \ud800 a letter, İß e\u0301 😀 `x` end", f"Half \ud800 a letter, İß e\u0301 😀 {CODE} end"),
    ("A\u2028B\x0cC", "A\u2028B\x0cC"),
]


@pytest.mark.parametrize("source, text", INLINE)
def test_words_of_a_paragraph(source, text):
    assert blocks(source) == [("", text)]


BLOCKS = [
    ("# Head\n\n## Sub\n\nText", [("headline", "Head"), ("subhead", "Sub"), ("", "Text")]),
    ("## First\n\n# Main", [("headline", "First"), ("subhead", "Main")]),
    ("Lead\n\n## Sub\n\nMain\n===", [("", "Lead"), ("subhead", "Sub"), ("headline", "Main")]),
    ("# A *b* {#id}", [("headline", "A b")]),
    ("- a\n- b\n\n  c\n  1. d\n- [ ] e", [("item", w) for w in "abcde"]),
    ("> a\n> b\n>\n> - c\n\nd", [("blockquote", "a b"), ("item", "c"), ("", "d")]),
    ("> [!NOTE]\n> a", [("blockquote", "a")]),
    ("| a | b |\n|---|---|\n| `c` | d \\| e |", [("cell", "a"), ("cell", "b"), ("cell", "d | e")]),
    ("a\n\n---\n\nb", [("", "a"), ("", "b")]),
    ("```py\ncode\n```\n\na\n\n    code\n\n~~~\ncode", [("", "a")]),
    ("<div>\nhtml\n</div>\n\na\n\n<script>\nx\n</script>", [("", "a")]),
    ("![only](a.png)\n\na", [("", "a")]),
    ("a\n\n`only`\n\nb", [("", "a"), ("", "b")]),
    ("a[^1]\n\n[^1]: The note.", [("", "a"), ("", "The note.")]),
    ("#\n\n##\n\na", [("", "a")]),
    ("", []),
]


@pytest.mark.parametrize("source, expected", BLOCKS)
def test_blocks(source, expected):
    assert blocks(source) == expected


@pytest.mark.parametrize("source, expected", BLOCKS)
def test_blocks_with_windows_line_ends(source, expected):
    assert blocks(source.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize("source, _", BLOCKS)
def test_one_blank_line_between_blocks(source, _):
    copy = markdown.read(source)
    assert copy.text == "\n\n".join(words for _, words in blocks(source))


def test_comments_are_notes():
    copy = markdown.read("One.\n\n<!-- copydesk: off names.leader — true -->\n\nTwo <!--\nok\n--> three.")
    assert copy.text == "One.\n\nTwo three."
    assert copy.notes == ((4, "copydesk: off names.leader — true"), (10, "ok"))


def test_front_matter_moves_the_lines():
    copy = read("---\ntitle: A\n---\n\nThe *man* left.", "a.MD")
    assert copy.map.place(copy.text.index("left")) == (5, 11)
    assert copy.meta == {"title": "A"}


def test_an_entity_has_its_own_place():
    copy = markdown.read("Tom &amp; Ann")
    at = copy.text.index("&")
    assert copy.map.place(at) == (1, 5)
    assert copy.map.end_place(Span(at, at + 1)) == (1, 10)
    assert copy.map.span(copy.blocks[0].span) is None
