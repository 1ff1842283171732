"""The table of office holders: rules/facts/offices.csv."""

import marshal
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from lint.dates import MONTHS, Date
from lint.facts import spelling
from lint.facts.spelling import Words, distance, lawful, near, plain, skeleton
from lint.prepared import of_file

# Names from other scripts are spelled in several ways; of these countries a shared skeleton will do.
OTHER_SCRIPTS = frozenset(
    "AE AF AM AZ BD BG BH BY BT DJ DZ EG ER ET GE GR IL IN IQ IR JO KG KH KP KR KW KZ LA LB LK LY"
    " MA ME MK MM MN MR MV NP OM PK PS QA RS RU SA SD SO SU SY TH TJ TM TN TW UA UZ YE XK".split()
)


class Holder(NamedTuple):
    """One person in one office; dates are ISO days, months or years, "" where not over.

    `forms` are the ways to print the name, the person's own first.
    """

    post: str
    country: str
    person: str
    forms: tuple[Words, ...]
    start: str
    end: str
    basis: str


Key = TypeVar("Key")
Held = TypeVar("Held")


class Kept(Mapping[Key, Held], Generic[Key, Held]):
    """A part of the table for each key, thawed and made when it is asked for: a story asks for few."""

    def __init__(self, kept: "dict[Key, bytes]", make: "Callable[[Any], Held]") -> None:
        self.kept, self.make = kept, make
        self.made: dict[Key, Held] = {}

    def __getitem__(self, key: Key) -> Held:
        if key not in self.made:
            self.made[key] = self.make(marshal.loads(self.kept[key]))
        return self.made[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self.kept)

    def __len__(self) -> int:
        return len(self.kept)


class Offices(NamedTuple):
    """The holders by post and country; `names` the words of every form that a post knows.

    `words` are the forms of one word, of all posts.
    """

    by_post: Kept[tuple[str, str], list[Holder]]
    names: Kept[str, set[Words]]
    bones: Kept[str, dict[Words, list[Words]]]
    words: Kept[str, set[str]]


@cache
def read(path: str) -> Offices:
    """The table of a file, prepared once for each change of it: that takes as long as a story does."""
    by_post, names, bones, words = of_file("offices", path, (__file__, spelling.__file__), _prepared)
    return Offices(Kept(by_post, _holders), Kept(names, set), Kept(bones, dict), Kept(words, set))


def _holders(rows: "list[tuple[Any, ...]]") -> list[Holder]:
    return [Holder(*row) for row in rows]


def _prepared(data: bytes) -> tuple[Any, ...]:
    """The fields of `Offices` as plain data, each part of them marshalled."""
    import csv
    import io

    by_post: dict[tuple[str, str], list[tuple[Any, ...]]] = {}
    names: dict[str, set[Words]] = {}
    bones: dict[str, dict[Words, list[Words]]] = {}
    rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    next(rows)
    for post, country, person, aliases, start, end, basis in rows:
        forms = _forms(person, aliases)
        by_post.setdefault((post, country), []).append((post, country, person, forms, start, end, basis))
        names.setdefault(post, set()).update(tuple(map(plain, form)) for form in forms)
        if country in OTHER_SCRIPTS:
            known = bones.setdefault(post, {})
            for form in forms:
                known.setdefault(tuple(map(skeleton, form)), []).append(form)
    words = {form[0] for forms in names.values() for form in forms if len(form) == 1}
    initials: dict[str, set[str]] = {}
    for word in words:
        initials.setdefault(word[:1], set()).add(word)
    parts: tuple[dict[Any, Any], ...] = by_post, names, bones, initials
    return tuple({key: marshal.dumps(held) for key, held in part.items()} for part in parts)


def _forms(person: str, aliases: str) -> tuple[Words, ...]:
    """In full, the last name, first and last, then each alias and its last word."""
    full = tuple(person.split())
    forms = [full, full[-1:], (full[0], full[-1])]
    for alias in filter(None, (a.strip() for a in aliases.split(";"))):
        words = tuple(alias.split())
        forms += [words, words[-1:]] if len(words) > 1 else [words, (*full[:-1], *words)]
    return tuple(dict.fromkeys(forms))


def known(table: Offices, posts: list[str], words: Words) -> bool:
    """Whether a holder of one of the posts, of any country or time, is printed so."""
    return any(_known(table, post, part) for post in posts for part in {words, words[-1:]})


@cache
def surname(path: str, name: str) -> bool:
    """Whether any holder of any office is printed so with one word."""
    word = plain(name)
    return word in read(path).words.get(word[:1], ())


@cache
def held(path: str, name: str) -> frozenset[tuple[str, str]]:
    """Post and country of every office whose holder is printed so with one word."""
    word, table = plain(name), read(path)
    posts = {post for post in table.names if (word,) in table.names[post]}
    return frozenset(
        (row.post, row.country)
        for key in table.by_post
        if key[0] in posts
        for row in table.by_post[key]
        if any(len(form) == 1 and plain(form[0]) == word for form in row.forms)
    )


@cache
def person(path: str, words: Words) -> bool:
    """Whether the holder of any office is printed so in full."""
    table = read(path)
    return any(tuple(map(plain, words)) in table.names[post] for post in table.names)


def _known(table: Offices, post: str, words: Words) -> bool:
    if tuple(map(plain, words)) in table.names.get(post, ()):
        return True
    forms = table.bones.get(post, {}).get(tuple(map(skeleton, words)), ())
    return any(all(map(lawful, words, form)) for form in forms)


def candidates(
    table: Offices, posts: list[str], countries: "set[str]", date: Date | None, slack: int
) -> list[Holder]:
    """Who may be meant: in office on the day, or lately; without a date, ever.

    Heads of organisations need no country beside them.
    """
    countries = countries | {c for post, c in table.by_post if post in posts and _organisation(c)}
    rows = [row for post in posts for c in sorted(countries) for row in table.by_post.get((post, c), ())]
    return [row for row in rows if _at_the_time(row, date, slack)]


def _organisation(code: str) -> bool:
    return len(code) > 2 or code in ("UN", "EU")


def _at_the_time(row: Holder, date: Date | None, slack: int) -> bool:
    if date is None or date.year is None:
        return True
    day = date.year * 365 + (date.month or 6) * 30 + (date.day or 15)
    start = _day(row.start, 1) if row.start else 0
    return start <= day + 90 and (not row.end or _day(row.end, 12) + slack >= day)


def _day(iso: str, month: int) -> int:
    """A rough count of days, exact enough for terms of months and years."""
    year, *rest = (int(part) for part in iso.split("-"))
    known_month, known_day = (*rest, *(month, 15)[len(rest) :])
    return year * 365 + known_month * 30 + known_day


class Near(NamedTuple):
    """A holder whose name the printed one is a slip of, and how far from it it is."""

    distance: int
    turn: int
    row: Holder
    form: Words


def nearest(rows: list[Holder], words: Words) -> list[Near]:
    """The people that may be meant, the nearest first, one entry for each."""
    found = [slip for row in rows for slip in _slips(row, words)]
    best: dict[str, Near] = {}
    for slip in sorted(found, key=lambda slip: _order(slip, words)):
        best.setdefault(slip.row.person, slip)
    return list(best.values())


def _order(slip: Near, words: Words) -> tuple[object, ...]:
    """The fewest letters wrong first; then a form without accents, as most wires print it, or with
    them, as the story does."""
    accents = all(word.isascii() for word in slip.form) != all(word.isascii() for word in words)
    return slip.distance, accents, slip.turn, slip.row.basis == "hand"


def _slips(row: Holder, words: Words) -> list[Near]:
    """Forms of a holder's name from which one printed word differs by a slip."""
    slips = []
    for turn, form in enumerate(row.forms):
        if len(form) != len(words):
            continue
        wrong = [(a, b) for a, b in zip(words, form, strict=True) if not _same(a, b, row)]
        if len(wrong) == 1 and near(*wrong[0]):
            right = tuple(a if _same(a, b, row) else b for a, b in zip(words, form, strict=True))
            slips.append(Near(distance(*wrong[0]), turn, row, right))
    return slips


def _same(printed: str, right: str, row: Holder) -> bool:
    return plain(printed) == plain(right) or (row.country in OTHER_SCRIPTS and lawful(printed, right))


def when(date: Date | None) -> str:
    """“ in October 2011”, or that the story has no date."""
    if date is None or date.year is None:
        return " (the story has no date)"
    month = f"{MONTHS.title().split()[date.month - 1]} " if date.month else ""
    return f" in {month}{date.year}"
