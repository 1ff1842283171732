"""The scan by Hyperscan: one database for the literals of all rules, kept serialised.

Only literals are given to it, on text folded to one byte a character: so the place of a match is
its end less the literal's length, and no pattern needs the slow start-of-match mode. Expressions
keep `\\b` on the sides where a word must begin or end.
"""

from typing import Any

from lint.scan.literals import Literal, around_blanks, is_word, longest

SPECIAL = frozenset("\\^$.|?*+()[]{}/-")


class Fast:
    """A loaded database. Raises ImportError where there is no wheel for this machine."""

    def __init__(self, literals: "list[Literal]", database: Any) -> None:
        self.lengths = [len(text) for text, _, _ in literals]
        self.database = database
        self.around, self.longest = around_blanks(literals), longest(literals)

    def length(self, literal: int) -> int:
        return self.lengths[literal]

    def scan(self, folded: bytes) -> list[tuple[int, int]]:
        """(number of the literal, where it begins) for each place, in order of its end."""
        found: list[tuple[int, int]] = []
        lengths, add = self.lengths, found.append

        def hit(number: int, _: int, end: int, flags: int, context: Any) -> None:
            add((number, end - lengths[number]))

        if self.lengths:
            self.database.scan(folded, match_event_handler=hit)
        return found


def build(literals: "list[Literal]") -> bytes:
    """The serialised database; takes about a millisecond a literal."""
    import hyperscan

    database = hyperscan.Database()
    expressions = [_expression(literal).encode("ascii") for literal in literals]
    if expressions:
        count = len(expressions)
        database.compile(expressions=expressions, ids=list(range(count)), elements=count, flags=[0] * count)
    return bytes(hyperscan.dumpb(database)) if expressions else b""


def load(literals: "list[Literal]", serialised: bytes) -> Fast:
    """Raises hyperscan.error where the bytes are of another version or machine."""
    import hyperscan

    if not literals:
        return Fast(literals, None)
    database = hyperscan.loadb(serialised, hyperscan.HS_MODE_BLOCK)
    database.scratch = hyperscan.Scratch(database)
    return Fast(literals, database)


def _expression(literal: Literal) -> str:
    text, starts, ends = literal
    body = "".join("\\" + c if c in SPECIAL else f"\\x{ord(c):02x}" if c < "!" else c for c in text)
    head = r"\b" if starts and is_word(text[0]) else ""
    return head + body + (r"\b" if ends and is_word(text[-1]) else "")
