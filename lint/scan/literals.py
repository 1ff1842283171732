"""The text as the scan reads it, and the literals that it looks for there."""

from collections.abc import Sequence

# Letters whose other case is an ASCII letter: the only ones that a match which ignores case could
# begin with although the folded text shows another letter.
ODD_CASES = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
# Marks that half of all rules of marks are about, each as a byte that no copy has.
PRINTED = {"“": "\x01", "”": "\x02", "‘": "\x03", "’": "\x04", "–": "\x05", "—": "\x06", "…": "\x07"}
UPPER = bytes(range(0x41, 0x5B))
BLANK = b"\t\n\v\f\r"
FOLDED = bytes.maketrans(UPPER + BLANK, UPPER.lower() + b" " * len(BLANK))


# A folded text, whether a word must begin with it, and whether one must end with it.
Literal = tuple[str, bool, bool]


def fold(text: str) -> bytes:
    """A byte for each character: lower case, a space for a blank, '?' for what else is not ASCII."""
    if not text.isascii():
        if "\u0130" in text or "\u0131" in text or "\u017f" in text or "\u212a" in text:
            text = text.translate(ODD_CASES)
        for mark, byte in PRINTED.items():  # six times as fast as str.translate
            text = text.replace(mark, byte)
    return text.encode("ascii", "replace").translate(FOLDED)


def folded(text: str) -> str:
    return fold(text).decode("ascii")


def is_word(character: str) -> bool:
    """A word character of the folded text."""
    return character.isalnum() or character == "_"


def around_blanks(literals: "Sequence[Literal]") -> frozenset[bytes]:
    """What some literal has on the two sides of a blank: the letter after it, one or two before it."""
    return frozenset(
        (text[max(0, at - 2) : at] + text[at + 1]).encode("ascii")
        for text, _, _ in literals
        for at in range(1, len(text) - 1)
        if text[at] == " "
    )


def longest(literals: "Sequence[Literal]") -> int:
    return max((len(text) for text, _, _ in literals), default=0)
