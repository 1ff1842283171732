"""The table of places (rules/facts/places.csv), and the countries that a stretch of a story names."""

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.facts.spelling import Words
from lint.prepared import of_file
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

CAPITAL = re.compile(r"[A-ZÀ-Þ][\w.]*(?:['’-][A-Za-z]\w+)*")
# Countries whose first name in the table is not the one that a desk prints.
PRINTED = {
    "AE": "the United Arab Emirates", "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina",
    "BF": "Burkina Faso", "BS": "the Bahamas", "CD": "the Democratic Republic of Congo",
    "CF": "the Central African Republic", "CG": "the Republic of Congo", "CI": "Ivory Coast",
    "CZ": "the Czech Republic", "DO": "the Dominican Republic", "EU": "the European Union",
    "FM": "Micronesia", "GM": "the Gambia", "KG": "Kyrgyzstan", "KP": "North Korea", "KR": "South Korea",
    "LK": "Sri Lanka", "MH": "the Marshall Islands", "MK": "North Macedonia", "MM": "Myanmar",
    "MV": "the Maldives", "NL": "the Netherlands", "PH": "the Philippines", "PS": "the Palestinians",
    "SB": "the Solomon Islands", "SC": "the Seychelles", "SR": "Suriname", "ST": "Sao Tome and Principe",
    "SU": "the Soviet Union", "TT": "Trinidad and Tobago", "TW": "Taiwan", "UN": "the United Nations",
    "US": "the United States", "VA": "the Vatican", "VN": "Vietnam", "WORLDBANK": "the World Bank",
}  # fmt: skip


class Atlas(NamedTuple):
    """Place names to country codes, by their first word; `countries` what each is called in print."""

    by_word: dict[str, list[tuple[Words, str]]]
    countries: dict[str, str]


@cache
def read(path: str) -> Atlas:
    return Atlas(*of_file("places", path, (__file__,), _prepared))


def _prepared(data: bytes) -> tuple[dict[str, list[tuple[Words, str]]], dict[str, str]]:
    import csv
    import io

    by_word: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    countries: dict[str, str] = {}
    rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    next(rows)
    for country, kind, name in rows:
        words = tuple(name.split())
        by_word[words[0]].append((words, country))
        if kind == "country":
            countries.setdefault(country, PRINTED.get(country, name))
    return dict(by_word), countries


def mentions(story: "Story", span: Span, atlas: Atlas) -> dict[str, Span]:
    """The countries that a stretch of a story names, each with its first mention."""
    found: dict[str, Span] = {}
    for word in CAPITAL.finditer(story.text, span.start, span.end):
        for head in {word[0], word[0].rstrip(".")}:
            for words, country in atlas.by_word.get(head, ()):
                place = _here(story.text, word.start(), " ".join(words))
                if place:
                    found.setdefault(country, place)
    return found


def _here(text: str, at: int, name: str) -> Span | None:
    end = at + len(name)
    return Span(at, end) if text.startswith(name, at) and not text[end : end + 1].isalnum() else None


def context(story: "Story", span: Span, atlas: Atlas) -> list[dict[str, Span]]:
    """Countries in the sentence, the paragraph, the story: where the holder is looked for in turn.

    The newsroom's own country comes last: “the president” at home names no country.
    """
    part = story.part_at(span.start)
    body = [p.span for p in story.parts if not story.in_furniture(p.span.start)]
    whole = Span(body[0].start, body[-1].end) if body else span
    tiers = [story.sentence_at(span.start), part.span if part else span, whole]
    named = [mentions(story, tier, atlas) for tier in tiers]
    return [*named, {story.home: span}] if story.home else named
