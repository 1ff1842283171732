"""The scan in the standard library: the same places as Hyperscan's, for small runs and as its test.

Literals that begin a word are looked up by the words of the story; the rest by `str.find`.
"""

import re
from collections import defaultdict

from lint.scan.literals import Literal, is_word

WORDS = re.compile(r"[a-z0-9_]+")
LEADING = re.compile(r"[a-z0-9_]+")


class Twin:
    """The literals, arranged by the word they begin with."""

    def __init__(self, literals: "list[Literal]") -> None:
        self.literals = literals
        self.whole: dict[str, list[int]] = defaultdict(list)
        self.open: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self.anywhere: list[int] = []
        for number, literal in enumerate(literals):
            self._add(number, literal)

    def _add(self, number: int, literal: Literal) -> None:
        lead = LEADING.match(literal.text)
        if not (literal.starts and lead):
            self.anywhere.append(number)
        elif lead.end() < len(literal.text) or literal.ends:
            self.whole[lead[0]].append(number)
        else:
            self.open[lead.end()][lead[0]].append(number)

    def scan(self, folded: str) -> list[tuple[int, int]]:
        """(number of the literal, where it begins) for each place, in no order."""
        found: list[tuple[int, int]] = []
        whole = self.whole
        for word in WORDS.finditer(folded):
            numbers = whole.get(word[0])
            if numbers:
                found += self._here(folded, numbers, word.start())
        for length, heads in self.open.items():
            for word in WORDS.finditer(folded):
                for number in heads.get(word[0][:length], ()):
                    found.append((number, word.start()))
        for number in self.anywhere:
            found += self._through(folded, number)
        return found

    def _here(self, folded: str, numbers: "list[int]", at: int) -> list[tuple[int, int]]:
        return [
            (n, at)
            for n in numbers
            if folded.startswith(self.literals[n].text, at) and self._ends(folded, n, at)
        ]

    def _ends(self, folded: str, number: int, at: int) -> bool:
        literal = self.literals[number]
        end = at + len(literal.text)
        return not literal.ends or end == len(folded) or not is_word(folded[end])

    def _through(self, folded: str, number: int) -> list[tuple[int, int]]:
        literal, found, at = self.literals[number], [], -1
        while (at := folded.find(literal.text, at + 1)) >= 0:
            begins = not literal.starts or at == 0 or not is_word(folded[at - 1])
            if begins and self._ends(folded, number, at):
                found.append((number, at))
        return found
