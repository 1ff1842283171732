"""introduced: a surname that speaks although nobody has said who that is."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.facts import offices, places
from lint.kinds import Hit, Key
from lint.kinds.fact import table_of
from lint.scan.confirm import Pattern, Places

if TYPE_CHECKING:
    from lint.names.people import Mention
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "says": Key("texts", help="verbs that only a person is the subject of in news: said, told, admitted"),
    "places": Key("text", help="the table of places: no place speaks for the first time"),
    "table": Key("text", help="the table of office holders, whose surnames need no introduction"),
    "except": Key("texts", (), "names that need no introduction"),
    "most": Key("number", 1, "a name printed more often than this is no slip: it is a stage name or a firm"),
}
SAID = re.compile(r"[,”\"] (?:said|says|added|recalled|explained) $")
# A place, or the second partner of a firm: a school in Berwick told him; Ingalls and Snyder said.
PLAYED = re.compile(r"\b(?:as|play(?:s|ed|ing)?) (?:M(?:rs?|s|iss)\.? )?$")
# Or initials: the police chief RP Solanki.
PLACED = re.compile(
    r"\b(?:in|at|near|from|of|to) $|[A-Z]\w+,? (?:and|&) $|\b[A-Z]{1,3} $|[A-Z]\. ?$"
    r"|\w[”\"’] $|\b(?:daily|newspaper|paper|magazine|club|side|giants|firm|company|band|group) $"
)
# A post, a first initial or “one” before “Mr Brown” has said who that is, and so does what a comma adds.
POSTED = re.compile(
    r"(?:[;:/]|\(|[A-Z][\w’'-]*,|[A-Z][\w’'-]*,? and"
    r"|\b(?:wife|husband|son|daughter|mother|father|brother|sister),"
    r"|(?<=[\w,] )(?!Mr)[A-Z][\w’'-]*\.?|\b[Oo]ne)"
    r"\s*(?:M(?:rs?|s|iss|x)\b\.? ?)?(?:[A-Z]\.? ?)*$"
)
ADDED = re.compile(r"[,;:)]| ?\(| (?:of|from|and)\b| [A-Z]|\.\w")
ACTS = re.compile(
    r"\w+ed|was|has|had|is|will|also|then|later|now|got|made|took|went|gave|came|won|lost|led|left|met|saw|ran|held"
    r"|kept|began|became|spoke|beat|told|brought|grew|drew|wrote"
)
ASIDE = re.compile(
    r"['’]s (?:decision|own|latest|lawyers?|remarks|comments|book|family|death|resignation|[a-z]+er)\b"
    r"|, (?:however|speaking|meanwhile|an? [A-Z]?[a-z]+ |\w+ing\b)"
)
CREDIT = re.compile(r" (?:reported|contributed|wrote) (?:from|to|in)\b")
AUTHOR = re.compile(r"['’]s|,? (?:is|was) (?:a|an|the|editor|professor|president|chairman|author|director)\b")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {
        "says": sorted(values["says"]),
        "except": sorted(values["except"]),
        "places": table_of(values["places"], path),
        "table": table_of(values["table"], path),
        "most": values["most"],
    }, []


def search(rule: "Rule", story: "Story", where: Places) -> Iterator[Hit]:
    people = story.people
    if not people.introduced:
        return  # a story that introduces nobody has its own way
    times = Counter(token.text for token in story.names.tokens)
    for mention in people.strangers:
        if times[mention.words[0]] <= rule.options["most"] and _stranger(mention, story, rule.options):
            yield Hit(mention.span, {"found": mention.words[0]})


def _stranger(mention: "Mention", story: "Story", options: dict[str, Any]) -> bool:
    """Whether the place is one for a person, and the name neither a word, a place nor known."""
    from lint.names.tokens import COURTESY

    name = mention.words[0]
    part = story.part_at(mention.span.start)
    if part is None or part.kind != "paragraph" or name in options["except"]:
        return False
    if PLAYED.search(story.text, max(0, mention.span.start - 30), mention.span.start):
        return False
    if mention.title in COURTESY:
        if not _called(name) or _in_office(name, options) or AUTHOR.match(story.text, mention.span.end):
            return False
        return not _told(mention, story) and not _like(name, story)
    glued = not name.startswith(("Mc", "Mac", "O", "D")) and not name[1:].islower()
    if mention.title or glued or not _unknown(name, options) or not _surname(name):
        return False
    start = mention.span.start
    if CREDIT.match(story.text, mention.span.end):
        return False
    placed = PLACED.search(story.text, max(0, start - 30), start)
    return not placed and _acts(mention, story, options) and not _like(name, story)


def _told(mention: "Mention", story: "Story") -> bool:
    """Whether the words beside “Mr Brown” say who he is, or somebody speaks of him."""

    start, end = mention.span
    before = story.text[max(0, start - 40) : start]
    sentence = story.sentence_at(start).start
    opens = story.text[sentence:start].strip() in (
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms",
        "Ms.",
        "Miss",
        "Mx",
        "Mx.",
    )
    glued = re.search(r"[a-z]{3}[A-Z]", mention.words[0])
    said = bool(ADDED.match(story.text, end)) or (not opens and bool(POSTED.search(before)))
    return said or bool(glued) or story.quoted(mention.span)


def _unknown(name: str, options: dict[str, Any]) -> bool:
    """Whether a name needs an introduction."""
    from lint import lexicon

    if len(name) < 3 or lexicon.is_city(name) or lexicon.is_region(name) or lexicon.organisation(name):
        return False
    if lexicon.frequency(name.lower()) >= 3.0 or name in places.read(options["places"]).by_word:
        return False
    return not _in_office(name, options)


def _in_office(name: str, options: dict[str, Any]) -> bool:
    return offices.surname(options["table"], name)


def _called(name: str) -> bool:
    """Whether somebody may be called so: no Mr Incredible, no Mrs O’Leary’s barn."""
    from lint import lexicon

    return lexicon.is_surname(name) or not lexicon.is_word(name.lower())


def _surname(name: str) -> bool:
    from lint import lexicon

    return lexicon.is_surname(name) and not lexicon.is_given_name(name) and not lexicon.is_word(name.lower())


def _like(name: str, story: "Story") -> bool:
    """Whether an introduced name is nearly the same: then it is a slip, which is another rule's."""
    from lint.facts.spelling import within

    words = {word for person in story.people.introduced for word in person.words}
    return any(word.endswith(name) for word in words) or bool(within(name, words, 2))


def _acts(mention: "Mention", story: "Story", options: dict[str, Any]) -> bool:
    """“Brown said”, “said Brown”, “Brown, 47,” or a sentence whose subject is the name."""
    after = story.text[mention.span.end : mention.span.end + 30]
    verb = re.match(r"[ \n](?:\w+ly[ \n]|also[ \n]|earlier[ \n]|then[ \n]|later[ \n])?(\w+)", after)
    before = SAID.search(story.text, max(0, mention.span.start - 30), mention.span.start)
    if before or (verb and verb[1] in options["says"]) or re.match(r", (?:\d\d,|who\b)", after):
        return True
    opens = story.sentence_at(mention.span.start).start == mention.span.start
    village = re.match(r" (?:is|was) (?:an?|the|in|located|situated|home)\b", after)
    acts = verb and ACTS.fullmatch(verb[1])
    return opens and bool(acts or ASIDE.match(after)) and not village
