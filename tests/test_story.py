"""The story: its date, its places, the same however the file is written."""

import random
from pathlib import Path

import pytest

from lint.dates import Date
from lint.mistake import Mistake
from lint.readers.decode import decode
from lint.sourcemap import Span
from lint.story import story_of

SEED = next((Path(__file__).parent.parent / "seeds").glob("*.txt"))
DATED = "KABUL, October 21, 2011 (AP) — He left in 2009."
DATES = [
    (DATED, None, Date(2011, 10, 21)),
    (DATED, Date(2012), Date(2012)),
    ("---\ndate: 2013-05-06\n---\n" + DATED, None, Date(2013, 5, 6)),
    ("---\ndate: soon\npublished: 6 May 2013\n---\n" + DATED, None, Date(2013, 5, 6)),
    ("---\ndate: soon\n---\n" + DATED, None, Date(2011, 10, 21)),
    ("Slug: A\nDate: 6 May 2013\n\n" + DATED, None, Date(2013, 5, 6)),
    ("KABUL, Oct 21 (AP) — He left in 2009.", None, Date(None, 10, 21)),
    ("He left in 2009.\nHe came back on October 21, 2011.", None, None),
    ("In 2009, October 21 (AP) — He left.", None, None),
]


@pytest.mark.parametrize("source, told, date", DATES)
def test_date(source, told, date):
    assert story_of(source, "a.txt", date=told).date == date


def read(data, path="a.txt"):
    decoded = decode(data, path)
    return story_of(decoded.text, path, decoded.encoding)


WORDS = SEED.read_text(encoding="utf-8")
FRONT = "---\ntitle: A visit\ndate: 2011-10-21\n---\n"
MADE = {
    "as it is": (WORDS.encode(), 0),
    "Windows line ends": (WORDS.replace("\n", "\r\n").encode(), 0),
    "old Mac line ends": (WORDS.replace("\n", "\r").encode(), 0),
    "BOM": (WORDS.encode("utf-8-sig"), 0),
    "UTF-16": (WORDS.encode("utf-16"), 0),
    "Windows-1252": (WORDS.encode("cp1252"), 0),
    "front matter": ((FRONT + WORDS).encode(), 4),
    "front matter, BOM, Windows line ends": ((FRONT + WORDS).replace("\n", "\r\n").encode("utf-8-sig"), 4),
}


def lines(story):
    return [(story.place(p.span.start), story.words_at(p.span)) for p in story.parts]


@pytest.mark.parametrize("data, moved", MADE.values(), ids=MADE)
def test_the_seed_has_the_same_parts_however_written(data, moved):
    expected = [((line + moved, column), words) for (line, column), words in lines(story_of(WORDS, "a.txt"))]
    story = read(data)
    assert lines(story) == expected
    assert story.date == Date(2011, 10, 21)
    assert story.dateline.agency == "Asia-Plus"


def test_the_seed_as_markdown():
    """Lines become paragraphs: a blank line between them, as an editor would put it."""
    body = WORDS.replace("\n", "\n\n")
    story = read((FRONT + body).encode(), "seed.md")
    plain = lines(story_of(WORDS, "a.txt"))
    assert [((line + 3) // 2, words) for (line, _), words in lines(story)] == [
        (line + 3, words) for (line, _), words in plain
    ]
    assert story.date == Date(2011, 10, 21)


def test_a_binary_file_is_refused_in_one_line():
    with pytest.raises(Mistake, match="not a text file"):
        read(b"\x00\x01\x02\xff" * 50)


@pytest.fixture(scope="module")
def seed():
    return story_of(WORDS, "a.txt")


def test_every_offset_has_its_part(seed):
    for at in range(len(seed.text)):
        held = [p for p in seed.parts if p.span.start <= at < p.span.end]
        assert seed.part_at(at) == (held[0] if held else None)


def test_every_offset_has_its_sentence(seed):
    for at in range(len(seed.text)):
        held = [s for s in seed.sentences if s.start <= at < s.end]
        assert seed.sentence_at(at) == (held[0] if held else Span(at, at))


@pytest.mark.parametrize("number", range(20))
def test_in_furniture_is_in_any_of_the_spans(number):
    made = random.Random(number)
    story = story_of("x" * 60, "a.txt")
    starts = [made.randrange(60) for _ in range(made.randrange(8))]
    story.furniture = tuple(Span(at, at + made.randrange(9)) for at in starts)
    for at in range(70):
        assert story.in_furniture(at) == any(s.start <= at < s.end for s in story.furniture)


LONG = {
    "one line of 5 MB": "The man said that he would go home. " * 140_000,
    "one word of 5 MB": "A" * 5_000_000,
    "stops": "." * 1_000_000,
    "10,000 quotations": '"We go," he said. ' * 10_000,
    "10,000 open quotations": "“We go " * 10_000,
    "10,000 paragraphs left open": "“We go\n" * 10_000,
    "single marks": "'a " * 100_000,
    "100,000 blank lines": "\n" * 100_000 + "x",
    "blanks": "a." + " " * 1_000_000 + "b",
    "a header without end": "Slug: x\n" * 100_000,
    "fences": "---\n" * 100_000,
}


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_copy_is_read(text, path):
    """What takes the square of its length would not end here; `make bench` measures it."""
    story = story_of(text, path)
    assert len(story.parts) + len(story.sentences) + len(story.quotations) >= 0
    assert story.dateline is None
