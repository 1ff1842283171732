"""The votes for the ways of a habit: where each way stands, and whether the place counts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.finding import Edit
from lint.kinds import concordance, silence
from lint.scan.confirm import Clock, Places, unpacked, walk
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

ADDRESS = re.compile(r"\.[a-z]")
GROUP = re.compile(r"\$(\d)")


class Vote(NamedTuple):
    """A place of one way: which way, which row of it, the match."""

    way: int
    row: int
    match: Any

    @property
    def span(self) -> Span:
        return Span(*self.match.span())


def votes_in(options: dict[str, Any], story: "Story", places: Places) -> Iterator[Vote]:
    ways, rows = options["way"], options["row"]
    loose = [number for number in options["loose"] if number < len(ways)]
    mine = [place for place in places if place[1] < len(ways)]  # behind them come the signs
    for number, match in walk(unpacked(options["patterns"]), loose, mine, story.text):
        yield Vote(ways[number], rows[number], match)


def signs_of(options: dict[str, Any], story: "Story", places: Places, way: int) -> list[Span]:
    """The first place of each sign of a way that the story has."""
    signs = options["signs"][way]
    where: dict[int, Places] = {number: [] for number in signs}
    for place in places:
        if place[1] in where:
            where[place[1]].append(place)
    there = [number for number in signs if where[number] or number in options["loose"]]
    firsts = [_first(number, options, story, where[number]) for number in there]
    return [_whole(story.text, *span) for span in firsts if span]


def _first(number: int, options: dict[str, Any], story: "Story", places: Places) -> "tuple[int, int] | None":
    loose = [number] if number in options["loose"] else []
    found = next(walk(unpacked(options["patterns"]), loose, places, story.text), None)
    return found[1].span() if found else None


def _whole(text: str, start: int, end: int) -> Span:
    """The words that a sign is part of: “organized” for its “ized”."""
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(start, end)


def counts(vote: Vote, options: dict[str, Any], story: "Story", in_dateline: bool = False) -> bool:
    """Whether a place has a vote."""
    span = vote.span
    dateline = story.dateline
    if story.in_furniture(span.start) or story.in_post(span.start):
        return False
    if not in_dateline and dateline and span.start < dateline.span.end >= span.end:
        return False
    if not options["names"] and not options["write"][vote.row][vote.way][:1].isupper() and _name(span, story):
        return False
    if ADDRESS.match(story.text, span.end):  # health.gov
        return False
    if options["quotations"] == "skip" and story.quoted(span):
        return False
    if vote.match[0].lower() in options["weak"] and _holds(story, tuple(map(tuple, options["not_in"]))):
        return False
    if not options["except"]:
        return True
    sentence = story.words_at(story.sentence_at(span.start))
    return not silence.within(options["except"], sentence, _clock(story, id(options)))


@lru_cache(maxsize=2)
def _clock(story: "Story", rule: int) -> Clock:
    return Clock()  # the time of a rule for a story, whatever the number of its votes


@lru_cache(maxsize=2)
def _holds(story: "Story", patterns: tuple[tuple[Any, ...], ...]) -> bool:
    """Whether the story has one of the patterns: read through once, not for each word."""
    return silence.within(list(patterns), story.text)


def _name(span: Span, story: "Story") -> bool:
    """A capital where no sentence begins, or at its head a word that the story has as a name alone."""
    if not story.text[span.start].isupper():
        return False
    if not _heads(span, story):
        return True
    places = [story.words[n] for n in concordance.of(story).get(story.words_at(span).lower(), ())]
    others = [place for place in places if not _heads(place, story)]
    return bool(others) and all(story.text[place.start].isupper() for place in others)


def _heads(span: Span, story: "Story") -> bool:
    """Whether a sentence begins with it."""
    sentence = story.sentence_at(span.start)
    return not story.text[sentence.start : span.start].strip("\"'“‘([")


def edit_of(vote: Vote, way: int, options: dict[str, Any]) -> Edit:
    """The odd one written in the habit's way; with its own capital where capitals do not matter."""
    right: str = options["write"][vote.row][way]
    if "$" in right:
        right = GROUP.sub(lambda g: vote.match[int(g[1])] or "", right)
    if options["ignorecase"] and vote.match[0][:1].isupper():
        right = right[:1].upper() + right[1:]
    return Edit(vote.span, right)
