"""What stands above the copy is no copy, and no copy is lost to it."""

import pytest

from lint.readers import read

HEADERS = [
    ("---\ntitle: A day\nDate: 2011-10-21\n---\nCopy.", {"title": "A day", "date": "2011-10-21"}, "Copy."),
    ("---\r\ntitle: 'It’s'\r\n---\r\nCopy.", {"title": "It’s"}, "Copy."),
    ("---\ndraft: no\ntags: [a, b]\ntime: 12:30\n...\nCopy.", {"draft": "no", "time": "12:30"}, "Copy."),
    (
        '+++\ntitle = "A day"\ndate = 2011-10-21\n+++\nCopy.',
        {"title": "A day", "date": "2011-10-21"},
        "Copy.",
    ),
    ("---\ntitle: [broken\n---\nCopy.", {}, "Copy."),
    ("---\ntitle: a\ntitle: b\n---\nCopy.", {}, "Copy."),
    ("+++\ntitle = broken\n+++\nCopy.", {}, "Copy."),
    ("---\ntitle: only\n---", {"title": "only"}, ""),
]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("source, meta, copy", HEADERS)
def test_front_matter(source, meta, copy, name):
    read_ = read(source, name)
    assert (read_.meta, read_.text.strip()) == (meta, copy)


COPY = [
    "---\nA break above, no front matter.\n---\nCopy.",
    "---\ntitle: never closed\n\nCopy.",
    "A line.\n---\ntitle: too late\n---\n",
    "----\ntitle: four dashes\n----\n",
]


@pytest.mark.parametrize("source", COPY)
def test_no_front_matter(source):
    assert read(source, "a.txt").text == source


WIRE = [
    ("Slug: TAJIK-VISIT\nDate: 21 October 2011\n\nCopy.", {"slug": "TAJIK-VISIT", "date": "21 October 2011"}),
    ("HEADLINE: A day\r\nBYLINE:\r\n\r\nCopy.", {"headline": "A day", "byline": ""}),
    ("From: Kabul bureau\nTo: Desk\nSubject: Visit\nPriority: 3\n \nCopy.",
     {"from": "Kabul bureau", "to": "Desk", "subject": "Visit", "priority": "3"}),
]  # fmt: skip


@pytest.mark.parametrize("source, meta", WIRE)
def test_wire_header(source, meta):
    copy = read(source, "a.txt")
    assert (copy.meta, copy.text.strip()) == (meta, "Copy.")


KEPT = [
    "Date: 21 October 2011\n\nCopy.",  # one line may be copy
    "Slug: A\nDate: B\nCopy at once.",  # no blank line after it
    "Slug: A\nThe man said: no.\n\nCopy.",
    "Date: 5 May\nSource: town hall\n\nCopy.",  # a notice to readers
    "Minister: we agree.\nReporter: really?\n\nCopy.",
    "Title: A day\n\nDate: 21 October 2011\n\nCopy.",
    "\nSlug: A\nDate: B\n\nCopy.",  # not at the very top
    "Slug:A\nDate:B\n\nCopy.",
]


@pytest.mark.parametrize("source", KEPT)
def test_copy_is_not_lost(source):
    copy = read(source, "a.txt")
    assert (copy.text, copy.meta) == (source, {})


def test_wire_header_in_markdown_is_copy():
    assert read("Slug: A\nDate: B\n\nCopy.", "a.md").text.startswith("Slug: A Date: B")
