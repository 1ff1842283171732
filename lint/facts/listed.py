"""Rules out of the newsroom's tables of names: a variant printed, a name near one of the desk's,
a name near one that the archive knows well."""

from pathlib import Path
from typing import Any

from lint.facts import newsroom
from lint.facts.newsroom import Entry
from lint.facts.spelling import distance, near, plain
from lint.kinds.house import by_first
from lint.mistake import Mistake
from lint.rule import Rule

Loaded = tuple[Rule, list[Any]]
HOUSE, NEAR, ARCHIVE = "names.house", "names.near-house", "names.archive"
WELL = 3  # stories; a name that the archive has in fewer is not yet known well
SAID = {
    HOUSE: ("house", "error", "fix", "The desk prints “{mend}”, not “{found}”."),
    NEAR: ("near", "warning", "query", "“{found}”: the desk's list has “{name}”. Which is right?"),
    ARCHIVE: (
        "near", "warning", "query",
        "“{found}”: the archive has “{name}” in {stories} stories. Which is right?",
    ),
}  # fmt: skip
WHY = {
    HOUSE: "The desk's own list of names says how each is printed; no mark in the copy is above it.",
    NEAR: "A name that is nearly one of the desk's list is most often a slip of it.",
    ARCHIVE: "A name used once that is nearly one of many past stories is most often a slip of it.",
}


def load_all(paths: "list[Path]", taken: "dict[str, Path]") -> tuple[list[Loaded], list[Mistake]]:
    """The rules of all tables together, and what is wrong with their rows."""
    entries: list[Entry] = []
    mistakes: list[Mistake] = []
    for path in paths:
        try:
            found, wrong = newsroom.read(path)
        except Mistake as mistake:
            found, wrong = [], [mistake]
        entries, mistakes = entries + found, mistakes + wrong
    rules = _rules([entry for entry in entries if entry.holds], str(paths[0]))
    clash = [Mistake(f"the id {rule.id} is taken; rename this file", str(taken[rule.id]))
             for rule, _ in rules if rule.id in taken]  # fmt: skip
    return [loaded for loaded in rules if loaded[0].id not in taken], mistakes + clash


def _rules(entries: "list[Entry]", path: str) -> list[Loaded]:
    """A rule for each use that the entries have."""
    desk = [entry for entry in entries if not entry.stories]
    archive = [entry for entry in entries if entry.stories]
    made = [(HOUSE, _house(entries, [entry.name for entry in desk]))]
    if desk:
        made.append((NEAR, _near(desk, 0)))
    if archive:
        made.append((ARCHIVE, _near(archive, WELL)))
    return [(_rule(name, options, path), []) for name, options in made]


def _rule(name: str, options: dict[str, Any], path: str) -> Rule:
    kind, level, category, message = SAID[name]
    return Rule(name, kind, level, category, message, WHY[name], "", (), "query", 0, options, path)


def _house(entries: "list[Entry]", desk: "list[str]") -> dict[str, Any]:
    """`phrases`: variants with what to print instead, and the names that a variant may be a part of;
    `right`: the names of the desk's own list and their last words, above which no rule stands."""
    variants = [(v, _part(v, entry.name)) for entry in entries for v in entry.variants]
    heads = {variant.split()[0] for variant, _ in variants}
    names = [(entry.name, "") for entry in entries if heads.intersection(entry.name.split())]
    last = dict.fromkeys(name.split()[-1] for name in desk)
    return {
        "phrases": by_first([*variants, *names]),
        "right": by_first([(phrase, "") for phrase in {*desk, *last}]),
    }


def _part(variant: str, name: str) -> str:
    """What to print for a variant: of one word, the word of the name that it is a spelling of."""
    words = [] if " " in variant else [word for word in name.split() if near(variant, word)]
    return min(words, key=lambda word: distance(variant, word), default=name)


def _near(entries: "list[Entry]", least: int) -> dict[str, Any]:
    """The words of the names as a text for each first letter, so that an archive of many thousand
    names is at hand at once; lint/kinds/near.py reads a text when a story needs it.

    A line has the word, its stories, the best known name with it, and the words beside it.
    """
    words: dict[str, tuple[int, str]] = {}
    beside: dict[str, set[str]] = {}
    for entry in entries:
        parts = [part for part in entry.name.split() if part[0].isupper()]
        for i, part in enumerate(parts):
            words[part] = max((entry.stories, entry.name), words.get(part, (-1, "")))
            beside.setdefault(part, set()).update(parts[max(0, i - 1) : i], parts[i + 1 : i + 2])
    texts: dict[str, str] = {}
    for word, (stories, name) in sorted(words.items()):
        row = f"{word}\t{stories}\t{name}\t{' '.join(sorted(beside[word]))}\n"
        texts[plain(word)[:1]] = texts.get(plain(word)[:1], "\n") + row
    return {"texts": texts, "least": least}
