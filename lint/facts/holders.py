"""What the tables say of a person or a post, in an editor's words."""

from typing import NamedTuple

from lint.dates import Date, parse
from lint.facts import known_until, offices, places
from lint.facts.offices import Holder, Offices
from lint.facts.spelling import Words, lawful, plain
from lint.mistake import Mistake, hint


class Facts(NamedTuple):
    """The tables that the desk's rules read, and the posts that printed titles stand for."""

    path: str
    table: Offices
    atlas: places.Atlas
    titles: dict[str, list[str]]

    @property
    def rows(self) -> list[Holder]:
        """All rows in the order of the table."""
        return [row for group in self.table.by_post.values() for row in group]

    @property
    def posts(self) -> list[str]:
        return sorted({post for post, _ in self.table.by_post})


def facts(options: "dict[str, object]") -> Facts:
    """The tables of a rule of kind fact."""
    path, atlas, titles = str(options["table"]), str(options["places"]), options["titles"]
    assert isinstance(titles, dict)
    return Facts(path, offices.read(path), places.read(atlas), titles)


def called(name: str, rows: "list[Holder]") -> list[Holder]:
    """The rows of people who are printed so, in full, by surname or in another lawful spelling."""
    words = tuple(name.split())
    exact = [row for row in rows if any(_alike(words, form) for form in row.forms)]
    return exact or [row for row in rows if any(_lawful(words, form, row) for form in row.forms)]


def _alike(words: Words, form: Words) -> bool:
    return len(words) == len(form) and all(plain(a) == plain(b) for a, b in zip(words, form, strict=True))


def _lawful(words: Words, form: Words, row: Holder) -> bool:
    other = row.country in offices.OTHER_SCRIPTS
    return other and len(words) == len(form) and all(map(lawful, words, form))


def posts(word: str, known: Facts) -> list[str]:
    """The posts that a word means, as the table writes it or as a title is printed; [] for none."""
    slug = "-".join(word.lower().split())
    if slug in known.posts:
        return [slug]
    titles = {title.lower(): posts for title, posts in known.titles.items()}
    return titles.get(word.lower(), [])


def country(word: str, known: Facts) -> str:
    """The code of a country that is given by its code or its name. Raises Mistake for another word."""
    if word.upper() in known.atlas.countries:
        return word.upper()
    names = {" ".join(name): code for rows in known.atlas.by_word.values() for name, code in rows}
    found = {name.lower(): code for name, code in names.items()}.get(word.lower())
    if found is None:
        mend = hint(word, sorted(known.atlas.countries.values()), "give its two letters, e.g. PK")
        raise Mistake(f"--country: {word} is not known; {mend}")
    return found


def in_office(row: Holder, date: Date) -> bool:
    """Whether a term holds on a day, as exactly as both are known."""
    day = date.key()
    begun = row.start[: len(day)] <= day[: len(row.start)]
    return begun and (not row.end or day[: len(row.end)] <= row.end[: len(day)])


def post_of(row: Holder, known: Facts) -> str:
    """President of Pakistan, secretary general of NATO."""
    return f"{row.post.replace('-', ' ')} of {known.atlas.countries.get(row.country, row.country)}"


def term(row: Holder, known: Facts) -> str:
    """From when to when, with the month until which the table knows of it where it has no end."""
    if row.end:
        return f"{written(row.start)} – {written(row.end)}"
    until = known_until.read(known.path).get(row.country, "")
    return f"since {written(row.start)}" + (f", as of {written(until)}" if until else "")


def written(iso: str) -> str:
    date = parse(iso)
    return str(date) if date else iso


def basis(row: Holder) -> str:
    return "written by hand" if row.basis == "hand" else row.basis


def line(row: Holder, known: Facts) -> str:
    """A row in a line: name, post, term, and what it rests on."""
    return f"{row.person}, {about(row, known)}"


def about(row: Holder, known: Facts) -> str:
    """The line without the name."""
    return f"{post_of(row, known)}, {term(row, known)} ({basis(row)})"
