"""fullname: a leader's first or last name, a letter wrong beside the other: “Barack Obana”."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.facts import wholenames
from lint.facts.offices import OTHER_SCRIPTS
from lint.facts.spelling import distance, lawful, plain, skeleton
from lint.facts.wholenames import SHORT, Whole
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
from lint.kinds.fact import table_of
from lint.names import people
from lint.names.slips import derived, known
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "table": Key("text", help="the table of office holders, e.g. facts/offices.csv"),
    "leads": Key("words", (), "titles, one of which must lead where the wrong word is a name as well"),
    "except": Key("texts", (), "names that are right although a leader's is near"),
}
MOST = 2  # printed more often it is somebody's own name
COMMON = 4.5  # surnames that so many bear that another with a like first name may be meant
SOFT = re.compile(r"[aeiouhyw]")  # what transliterations of one name differ in


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "table": table_of(values["table"], path),
        "leads": sorted(values["leads"]),
        "except": sorted(values["except"]),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options, printed = rule.options, _printed(story)
    for name, spans in printed.items():
        right = len(spans) <= MOST and " ".join(name) not in options["except"] and _meant(name, options)
        if right and (right.first, right.last) not in printed:
            for span in spans:
                if not _borne(name, right) or _led(story, span, options["leads"]):
                    yield _hit(story, span, name, right)


def _printed(story: "Story") -> dict[tuple[str, str], list[Span]]:
    """Two names side by side, with all their places: of three the last two."""
    found: dict[tuple[str, str], list[Span]] = {}
    for mention in people.runs(story.names):
        words = mention.words[-2:]
        if len(words) == 2 and all(len(word) >= SHORT for word in words):
            start = story.text.find(" ".join(words), mention.span.start, mention.span.end)
            if start >= 0:
                span = Span(start, start + len(" ".join(words)))
                found.setdefault((words[0], words[1]), []).append(span)
    return found


def _meant(name: tuple[str, str], options: dict[str, Any]) -> Whole | None:
    """The one leader whose name it is but for a letter; None where it is a leader's own."""
    first, last = map(plain, name)
    alike = wholenames.called(options["table"], first), wholenames.called(options["table"], last)
    if any(plain(one.last) == last for one in alike[0]):
        return None
    found = [one for one in alike[0] if plain(one.first) == first and _slip(name[1], one.last, one.country)]
    found += [one for one in alike[1] if plain(one.last) == last and _slip(name[0], one.first, one.country)]
    return found[0] if len({(one.first, one.last) for one in found}) == 1 else None


def _slip(printed: str, right: str, country: str) -> bool:
    if printed[0] != right[0] or not printed.isascii() or distance(printed, right) != 1:
        return False
    if derived(printed, right) or len(right) < SHORT + 1:
        return False
    return country not in OTHER_SCRIPTS or not (lawful(printed, right) or _bones(printed) == _bones(right))


def _bones(word: str) -> str:
    return skeleton(SOFT.sub("", plain(word)))


def _borne(name: tuple[str, str], right: Whole) -> bool:
    """Whether somebody else may be called so. First names from other scripts have many forms: Abul, Abdul."""
    last = plain(name[0]) == plain(right.first)
    return known(name[last]) or (not last and right.country in OTHER_SCRIPTS)


def _led(story: "Story", span: Span, leads: list[str]) -> bool:
    """Whether a title stands before a name whose surname hardly anybody else bears."""
    before = story.text[max(0, span.start - 30) : span.start]
    surname = story.text[span.start : span.end].split()[-1]
    rare = lexicon.surname_frequency(surname) < COMMON
    return rare and any(before.rstrip(" ,").endswith(lead) for lead in leads)


def _hit(story: "Story", span: Span, name: tuple[str, str], right: Whole) -> Hit:
    wrong = plain(name[0]) == plain(right.first)
    at = Span(span.end - len(name[1]), span.end) if wrong else Span(span.start, span.start + len(name[0]))
    whole = f"{right.first} {right.last}"
    fix = Fix((Edit(at, right.last if wrong else right.first),))
    return Hit(span, {"found": " ".join(name), "mend": whole}, (fix,))
