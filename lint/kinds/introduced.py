"""introduced: a surname that speaks although nobody has said who that is."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Evidence
from lint.kinds import Hit, Key, lists
from lint.kinds.fact import table_of
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.names.people import Mention, Person
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "says": Key("texts", help="verbs that only a person is the subject of in news: said, told, admitted"),
    "owned": Key("texts", (), "what only a person has: wife, lawyer, recollection"),
    "table": Key(
        "text", help="a table of office holders, who need no introduction where their country is named"
    ),
    "places": Key("text", "", "the table of places; without it every office holder is known"),
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
        "places": table_of(values["places"], path) if values["places"] else "",
        "most": values["most"],
    }, []


def search(rule: "Rule", story: "Story", where: Places) -> Iterator[Hit]:
    people = story.people
    if not people.introduced:
        return  # a story that introduces nobody has its own way
    found: "list[Mention]" = []
    for mention in people.strangers:
        if _stranger(mention, story, rule.options):
            found.append(mention)
            if mention.words[0] != found[0].words[0]:
                return  # so many are in a part of another story
    if found and not _goes_on({mention.words[0] for mention in found}, story):
        yield from (_hit(mention, story) for mention in found if _meant(mention, story))


def _goes_on(names: set[str], story: "Story") -> bool:
    """Whether the story calls more than one Mr or Ms whom it has not introduced: it is part of another."""
    from lint.names.tokens import COURTESY

    first = {mention.words[0]: mention for mention in reversed(story.people.strangers)}
    called = {name for name, m in first.items() if m.title in COURTESY and not story.quoted(m.span)}
    return len(names | called) > 1


def _stranger(mention: "Mention", story: "Story", options: dict[str, Any]) -> bool:
    """Whether the place is one for a person, and the name neither a word, a place nor known."""
    from lint.names import speaker, unknown

    name = mention.words[0]
    part = story.part_at(mention.span.start)
    if part is None or part.kind != "paragraph" or name in options["except"]:
        return False
    says = options["says"]
    if mention.title:
        proved = speaker.addressed(mention, story, says, options["owned"]) and unknown.called(name)
    else:
        sure = unknown.nobody_else(name)
        placed = speaker.speaks(mention, story, says, options["owned"], sure)
        proved = placed and unknown.person(name)
        proved = proved or (unknown.nobody(name) and speaker.speaks_as_one(mention, story, says))
    return (
        proved
        and unknown.once(name, story, options["most"])
        and not unknown.like(name, story)
        and not unknown.in_office(name, story, options["table"], options["places"])
    )


def _meant(mention: "Mention", story: "Story") -> dict[str, Span]:
    """The surnames of those whom the story named before and who may be meant, each where it came last."""
    people = story.people.introduced
    return {one.surname: m.span for one in people for m in one.mentions if _fits(one, m, mention)}


def _hit(mention: "Mention", story: "Story") -> Hit:
    """The name, and who is meant where only one person can be."""
    fit = _meant(mention, story)
    meant = f", or is {next(iter(fit))} meant" if len(fit) == 1 else ""
    evidence = (Evidence(next(iter(fit.values()))),) if meant else ()
    return Hit(mention.span, {"found": mention.words[0], "meant": meant}, (), (), evidence)


def _fits(one: "Person", earlier: "Mention", mention: "Mention") -> bool:
    """Whether a person was named before the mention, surely is one, and may be called Mr or Mrs so."""
    from lint import lexicon
    from lint.names import lands
    from lint.names.people import MEN, WOMEN

    called = "F" if mention.title in WOMEN else "M" if mention.title in MEN else ""
    gender = one.gender or lexicon.gender_of(one.words[0])
    human = lexicon.is_given_name(one.words[0]) and len(one.words) < 4
    nobody = any(lands.country(word) for word in one.words) or lexicon.is_word(one.surname.lower())
    if nobody and not lexicon.is_surname(one.surname):
        return False
    return earlier.span < mention.span and human and (not called or gender in ("", called))
