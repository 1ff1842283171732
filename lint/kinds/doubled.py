"""doubled: words that follow themselves, “the the” or “of the of the”."""

from collections.abc import Iterator
from itertools import compress, count, islice, pairwise
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
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
ARTICLES = ("a", "an", "the", "The", "A", "I")
MORE = frozenset("more less again on over up down out round around through by so such better worse".split())
PAIRED = frozenset(  # the word that comes twice, and what stands between: back to back
    f"{word} {linked}"
    for linked, words in {
        "to": "back face wall end door coast hand head heart cheek toe peer shoulder nose bumper side",
        "by": "day week month year step side bit inch case one two little line street",
        "after": "day week month year time night game match",
        "for": "like word pound tit dollar man measure blow eye line point grit penny",
        "on": "head year one two three",
        "in": "hand arm",
        "of": "king best",
        "upon": "row layer thousands",
        "against": "man one",
    }.items()
    for word in words.split()
)

# Verbs with a word of their own, after which it may come again: sworn in in Abuja, went on on Monday.
PARTICLES = {
    "in": frozenset(
        "sworn swear swears swearing move moved moves moving settle settled log logged logging check checked"
        " checking come comes came coming go goes went going gone let turn turned give gave given giving"
        " hand handed bring brought call called phone phoned join joined weigh weighed stay stayed dig dug"
        " lock locked plug plugged tune tuned cash cashed set sets fill filled step stepped break broke"
        " broken drop dropped ushered voted pitched factored".split()
    ),
    "on": frozenset(
        "go goes went going gone carry carried carries carrying move moved moving put turn turned switched"
        " log logged hold held hang hung live lived catch caught pass passed sign signed take took taken"
        " drag dragged later early earlier".split()
    ),
    "over": frozenset("take took taken taking hand handed handing turn turned win won".split()),
    "up": frozenset("sit sat sitting stay stayed give gave given".split()),
    "off": frozenset("take took taken cut kick kicked".split()),
}
RELATIVES = frozenset("what that which who whatever".split())
NO_VERBS = frozenset(
    "the a an his her its their our my your to in for at by with from of as and or but".split()
)
FROM = 8  # words that may stand between “from” and “door to door to”
SMALL = frozenset(
    "the an his her its their our my your he she it they we you of to in for at by with from is was are were"
    " has had have be been will would that this these those who which not as or but if one two".split()
)


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
                done, spans = at + size, story.words
                yield _hit(
                    story, Span(spans[at].start, spans[at + size - 1].end), spans[at + 2 * size - 1].end
                )


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
    if all(word[0].isupper() for word in written):  # Duran Duran, Walla Walla
        return False
    if size == 1 and at and words[at - 1] in PARTICLES.get(phrase[0], ()):
        return False
    if size == 1 and (_two_words(*written) or _strange(phrase[0])):  # boda boda
        return False
    return not _on_and_on(words, at, size) and not (size == 2 and _by_and_by(*phrase))


def _two_words(first: str, second: str) -> bool:
    """Whether they only look alike: IS is, law lord Lord Bingham, signed with x x."""
    if len(first) == 1:
        return first not in ARTICLES
    acronym = first.isupper() != second.isupper()
    return acronym or (first.islower() and second[0].isupper() and first not in ARTICLES)


def _by_and_by(first: str, second: str) -> bool:
    """Whether one of the pairs is a phrase: to back to back, stronger and stronger and."""
    return any(
        f"{twice} {linked}" in PAIRED or (linked == "and" and (twice.endswith("er") or twice in MORE))
        for linked, twice in ((first, second), (second, first))
    )


def _strange(word: str) -> bool:
    """Whether it is a word of another language: those that double their words are many."""
    return len(word) > 2 and word.isalpha() and not lexicon.is_word(word)


def _on_and_on(words: list[str], at: int, size: int) -> bool:
    """Speech that repeats on purpose: round and round and round; no no no."""
    if size == 2 and "and" in words[at : at + 2]:  # it grew and grew and grew
        other = words[at] if words[at] != "and" else words[at + 1]
        if len(other) > 1 and other not in SMALL:
            return True
    before = words[at - 1] if at else ""
    meant = before in RELATIVES and words[at] not in NO_VERBS and (before, words[at]) != ("who", "has")
    if meant or (words[at], words[at + size - 1]) == ("between", "and"):
        return True  # what has happened has happened; between people and between people and animals
    if size == 2 and words[at + 1] == "to" and "from" in words[max(0, at - FROM) : at]:
        return True  # from door to door to
    after = words[at + 2 * size] if at + 2 * size < len(words) else ""
    return before == words[at + size - 1] or after == words[at]


def _touching(story: "Story", at: int, count: int) -> bool:
    """Whether nothing but blanks stands between the words, and all are in one paragraph."""
    spans = story.words[at : at + count]
    gaps = [story.text[a.end : b.start] for a, b in pairwise(spans)]
    if not all(gap.isspace() for gap in gaps):
        return False
    part = story.part_at(spans[0].start)
    return part is not None and spans[-1].end <= part.span.end


def _hit(story: "Story", first: Span, end: int) -> Hit:
    """The first of the two goes, so that the mend keeps the capital of neither by chance."""
    words = story.words_at(first)
    span = Span(first.start, end)
    return Hit(span, {"found": story.words_at(span), "mend": words}, (Fix((Edit(span, words),), safe=True),))
