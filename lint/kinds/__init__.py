"""The kinds of rules: Vale's names first, then our own. One module a kind.

A kind has KEYS (its YAML keys), `prepare` (checked values → plain data and triggers, run once when
a rule file is new) and `search` (hits in a story, run when a trigger was seen).
"""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from lint.finding import Evidence, Fix
from lint.keys import Key
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.scan.confirm import Pattern, Places
    from lint.story import Story

KINDS = (
    "existence", "substitution", "repetition", "occurrence", "frame", "doubled", "fact", "agreement",
    "number_noun", "verbform", "gap", "habit", "furniture", "debris", "unbalanced", "repeated", "cutoff",
    "capitals", "glued", "unmarked", "name", "introduced", "age", "pronoun", "firstname", "place", "fullname",
    "acronym", "reference", "headline", "sums", "calendar", "conversion", "tally", "scale", "spelling",
    "article", "confusion", "mark", "headquote", "headfigure", "numerals", "weekday",
)  # fmt: skip


class Hit(NamedTuple):
    """What a kind found. `values` fill the message; `level` "" keeps the rule's own level."""

    span: Span
    values: tuple[str, ...] | dict[str, str]
    fixes: tuple[Fix, ...] = ()
    places: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    level: str = ""


class Kind(Protocol):
    KEYS: dict[str, Key]

    def prepare(
        self, values: dict[str, Any], rule: "Rule", path: Path
    ) -> "tuple[dict[str, Any], list[Pattern]]": ...

    def search(self, rule: "Rule", story: "Story", places: "Places") -> Iterable[Hit]: ...


@cache
def kind_of(name: str) -> Kind:
    """The module of a kind, imported when a run first needs it."""
    return cast(Kind, import_module(f"lint.kinds.{name}"))


__all__ = ["KINDS", "Hit", "Key", "Kind", "kind_of"]
