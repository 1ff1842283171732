"""number_noun: a singular noun where many are spoken of (“three year”), or a plural where it is one.

A noun that stands before another noun is its modifier (a three year deal, every arms dealer), so the
rule speaks only where a mark or one of the small words of `followed_by` comes next. A noun that may
be a verb (the two plan to) counts only before `noun_before` and marks, or behind `noun_after`.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance, grammar, nouns
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
    "number_follows": Key("flag", False, "true: a noun or name before makes the figure a label (phase 3)"),
}
NUMBER = r"(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{1,2}|[2-9])(?:\.\d+)?"  # 1990 is a year
FIGURE = re.compile(NUMBER)
MARKS = '.,;:)!?”"’–—'
LABELS = frozenset(
    "category level grade class type stage phase tier version series model route highway channel zone".split()
)
NEAR = 5  # words after the noun that `not_before` looks at
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
        **{name: frozenset(values[name]) for name in ("between", "noun_before", "noun_after", "not_before")},
    }, []


def _longest(phrases: "list[str]") -> dict[str, int]:
    """How many words the longest phrase has that begins with a word; one more for 1,200."""
    found: dict[str, int] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        found[first] = max(found.get(first, 0), 1 + len(rest) + 3 * (first == "<number>"))
    return found


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    for first in _firsts(story, options):
        line = line_of(story, first)
        noun = _noun(line, first, options)
        right = _right(line.word(noun), options) if noun else ""
        if right and line.said(noun).islower() and not _lawful(line, first, noun, options):
            yield _hit(rule, line, first, noun, right)


def _firsts(story: "Story", options: dict[str, Any]) -> Iterator[int]:
    """Where a phrase may begin with a noun of the wrong form near it; the rest costs too much."""
    stand = concordance.of(story)
    wrong = stand.keys() & options["forms"].keys() | _ending(story, options["wrong_endings"])
    places = sorted(place for word in wrong for place in stand[word])
    nouns_at = [*places, sys.maxsize]
    for begins, length in options["longest"].items():
        same = [begins] if begins != "<number>" else [word for word in stand if word[0].isdigit()]
        for at in (place for word in same for place in stand.get(word, ())):
            if nouns_at[bisect_right(nouns_at, at)] <= at + 1 + length:
                yield at


@lru_cache(maxsize=2)  # the rules have them in the singular or in the plural
def _ending(story: "Story", endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in concordance.of(story) if word.endswith(endings))


def _noun(line: Line, first: int, options: dict[str, Any]) -> int:
    """The number of the noun that follows the longest phrase that begins at a word; 0 for none."""
    figure = FIGURE.match(line.text, line.words[first].start)
    if figure:  # 1,200 is two words
        ends = bisect_left(line.words, (figure.end(),))
        whole = (
            line.words[ends - 1].end == figure.end() and line.text[figure.end() : figure.end() + 2] != ". "
        )  # 2. More
        return _behind(line, ends, options) if whole and "<number>" in options["phrases"] else 0
    longest = options["longest"].get(line.word(first), 0)
    words = [line.word(at) for at in range(first, min(first + longest, len(line.words)))]
    for length in range(len(words), 0, -1):
        if " ".join(words[:length]) in options["phrases"]:
            touching = all(line.touches(at) for at in range(first + 1, first + length))
            return _behind(line, first + length, options) if touching else 0
    return 0


def _behind(line: Line, at: int, options: dict[str, Any]) -> int:
    """The noun at a word, or behind one of `between` that stands there; 0 where a mark parts them."""
    if at + 1 < len(line.words) and line.word(at) in options["between"] and line.touches(at + 1):
        return at + 1 if line.touches(at) else 0
    return at if at < len(line.words) and line.touches(at) else 0


def _right(word: str, options: dict[str, Any]) -> str:
    """The form that the noun should have; "" where it has it, or is no noun that is known."""
    if word in options["but"]:
        return ""
    right: str = options["forms"].get(word, "")
    return right or nouns.other_form(word, options["endings"], options["number"] == "plural")


def _lawful(line: Line, first: int, noun: int, options: dict[str, Any]) -> bool:
    after = [line.word(n) for n in range(noun + 1, min(noun + 1 + NEAR, len(line.words)))]
    before = line.word(first - 1) if line.touches(first) else ""
    if after[:1] == ["ago"]:
        return False
    if after[1:2] == [line.word(noun)]:  # year on year, face to face
        return True
    if after[:2] == ["of", "the"] and "".join(after[3:4]).endswith("s"):  # two man of the match awards
        return True
    if _cells(line, first, noun):
        return True
    if line.said(first)[:1].isupper() and line.touches(first):  # the Group of Seven summit
        return True
    if before in options["not_after"] or not options["not_before"].isdisjoint(after):
        return True
    if options["number_follows"] and _labelled(line, first, options["forms"]):
        return True
    if options["number"] == "singular" and line.text[(end := line.words[noun].end) : end + 1] in ("’", "'"):
        return True  # a kids’ book
    mark = line.gap(noun + 1).lstrip()[:1] if noun + 1 < len(line.words) else "."
    follows = "." if mark else after[0].partition("'")[0]
    if mark not in MARKS if mark else follows not in options["followed_by"]:
        return True
    told = line.word(noun - 1) in options["between"] or before in options["noun_after"]
    return not told and follows not in options["noun_before"] and nouns.verb_too(line.word(noun))


def _cells(line: Line, first: int, noun: int) -> bool:
    """Whether the noun stands in another line or cell of a table than the figure."""
    gaps = [line.gap(at) for at in range(first + 1, noun + 1)]
    return any("\n" in gap or "\t" in gap or "  " in gap for gap in gaps)


def _labelled(line: Line, first: int, forms: dict[str, str]) -> bool:
    """Whether a figure belongs to the word before it: phase 3, Boeing 737, $40, one in 40."""
    written = line.text[max(0, line.words[first].start - 2) : line.words[first].start]
    if written[-1:] not in ("", " ", "\n", "(", "“", '"') or written[:1] in "$£€¥":
        return True
    if not line.touches(first):
        return False
    said = line.said(first - 1)
    if said == "in" and line.word(first - 2) in ("1", "one"):
        return True
    if said.lower() == "the" and "." in line.said(first):  # the 3.6 threshold
        return True
    inside = first - 1 > line.first
    if said.lower() in LABELS or (said == "of" and line.word(first - 2) == "out"):  # a 3 out of 5 risk
        return True
    name = any(c.isupper() for c in said[1:]) or (
        said[:1].isupper() and (inside or not lexicon.is_word(said))
    )
    return name or said.lower() in forms or any(c.isdigit() for c in said)


def _hit(rule: "Rule", line: Line, first: int, noun: int, right: str) -> Hit:
    span = Span(line.words[first].start, line.words[noun].end)
    values = {"found": " ".join(line.text[slice(*span)].split()), "noun": line.said(noun), "right": right}
    return Hit(span, values, (Fix((Edit(line.words[noun], right),), safe=rule.category == "fix"),))
