"""A sentence with a sign for each amount and for each word of a rule's lists, so that frames are short.

“Sales rose 5 % to $2.1 million” reads “Sales W P to M”.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from lint.amounts import Amount, amounts
from lint.mistake import Mistake
from lint.sourcemap import Span

WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Signs are control characters, which no story has: expressions over them compile in a fifth of the time.
CLAUSES = "and but or while whereas as after which who when if".split()  # no gap of a frame goes over these
CLAUSE_SIGNS = "\x80-\x8a"
FIRST_SIGN = "\x0e"  # of the words of lists; amounts have those before it
SIGNS = "".join(map(chr, [*range(0x0E, 0x20), *range(0x8B, 0xA0)]))
DASH = "\xa6"
PLAIN = {
    **{ord(mark): plain for marks, plain in (("’‘", "'"), ("“”", '"'), ("–—―", DASH)) for mark in marks},
    **dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)], " "),
}
MOST_KEPT = 1024  # sentences


class Reading(NamedTuple):
    """`text` has a character for each mark; `places` are where those stand in it, `spans` in the sentence."""

    text: str
    places: tuple[int, ...]
    spans: tuple[Span, ...]
    amounts: dict[int, Amount]  # by place

    def source(self, place: int) -> int:
        """The offset in the sentence of a place in the reading: of the beginning of a mark, or behind it."""
        before = bisect_right(self.places, place - 1)
        if before == len(self.places) or self.places[before] != place:
            return place if not before else self.spans[before - 1].end + place - self.places[before - 1] - 1
        return self.spans[before].start

    def end(self, place: int) -> int:
        """The offset in the sentence behind what stands before a place in the reading."""
        before = bisect_right(self.places, place - 1)
        return place if not before else self.spans[before - 1].end + place - self.places[before - 1] - 1


def signs(words: "dict[str, dict[str, float]]") -> dict[str, str]:
    """A sign for each word of the lists: those that are in the same lists share one."""
    owners: dict[str, list[str]] = {}
    for name, listed in words.items():
        for word in listed:
            owners.setdefault(word, []).append(name)
    kinds = sorted({tuple(names) for names in owners.values()})
    if len(kinds) > len(SIGNS):
        raise Mistake(f"the lists of “words” overlap in more than {len(SIGNS)} ways; make two rules of it")
    clauses = {word: chr(0x80 + n) for n, word in enumerate(CLAUSES)}
    return clauses | {word: SIGNS[kinds.index(tuple(names))] for word, names in owners.items()}


def longest(signs: "dict[str, str]") -> dict[str, int]:
    """For the first word of each phrase, the most words that one beginning with it has."""
    found: dict[str, int] = {}
    for phrase in signs:
        words = phrase.split() or [""]
        found[words[0]] = max(len(words), found.get(words[0], 0))
    return found


def read(sentence: str, signs: "dict[str, str]", longest: "dict[str, int]") -> Reading:
    """The sentence with its amounts and the listed words as signs, marks of one kind as one."""
    told = amounts(sentence)
    sentence = sentence.translate(PLAIN)
    marks: list[tuple[Span, str, Amount | None]] = [(a.span, a.sign, a) for a in told]
    marks += [(span, sign, None) for span, sign in _listed(sentence, signs, longest, told)]
    pieces: list[str] = []
    places: list[int] = []
    by_place: dict[int, Amount] = {}
    at = length = 0
    for span, sign, amount in sorted(marks, key=lambda mark: mark[0]):
        between = sentence[at : span.start]
        length += len(between)
        places.append(length)
        pieces += (between, sign)
        if amount:
            by_place[length] = amount
        at, length = span.end, length + 1
    spans = tuple(mark[0] for mark in sorted(marks, key=lambda mark: mark[0]))
    return Reading("".join([*pieces, sentence[at:]]), tuple(places), spans, by_place)


def _listed(
    sentence: str, signs: "dict[str, str]", longest: "dict[str, int]", told: "tuple[Amount, ...]"
) -> "list[tuple[Span, str]]":
    """The words of the lists, the longest phrase first, none within an amount."""
    taken = [a.span for a in told]
    words, spans = _words(sentence)
    found: list[tuple[Span, str]] = []
    done = 0
    for at, word in enumerate(words):
        if at < done or word not in longest:
            continue
        for count in range(min(longest[word], len(words) - at), 0, -1):
            sign = signs.get(" ".join(words[at : at + count]))
            span = Span(spans[at].start, spans[at + count - 1].end)
            if sign and not _within(span, taken):
                found.append((span, sign))
                done = at + count
                break
    return found


@lru_cache(maxsize=MOST_KEPT)
def _words(sentence: str) -> tuple[list[str], list[Span]]:
    spans = [Span(*m.span()) for m in WORDS.finditer(sentence)]
    return [sentence[a:b].lower() for a, b in spans], spans


def _within(span: Span, taken: "list[Span]") -> bool:
    at = bisect_right(taken, span) - 1
    return (at >= 0 and taken[at].end > span.start) or (
        at + 1 < len(taken) and taken[at + 1].start < span.end
    )
