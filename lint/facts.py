"""Dated facts: who held which office when, and which places belong to which country.

The tables are the project's own (rules/facts, sources in NOTICE); they are read when a rule first
needs them. The near-name measure and the transliteration skeleton follow notes on names measured
on published copy: see docs.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.dates import MONTHS, Date
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

Words = tuple[str, ...]


class Holder(NamedTuple):
    """One person in one office; dates are ISO days, months or years, "" where not over."""

    post: str
    country: str
    person: str
    forms: tuple[Words, ...]
    start: str
    end: str
    basis: str


class Offices(NamedTuple):
    """The holders by post and country, and the skeletons of all names that each post knows."""

    by_post: dict[tuple[str, str], list[Holder]]
    names: dict[str, set[Words]]


@cache
def offices(path: str) -> Offices:
    by_post: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    names: dict[str, set[Words]] = defaultdict(set)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            forms = _forms(row["person"], row["aliases"])
            holder = Holder(
                row["post"], row["country"], row["person"], forms, row["from"], row["until"], row["basis"]
            )
            by_post[holder.post, holder.country].append(holder)
            names[holder.post].update(tuple(map(skeleton, form)) for form in forms)
    return Offices(dict(by_post), dict(names))


def words_of(name: str) -> Words:
    return tuple(name.split())


def _forms(person: str, aliases: str) -> tuple[Words, ...]:
    """The ways to print a name: in full, first and last, last alone, each alias."""
    full = words_of(person)
    forms = {full, full[-1:], (full[0], full[-1])}
    for alias in filter(None, (a.strip() for a in aliases.split(";"))):
        words = words_of(alias)
        forms |= {words, words[-1:]} if len(words) > 1 else {words, (*full[:-1], *words)}
    return tuple(sorted(forms, key=len))


FOLDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("y", "i"),
    ("q", "k"), ("c", "k"), ("w", "v"),
)  # fmt: skip


@cache
def skeleton(word: str) -> str:
    """What transliterations of one name have in common: Gilani and Gillani, Yousuf and Yusuf."""
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(c for c in plain if c.isalpha())
    for a, b in FOLDS:
        plain = plain.replace(a, b)
    return re.sub(r"(.)\1+", r"\1", plain)


def known(table: Offices, posts: list[str], words: Words) -> bool:
    """Whether a holder of one of the posts, of any country or time, is printed so."""
    bones = tuple(map(skeleton, words))
    return any(bones in table.names.get(post, ()) or bones[-1:] in table.names.get(post, ()) for post in posts)


def candidates(
    table: Offices, posts: list[str], countries: set[str], date: Date | None, slack: int
) -> list[Holder]:
    """Who may be meant: in office on the day, or lately; without a date, ever."""
    rows = [row for post in posts for c in sorted(countries) for row in table.by_post.get((post, c), ())]
    return [row for row in rows if _at_the_time(row, date, slack)]


def _at_the_time(row: Holder, date: Date | None, slack: int) -> bool:
    if date is None or date.year is None:
        return True
    day = date.year * 365 + (date.month or 6) * 30 + (date.day or 15)
    start = _day(row.start, 1) if row.start else 0
    return start <= day + 90 and (not row.end or _day(row.end, 12) + slack >= day)


def _day(iso: str, month: int) -> int:
    """A rough count of days, exact enough for terms of months and years."""
    parts = [int(part) for part in iso.split("-")]
    return parts[0] * 365 + (parts[1] if len(parts) > 1 else month) * 30 + (parts[2] if len(parts) > 2 else 15)


def near_form(row: Holder, words: Words) -> Words | None:
    """The form of a holder's name that the printed words are a slip of; None where they are not."""
    for form in row.forms:
        if len(form) == len(words):
            wrong = [(a, b) for a, b in zip(words, form, strict=True) if skeleton(a) != skeleton(b)]
            if len(wrong) == 1 and near(*wrong[0]):
                return tuple(a if skeleton(a) == skeleton(b) else b for a, b in zip(words, form, strict=True))
    return None


def near(printed: str, right: str) -> bool:
    """Whether `printed` looks like `right` with letters lost, added, changed or swapped."""
    from rapidfuzz.distance import OSA

    a, b = printed.lower(), right.lower()
    if a[:1] != b[:1] or len(a) < 3:
        return False
    edits = OSA.distance(a, b, score_cutoff=2)
    if edits <= 2 and min(len(a), len(b)) >= (4 if edits == 1 else 6):
        return True
    cut = b.startswith(a) and len(a) * 2 >= len(b)
    return cut or (a[:3] == b[:3] and len(a) >= 4 and _in_turn(a, b))


def _in_turn(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, most of them there."""
    rest = iter(long)
    return len(short) * 2 >= len(long) and all(letter in rest for letter in short)


class Atlas(NamedTuple):
    """Place names to country codes, by their first word; and each country's first name."""

    by_word: dict[str, list[tuple[Words, str]]]
    countries: dict[str, str]


@cache
def places(path: str) -> Atlas:
    by_word: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    countries: dict[str, str] = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words = words_of(row["name"])
            by_word[words[0]].append((words, row["country"]))
            if row["kind"] == "country":
                countries.setdefault(row["country"], row["name"])
    NAMES.update(countries)
    return Atlas(dict(by_word), countries)


NAMES: dict[str, str] = {}


def country_name(code: str) -> str:
    return NAMES.get(code, code)


def mentions(story: "Story", span: Span, atlas: Atlas) -> dict[str, Span]:
    """The countries that a stretch of a story names, each with its first mention."""
    found: dict[str, Span] = {}
    for word in re.finditer(r"[A-ZÀ-Þ][\w.]*(?:['’-][A-Za-z]\w+)*", story.text[span.start : span.end]):
        for words, country in atlas.by_word.get(word[0].rstrip("."), []) + atlas.by_word.get(word[0], []):
            at = span.start + word.start()
            name = " ".join(words)
            if story.text.startswith(name, at) and not story.text[at + len(name) : at + len(name) + 1].isalnum():
                found.setdefault(country, Span(at, at + len(name)))
    return found


def context(story: "Story", span: Span, atlas: Atlas) -> list[dict[str, Span]]:
    """Countries in the sentence, the paragraph, the story: where the holder is looked for in turn."""
    part = story.part_at(span.start)
    body = [p.span for p in story.parts if not story.in_furniture(p.span.start)]
    whole = Span(body[0].start, body[-1].end) if body else span
    tiers = [story.sentence_at(span.start), part.span if part else span, whole]
    return [mentions(story, tier, atlas) for tier in tiers]


def when(date: Date | None) -> str:
    """“in October 2011”, or that the story has no date."""
    if date is None or date.year is None:
        return "at some time (the story has no date)"
    month = f"{MONTHS.title().split()[date.month - 1]} " if date.month else ""
    return f"in {month}{date.year}"
