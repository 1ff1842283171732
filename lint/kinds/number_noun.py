"""number_noun: a singular noun where many are spoken of (“three year”), or a plural where it is one.

`counted` finds the noun that is counted; `rightnumber` says where it is right as it stands: before
another noun it is a modifier (a three year deal, every arms dealer), and `headnoun` wants proof of the
contrary in what follows. A noun that may be a verb (the two plan to) counts only before `noun_before`
and marks, or behind `noun_after`; `labels` knows the figures that count nothing (phase 3).
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance, counted, grammar, lists, nouns, rightnumber
from lint.kinds.line import Line, line_of
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "after": Key(
        "texts", help="words that stand before the noun: many, one of the; <number> is 2, 40, 1,200"
    ),
    "number": Key("word", help="what the noun must be", choices=("singular", "plural")),
    "nouns": Key("words", help="singular nouns, odd plurals behind a comma; or list: files"),
    "except": Key("words", (), "nouns that are right in either form"),
    "between": Key("texts", (), "words of which one may stand before the noun: other, new"),
    "followed_by": Key("words", help="words right after the noun that are no noun; marks serve too"),
    "noun_before": Key("texts", (), "those after which even a noun that is a verb counts; “.” is any mark"),
    "noun_after": Key("texts", (), "words before the phrase behind which it counts as well"),
    "not_after": Key("words", (), "words right before the phrase with which it is right"),
    "not_before": Key("texts", (), "words in the five after the noun with which it is right"),
    "irregular": Key("text", "", "a table of lists/: base, past, participle; these verbs may follow a noun"),
    "number_follows": Key("flag", False, "true: a noun or name before makes the figure a label (phase 3)"),
}
SCALES_READ = 2  # hundred thousand
LONGEST = 4  # words of a phrase of `after`


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    lines = nouns.lines(values["nouns"], path)
    but = grammar.words(values["except"], path)[0]
    forms = nouns.forms([line for line in lines if line[0] != "*"], values["number"])
    phrases = [phrase.lower() for phrase in values["after"]]
    if any(len(phrase.split()) > LONGEST for phrase in phrases):
        raise Mistake(f"“after” wants phrases of at most {LONGEST} words")
    return {
        "phrases": frozenset(phrases),
        "longest": _longest(phrases),
        "number": values["number"],
        "forms": {wrong: right for wrong, right in forms.items() if wrong not in but and right not in but},
        "endings": (endings := tuple(line[1:] for line in lines if line[0] == "*")),
        "wrong_endings": endings if values["number"] == "plural" else tuple(map(grammar.plural, endings)),
        "but": but,
        "followed_by": grammar.words(values["followed_by"], path)[0],
        "not_after": grammar.words(values["not_after"], path)[0],
        "number_follows": values["number_follows"],
        "nouns": frozenset(forms if values["number"] == "plural" else forms.values()),
        "irregular": _verbs(values["irregular"], values["number"], path),
        **{name: frozenset(values[name]) for name in ("between", "noun_before", "noun_after", "not_before")},
    }, []


def _verbs(table: str, number: str, path: Path) -> frozenset[str]:
    """The forms of verbs that may follow a noun; after a plural also the bare one: two brothers hold."""
    rows = lists.rows(table, path) if table else []
    forms = ("past", "participle", "base") if number == "plural" else ("past", "participle")
    if rows and not set(forms) <= rows[0].keys():
        raise Mistake(f"the table “{table}” wants the columns base, past and participle")
    return frozenset(row[form] for row in rows for form in forms if row[form])


def _longest(phrases: "list[str]") -> dict[str, int]:
    """How many words the longest phrase has that begins with a word; more for 1,200 and three hundred."""
    found: dict[str, int] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        found[first] = max(found.get(first, 0), 1 + len(rest) + 3 * (first == counted.ANY))
    scaled = SCALES_READ * (counted.ANY in phrases)
    return {first: length + scaled for first, length in found.items()}


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    for first in _firsts(story, options):
        line = line_of(story, first)
        noun = counted.noun_of(line, first, options)
        right = _right(line.word(noun), options) if noun else ""
        if right and line.said(noun).islower() and not rightnumber.is_right(line, first, noun, options):
            yield _hit(rule, line, first, noun, right)


def _firsts(story: "Story", options: dict[str, Any]) -> Iterator[int]:
    """Where a phrase may begin with a noun of the wrong form near it; the rest costs too much."""
    stand, words = concordance.of(story), story.lower_words
    wrong, endings = options["forms"].keys(), options["wrong_endings"]
    for begins, length in options["longest"].items():
        for at in _figures(story) if begins == counted.ANY else stand.get(begins, ()):
            near = words[at + 1 : at + 2 + length]
            listed = not wrong.isdisjoint(near) or any(word.endswith(endings) for word in near)
            if listed or (options["number"] == "plural" and near and nouns.is_thing(near[0])):
                yield at


@lru_cache(maxsize=1)
def _figures(story: "Story") -> list[int]:
    return [at for word, places in concordance.of(story).items() if counted.is_figure(word) for at in places]


def _right(word: str, options: dict[str, Any]) -> str:
    """The form that the noun should have; "" where it has it, or is no noun that is known."""
    if word in options["but"]:
        return ""
    right: str = options["forms"].get(word, "")
    return right or nouns.other_form(word, options["endings"], options["number"] == "plural")


def _hit(rule: "Rule", line: Line, first: int, noun: int, right: str) -> Hit:
    span = Span(line.words[first].start, line.words[noun].end)
    values = {"found": " ".join(line.text[slice(*span)].split()), "noun": line.said(noun), "right": right}
    return Hit(span, values, (Fix((Edit(line.words[noun], right),), safe=rule.category == "fix"),))
