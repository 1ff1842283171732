"""Whether a place is in English: a sentence of another language has no misspellings for us to find."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lint import lexicon

if TYPE_CHECKING:
    from lint.story import Story

SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-ZÀ-Þ][^\W\d_]{2,}(?![\w'’-])")  # names tell nothing
FEW = 5  # such words; fewer tell nothing either
KNOWN = 0.55  # of them, in English


def is_foreign(story: "Story", offset: int) -> bool:
    """Whether most words of the sentence, or of the paragraph around a short one, are not English."""
    part = story.part_at(offset)
    sentence = _share(story.words_at(story.sentence_at(offset)))
    share = sentence if sentence is not None or not part else _share(story.words_at(part.span))
    return share is not None and share < KNOWN


@lru_cache(maxsize=256)
def _share(text: str) -> float | None:
    """How many of the words in small letters are English; None where there are too few."""
    words = SMALL.findall(text)
    return sum(map(lexicon.is_word, words)) / len(words) if len(words) >= FEW else None
