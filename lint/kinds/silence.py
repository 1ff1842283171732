"""Patterns of a rule's `unless` and `not_before`: where one is, the rule says nothing."""

from typing import Any

from lint.scan.confirm import Clock, match_at, matches, unpacked


def prepared(patterns: "list[str] | tuple[str, ...]", ignorecase: bool = True) -> list[Any]:
    """The patterns as plain data. Raises Mistake for one that is broken."""
    from lint.kinds import authored  # only where a rule file is new

    return [tuple(authored.pattern(source, ignorecase)) for source in patterns]


def at_end(patterns: "list[str] | tuple[str, ...]") -> list[Any]:
    """The same for patterns that must stand at the end of a text."""
    prepared(patterns)  # so that a broken one is told as its author wrote it
    return prepared([rf"(?:{source})\Z" for source in patterns])


def within(fields: list[Any], text: str, clock: "Clock | None" = None) -> bool:
    """Whether one of the patterns is in a text."""
    return any(True for pattern in unpacked(fields) for _ in matches(pattern, text, clock=clock))


def begins(fields: list[Any], text: str, at: int) -> bool:
    """Whether one of the patterns stands at a place."""
    return any(match_at(pattern, text, at) for pattern in unpacked(fields))
