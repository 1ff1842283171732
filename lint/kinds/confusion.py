"""confusion: a word taken for another one, where the words beside it decide: “on trail” for “on trial”.

A row of the table gives the word, what to write, and the words before and after it with which it is
wrong. `|` stands between choices, `!` before words with which it is right, `#` for a number, `Xx`
for a word with a capital, `*ed` for any word so ending, `@the` for a set of the rule, `^` and `.`
for a mark or the limit of a sentence.
"""

import marshal
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import mistake
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance, lists
from lint.mistake import Mistake
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

SIGNS = ("#", "Xx", "^", ".", VOWEL)
Choices = dict[str, Any]  # words, their endings, and other choices as lists of items
Side = dict[str, Choices]  # the choices with which the word is wrong, those with which it is right, if any


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    sets = {name: _set(name, what, path) for name, what in values["sets"].items()}
    table: dict[str, list[Any]] = defaultdict(list)
    for row in lists.rows(values["table"], path, COLUMNS):
        words, writes = row["word"].split("|"), row["write"].split("|")
        if len(words) != len(writes):
            what = f"{row['word']} wants as many words to write as it has itself"
            raise Mistake(f"the table “{values['table']}”: {what}")
        with lists.told_of(values["table"]):
            sides = [_side(row["before"], sets, -1), _side(row["after"], sets, 0)]
        for word, write in zip(words, writes, strict=True):
            table[word].append((write, *sides))
    return {
        "table": {word: marshal.dumps(rows) for word, rows in table.items()},  # a story asks for few
        "sets": {name: _choices([[w] for w in sets[name]], {}) for name in sets},
    }, []


def _set(name: str, what: Any, path: Path) -> list[str]:
    if isinstance(what, dict) and list(what) == ["list"]:
        return [line.split(",")[0].strip() for line in lists.read(what["list"], path)]
    if isinstance(what, list) and all(isinstance(word, str) and word.strip() for word in what):
        return what
    raise Mistake(f"the set “{name}” wants a list of words, or {{list: a file}}")


def _side(cell: str, sets: dict[str, list[str]], nearest: int) -> Side:
    choices = [choice for choice in cell.split("|") if choice.strip("! ")]
    wrong = [choice.split() for choice in choices if not choice.startswith("!")]
    right = [choice[1:].split() for choice in choices if choice.startswith("!")]
    sides = {"wrong": wrong, "right": right}
    return {side: _choices(told, sets, nearest) for side, told in sides.items() if told}


def _choices(choices: list[list[str]], sets: dict[str, list[str]], nearest: int = 0) -> Choices:
    """Choices of one word put together, so that most of them are one look-up."""
    for item in (item for items in choices for item in items):
        if item.startswith("@") and item != VOWEL and item[1:] not in sets:
            raise Mistake(f"{item} is no set of the rule; {mistake.nearest(item[1:], list(sets))}")
    others = [items for items in choices if len(items) > 1 or items[0] in SIGNS]
    opened: dict[str, list[list[str]]] = defaultdict(list)
    for items in others:
        opened[items[nearest] if items[nearest].isalpha() and items[nearest] != "Xx" else ""].append(items)
    singles = [items[0] for items in choices if items not in others]
    words = [word for item in singles for word in (sets[item[1:]] if item[0] == "@" else [item])]
    return {
        "words": dict.fromkeys(sorted(word for word in words if word[0] != "*"), 1),
        "endings": tuple(sorted(word[1:] for word in words if word[0] == "*")),
        "others": dict(opened),  # by the item that is nearest, "" where that is no word
    }


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    table, sets = rule.options["table"], rule.options["sets"]
    found = concordance.of(story)
    for word in found.keys() & table.keys():
        for at in found[word]:
            for write, before, after in _rows(table[word]):
                if _fits(story, at, after, 1, sets) and _fits(story, at, before, -1, sets):
                    if not story.in_furniture(story.words[at].start) and not _acronym(story, at):
                        yield _hit(story, story.words[at], write)
                    break


@lru_cache(maxsize=4096)
def _rows(kept: bytes) -> list[Any]:
    rows: list[Any] = marshal.loads(kept)
    return rows


def _fits(story: "Story", at: int, side: Side, step: int, sets: dict[str, Choices]) -> bool:
    """Whether one of the choices stands on a side, and none of those with which the word is right."""
    if "wrong" in side and not _holds(story, at, side["wrong"], step, sets):
        return False
    return "right" not in side or not _holds(story, at, side["right"], step, sets)


def _holds(story: "Story", at: int, choices: Choices, step: int, sets: dict[str, Choices]) -> bool:
    words = story.lower_words
    other = words[at + step] if 0 <= at + step < len(words) else ""
    if other in choices["words"] or other.endswith(choices["endings"]):
        beside = _beside(story, at, step)
        if beside is not None and not _acronym(story, beside):
            return True
    others = choices["others"]
    likely = (*others.get("", ()), *(others.get(other, ()) if other else ()))
    return any(_stands(story, at, items, step, sets) for items in likely)


def _acronym(story: "Story", at: int) -> bool:
    """Whether it is one that is no word of the table: IS, WHO, US; in a line of capitals there are none."""
    written = story.words_at(story.words[at]).removesuffix("'s").removesuffix("’s")
    beside = (story.words_at(story.words[n]) for n in (at - 1, at + 1) if 0 <= n < len(story.words))
    return (
        len(written) > 1 and written.isupper() and not any(word.isupper() and word != "A" for word in beside)
    )


def _stands(story: "Story", at: int, items: list[str], step: int, sets: dict[str, Choices]) -> bool:
    for item in items[::step]:
        beside = _beside(story, at, step)
        if item in "^.":
            return beside is None
        if beside is None or not _is(item, story, beside, sets):
            return False
        at = beside
    return True


def _beside(story: "Story", at: int, step: int) -> int | None:
    """The next word on a side, where only a blank stands between."""
    other = at + step
    if not 0 <= other < len(story.words):
        return None
    left, right = (at, other) if step > 0 else (other, at)
    return other if story.text[story.words[left].end : story.words[right].start] in (" ", "\n") else None


def _is(item: str, story: "Story", at: int, sets: dict[str, Choices]) -> bool:
    word = story.lower_words[at]
    if item == "#":
        return word in NUMBERS or bool(NUMBER.fullmatch(word))
    if item == "Xx":
        return story.text[story.words[at].start].isupper()
    if item == VOWEL:
        return vowel(story.words_at(story.words[at])) is True
    if item[0] == "@":
        return word in sets[item[1:]]["words"] or word.endswith(sets[item[1:]]["endings"])
    return word.endswith(item[1:]) if item[0] == "*" else word == item


def _hit(story: "Story", span: Span, write: str) -> Hit:
    words = story.words_at(span)
    mend = write.upper() if words.isupper() and len(words) > 1 else write
    mend = write[0].upper() + write[1:] if words.istitle() else mend
    return Hit(span, {"found": words, "mend": mend}, (Fix((Edit(span, mend),)),))
