"""introduced: a surname that speaks although nobody has said who that is."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Evidence
from lint.kinds import Hit, Key, lists
from lint.kinds.fact import table_of
from lint.scan.confirm import Pattern, Places

if TYPE_CHECKING:
    from lint.names.people import Mention, Person
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "says": Key("texts", help="verbs that only a person is the subject of in news: said, told, admitted"),
    "owned": Key("texts", (), "what only a person has: wife, lawyer, recollection"),
    "table": Key("text", help="the table of office holders, whose surnames need no introduction"),
    "known": Key("text", "", "a list of names that need no introduction"),
    "except": Key("texts", (), "more such names"),
    "most": Key("number", 1, "a name printed more often than this is no slip: it is a stage name or a firm"),
}


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "says": frozenset(values["says"]),
        "owned": frozenset(values["owned"]),
        "except": frozenset(
            [*values["except"], *(lists.read(values["known"], path) if values["known"] else ())]
        ),
        "table": table_of(values["table"], path),
        "most": values["most"],
    }, []


def search(rule: "Rule", story: "Story", where: Places) -> Iterator[Hit]:
    people = story.people
    if not people.introduced:
        return  # a story that introduces nobody has its own way
    for mention in people.strangers:
        if _stranger(mention, story, rule.options):
            yield _hit(mention, story)


def _stranger(mention: "Mention", story: "Story", options: dict[str, Any]) -> bool:
    """Whether the place is one for a person, and the name neither a word, a place nor known."""
    from lint.names import speaker, unknown

    name = mention.words[0]
    part = story.part_at(mention.span.start)
    if part is None or part.kind != "paragraph" or name in options["except"]:
        return False
    table, says = options["table"], options["says"]
    if mention.title:
        proved = speaker.addressed(mention, story, says, options["owned"]) and unknown.called(name, table)
    else:
        sure = unknown.nobody_else(name)
        placed = speaker.speaks(mention, story, says, options["owned"], sure)
        proved = placed and unknown.person(name, table)
    return proved and unknown.once(name, story, options["most"]) and not unknown.like(name, story)


def _hit(mention: "Mention", story: "Story") -> Hit:
    """The name, and who may be meant: the person of whom alone the story spoke last."""
    told = sorted(
        (m.span, one) for one in story.people.introduced for m in one.mentions if _fits(one, m, mention)
    )
    last = {one.surname for _, one in told[-2:]}
    meant = f", or is {last.pop()} meant" if len(last) == 1 else ""
    evidence = (Evidence(told[-1][0]),) if meant else ()
    return Hit(mention.span, {"found": mention.words[0], "meant": meant}, (), (), evidence)


def _fits(one: "Person", earlier: "Mention", mention: "Mention") -> bool:
    """Whether a person was named before the mention, surely is one, and may be called Mr or Mrs so."""
    from lint import lexicon
    from lint.names.people import MEN, WOMEN

    called = "F" if mention.title in WOMEN else "M" if mention.title in MEN else ""
    gender = one.gender or lexicon.gender_of(one.words[0])
    human = lexicon.is_given_name(one.words[0]) and len(one.words) < 4
    return earlier.span < mention.span and human and (not called or gender in ("", called))
