"""Who is named in a story: full names and the later references to them."""

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import lint.lexicon as lexicon
from lint.names.tokens import COURTESY, TITLES, Names, Token
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

WOMEN = frozenset("Mrs Ms Miss Dame Lady Queen Princess Baroness Duchess Congresswoman Chairwoman".split())
MEN = frozenset("Mr Sir Lord King Prince Father Rabbi Pope Duke Baron Congressman Chairman".split())


class Mention(NamedTuple):
    """A name as it stands in the text, its words without title; `title` is that before it."""

    span: Span
    words: tuple[str, ...]
    title: str


class Person(NamedTuple):
    """One person: the fullest name that was printed and every mention, in the order of the text."""

    words: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def gender(self) -> str:
        """F or M as the titles before the name say, "" where none does. Never from a given name."""
        titles = {mention.title for mention in self.mentions}
        return "F" if titles & WOMEN else "M" if titles & MEN else ""


class People(NamedTuple):
    """The people of a story, and the single names that nobody introduced."""

    introduced: list[Person]
    strangers: list[Mention]


def read(story: "Story") -> People:
    """The people of a story. A full name is two words or more that open with a given name, follow a
    title, or come back as a surname alone."""
    mentions = list(runs(story.names))
    alone = {m.words[0] for m in mentions if len(m.words) == 1}
    full: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if len(mention.words) > 1 and _is_person(mention, alone):
            full[mention.words[-1]].append(mention)
    bare: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if len(mention.words) == 1:
            bare[mention.words[0]].append(mention)
    people = [person for surname, group in full.items() for person in _split(group, bare[surname])]
    strangers = [m for m in mentions if len(m.words) == 1 and m.words[0] not in full]
    return People(sorted(people, key=lambda p: p.mentions[0].span), strangers)


def runs(names: Names) -> "list[Mention]":
    """Tokens that are joined, as one mention each."""
    runs: list[list[Token]] = []
    for token in names.tokens:
        if runs and token.before == runs[-1][-1].text and token.before and _follows(runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_mention(run) for run in runs]


def _follows(first: Token, second: Token) -> bool:
    return 0 < second.span.start - first.span.end < 20


def _mention(run: list[Token]) -> Mention:
    title = run[0].before if run[0].before in TITLES else ""
    return Mention(Span(run[0].span.start, run[-1].span.end), tuple(t.text for t in run), title)


def _is_person(mention: Mention, alone: set[str]) -> bool:
    if len(mention.words) > 4 or lexicon.is_city(" ".join(mention.words)):
        return False
    return (
        lexicon.is_given_name(mention.words[0])
        or mention.title in COURTESY
        or (
            (bool(mention.title) or mention.words[-1] in alone)
            and lexicon.frequency(mention.words[-1].lower()) < 3.5
        )
    )


def _split(group: list[Mention], bare: list[Mention]) -> list[Person]:
    """The people who share a surname, told apart by given name; bare mentions go to the first."""
    by_given: dict[str, list[Mention]] = defaultdict(list)
    for mention in group:
        by_given[mention.words[0]].append(mention)
    people = []
    for own in by_given.values():
        words = max((m.words for m in own), key=len)
        people.append(Person(words, tuple(sorted(own + bare, key=lambda m: m.span))))
        bare = []
    return people


AGE_AFTER = re.compile(
    r"(?:, (?:aged )?(\d{1,3})(?=[,.;:)—–]|$| -)| \((\d{1,3})\)|, who is (\d{1,3})(?=[,.]))"
)
# A 46-year-old man sued Brown: so another is introduced.
AGE_BEFORE = re.compile(r"(?<!\ba )(?<!\bA )(?<!\ban )(?<!\bAn )\b(\d{1,3})-year-old (?:[a-z-]+ ){0,3}$")


def age_at(story: "Story", mention: Mention) -> tuple[int, Span] | None:
    """The age printed beside a mention: “Brown, 47,”, “47-year-old Brown”, “Brown (47)”."""
    after = AGE_AFTER.match(story.text, mention.span.end)
    if after:
        years = next(group for group in after.groups() if group)
        at = after.start() + after[0].index(years)
        return int(years), Span(at, at + len(years))
    before = AGE_BEFORE.search(story.text, max(0, mention.span.start - 60), mention.span.start)
    return (int(before[1]), Span(before.start(1), before.end(1))) if before else None
