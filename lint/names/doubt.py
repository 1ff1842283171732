"""Whether two spellings that nothing beside them joins differ as a slip does, or as two names do."""

import re

import lint.lexicon as lexicon
from lint.facts.spelling import distance, plain

ARTICLE = re.compile(r"^(?:al|el|Al|El|ad|as)-")
VOWELS = frozenset("aeiouy")
LEAST = 5  # letters of a name that nothing beside it speaks for
OFTEN = 3  # so often the one stands that the other, a consonant away, can be no name of its own
TWO_EDITS = 10  # letters in which two slips may be


def doubtless(a: str, b: str, times: int, known: bool) -> bool:
    """Whether `a` is a slip of `b`, which stands `times` times elsewhere and may be known in itself.

    A last letter that is another one (Thero, Thera), two letters more at the end, capitals inside one
    of them and, where neither stands often, another consonant are how two names differ.
    """
    a, b = _differing(ARTICLE.sub("", a), ARTICLE.sub("", b))
    short, long = sorted((plain(a), plain(b)), key=len)
    if not short or short[0] != long[0] or _capitals(a) != _capitals(b) or a.isupper():
        return False
    if len(short) < LEAST and not (known and len(long) == LEAST and long.startswith(short)):
        return False
    if mistyped(a, b) or ((known or times > 1) and _beside(short, long)):
        return True
    if len(short) == len(long) and short[:-1] == long[:-1]:
        return False
    if distance(a, b) > 1:
        return len(short) >= TWO_EDITS and not (long.startswith(short) or two_consonants(a, b))
    few = times < (OFTEN if _another_consonant(short, long) else 2)
    return not few or not (_another_consonant(short, long) or long == short + "e")


def mistyped(a: str, b: str) -> bool:
    """Whether two letters changed places (Laekrs) or the last one is doubled: no name differs so."""
    short, long = sorted((plain(a), plain(b)), key=len)
    if len(short) == len(long) >= LEAST:
        return distance(a, b) == 1 and not _changed(short, long)
    return long == short + short[-1:]


def _beside(a: str, b: str) -> bool:
    """Whether one letter is its neighbour on the keyboard: Parid for Paris."""
    from lint.spelling.slips import beside

    changed = _changed(a, b)
    return len(changed) == 1 and beside(*changed[0])


def _differing(a: str, b: str) -> tuple[str, str]:
    """Of two compounds the parts that differ, where it is one: Asia of Asia-Pacific."""
    first, second = a.split("-"), b.split("-")
    parts = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    if len(first) != len(second) or len(first) == 1 or len(parts) != 1:
        return a, b
    lawful = all(lexicon.is_word(part.lower()) or lexicon.is_proper(part) for part in parts[0])
    return ("", "") if lawful else parts[0]


def _capitals(name: str) -> int:
    return sum(letter.isupper() for letter in name)


def two_consonants(a: str, b: str) -> bool:
    """Whether two consonants are others, which no slip of the finger does: Mahikeng, Madibeng."""
    changed = _changed(plain(a), plain(b))
    return len(changed) == 2 and not VOWELS & {letter for pair in changed for letter in pair}


def _another_consonant(a: str, b: str) -> bool:
    """Whether one letter is another and not both are vowels."""
    changed = _changed(a, b)
    return len(changed) == 1 and not set(changed[0]) <= VOWELS


def _changed(a: str, b: str) -> list[tuple[str, str]]:
    """The letters that are others in words of one length, those that changed places left out."""
    pairs = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]] if len(a) == len(b) else []
    return [pair for pair in pairs if pair[::-1] not in pairs]
