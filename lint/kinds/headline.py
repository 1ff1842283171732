"""headline: a name or a count above the story that the story itself gives otherwise.

Of a headline in capitals every word is looked at that nobody knows: it says not which are names.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, lists
from lint.kinds.firstname import two_names
from lint.names.slips import derived, known, near
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.tokens import Token
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "short": Key("text", help="a list of first names, each with its short forms on the line"),
    "counted": Key("map", {}, "what is counted: the words for it, e.g. dead: [killed, dead, died]"),
}
HEADS = ("headline", "subhead")
WORDS = "two three four five six seven eight nine ten eleven twelve".split()
NUMBER = rf"(?<!ty )(?P<number>\d{{1,3}}|(?i:{'|'.join(WORDS)}))"
ANY = re.compile(rf"(?<![\w.,$£€]){NUMBER}(?![\w.,]*\d|\w)(?! ?(?:%|per\b|pct|million|billion|-))")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    counted = {what: [str(word) for word in words] for what, words in values["counted"].items()}
    return {
        "short": [line.split() for line in lists.read(values["short"], path)],
        "counted": {what: _counted(words) for what, words in counted.items()},
    }, []


def _counted(words: list[str]) -> str:
    """A number with one of the words behind it, two others between at most; or “killed 12 people”."""
    some = "|".join(map(re.escape, words))
    some = rf"(?i:{some})\b"
    number = NUMBER.replace("?P<number>", "?:")
    return (
        rf"(?<![\w.,$£€])({number})(?: [a-z-]+){{0,2}} {some}|\b{some} (?:at least )?({number})(?= [a-z]+|$)"
    )


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    heads = [part.span for part in story.parts if part.kind in HEADS]
    body = [part.span for part in story.parts if part.kind == "paragraph"]
    if not heads or not body:
        return
    yield from _names(heads, story, rule.options["short"])
    yield from _in_capitals(heads, body, story)
    for pattern in rule.options["counted"].values():
        yield from _counts(heads, body, story, re.compile(pattern))


def _names(heads: list[Span], story: "Story", short: list[list[str]]) -> Iterator[Hit]:
    inside = [token for token in story.names.tokens if _within(token.span, heads)]
    for token in inside:
        told = [other for other in story.names.forms[token.text] if not _within(other.span, heads)]
        if told or lexicon.is_word(token.text.lower()) or not token.text.isalpha():
            continue
        right = _surname(token, story) or _given(token, inside, story, short)
        if right:
            yield _hit(token.span, token.text, right, story)


# A word of a headline in capitals, not one of a code (<HLG.TO>, S-K-I), and a name of the story.
LOUD = re.compile(r"(?<![<\w./&-])[A-ZÀ-Þ]{5,}(?![>\w.&-])")
NAME = re.compile(r"\b[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{3,}\b")


def _in_capitals(heads: list[Span], body: list[Span], story: "Story") -> Iterator[Hit]:
    """A word of a headline in capitals that nobody knows, and that the story has with other letters."""
    loud = [head for head in heads if story.words_at(head).isupper()]
    odd = [m for head in loud for m in LOUD.finditer(story.text, *head) if not known(m[0].capitalize())]
    if not odd:
        return
    told = [m for part in body for m in NAME.finditer(story.text, *part)]
    text = " ".join(story.words_at(part) for part in body).lower()
    for m in odd:
        word = m[0].capitalize()
        right = next((one for one in told if near(word, one[0]) and not derived(word, one[0])), None)
        if right and m[0].lower() not in text:
            yield _hit(Span(*m.span()), m[0], (right[0], Span(*right.span())), story)


def _within(span: Span, heads: list[Span]) -> bool:
    return any(head.start <= span.start < head.end for head in heads)


def _surname(token: "Token", story: "Story") -> tuple[str, Span] | None:
    """The surname of the story that a word of the headline is a slip of."""
    if len(token.text) < 4 or not token.text[1].islower() or lexicon.is_proper(token.text):
        return None
    for person in story.people.introduced:
        right = person.surname
        if right != token.text and near(token.text, right) and not derived(token.text, right):
            return right, person.mentions[0].span
    return None


def _given(
    token: "Token", inside: "list[Token]", story: "Story", short: list[list[str]]
) -> tuple[str, Span] | None:
    """The first name of the story's one person of a surname, where the headline has another one."""
    if not token.after or token.after not in {other.text for other in inside}:
        return None
    people = [p for p in story.people.introduced if p.surname == token.after]
    full = [(p, m) for p in people for m in p.mentions if len(m.words) > 1]
    alone = any(len(m.words) == 1 for p in people for m in p.mentions)
    if len(people) != 2 or not alone or sum(p.words[0] == token.text for p, _ in full) != 1:
        return None
    only, first = next((p, m) for p, m in full if p.words[0] != token.text)
    good = two_names(only.words, (token.text, token.after), short)
    return (only.words[0], first.span) if good else None


def _counts(heads: list[Span], body: list[Span], story: "Story", pattern: "re.Pattern[str]") -> Iterator[Hit]:
    """A count of the headline that stands nowhere in the story, which has just one other."""
    told = [m for part in body for m in pattern.finditer(story.text, part.start, part.end)]
    values = {_value(m[1] or m[2]) for m in told}
    if len(values) != 1:
        return
    every = {_value(m["number"]) for part in body for m in ANY.finditer(story.text, part.start, part.end)}
    for head in heads:
        for m in pattern.finditer(story.text, head.start, head.end):
            group = 1 if m[1] else 2
            if _value(m[group]) not in every:
                right = told[0][1] or told[0][2]
                at = told[0].start(1 if told[0][1] else 2)
                yield _hit(Span(*m.span(group)), m[group], (right, Span(at, at + len(right))), story)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else WORDS.index(number.lower()) + 2


def _hit(span: Span, found: str, right: tuple[str, Span], story: "Story") -> Hit:
    mend, place = right
    values = {"found": found, "mend": mend, "line": str(story.place(place.start).line)}
    mend = mend.capitalize() if found[0].isupper() and mend[0].islower() else mend
    mend = mend.upper() if found.isupper() and len(found) > 1 else mend
    return Hit(span, values, (Fix((Edit(span, mend),)),), (), (Evidence(place),))
