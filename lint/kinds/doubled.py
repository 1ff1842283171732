"""doubled: words that follow themselves, “the the” or “of the of the”."""

from collections.abc import Iterator
from itertools import compress, count, islice, pairwise
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, emphasis
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "least": Key("number", 1, "the fewest words that are looked for together"),
    "most": Key("number", 1, "the most words"),
    "only": Key("texts", (), "look for these words alone; default: all"),
    "except": Key("texts", (), "words that may follow themselves"),
}
MOST = 50  # words
MOST_FIGURES = 0.4  # of the words of a sentence
NEAR = 12  # words on each side of a place that say whether it is in a row of figures


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    if not 1 <= values["least"] <= values["most"] <= MOST:
        raise Mistake(f"“least” wants a number from 1 to that of “most”, which is {MOST} at most")
    return {
        "sizes": list(range(values["most"], values["least"] - 1, -1)),
        "only": sorted(word.lower() for word in values["only"]),
        "except": sorted(word.lower() for word in values["except"]),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    words = story.lower_words
    done = -1
    for size in rule.options["sizes"]:
        for at in _starts(words, size):
            if at > done and _flaw(story, words, at, size, rule.options):
                spans = story.words
                first = Span(spans[at].start, spans[at + size - 1].end)
                level = emphasis.in_speech(words[at : at + size]) if story.quoted(first) else rule.level
                if level:
                    done = at + size
                    yield _hit(story, first, spans[at + 2 * size - 1].end, level)


def _starts(words: list[str], size: int) -> Iterator[int]:
    """Where `size` words are followed by themselves."""
    for at in compress(count(), map(eq, words, islice(words, size, None))):
        if words[at : at + size] == words[at + size : at + 2 * size]:
            yield at


def _flaw(story: "Story", words: list[str], at: int, size: int, options: dict[str, Any]) -> bool:
    phrase, spans = words[at : at + size], story.words
    if not _touching(story, at, 2 * size) or any(c.isdigit() for word in phrase for c in word):
        return False
    if options["only"] and not set(phrase) <= set(options["only"]):
        return False
    if " ".join(phrase) in options["except"] or len(set(phrase)) == 1 < size:
        return False
    written = [story.words_at(s) for s in spans[at : at + 2 * size]]
    if all(word[0].isupper() for word in written) or emphasis.two_parts(written, size):  # Duran Duran
        return False
    return not emphasis.is_meant(words, at, size) and not _row(words[max(0, at - NEAR) : at + NEAR])


def _row(near: list[str]) -> bool:
    """Whether the words around a place are a row of figures: loads loads tues 4/7 103.24."""
    return sum(any(c.isdigit() for c in word) for word in near) > MOST_FIGURES * len(near)


def _touching(story: "Story", at: int, count: int) -> bool:
    """Whether nothing but blanks stands between the words, and all are in one paragraph."""
    spans = story.words[at : at + count]
    gaps = [story.text[a.end : b.start] for a, b in pairwise(spans)]
    if not all(gap.isspace() for gap in gaps):
        return False
    part = story.part_at(spans[0].start)
    return part is not None and spans[-1].end <= part.span.end


def _hit(story: "Story", first: Span, end: int, level: str) -> Hit:
    """The first of the two goes, so that the mend keeps the capital of neither by chance."""
    words = story.words_at(first)
    span = Span(first.start, end)
    fix = Fix((Edit(span, words),), safe=True)
    return Hit(span, {"found": story.words_at(span), "mend": words}, (fix,), level=level)
