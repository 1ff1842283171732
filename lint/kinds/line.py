"""The words of a story around a verb: what each says, and what parts it from the one before."""

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story


def known(words: str) -> frozenset[str]:
    return frozenset(words.split())


ADVERBS = known(
    "also still now already often never always then soon just even ever once again almost only all"
    " both themselves itself himself herself later perhaps sometimes usually therefore thus today"
    " yesterday instead seldom too indeed certainly"
)
NOT_ADVERBS = known(
    "family italy july reply supply ally rally assembly anomaly monopoly belly jelly bully"
    " butterfly homily apply comply rely imply multiply likely early daily"
    " weekly monthly yearly elderly friendly"
)
MOST_ADVERBS = 2


class Line(NamedTuple):
    """The words of a story, of which those from `first` on are the sentence of the verb."""

    text: str
    words: list[Span]
    small: list[str]
    first: int

    def said(self, at: int) -> str:
        """A word as it stands there; "" before the sentence and after the text."""
        return self.text[slice(*self.words[at])] if self.first <= at < len(self.words) else ""

    def word(self, at: int) -> str:
        """A word in small letters, its apostrophe straight."""
        return self.small[at] if self.first <= at < len(self.small) else ""

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it; "" where either is not there."""
        if not self.first < at < len(self.words):
            return ""
        return self.text[self.words[at - 1].end : self.words[at].start]

    def touches(self, at: int) -> bool:
        """Whether only a blank parts a word from the one before (or the stop of “U.S. ”)."""
        return at > self.first and self.gap(at).strip() in ("", ".")


def line_of(story: "Story", at: int) -> Line:
    """The line of a word, given by its number."""
    heads = story.sentence_heads
    sentence = bisect_right(heads, at) - 1
    return Line(story.text, story.words, story.plain_words, heads[sentence] if sentence >= 0 else 0)


def before_adverbs(line: Line, verb: int) -> int:
    """The word before a verb and the adverbs that belong to it."""
    at = verb - 1
    while verb - at <= MOST_ADVERBS and line.touches(at + 1) and _is_adverb_of(line, at):
        at -= 1
    return at


def _is_adverb_of(line: Line, at: int) -> bool:
    """Whether a word is an adverb, or one of “no longer”."""
    word = line.word(at)
    if word == "longer" or (word == "no" and line.word(at + 1) == "longer"):
        return word == "no" or line.word(at - 1) == "no"
    return is_adverb(word)


def is_adverb(word: str) -> bool:
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS)
