"""Words that were run together, or lost their apostrophe: totheir, alicense, theyre, the partys leader."""

from lint import lexicon

SMALL = frozenset(
    "a an the and or of to in on at by for from with as is was are were be has have had will would not but"
    " this that these their his her its our they he she we it who which if when than into been said".split()
)
COMMON = 4.0  # Zipf's measure of the word beside the small one
NEARER = 1.15  # slips
LEAST = 3  # letters of that word
ENDS = ("t", "re", "ve", "ll", "d", "m", "s")  # of a contraction


def apart(word: str, slips: float) -> tuple[str, ...]:
    """The ways to write it with the blank or the apostrophe that it lacks; () where there is none.

    A blank is looked for only where no word is nearer: so many `slips` away is the best.
    """
    contracted = (f"{word[: -len(end)]}'{end}" for end in ENDS if word.endswith(end))
    marked = (*filter(lexicon.is_word, contracted), *_owners(word))
    return marked or (_two_words(word) if slips > NEARER else ())


def _owners(word: str) -> tuple[str, ...]:
    """Of a noun in -y, whose plural has -ies: partys is party's, or parties."""
    noun = word.removesuffix("s")
    if noun == word or noun[-1:] != "y" or noun[-2:-1] in "aeiou" or "N" not in lexicon.classes(noun):
        return ()
    return (f"{noun}'s", f"{noun[:-1]}ies")


def _two_words(word: str) -> tuple[str, ...]:
    ways = ((word[:at], word[at:]) for at in range(1, len(word)))
    return tuple(
        f"{first} {second}"
        for first, second in ways
        if (first in SMALL and _common(second)) or (second in SMALL and len(second) > 1 and _common(first))
    )[:1]


def _common(word: str) -> bool:
    return len(word) >= LEAST and lexicon.frequency(word) >= COMMON
