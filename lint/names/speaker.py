"""Where only a person who is known to the reader can stand: “Brown said”, “Brown’s wife”, “Mr Brown”."""

import re
from typing import TYPE_CHECKING

from lint.names.tokens import COURTESY

if TYPE_CHECKING:
    from lint.names.people import Mention
    from lint.story import Story

SAID = re.compile(r"[,”\"] (?:said|says|added|recalled|explained) $")
# Before a name that a clause begins with.
CLAUSE = re.compile(
    r"(?:,|(?<=\S)[”\"’']|[—–]|\b(?:said|saying|claimed|that|and|but|as|when|while|because|although|though|if|whether|before|after"
    r"|since|until|where|which|whom)| -)\s+$"
)
# A place, or the second partner of a firm: a school in Berwick told him; Ingalls and Snyder said.
# Or initials, the police chief RP Solanki; or a case, Jones v. Lopez.
PLACED = re.compile(
    r"\w[”\"’'] $|\b(?:in|at|near|from|of|to|v|vs)\.? $|[A-Z]\w+,? (?:and|&) $|\b[A-Z]{1,3} $|[A-Z]\. ?$"
    r"|\b(?:daily|newspaper|paper|magazine|club|side|giants|firm|company|band|group) $"
)
PLAYED = re.compile(r"\b(?:as|play(?:s|ed|ing)?) (?:M(?:rs?|s|iss)\.? )?$")
# A post, a first initial or “one” before “Mr Brown” has said who that is.
POSTED = re.compile(
    r"(?:[;:/]|\(|[A-Z][\w’'-]*,|[A-Z][\w’'-]*\.?,? (?:and|&)"
    r"|\b(?:wife|husband|son|daughter|mother|father|brother|sister),"
    r"|(?<=[\w,] )(?!M(?:rs?|s|iss|x)\b)[A-Z][\w’'-]*\.?|\b[Oo]ne)"
    r"\s*(?:M(?:rs?|s|iss|x)\b\.? ?)?(?:[A-Z]\.? ?)*$"
)
# And so does what follows: a place, a bracket, “, the editor of”, “, a clerk,”.
ADDED = re.compile(
    r"[;:)]| ?\(| (?:of|from)\b| [A-Z]|\.\w|,? (?:aged )?\d"
    r"|, (?:an?|the|his|her|its|their|our|then|now|chief|head)\b"
    r"|, (?!along|together)[a-z-]+ (?:of|at|for|to|with|in|editor|president|minister|officer)\b|, [A-Z]"
)
# What may stand before the first subject of a sentence: In May, Mr Brown said; However, Mr Brown said.
PHRASE = re.compile(
    r"(?:However, )?(?:(?:In|On|At|Ahead|After|Before|During|Following|Since|For|With|Under|Despite|Speaking"
    r"|Asked|As|When|While|If|Although|Though|Last|This|Earlier|Later)\b[^,]*|[A-Z]?[a-z]+ing [^,]*"
    r"|[A-Z]\w+),|However|Meanwhile|But|And|Yet|So"
)
WHO = re.compile(r",? who\b| [-–—] who\b|, \d\d,")
ACTS = re.compile(
    r"\w+ed|was|has|had|is|will|also|then|later|now|got|made|took|went|gave|came|won|lost|led|left|met|saw|ran|held"
    r"|kept|began|became|spoke|beat|told|brought|grew|drew|wrote|did|does|could|would|can|may|might|must|should|says|said"
)
STATES = frozenset("was has had is will can may could would does did".split())  # of firms and places, too
VERB = re.compile(
    r"[ \n](?:\w+ly[ \n]|also[ \n]|earlier[ \n]|then[ \n]|later[ \n]|still[ \n])?"
    r"(?:ha[ds][ \n](?=\w+ed\b))?(\w+)"
)
PAIR = re.compile(r"\b([A-Z][\w’'-]+) and $")
# Words after which a known person is named; after a noun (his teacher Mrs Brown) a new one is.
KNOWN_AFTER = frozenset(
    "about after against and around at as because before between but by either for from given if"
    " including into"
    " involving like meanwhile met neither nor of on or over said says since so than that though to"
    " toward towards"
    " under until when where whether which while whom with yet told asked made gave put let saw".split()
)
CREDIT = re.compile(r" (?:reported|contributed|wrote) (?:from|to|in)\b")
AUTHOR = re.compile(
    r"['’]s [A-Z]|,? (?:is|was) (?:a|an|the|editor|professor|president|chairman|author|director)\b"
)
VILLAGE = re.compile(r" (?:is|was) (?:an?|the|in|located|situated|home)\b")
PRONOUN = re.compile(r"[^.;:“”\"A-Z]{0,90}\b(?:he|she|his|her|himself|herself)\b")
ASIDE = re.compile(r", (?:however|speaking|meanwhile|an? [A-Z]?[a-z]+ |\w+ing\b)")
OWNS = re.compile(r"['’]s? (?:([a-z-]+) )?([a-z]+)\b(?! [A-Z])")
JOINED = re.compile(r"[A-Z][\w’'-]*,? (?:(?:and|&) )?$|[A-Z]\. ?$|\b[Tt]he $|\w[”\"’'] $")

GOES_ON = re.compile(
    r"[^.;:“”\"]{0,90}\. (?:He|She|His|Her)\b|[^.;:“”\"A-Z]{0,90}\b(?:he|she|himself|herself)\b"
)


def addressed(mention: "Mention", story: "Story", says: frozenset[str], owned: frozenset[str]) -> bool:
    """Whether “Mr Brown” stands without a word that says who he is."""
    start, end = mention.span
    if mention.title not in COURTESY or story.quoted(mention.span):
        return False
    verb = VERB.match(story.text, end)
    if mention.title == "Miss" and not (verb and verb[1] in says):  # Miss World, Miss Marple
        return False
    if ADDED.match(story.text, end) or AUTHOR.match(story.text, end):
        return False
    if _opens(mention, story) or (verb and _first_subject(mention, story)):
        return True
    if story.text.startswith(("'s", "’s"), end):  # Mr Brown’s lawyer; but not Mrs O’Leary’s barn
        owns = OWNS.match(story.text, end)
        if not owns or owns[1] not in owned:
            return False
    before = story.text[max(0, start - 40) : start]
    if re.search(r", M\w+\.? $", before) and story.text.startswith(
        ",", end
    ):  # the head of the bank, Mr Brown,
        return False
    noun = re.search(r"\b([a-z]+) M\w+\.? $", before)
    if noun and not (noun[1] in KNOWN_AFTER or noun[1] in says or noun[1].endswith(("ed", "ing"))):
        return False  # his teacher Mrs Brown
    return not (WHO.match(story.text, end) or POSTED.search(before) or PLAYED.search(before))


def _first_subject(mention: "Mention", story: "Story") -> bool:
    """Whether but an adverb, or a phrase of time or place, stands before the name in its sentence."""
    start = mention.span.start
    before = (
        story.text[story.sentence_at(start).start : start].removesuffix(" ").removesuffix(mention.title + ".")
    )
    return bool(PHRASE.fullmatch(before.removesuffix(mention.title).strip("\"'“”‘’ \n")))


def speaks(
    mention: "Mention", story: "Story", says: frozenset[str], owned: frozenset[str], sure: bool
) -> bool:
    """Whether a bare surname stands where a known person's does. `sure`: the name can be nobody else's."""
    start, end = mention.span
    before, text = story.text[max(0, start - 30) : start], story.text
    if _paired(mention, story) or _possesses(mention, story, owned):
        return True
    if (
        story.quoted(mention.span)
        or CREDIT.match(text, end)
        or PLACED.search(before)
        or PLAYED.search(before)
    ):
        return False
    if re.match(r", (?:an?|the|chief)\b| \(| [A-Z]| (?:and|&) [A-Z]", text[end : end + 12]):
        return False
    if SAID.search(before):
        return True
    opens = _opens(mention, story)
    begins = opens or bool(CLAUSE.search(before))
    verb = VERB.match(text, end)
    if begins and verb and verb[1] in says:
        return True
    if opens and (WHO.match(text, end) or ASIDE.match(text, end)):
        return True
    acts = verb and ACTS.fullmatch(verb[1]) and not VILLAGE.match(text, end)
    deed = opens and verb and verb[1] not in STATES
    return bool(begins and acts and (sure or deed or PRONOUN.match(text, end)))


def _possesses(mention: "Mention", story: "Story", owned: frozenset[str]) -> bool:
    """Whether what only a person has is the name's: Brown’s wife, after Brown’s first arrest."""
    start, end = mention.span
    owns = OWNS.match(story.text, end)
    if not owns or owned.isdisjoint(owns.groups()) or story.quoted(mention.span):
        return False
    return not JOINED.search(story.text, max(0, start - 30), start)


def speaks_as_one(mention: "Mention", story: "Story", says: frozenset[str]) -> bool:
    """Whether it is a person who speaks, whatever the name: “We are ready,” Brown said. He left."""
    start, end = mention.span
    if story.quoted(mention.span) or JOINED.search(story.text, max(0, start - 30), start):
        return False
    verb = VERB.match(story.text, end)
    said = SAID.search(story.text, max(0, start - 30), start)
    begins = _opens(mention, story) or CLAUSE.search(story.text, max(0, start - 30), start)
    return bool((said or (begins and verb and verb[1] in says)) and GOES_ON.match(story.text, end))


def _paired(mention: "Mention", story: "Story") -> bool:
    """Whether it does something together with a person who was introduced: Brown and Garrow have to go."""
    start, end = mention.span
    pair = PAIR.search(story.text, max(0, start - 30), start)
    if (
        not pair
        or story.quoted(mention.span)
        or not any(pair[1] == p.surname for p in story.people.introduced)
    ):
        return False
    begins = story.sentence_at(start).start == pair.start(1) or CLAUSE.search(
        story.text[pair.start() - 30 : pair.start(1)]
    )
    verb = VERB.match(story.text, end)
    return bool(begins and verb and (ACTS.fullmatch(verb[1]) or verb[1] in ("have", "were", "are")))


def _opens(mention: "Mention", story: "Story") -> bool:
    """Whether a sentence begins with the name, its title counted."""
    start = mention.span.start
    before = story.text[story.sentence_at(start).start : start].strip("\"'“”‘’ \n")
    return before.removesuffix(".") in ("", mention.title)
