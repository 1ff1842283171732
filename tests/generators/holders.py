"""Office holders and titles, planted: sentences about leaders of the table, their names garbled."""

import re
from functools import cache
from random import Random

from lint.config import shipped
from lint.facts import offices, places
from tests.generators.damage import Case
from tests.generators.letters import CUTS, EDITS

TITLES = {
    "president": ("President",), "prime-minister": ("Prime Minister", "Premier"),
    "chancellor": ("Chancellor",), "foreign-minister": ("Foreign Minister",),
}  # fmt: skip
WHERE = (
    "Officials in {country} said little about it.", "Reporters waited in {capital} until late at night.",
    "Many people in {country} heard the news on the radio.", "The talks in {capital} ended without a result.",
    "It has been a hard year for {country}.", "Shops in {capital} stayed closed all day.",
)  # fmt: skip
WHO = (
    "The next day {title} {name} spoke to his aides.", "A letter to {title} {name} asked for help.",
    "Nothing was heard from {title} {name} that week.", "Later {title} {name} made a short speech.",
    "They blamed {title} {name} for the delay.", "Aides of {title} {name} had no comment.",
)  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()


@cache
def table() -> "list[tuple[offices.Holder, dict[str, str]]]":
    """Holders with a country, a capital and a term of a year or more within 1995 and 2023."""
    facts = shipped() / "facts"
    atlas = places.read(str(facts / "places.csv"))
    capitals = {}
    for line in (facts / "places.csv").read_text("utf-8").splitlines()[1:]:
        country, kind, name = line.split(",")[:3]
        if kind == "capital":
            capitals.setdefault(country, name)
    found = []
    for (post, country), rows in offices.read(str(facts / "offices.csv")).by_post.items():
        if post in TITLES and country in capitals and country in atlas.countries:
            where = {"country": atlas.countries[country], "capital": capitals[country]}
            found += [(row, where) for row in rows if _long(row)]
    return found


def _long(row: offices.Holder) -> bool:
    start, end = int(row.start[:4]), int((row.end or "2024")[:4])
    return 1995 <= start <= 2021 and end - start >= 2


def leader(text: str, dice: Random) -> "Case | None":
    """Two sentences in a story: one names the place, the other the title and a garbled name."""
    row, where = dice.choice(table())
    plain = [form for form in row.forms if len(form) < 3 and "".join(form).isascii()]
    form = dice.choice(plain or [row.forms[1]])
    slips = dice.choice((EDITS, EDITS, CUTS))
    wrong = dice.choice(slips)(form[-1], dice) if len(form[-1]) > 3 else form[-1]
    paragraphs = text.strip().split("\n")
    if wrong == form[-1] or len(paragraphs) < 3 or re.search(rf"\b{form[-1]}\b", text):
        return None
    title = dice.choice(TITLES[row.post])
    year = dice.randrange(int(row.start[:4]) + 1, int((row.end or "2024")[:4]))
    dateline = f"LONDON, {dice.choice(MONTHS)} {dice.randrange(1, 28)}, {year} -- "
    told = dice.choice(WHO).format(title=title, name=" ".join(form))
    new = f"{dice.choice(WHERE).format(**where)} {told}"
    base = "\n".join([dateline + paragraphs[1], new, *paragraphs[2:6]]) + "\n"
    at = base.index(told) + told.index(" ".join(form)) + len(" ".join(form)) - len(form[-1])
    kind = f"leader: {title}" + (", first name" if len(form) > 1 else "")
    return Case(kind, base, base[:at] + wrong + base[at + len(form[-1]) :], at, at + len(wrong))


PEOPLE = "Peter Garrow,Mary Ellison,Tom Whitcombe,Ruth Calder,Simon Ashby,Helen Varga,Omar Sayegh".split(",")
POSTS = "president,chairman,director,prime minister,governor,secretary,premier,chancellor,mayor".split(",")
BODIES = "the Board of Trade,the Harbour Authority,United Mills,the National Rail Council,Northgate".split(
    ","
)
HEADS = (
    ("secretary general", "NATO"), ("secretary-general", "the United Nations"),
    ("managing director", "the IMF"),
    ("chief executive", "United Mills"), ("attorney general", "New York"),
)  # fmt: skip
TWICE = {
    "title twice: before and after": ("{Post} {name}", "{Post} {name} {post}"),
    "title twice: around the body": ("{body} {post} {name}", "{Post} of {body} {post} {name}"),
}
DOUBLED = ("Prime Minister {m} {last}", "President {m} {last}", "Chancellor {m} {last}", "Senator {m} {last}")


def title_twice(text: str, dice: Random) -> "Case | None":
    kind = dice.choice(list(TWICE))
    right, wrong = TWICE[kind]
    post, body, name = dice.choice(POSTS), dice.choice(BODIES), dice.choice(PEOPLE)
    values = {"post": post, "Post": post.title(), "body": body, "name": name}
    return _said(kind, text, right.format(**values), wrong.format(**values), dice)


def two_word_head(text: str, dice: Random) -> "Case | None":
    (post, body), name = dice.choice(HEADS), dice.choice(PEOPLE)
    right = f"{body} {post.title()} {name}"
    return _said("title twice: two-word head", text, right, f"{post} of {right}", dice)


def doubled_honorific(text: str, dice: Random) -> "Case | None":
    name = dice.choice(PEOPLE)
    frame, m = dice.choice(DOUBLED), "Mrs" if name.split()[0] in ("Mary", "Ruth", "Helen") else "Mr"
    wrong = frame.format(m=m, last=name.split()[-1])
    return _said("title and Mr", text, wrong.replace(f"{m} ", ""), wrong, dice)


FRAMES = ("She wrote to {} on Monday.", "The letter came from {} last week.", "They heard {} speak twice.")


def _said(kind: str, text: str, right: str, wrong: str, dice: Random) -> "Case | None":
    paragraphs = text.strip().split("\n")
    if len(paragraphs) < 2:
        return None
    frame = dice.choice(FRAMES)
    head, tail = "\n".join(paragraphs[:2]) + "\n", "\n" + "\n".join(paragraphs[2:]) + "\n"
    at = len(head) + frame.index("{")
    base, flawed = (head + frame.format(words) + tail for words in (right, wrong))
    return Case(kind, base, flawed, at, at + len(wrong))
