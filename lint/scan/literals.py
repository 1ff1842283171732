"""The table that one scan works from: literals, and the rules that wait for each of them."""

from typing import NamedTuple

# Letters whose other case is an ASCII letter: the only ones that a match which ignores case could
# begin with although the folded text shows another letter.
ODD_CASES = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
ODD = frozenset(map(chr, ODD_CASES))


class Literal(NamedTuple):
    """`text` is folded; `starts` where a word must begin with it, `ends` where one must end."""

    text: str
    starts: bool
    ends: bool


def fold(text: str) -> str:
    """Lower-case ASCII of equal length, '?' for each other character: places stay places."""
    if not text.isascii():
        if not ODD.isdisjoint(text):
            text = text.translate(ODD_CASES)
        text = text.encode("ascii", "replace").decode("ascii")
    return text.lower()


def is_word(character: str) -> bool:
    """A word character of the folded text."""
    return character.isalnum() or character == "_"
