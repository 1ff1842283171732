"""Rule files for the bench: so many patterns, some of which stand in the copy."""

import random
from pathlib import Path

from tests.bench.copy import STORY, vocabulary

SIZES = {150: (14, 34), 1_500: (79, 42), 10_000: (88, 106)}  # patterns: rules, hits a story
ENDINGS = ("",) * 17 + ("(?:s|es)?", "s?", "(?:ed|ing)?")  # of public patterns 84 % are words alone


def write(folder: Path, patterns: int) -> None:
    """Rules of tokens and of swaps with so many patterns together."""
    rules, hits = SIZES[patterns]
    sources = list(_sources(patterns, hits))
    for number in range(rules):
        some = sources[number::rules]
        body = _tokens(some) if number % 2 else _swap(some)
        (folder / f"rule-{number:02}.yml").write_text(body, encoding="utf-8")


def _tokens(sources: "list[str]") -> str:
    lines = "".join(f"  - '{source}'\n" for source in sources)
    return f"extends: existence\nmessage: \"Avoid '%s'.\"\nignorecase: true\ntokens:\n{lines}"


def _swap(sources: "list[str]") -> str:
    lines = "".join(f"  '{source}': better words\n" for source in sources)
    head = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\n"
    return f"{head}action:\n  name: replace\nswap:\n{lines}"


def _sources(patterns: int, hits: int):
    """Words of the copy, rare enough to give so many hits a story; then phrases that seldom stand."""
    dice = random.Random(patterns)
    words, weights = vocabulary()
    share = hits / (STORY / 6.2)  # a word and its blank have some six letters
    seen = set()
    for word in _common(words, weights, patterns // 2, share):
        seen.add(word)
        yield word + dice.choice(ENDINGS)
    while len(seen) < patterns:
        phrase = " ".join(dice.sample(words[100:], dice.choice((2, 2, 3))))
        if phrase not in seen:
            seen.add(phrase)
            yield phrase


def _common(words: "list[str]", weights: "list[float]", count: int, share: float) -> "list[str]":
    """So many neighbours of the list as have about this share of the copy together."""
    at = 100
    while at + count < len(words) and sum(weights[at : at + count]) > share:
        at += 25
    return words[at : at + count]
