"""Kind furniture: the block after the end of a story, whole lines by their words, and what is neither."""

from pathlib import Path

import pytest

from lint.kinds import furniture, lines, tail
from lint.rule import load
from lint.story import story_of

RULES = Path(__file__).parent.parent.parent / "rules"
STORY = [
    "The bridge at Lahore was closed on Monday.",
    "The mayor said that it would open again in May.",
    "“We are sorry,” he said.",
    "Nobody was hurt.",
]
HEADLINES = [
    "Two traders arrested for overcharging on meat in Lahore",
    "How a native of Lahore made his way to the largest of banks",
    "27 young men sentenced in Punjab for avoiding military service",
    "Job market in Punjab: the trades that are wanted most",
]


def rule(name):
    path = RULES / f"{name.replace('.', '/')}.yaml"
    return load(path, name, {})[0]


TAIL, SITE, LINKS, CREDITS = map(
    rule, ("furniture.tail", "furniture.site", "furniture.links", "furniture.credits")
)


def hits(one, text, name="story.txt"):
    story = story_of(text, name)
    return [story.words_at(hit.span) for hit in furniture.search(one, story, [])]


def page(*after, gap=1, between="\n"):
    return between.join(STORY) + "\n" * gap + "\n".join(after) + "\n"


@pytest.mark.parametrize("gap", [3, 4, 6])
@pytest.mark.parametrize("count", [3, 4])
def test_headlines_after_a_gap(gap, count):
    assert hits(TAIL, page(*HEADLINES[:count], gap=gap)) == ["\n".join(HEADLINES[:count])]


TAILS = {
    "headlines and a link": (HEADLINES[0], "All news"),
    "questions": ("Will the bridge at Lahore ever open again?", *HEADLINES[:2]),
    "quoted": ("“The bridge will open in May,” mayor promises again", *HEADLINES[1:3]),
    "links alone": ("Read more", "More news"),
    "blank lines inside": (HEADLINES[0], "", HEADLINES[1], "", "", HEADLINES[2]),
    "bullets with a link": (*(f"• {line}" for line in HEADLINES), "More from Asia"),
    "a sentence of the site": (*HEADLINES[:3], "Comments are closed."),
}


@pytest.mark.parametrize("after", TAILS.values(), ids=TAILS)
def test_what_a_tail_is_made_of(after):
    assert hits(TAIL, page(*after, gap=4)) == ["\n".join(after)]


STARTS = (
    "Related stories",
    "MORE FROM ASIA",
    "Most read:",
    "You may also like",
    "See also",
    "— Trending now —",
    "Latest news",
)


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("gap", [1, 2])
def test_a_line_that_names_a_tail_needs_no_gap(start, gap):
    assert hits(TAIL, page(start, "Bridge falls", "Mayor resigns", gap=gap)) == [
        f"{start}\nBridge falls\nMayor resigns"
    ]


LAWFUL = {
    "sentences": "The bridge had stood since 1931.|It was built by Jane Doe.",
    "a short last paragraph": "He was 87.",
    "sign-offs": "Reporting by Jane Doe in Lahore and John Doe in Multan|Editing by Jim Doe and Jack Doe",
    "a name": "Jane Doe",
    "scores": "Lahore Lions 2-1 Karachi Kings after extra time|Quetta 0-0 Multan in a game without a goal",
    "results": "1. Jane Doe of Kenya in two hours and three minutes|2. Joan Doe of Uganda a minute after her",
    "labels": "Best film: The Bridge, by Jane Doe of Lahore|Best song: The River, by John Doe of Multan",
    "a table": "Name 12.5 13.5 14.5|Bank of Punjab 13 14 12|Bank of Lahore 2 3 4",
    "names with ages": "Jane Doe, 34, a teacher at the school|John Doe, 37, who drove the second of the cars",
    "a recipe": "1 tablespoon of olive oil, and more for the pan|2 cups of flour, sifted, and kept dry",
    "where to write": "Town hall, 1 Mall Road, www.example.org|Police, 2 Mall Road, www.example.net",
    "verse": "The bridge is down|The river is high|And nobody comes",
}


@pytest.mark.parametrize("after", LAWFUL.values(), ids=LAWFUL)
@pytest.mark.parametrize("gap", [2, 4])
@pytest.mark.parametrize("times", [1, 2])
def test_what_is_no_tail(after, gap, times):
    assert hits(TAIL, page(*after.split("|") * times, gap=gap)) == []


def test_two_headlines_are_too_few():
    assert hits(TAIL, page(*HEADLINES[:2], gap=4)) == []


def test_gaps_of_the_story_itself():
    text = f"{STORY[0]}\n\n\n{STORY[1]}\n\n{STORY[2]}\n\n\n\n{STORY[3]}\n"
    assert hits(TAIL, text) == []
    assert hits(TAIL, text + "\n\n\n" + "\n".join(HEADLINES)) == []  # no wider than the story's
    assert hits(TAIL, text + "\n\n\n\n\n" + "\n".join(HEADLINES)) == ["\n".join(HEADLINES)]


def test_a_list_that_the_story_announces():
    assert hits(TAIL, page("The winners are:", gap=1) + "\n\n\n" + "\n".join(HEADLINES)) == []


def test_headlines_alone_are_no_tail_of_anything():
    assert hits(TAIL, "\n\n\n\n".join(HEADLINES)) == []


WRAPPED = (
    "The bridge at Lahore was closed on Monday after a crack was\n"
    "found, and the mayor said that it would open again in\nMay.\n"
)


def test_copy_wrapped_by_hand():
    text = f"{WRAPPED}\n{WRAPPED}\n{WRAPPED}\n\n\n\n" + "\n".join(HEADLINES)
    assert hits(TAIL, text) == ["\n".join(HEADLINES)]
    assert hits(TAIL, f"{WRAPPED}\n\n\n\n{WRAPPED}") == []


@pytest.mark.parametrize("name", ["story.txt", "story.md"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_format_has_its_tail(name, line_end):
    text = page(*HEADLINES, gap=5).replace("\n", line_end)
    story = story_of(text, name)
    (hit,) = furniture.search(TAIL, story, [])
    assert story.place(hit.span.start) == (9, 1)
    assert hit.values["count"] == "4"


def test_the_mend_takes_the_block_out():
    story = story_of(page(*HEADLINES, gap=5))
    (hit,) = furniture.search(TAIL, story, [])
    (edit,) = hit.fixes[0].edits
    assert story.text[: edit.span.start] + story.text[edit.span.end :] == "\n".join(STORY) + "\n"
    assert not hit.fixes[0].safe


def test_a_line_inside_a_tail_is_said_once():
    story = story_of(page(*HEADLINES, "Read more: Bridge falls", "All news", gap=5))
    story.furniture = tuple(hit.span for hit in furniture.search(TAIL, story, []))
    assert not list(furniture.search(LINKS, story, []))


MARKED = (
    "ADVERTISEMENT",
    "Advertisement",
    "— ADVERTISEMENT —",
    "[Advertisement]",
    "* Advertisement *",
    "Advertisement:",
)


@pytest.mark.parametrize("line", MARKED)
def test_marks_around_a_line(line):
    assert hits(SITE, f"It fell.\n{line}\nIt rose.") == [line]


def test_a_paragraph_is_no_line_of_the_page():
    assert hits(SITE, "He called it an\nadvertisement\nfor the town, and the mayor was not amused.") == []


def test_a_line_of_wrapped_copy_is_not_whole():
    text = (
        "The mayor of the town wrote to the readers of the paper that\n"
        "from the first of May of the year the section of all such\n"
    )
    assert hits(SITE, f"{text}Comments are closed.") == []


def write(folder, text):
    path = folder / "ours.yaml"
    path.write_text("extends: furniture\nmessage: no\n" + text, encoding="utf-8")
    return load(path, "ours", {})[0]


def test_an_editor_writes_a_line(tmp_path):
    one = write(tmp_path, "lines: ['Subscribe to the Herald ...', 'Lahore (Herald|Post)']\n")
    text = "It fell.\nSubscribe to the Herald for 3 euros\nLAHORE HERALD\nIt is the Lahore Post."
    assert hits(one, text) == ["Subscribe to the Herald for 3 euros", "LAHORE HERALD"]


def test_capitals_matter_where_the_editor_says_so(tmp_path):
    one = write(tmp_path, "lines: [HOLD]\nignorecase: false\n")
    assert hits(one, "It fell.\nHOLD\nHold\n") == ["HOLD"]


def test_lawful_lines(tmp_path):
    one = write(tmp_path, "lines: ['Photo: ...']\nlawful: ['Photo: Jane Doe']\n")
    assert hits(one, "It fell.\nPhoto: John Doe\nPhoto: Jane Doe\n") == ["Photo: John Doe"]


def all_tables():
    files = [
        path for path in RULES.glob("*/*.yaml") if "extends: furniture\n" in path.read_text(encoding="utf-8")
    ]
    rules = [rule(f"{path.parent.name}.{path.stem}") for path in files]
    return [one.options[key] for one in rules for key in ("lines", "lawful", "starts")]


def test_what_is_not_worth_a_look_matches_nothing():
    """The short cut that spares most patterns finds what all of them find."""
    texts = [words for name in NAMED for words in _texts(name)]
    for table in all_tables():
        for words in texts:
            spared = set(range(len(table["patterns"]))) - lines.worth_a_look(words, table)
            assert not any(lines.match_at(lines.Pattern(*table["patterns"][n]), words, 0) for n in spared)


NAMED = ("site", "links", "credits", "machine")


def _texts(name):
    from lint import examples

    found = examples.read(RULES / "furniture" / f"{name}.yaml")
    return [line for example in found for line in example.text.splitlines()]


def test_a_long_file_has_no_tail():
    story = story_of("\n\n\n".join(HEADLINES * 5000))
    assert tail.of(lines.of(story), TAIL.options) == []
