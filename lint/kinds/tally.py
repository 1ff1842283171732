"""tally: a count, and a list of another length: “three suspects: A, B, C and D”."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, silence
from lint.numbers import TEENS, UNITS, in_words, spelled
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "pairs": Key("texts", (), "names with “and” inside them"),
    "paired": Key("texts", (), "things whose names often have “and” inside: firms, bands"),
    "placed": Key("texts", (), "things whose names are followed by where they lie: towns"),
    "unless": Key("texts", (), "patterns; where one is in the sentence, the rule is silent"),
}
COUNTED = "|".join([*UNITS[1:], *TEENS])
CAPITAL = r"[A-ZÀ-Þ][\w'’.-]*"
NAME = rf"{CAPITAL}(?:\s(?:(?:of|de|da|van|von|al|el|bin|the|du|del)\s)?{CAPITAL}){{0,4}}"
AGE = r"(?:,\s(?:aged\s)?\d{1,3}(?=[,;.\s)])|\s\(\d{1,3}\))?"
ITEM = rf"(?:{NAME}{AGE}|[a-z][a-z-]+)"
SPANS = r"(?:second|minute|hour|day|night|week|month|year|decade)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,7})?\.?"
# The items before the last have commas; the list ends its sentence, or a mark parts it off.
LIST = (
    rf"\b(?P<count>{COUNTED}|[2-9]|1\d)\s(?:[a-z-]+\s){{0,2}}?(?P<noun>people|men|women|children|(?!{SPANS}s\b)[a-z]{{3,}}s)"
    rf"(?:\s(?!(?:{COUNTED})\s)[a-z-]+){{0,4}}(?P<mark>:|,|\s[—–])\s(?P<list>{ITEM}(?:,\s{ITEM}){{0,12}}(?P<last>,?\sand\s){ITEM})"
    r"(?P<end>[.!?]?[\"”]?\Z|;|\)|\s[—–]\s|,\s(?=(?:were|was|are|is|have|has|had|will|all|who|which|died|said)\b))"
)
LED = re.compile(
    rf"\b{MONTH} \Z|\bof (?:the|its|their|these|those)(?: [a-z'’]+){{0,2}} \Z|\b(?i:{COUNTED}) of \Z"
)
OPENED = re.compile(
    r"\W*(?:In|At|On|Over|After|Before|During|With|For|From|By|Through|Across|Within)\s(?:[a-z]+\s)?\Z"
)
STATE = re.compile(r"[A-Z][a-z]{0,4}\.(?:[A-Z]\.)?\Z")  # Okla., S.C.
SMALL_LIST = re.compile(r"[a-z]")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "pairs": sorted(pair.lower() for pair in values["pairs"]),
        "paired": sorted(values["paired"]),
        "placed": sorted(values["placed"]),
        "unless": silence.prepared(values["unless"]),
    }, [*(Pattern(word, True, whole=True) for word in COUNTED.split("|")), Pattern(":")]


@cache
def _compiled(source: str) -> "re.Pattern[str]":
    return re.compile(source)


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    done = -1
    for place, _ in places:
        if place < done:
            continue
        at = story.sentence_at(place)
        done = max(done, at.end)
        text = story.words_at(at)
        if ", " not in text or silence.within(options["unless"], text):
            continue
        for m in _compiled(f"(?i:{COUNTED})".join(LIST.split(COUNTED))).finditer(text):
            hit = _held(story, at, m, options)
            if hit:
                yield hit


def _held(story: "Story", at: Span, m: "re.Match[str]", options: dict[str, Any]) -> Hit | None:
    """The count held against the items, where the list can be read in one way only."""
    count = int(m["count"]) if m["count"].isdigit() else int(in_words(m["count"].lower()) or 0)
    found = _items(m, options["pairs"])
    small = [item for item in found if SMALL_LIST.match(item)]
    if len(found) < 2 or (small and (len(small) < len(found) or m["mark"] != ":")):
        return None
    if LED.search(m.string, max(0, m.start() - 30), m.start()):  # five of the top seven; March 17
        return None
    if m["mark"] == "," and OPENED.match(m.string, 0, m.start()):  # in two votes, Ana Ruiz and Kim Lee won
        return None
    if len(found) == count or len(found) == 2 * count or _of_two(m, found, count, options):
        return None
    figure = Span(at.start + m.start("count"), at.start + m.end("count"))
    right = _like(len(found), m["count"])
    items = Span(at.start + m.start("list"), at.start + m.end("list"))
    values = {
        "count": m["count"],
        "noun": m["noun"],
        "right": right,
        "found": m["count"],
        "list": str(len(found)),
    }
    return Hit(figure, values, (Fix((Edit(figure, right),)),), (), (Evidence(items),))


def _items(m: "re.Match[str]", pairs: list[str]) -> list[str]:
    """The items of the list without ages; a known pair is one."""
    last = m["list"].rindex(m["last"])
    head, tail = m["list"][:last], m["list"][last + len(m["last"]) :]
    items = [item for item in re.split(r",\s", head) if not re.fullmatch(r"(?:aged\s)?\d{1,3}", item)]
    if "," not in m["last"] and any(f"{items[-1]} and {tail}".lower().startswith(pair) for pair in pairs):
        return [*items[:-1], f"{items[-1]} and {tail}"]
    return [*items, tail]


def _of_two(m: "re.Match[str]", found: list[str], count: int, options: dict[str, Any]) -> bool:
    """Whether a longer list is right after all: names with “and” inside, towns with their countries."""
    if len(found) < count:
        return False
    if any(STATE.match(item) for item in found):
        return True
    return m["noun"] in options["placed"] or (m["noun"] in options["paired"] and "," not in m["last"])


def _like(count: int, printed: str) -> str:
    """A count in figures or words, as the one printed."""
    word = str(count) if printed.isdigit() else spelled(count)
    return word.capitalize() if printed[0].isupper() else word
