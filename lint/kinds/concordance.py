"""Where each word of a story stands, whatever its capitals: numbers of `Story.words`."""

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.story import Story


@lru_cache(maxsize=1)
def of(story: "Story") -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(story.lower_words):
        found[word].append(at)
    return dict(found)


def count(story: "Story", word: str) -> int:
    """How often a story has a word, given in small letters."""
    return len(of(story).get(word, ()))
