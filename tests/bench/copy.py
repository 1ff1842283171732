"""Made-up news copy for the bench: the same stories on every machine and in every run."""

import random
from itertools import accumulate

STORY = 5_000  # characters, about
FUNCTION = (
    "the of and to in a that was for on is he with as by at from his it had be said has an were not are"
    " which this have they she their who its been but one or we after when more also would her there all"
    " out first will new up year last two over about into some than could other him only time can no if"
    " people what do then any my now such like our even most made before must through where much should"
    " well down because those"
).split()
SYLLABLES = (
    "ba ce di fo gu ha je ki lo mu na pe qui ra se ti vo wa xe ye zo bra cle dro fli gru plu pre spi sta"
    " tri tion ment ness ral ber den for gan lin mer nor pel ren sal tan ver wick dale ford"
).split()
ACCENTED = "é è ü ö ä ñ ç ø å š ž ł á í ó ú".split()
WORDS = 9_000
ENDS = (".", ".", ".", ".", "?", ".”", "!")


def vocabulary() -> "tuple[list[str], list[float]]":
    """Words and how often they stand in the copy, the common ones first (a share of all words)."""
    dice = random.Random(1843)
    words = dict.fromkeys(FUNCTION)
    while len(words) < WORDS:
        word = "".join(dice.choices(SYLLABLES, k=dice.choice((2, 2, 3, 3, 4))))
        if dice.random() < 0.22:
            at = dice.randrange(len(word))
            word = word[:at] + dice.choice(ACCENTED) + word[at + 1 :]
        words[word.title() if dice.random() < 0.15 else word] = None
    weights = [1 / (rank + 3) for rank in range(len(words))]
    total = sum(weights)
    return list(words), [weight / total for weight in weights]


def stories(megabytes: float) -> list[str]:
    """Stories of five kilobytes: paragraphs of sentences, some quoted, some with a dash."""
    dice = random.Random(7)
    words, weights = vocabulary()
    ready = list(accumulate(weights))
    found = []
    for _ in range(int(megabytes * 1_000_000 / STORY)):
        pool = iter(dice.choices(words, cum_weights=ready, k=1_300))
        found.append(_story(pool, dice))
    return found


def _story(pool, dice: random.Random) -> str:
    text, paragraphs = 0, []
    while text < STORY - 100:
        paragraph = " ".join(_sentence(pool, dice) for _ in range(dice.choice((1, 2, 2, 3))))
        paragraphs.append(paragraph)
        text += len(paragraph) + 2
    return "\n\n".join(paragraphs) + "\n"


def _sentence(pool, dice: random.Random) -> str:
    words = [word for word, _ in zip(pool, range(dice.randrange(8, 26)), strict=False)]
    if len(words) > 12:
        words[6] += dice.choice((",", ",", " –", ",”"))
    end = dice.choice(ENDS)
    mark = "“" if end == ".”" else ""
    return mark + words[0][:1].upper() + " ".join(words)[1:] + end if words else ""
