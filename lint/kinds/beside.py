"""What stands beside a word: the choices of a row of confusions, and whether one of them is there."""

import marshal
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint import lexicon, mistake
from lint.mistake import Mistake
from lint.spelling.vowels import vowel

if TYPE_CHECKING:
    from lint.story import Story

NUMBER = re.compile(r"[$£€]?\d[\d,.]*(?:bn|m|k)?")
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred"
    " several dozen".split()
)
LIMITS = ("^", ".")
WORD_SIGNS = (
    "#",
    "Xx",
    "@vowel",
)  # what is seen in a word without a list: a number, a capital, “an” before it
GRAMMATICAL = 5.0  # Zipf's measure of a word without a class from which it is one of grammar
CLOSED = re.compile(r"[^\w\s'’]| ?$|\n| [-–—] ", re.M)
BLANK, COMMA = (" ", "\n"), (", ", ",\n")

Choices = dict[str, Any]  # words, their endings, sets, and other choices as lists of items
Side = dict[str, Choices]  # the choices with which the word is wrong, those with which it is right, if any


def side(cell: str, sets: dict[str, Any], nearest: int) -> Side:
    """A cell of a row made ready; `nearest` is the item of a choice that stands next to the word."""
    told = [choice for choice in cell.split("|") if choice.strip("! ")]
    wrong = [choice.split() for choice in told if not choice.startswith("!")]
    right = [choice[1:].split() for choice in told if choice.startswith("!")]
    sides = {"wrong": wrong, "right": right}
    return {name: _choices(found, sets, nearest) for name, found in sides.items() if found}


def _choices(choices: list[list[str]], sets: dict[str, Any], nearest: int) -> Choices:
    """Choices of one word put together, so that most of them are one look-up."""
    for item in (item for items in choices for item in items):
        if item.startswith("@") and item not in WORD_SIGNS and item[1:] not in sets:
            raise Mistake(f"“{item}” is no set of the rule; {mistake.nearest(item[1:], list(sets))}")
    others = [items for items in choices if len(items) > 1 or items[0] in (*LIMITS, *WORD_SIGNS)]
    singles = [items[0] for items in choices if items not in others]
    opened: dict[str, list[list[str]]] = defaultdict(list)
    for items in others:
        opened[_key(items[nearest])].append(items)
    return {
        **words([item for item in singles if not _is_sign(item)]),
        "signs": frozenset(item for item in singles if _is_sign(item)),
        "others": dict(opened),
    }


def _is_sign(item: str) -> bool:
    return item in WORD_SIGNS or item[0] == "@"


def _key(item: str) -> str:
    """By what a choice is found: the word or the sign that is nearest, "" where it can be any word."""
    return item if item.isalpha() or _is_sign(item) else ""


def kept(sets: dict[str, Any]) -> bytes:
    """The sets of a rule as they are looked up: by word, by ending, and those that are classes."""
    named = {f"@{name}": told for name, told in sets.items()}
    of_word: dict[str, list[str]] = defaultdict(list)
    for name, told in named.items():
        for word in told.get("words", ()):
            of_word[word].append(name)
    endings = [(ending, name) for name, told in named.items() for ending in told.get("endings", ())]
    return marshal.dumps((dict(of_word), endings, {n: told for n, told in named.items() if "is" in told}))


def keys(told: Side) -> list[str] | None:
    """The words and signs of which one must stand on a side; None where it may be any word."""
    choices = told.get("wrong")
    if choices is None or choices["endings"] or "" in choices["others"]:
        return None
    return [*choices["words"], *choices["signs"], *choices["others"]]


def words(told: list[str]) -> Choices:
    """A list of words and endings; an apostrophe is straight or curly."""
    both = [form for word in told for form in {word, word.replace("'", "’")}]
    return {
        "words": dict.fromkeys(sorted(word for word in both if word[0] != "*"), 1),
        "endings": tuple(sorted(word[1:] for word in both if word[0] == "*")),
    }


def fits(story: "Story", at: int, told: Side, step: int, sets: bytes) -> bool:
    """Whether one of the choices stands on a side, and none of those with which the word is right."""
    if "wrong" in told and not _holds(story, at, told["wrong"], step, sets):
        return False
    return "right" not in told or not _holds(story, at, told["right"], step, sets)


def _holds(story: "Story", at: int, choices: Choices, step: int, sets: bytes) -> bool:
    other, signs = word_at(story, at + step, sets)
    if (
        other in choices["words"]
        or other.endswith(choices["endings"])
        or not signs.isdisjoint(choices["signs"])
    ):
        beside = _beside(story, at, step)
        if beside is not None and not acronym(story, beside):
            return True
    others = choices["others"]
    found = ("", other, *(signs & others.keys())) if other else ("",)
    return any(_stands(story, at, items, step, sets) for key in found for items in others.get(key, ()))


def word_at(story: "Story", at: int, sets: bytes) -> tuple[str, frozenset[str]]:
    """A word of a story in small letters, and the signs that it answers to."""
    if not 0 <= at < len(story.words):
        return "", frozenset()
    return story.lower_words[at], _signs_of(story.text[slice(*story.words[at])], sets)


def _stands(story: "Story", at: int, items: list[str], step: int, sets: bytes) -> bool:
    gap = BLANK
    for item in items[::step]:
        if item == ";":
            gap = COMMA
            continue
        beside, gap = _beside(story, at, step, gap), BLANK
        if item in "^.":
            return beside is None and (item == "^" or _closed(story, story.words[at].end))
        if beside is None or not _is(item, story, beside, sets):
            return False
        at = beside
    return True


def _closed(story: "Story", end: int) -> bool:
    """Whether a word ends its clause: not where a quotation begins behind it, or a sum of money."""
    return CLOSED.match(story.text, end) is not None


def _beside(story: "Story", at: int, step: int, gap: tuple[str, ...] = BLANK) -> int | None:
    """The next word on a side, where only a blank stands between, or a comma if that is asked for."""
    other = at + step
    if not 0 <= other < len(story.words):
        return None
    left, right = (at, other) if step > 0 else (other, at)
    return other if story.text[story.words[left].end : story.words[right].start] in gap else None


def within(story: "Story", at: int) -> bool:
    """Whether a word stands right behind another one of its sentence."""
    return _beside(story, at, -1) is not None


def _is(item: str, story: "Story", at: int, sets: bytes) -> bool:
    word, signs = word_at(story, at, sets)
    if _is_sign(item):
        return item in signs
    return word.endswith(item[1:]) if item[0] == "*" else word.replace("’", "'") == item


@lru_cache(1 << 14)  # the words of news come again and again
def _signs_of(written: str, sets: bytes) -> frozenset[str]:
    """The sets and signs to which a word answers; a name is of no class."""
    word = written.lower()
    words, endings, _ = _thawed(sets)
    signs = {*words.get(word, ()), *(name for ending, name in endings if word.endswith(ending))}
    classes = lexicon.letters(word)
    if written[0].islower():
        signs |= _of_classes(classes, sets)
    elif written[0].isupper() and _may_be_a_name(word):
        signs.add("Xx")
    if word in NUMBERS or NUMBER.fullmatch(word):
        signs.add("#")
    if vowel(written) is True:
        signs.add("@vowel")
    return frozenset(signs)


def _may_be_a_name(word: str) -> bool:
    """Whether a word with a capital is none of grammar that opens a sentence: not “It’s”."""
    whole = word.replace("’", "'").partition("'")[0]
    return bool(lexicon.letters(whole)) or lexicon.frequency(whole) <= GRAMMATICAL


@lru_cache(1 << 10)
def _of_classes(classes: str, sets: bytes) -> frozenset[str]:
    return frozenset(
        name
        for name, told in _thawed(sets)[2].items()
        if any(one in classes for one in told["is"]) and not any(one in classes for one in told["never"])
    )


@lru_cache(maxsize=16)
def _thawed(sets: bytes) -> Any:
    return marshal.loads(sets)


def acronym(story: "Story", at: int) -> bool:
    """Whether it is one that is no word of the table: IS, WHO, US; in a line of capitals there are none."""
    written = story.words_at(story.words[at]).removesuffix("'s").removesuffix("’s")
    around = (story.words_at(story.words[n]) for n in (at - 1, at + 1) if 0 <= n < len(story.words))
    return (
        len(written) > 1 and written.isupper() and not any(word.isupper() and word != "A" for word in around)
    )


def cut(story: "Story", at: int) -> bool:
    """Whether a mark in the word’s own place changed it: “[W]rite”, “write[r]”, “s**t”."""
    start, end = story.words[at]
    return story.text[start - 1 : start] in ("]", "*") or story.text[end : end + 1] in ("[", "*")
