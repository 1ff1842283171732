"""unmarked: a possessive or a contraction without its apostrophe, “countrys economy” or “didnt”.

A common noun is certain where no plural is written so (countries, children). Where one is, the story
must speak of one (the boy) and what follows be what is owned (boys grandfather); see things.py. What
counts as a name stands in nameowners.py.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, capital_names, concordance, lists, nameowners, things
from lint.kinds.debris import own_apostrophe
from lint.kinds.wordclass import mostly_noun
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

OF = ("nouns", "story's nouns", "names", "contractions")
KEYS = {
    "of": Key("word", help="whose apostrophe: " + ", ".join(OF), choices=OF),
    "write": Key("swap", {}, "contractions without their mark, and with it"),
    "nouns": Key("texts", (), "nouns that cannot make a plural with a bare s"),
    "verbs": Key("text", "", "a file of lists/ with verbs, after which the word is a plural subject"),
    "places": Key("texts", (), "countries and other places that are never in the plural"),
    "owned": Key("text", "", "a file of lists/ with what is owned; *ness is every word so ending"),
    "owners": Key("texts", (), "nouns that own what is no verb, besides people, groups, places and animals"),
    "bodies": Key("texts", (), "what is of many by custom, as the union is in teachers union"),
    "not_before": Key("texts", (), "words right after, with which the word is no possessive"),
    "not_after": Key("texts", (), "words right before, with which it is a plural"),
    "except": Key("texts", (), "words that are right"),
}
POINTING = ("that", "which")  # a ship that houses art
EACH = frozenset("every each another a an".split())
ONE = frozenset("the a an this that every each another".split())  # our soldiers are many
COMMON = 3.0  # Zipf's measure, from which a noun is looked for
DETERMINERS = frozenset("the a an this that each every one another".split())
CONSONANT_Y = re.compile(r"[a-z]+[bcdfghjklmnpqrstvwxz]y")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    # Lists of hundreds of words as keys: a look-up each time, and plain data of one order.
    verbs = lists.read(values["verbs"], path) if values["verbs"] else []
    owned = lists.read(values["owned"], path) if values["owned"] else []
    return {
        "of": values["of"],
        "owned": dict.fromkeys(sorted(word for word in owned if word[0] != "*")),
        "endings": sorted(word[1:] for word in owned if word[0] == "*"),
        "owners": dict.fromkeys(sorted(values["owners"])),
        "bodies": dict.fromkeys(sorted(values["bodies"])),
        "write": dict(values["write"]),
        "nouns": dict.fromkeys(sorted(values["nouns"])),
        "places": dict.fromkeys(sorted(values["places"])),
        "not_before": dict.fromkeys(
            sorted({*values["not_before"], *(form for verb in verbs for form in verb.split())})
        ),
        "not_after": dict.fromkeys(sorted(values["not_after"])),
        "except": dict.fromkeys(sorted(values["except"])),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    if options["of"] == OF[-1]:
        yield from _contractions(story, options["write"])
        return
    missing = {"nouns": _noun, "names": nameowners.lacks}.get(options["of"], _story_noun)
    words = story.lower_words
    for at in _in_s(story):
        evidence = missing(story, at, options)
        if evidence is not None and _owns(story, at, options) and words[at] not in options["except"]:
            yield _hit(story, story.words[at], evidence, options["of"] == "nouns")


@lru_cache(maxsize=1)
def _in_s(story: "Story") -> list[int]:
    """The words that may lack an apostrophe before their s, and own the word behind a blank."""
    words = story.lower_words[:-1]
    there = [n for n, w in enumerate(words) if w[-1] == "s" and len(w) > 3 and w.isalpha()]
    return [n for n in there if story.text[story.words[n].end : story.words[n + 1].start] == " "]


def _contractions(story: "Story", write: dict[str, str]) -> Iterator[Hit]:
    """Words left as they are in capitals, or with one inside a sentence: a name may be written so."""
    for without, right in write.items():
        places = concordance.of(story).get(without.lower(), ())
        named = any(_in_name(story, at) for at in places)
        for at in places:
            span = story.words[at]
            words = story.words_at(span)
            inside = story.text[max(0, span.start - 2) : span.start].strip().isalnum()
            if (named and words[0].isupper()) or capital_names.in_address(story, span):
                continue
            if words == without or (words == without.capitalize() and not inside):
                mend = (words[0] + right[1:]).replace("'", own_apostrophe(story))
                fix = Fix((Edit(span, mend),), safe=True)
                yield Hit(span, {"found": words, "mend": mend}, (fix,))


def _in_name(story: "Story", at: int) -> bool:
    """Whether the word with its capital stands beside another one: Jony Ive, Im Tirtzu."""
    spans, text = story.words, story.text
    near = [(spans[n], spans[n + 1]) for n in (at - 1, at) if 0 <= n < len(spans) - 1]
    return any(
        text[a.end : b.start] == " " and text[a.start].isupper() and text[b.start].isupper() for a, b in near
    )


def _owns(story: "Story", at: int, options: dict[str, Any]) -> bool:
    """Whether the word that follows may be owned: no small word, no verb."""
    if story.lower_words[at + 1] in options["not_before"]:
        return False
    named = at > 1 and story.words_at(story.words[at - 1]).istitle() and things.before(story, at - 1) != ""
    return named or things.before(story, at) not in options["not_after"]


def _noun(story: "Story", at: int, options: dict[str, Any]) -> list[Span] | None:
    """Evidence, here none, for a common noun; None where the word is right."""
    word = story.lower_words[at]
    base = word[:-1]
    written = story.words_at(story.words[at])
    if written[1:] != word[1:] or not _plural_elsewise(base, options["nouns"]):
        return None
    named = written[0].isupper() and story.sentence_at(story.words[at].start).start != story.words[at].start
    return None if named else []


def _plural_elsewise(base: str, nouns: dict[str, Any]) -> bool:
    """Whether no dictionary has the word with an s, as its plural is another one: country, man."""
    if lexicon.is_word(base + "s"):
        return False
    return base in nouns or (bool(CONSONANT_Y.fullmatch(base)) and lexicon.frequency(base) >= COMMON)


def _story_noun(story: "Story", at: int, options: dict[str, Any]) -> list[Span] | None:
    """Where the story speaks of one such; None where it never does, or of several."""
    word = story.lower_words[at]
    if not _determined(story, at):
        return None  # a verb or a plural: it directs people, older passengers
    if not story.words_at(story.words[at]).islower():
        return None
    if lexicon.frequency(word[:-1]) < COMMON or concordance.count(story, word) > 1:
        return None
    determiner, following = things.before(story, at), story.lower_words[at + 1]
    verb = things.verb_follows(story, at) and not things.owned(following, options)
    if verb or story.text[story.words[at + 1].start].isupper():
        return None  # the reporters Kelly met; the courts shows they can
    if _may_own(word, options):
        if determiner in EACH:
            body = following in options["bodies"]
            return [] if mostly_noun(following, 1) and not body else None
        if determiner not in POINTING and things.follows(story, at, options["bodies"]):
            return things.alone(story, word[:-1]) or None
    verbal = determiner in POINTING and "Z" in lexicon.classes(word)
    if verbal or not things.owned(following, options) or determiner not in ONE:
        return None  # “honours traditions” is a verb and what it does
    return things.alone(story, word[:-1]) or None


def _may_own(word: str, options: dict[str, Any]) -> bool:
    """Whether a word in -s is the plural of an owner, and no verb."""
    owner = word[:-1] in options["owners"] or lexicon.is_owner(word)
    return owner and lexicon.classes(word).get("Z", 0) < 3


def _determined(story: "Story", at: int) -> bool:
    """Whether the, a or whose stands before the word, or before the adjective that does."""
    words, near = story.lower_words, things.before(story, at)
    if near in DETERMINERS:
        return True
    return bool(near) and at > 1 and words[at - 2] in DETERMINERS and things.modifies(story, at)


def _hit(story: "Story", span: Span, evidence: "list[Span]", safe: bool) -> Hit:
    words = story.words_at(span)
    mend = f"{words[:-1]}{own_apostrophe(story)}s"
    fixes = (Fix((Edit(span, mend),), safe=safe),)
    return Hit(span, {"found": words, "mend": mend}, fixes, (), tuple(Evidence(s) for s in evidence))
