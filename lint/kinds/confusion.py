"""confusion: a word taken for another one, where the words beside it decide: “on trail” for “on trial”.

A row of the table gives the word, what to write, and the words before and after it with which it is
wrong. `|` stands between choices, `!` before words with which it is right, `#` for a number, `Xx`
for a word with a capital, `*ed` for any word so ending, `@the` for a set of the rule, `^` and `.`
for a mark or the limit of a sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance, lists
from lint.mistake import Mistake, nearest
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span
from lint.spelling.vowels import vowel

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "table": Key("text", help="a file of lists/ with the columns word, write, before, after"),
    "sets": Key("map", {}, "names for lists of words, or of files of lists/, that rows may ask for as @name"),
}
COLUMNS = ("word", "write", "before", "after")
NUMBER = re.compile(r"[$£€]?\d[\d,.]*(?:bn|m|k)?")
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred"
    " several dozen".split()
)
VOWEL = "@vowel"  # the set of all words before which “an” stands
Side = list[tuple[bool, list[str]]]  # choices: whether the word is wrong with it, and its words


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    sets = {name: sorted(_set(name, what, path)) for name, what in values["sets"].items()}
    table: dict[str, list[Any]] = defaultdict(list)
    for row in lists.rows(values["table"], path):
        if tuple(row) != COLUMNS or None in row.values():
            raise Mistake(
                f"{values['table']}: a row wants {', '.join(COLUMNS)}; {row.get('word')} has others"
            )
        sides = [_side(row[column], sets) for column in ("before", "after")]
        for word, write in zip(row["word"].split("|"), row["write"].split("|"), strict=True):
            table[word].append((write, *sides))
    return {
        "table": dict(table),
        "sets": {name: dict.fromkeys(words, 1) for name, words in sets.items()},
        "endings": {n: [word[1:] for word in words if word[0] == "*"] for n, words in sets.items()},
    }, []


def _set(name: str, what: Any, path: Path) -> list[str]:
    if isinstance(what, dict) and list(what) == ["list"]:
        return [line.split(",")[0].strip() for line in lists.read(what["list"], path)]
    if isinstance(what, list):
        return what
    raise Mistake(f"the set “{name}” wants a list of words, or {{list: a file}}")


def _side(cell: str, sets: dict[str, list[str]]) -> Side:
    side = [
        (not choice.startswith("!"), choice.removeprefix("!").split()) for choice in cell.split("|") if choice
    ]
    for item in (item for _, items in side for item in items):
        if item.startswith("@") and item != VOWEL and item[1:] not in sets:
            raise Mistake(f"“{item}” is no set of the rule; {nearest(item[1:], list(sets))}")
    return side


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    found = concordance.of(story)
    for word, rows in options["table"].items():
        for at in found.get(word, ()):
            if story.in_furniture(story.words[at].start):
                continue
            for write, before, after in rows:
                if _fits(story, at, before, -1, options) and _fits(story, at, after, 1, options):
                    yield _hit(story, story.words[at], write)
                    break


def _fits(story: "Story", at: int, side: Side, step: int, options: dict[str, Any]) -> bool:
    """Whether one of the choices stands on a side, and none of those with which the word is right."""
    if any(_stands(story, at, items, step, options) for wrong, items in side if not wrong):
        return False
    choices = [items for wrong, items in side if wrong]
    return not choices or any(_stands(story, at, items, step, options) for items in choices)


def _stands(story: "Story", at: int, items: list[str], step: int, options: dict[str, Any]) -> bool:
    for item in items[::step]:
        other = _beside(story, at, step)
        if item in "^.":
            return other is None
        if other is None or not _is(item, story, other, options):
            return False
        at = other
    return True


def _beside(story: "Story", at: int, step: int) -> int | None:
    """The next word on a side, where only a blank stands between."""
    other = at + step
    if not 0 <= other < len(story.words):
        return None
    left, right = sorted((at, other))
    return other if story.text[story.words[left].end : story.words[right].start] in (" ", "\n") else None


def _is(item: str, story: "Story", at: int, options: dict[str, Any]) -> bool:
    word = story.lower_words[at]
    if item == "#":
        return word in NUMBERS or bool(NUMBER.fullmatch(word))
    if item == "Xx":
        return story.text[story.words[at].start].isupper()
    if item[0] == "@":
        if item == VOWEL:
            return vowel(story.words_at(story.words[at])) is True
        return word in options["sets"][item[1:]] or word.endswith(tuple(options["endings"][item[1:]]))
    return word.endswith(item[1:]) if item[0] == "*" else word == item


def _hit(story: "Story", span: Span, write: str) -> Hit:
    words = story.words_at(span)
    mend = write.upper() if words.isupper() and len(words) > 1 else write
    mend = write[0].upper() + write[1:] if words.istitle() else mend
    return Hit(span, {"found": words, "mend": mend}, (Fix((Edit(span, mend),)),))
