"""Headline, byline, paragraphs: found where they are, and only there."""

import pytest

from lint.story import story_of

LEAD = "The prime minister left the capital on Friday for talks in the north of the country."
MORE = "He did not say when he would be back."


def kinds(*lines, path="a.txt"):
    return [part.kind for part in story_of("\n".join(lines), path).parts]


HEADLINES = [
    ("Prime minister leaves for the north", LEAD),
    ("PM leaves: 'I will be back'", LEAD),
    ("Will he come back?", "By Jane Smith"),
    ("What he left behind", "KABUL, Oct 21 (Reuters) - He left."),
]


@pytest.mark.parametrize("lines", HEADLINES)
def test_headline(lines):
    assert kinds(*lines, MORE)[0] == "headline"


NO_HEADLINES = [
    (LEAD, MORE),
    (LEAD.rstrip("."), MORE),  # the second is no longer than the first
    ("Here we go again.", LEAD),
    ("Why?", LEAD),
    ("He listed three things:", LEAD),
    ("One", "Two"),
    ("By Jane Smith", LEAD),
    ("KABUL, Oct 21 (Reuters)", LEAD),
    ("word " * 30, LEAD),
]


@pytest.mark.parametrize("lines", NO_HEADLINES)
def test_no_headline(lines):
    assert "headline" not in kinds(*lines, MORE)


def test_two_paragraphs_are_no_headline_and_copy():
    assert kinds("Prime minister leaves for the north", LEAD) == ["paragraph", "paragraph"]


BYLINES = [
    "By Jane Smith",
    "BY JANE SMITH",
    "By JANE SMITH and JOHN O'NEILL",
    "By Jane Smith, Associated Press",
    "By Jane Smith, John van der Berg and Ana de la Cruz",
    "By J. K. Smith | Staff Writer",
    "By Jane Smith in Kabul and John Jones in London",
    "By Jane Smith-Jones, BBC News, Dushanbe",
    "By our correspondent",
    "By a Staff Reporter",
    "By Associated Press",
    "From Jane Smith in Kabul",
    "Written by Jane Smith",
    "By Mary McCarthy",
]


@pytest.mark.parametrize("line", BYLINES)
def test_byline(line):
    assert kinds("Prime minister leaves for the north", line, LEAD, MORE)[:2] == ["headline", "byline"]


NO_BYLINES = [
    "By Friday, all was over.",
    "By Christmas Day the war was over.",
    "By the time he left it was dark.",
    "From Russia with love they came.",
    "By Smith",
    "By Monday",
    "By Jane Smith's account, it was dark. He left.",
    "By " + "A" * 5000,
    "By " + "Aa " * 2000,
]


@pytest.mark.parametrize("line", NO_BYLINES)
def test_no_byline(line):
    assert "byline" not in kinds(LEAD, line, MORE)


def test_a_byline_stands_at_the_top():
    assert kinds(LEAD, MORE, LEAD, MORE, "By Jane Smith")[-1] == "paragraph"


def test_paragraphs_are_numbered():
    story = story_of(f"Prime minister leaves\n\n{LEAD}\n\n{MORE}", "a.txt")
    assert [(p.kind, p.number) for p in story.parts] == [("headline", 1), ("paragraph", 2), ("paragraph", 3)]


def test_markdown_says_its_parts_itself():
    source = f"# Prime minister leaves\n\nBy *Jane Smith*\n\n**KABUL (AP)** — {LEAD}\n\n## Talks\n\n- {MORE}"
    assert kinds(source, path="a.md") == ["headline", "byline", "paragraph", "subhead", "item"]
    assert story_of(source, "a.md").dateline.place == "KABUL"


def test_the_first_line_of_markdown_may_be_a_headline():
    assert kinds("Prime minister leaves", "", LEAD, "", MORE, path="a.md")[0] == "headline"
