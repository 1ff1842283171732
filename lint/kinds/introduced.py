"""introduced: a surname that speaks although nobody has said who that is."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.facts import offices
from lint.kinds import Hit, Key
from lint.kinds.fact import table_of
from lint.scan.confirm import Pattern, Places

if TYPE_CHECKING:
    from lint.names.people import Mention
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "says": Key("texts", help="verbs that only a person is the subject of in news: said, told, admitted"),
    "table": Key("text", "", "the table of office holders, whose surnames need no introduction"),
    "except": Key("texts", (), "names that need no introduction"),
    "most": Key("number", 1, "a name printed more often than this is no slip: it is a stage name or a firm"),
}
BEFORE = re.compile(r"(\w+)[ \n]$")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "says": sorted(values["says"]),
        "except": sorted(values["except"]),
        "table": table_of(values["table"], path) if values["table"] else "",
        "most": values["most"],
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    people = story.people
    if not any(len(person.mentions) > 1 for person in people.introduced):
        return  # the story introduces nobody, or names nobody twice
    times = Counter(mention.words[0] for mention in people.strangers)
    for mention in people.strangers:
        if times[mention.words[0]] <= rule.options["most"] and _stranger(mention, story, rule.options):
            yield Hit(mention.span, {"found": mention.words[0]})


def _stranger(mention: "Mention", story: "Story", options: dict[str, Any]) -> bool:
    """Whether the place is one for a person, and the name neither a word, a place nor known."""
    from lint import lexicon
    from lint.names.tokens import COURTESY

    name = mention.words[0]
    part = story.part_at(mention.span.start)
    if part is None or part.kind != "paragraph" or name in options["except"]:
        return False
    if lexicon.is_city(name) or lexicon.frequency(name.lower()) >= 3.0 or _in_office(name, options):
        return False
    if mention.title in COURTESY:
        return True
    return lexicon.is_surname(name) and not lexicon.is_given_name(name) and _speaks(mention, story, options)


def _in_office(name: str, options: dict[str, Any]) -> bool:
    return bool(options["table"]) and offices.surname(options["table"], name)


def _speaks(mention: "Mention", story: "Story", options: dict[str, Any]) -> bool:
    """“said Brown”, “Brown said”: the only subject that the verb leaves."""
    after = re.match(r"[ \n](\w+)", story.text[mention.span.end : mention.span.end + 30])
    before = BEFORE.search(story.text, max(0, mention.span.start - 30), mention.span.start)
    return any(word and word[1] in options["says"] for word in (after, before))
