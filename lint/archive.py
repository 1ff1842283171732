"""What past stories say of names: who is named how often, from when to when, and in what spelling."""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lint import files, lexicon, regular
from lint.dates import parse
from lint.facts.newsroom import Entry
from lint.mistake import Mistake
from lint.names import index
from lint.names.listed import Listed
from lint.readers.decode import decode
from lint.story import DATED, Story, story_of

LINES = (".jsonl", ".ndjson")  # a story a line
FIELDS = ("text", "body")
MOST_TITLES = 2
COMMON = 5.0  # Zipf's measure, from which a word is no name by itself: House, News, The
KIND_OF = {"people": "person", "strangers": "name", "places": "place", "others": "name"}


class Seen(NamedTuple):
    """How a name was printed in one story."""

    name: str
    kind: str
    times: int
    titles: tuple[str, ...]
    date: str


def stories(paths: "list[str]", field: str, mistakes: "list[Mistake]") -> Iterator[Story]:
    """The stories of files and folders; what cannot be read goes to `mistakes`."""
    for found in _files(paths):
        if isinstance(found, Mistake):
            mistakes.append(found)
            continue
        try:
            text = decode(regular.read(found), found).text
        except Mistake as mistake:
            mistakes.append(mistake)
        except OSError as error:
            mistakes.append(Mistake(f"cannot be read: {error.strerror}", found))
        else:
            if found.lower().endswith(LINES):
                yield from _of_lines(text, found, field, mistakes)
            else:
                yield story_of(text, found)


def _files(paths: "list[str]") -> Iterator[str | Mistake]:
    for path in paths:
        folder = [Path(path)] if os.path.isdir(path) else []  # a name too long is no folder
        lines = sorted(str(file) for top in folder for end in LINES for file in top.rglob(f"*{end}"))
        for found in files.find([path], "", False):
            if not (lines and isinstance(found, Mistake) and found.what == files.NO_STORY):
                yield found
        yield from lines


def _of_lines(text: str, path: str, field: str, mistakes: "list[Mistake]") -> Iterator[Story]:
    """The stories of a file that has one a line; only a line feed ends a line."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            words = _words(row, field)
        except ValueError:
            mistakes.append(Mistake("this line is not JSON; it is left out", path, number))
        except Mistake as mistake:
            mistakes.append(Mistake(mistake.what, path, number))
        else:
            said = next((str(row[key]) for key in DATED if row.get(key)), "")
            yield story_of(words, path, date=parse(said))


def _words(row: object, field: str) -> str:
    fields = (field,) if field else FIELDS
    words = next((row[name] for name in fields if row.get(name)), None) if isinstance(row, dict) else None
    if not isinstance(words, str):
        raise Mistake(f"this line has no text under “{'” or “'.join(fields)}”; --field names it")
    return words


def seen(story: Story) -> Iterator[Seen]:
    """The names of a story, each once."""
    names, date = index.read(story), story.date.key() if story.date else ""
    for field, kind in KIND_OF.items():
        rows: list[Listed] = getattr(names, field)
        for row in rows:
            if kind == "name" and lexicon.frequency(row.name.lower()) >= COMMON:
                continue  # a word that opened a sentence, or one that says nothing of a name
            titles = tuple(title for title in row.about if not title.isdecimal()) if kind == "person" else ()
            yield Seen(row.name, kind, len(row.places), titles, date)


class Tally:
    """The names of all stories so far."""

    def __init__(self) -> None:
        self.times: Counter[str] = Counter()
        self.stories: Counter[str] = Counter()
        self.kinds: dict[str, Counter[str]] = defaultdict(Counter)
        self.titles: dict[str, Counter[str]] = defaultdict(Counter)
        self.first: dict[str, str] = {}
        self.last: dict[str, str] = {}

    def add(self, names: "Iterable[Seen]") -> None:
        """Add the names of one story."""
        for name, kind, times, titles, date in names:
            self.times[name] += times
            self.stories[name] += 1
            self.kinds[name][kind] += 1
            self.titles[name].update(titles)
            if date:
                self.first[name] = min(date, self.first.get(name, date))
                self.last[name] = max(date, self.last.get(name, ""))

    def entries(self, least: int) -> list[Entry]:
        """A proposed row for each name of `least` stories or more, the best known first."""
        names = [name for name, count in self.stories.items() if count >= least]
        return [self._entry(name) for name in sorted(names, key=lambda n: (-self.stories[n], n))]

    def _entry(self, name: str) -> Entry:
        titles = sorted(self.titles[name].items(), key=lambda item: (-item[1], item[0]))
        kinds = self.kinds[name]
        return Entry(
            name, (), max(sorted(kinds), key=lambda kind: kinds[kind]),
            "; ".join(title for title, _ in titles[:MOST_TITLES]), times=self.times[name],
            stories=self.stories[name], first=self.first.get(name, ""), last=self.last.get(name, ""),
            status="proposed",
        )  # fmt: skip
