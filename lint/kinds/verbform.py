"""verbform: an auxiliary and a form of the verb that cannot follow it, “did not went”, “has be”.

A rule names the auxiliaries, the form they want, and the forms that are wrong. Forms that serve as the
wanted one too (has come, to put) are never looked for. In -ed, any past that the dictionary knows is
meant where the rule says `regular`; a bare form only of the verbs in a list, since a noun may follow.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance, grammar, lists
from lint.kinds.line import MOST_ADVERBS, Line, is_adverb, line_of
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

FORMS = ("base", "past", "participle", "third")
KEYS = {
    "after": Key("texts", help="the auxiliaries: has, did not"),
    "wants": Key("word", help="the form that follows them", choices=("base", "participle")),
    "wrong": Key("texts", help="the forms that cannot: " + ", ".join(FORMS)),
    "irregular": Key("text", "", "a table of lists/: base, past, participle"),
    "regular": Key("flag", False, "true: pasts in -ed of all verbs too"),
    "verbs": Key("text", "", "a file of lists/ with regular verbs whose bare form is looked for"),
    "third": Key("text", "", "a file of lists/ with pairs, singular plural, for the form third"),
    "except": Key("words", (), "wrong forms that may be right: nouns, adjectives"),
    "before": Key("words", (), "words one of which must follow the verb; default: any"),
    "not_before": Key("words", (), "words right after the verb with which it is right"),
    "not_after": Key("words", (), "words right before the auxiliary with which the verb is right"),
    "unless": Key("words", (), "words earlier in the sentence with which it is right"),
}
PRONOUNS = frozenset("i you he she it we they".split())
MOST_BETWEEN = 1 + MOST_ADVERBS  # not, and adverbs
VOWELS = "aeiou"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    for form in values["wrong"]:
        if form not in FORMS or form == values["wants"]:
            raise Mistake(f"“{form}” cannot be wrong here; name some of {', '.join(FORMS)}")
    phrases = frozenset(grammar.lower(values["after"]))
    return {
        "phrases": phrases,
        "firsts": sorted({form for p in phrases for form in (p.split()[0], p.split()[0].replace("'", "’"))}),
        "forms": _forms(values, path),
        "regular": values["regular"],
        **{name: grammar.words(values[name], path)[0] for name in LISTED},
    }, []


COLUMNS = ("base", "past", "participle")
LISTED = ("except", "before", "not_before", "not_after", "unless")


def _forms(values: dict[str, Any], path: Path) -> dict[str, str]:
    """Each wrong form, and the right one of its verb."""
    rows = lists.rows(values["irregular"], path, COLUMNS) if values["irregular"] else []
    for base in lists.read(values["verbs"], path) if values["verbs"] else []:
        rows.append({"base": base, "past": (past := in_ed(base)), "participle": past})
    if values["third"]:
        pairs = lists.pairs(values["third"], path)
        rows += [{"third": third, "base": base, "participle": in_ed(base)} for third, base in pairs]
    lawful = {row[values["wants"]] for row in rows}
    found = {row.get(form, ""): row[values["wants"]] for row in rows for form in values["wrong"]}
    return {wrong: right for wrong, right in found.items() if wrong and wrong not in lawful}


def in_ed(base: str) -> str:
    """The past of a regular verb: agreed, carried, planned (for the short ones and -mit, -fer)."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    doubled = base + base[-1] + "ed"
    return doubled if base[-1] not in "wxy" and lexicon.is_word(doubled) else base + "ed"


@lru_cache(maxsize=4096)
def bare(past: str) -> str:
    """The verb of a regular past, “identify” of “identified”; "" where the word is none."""
    if not past.endswith("ed") or len(past) < 5 or lexicon.is_word(past + "s"):
        return ""
    stem = past[:-2]
    doubled = stem[:-1] if stem[-1] == stem[-2:-1] and stem[-1] not in "sl" else ""
    for base in (stem[:-1] + "y" if stem[-1] == "i" else "", stem + "e", stem, doubled, stem[:-1]):
        ing = base[:-1] + "ing" if base.endswith("e") and base[-2:] != "ee" else base + "ing"
        if len(base) > 2 and lexicon.is_word(base) and _bends(base, ing) and in_ed(base) == past:
            return base
    return ""


def _bends(base: str, ing: str) -> bool:
    return lexicon.is_word(ing) or lexicon.is_word(base + base[-1] + "ing")


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options, stand = rule.options, concordance.of(story)
    wrong = _wrong(story, options)
    for first in (at for word in options["firsts"] for at in stand.get(word, ())):
        if wrong[bisect_right(wrong, first)] > first + 1 + MOST_BETWEEN:
            continue
        line = line_of(story, first)
        verb = _verb(line, first, options["phrases"])
        right = _right(line.word(verb), options) if verb else ""
        if right and line.said(verb).islower() and not _lawful(line, first, verb, options):
            yield _hit(rule, line, first, verb, right)


def _wrong(story: "Story", options: dict[str, Any]) -> list[int]:
    """Where what may be a wrong form stands, in order; only an auxiliary near one is looked at."""
    stand = concordance.of(story)
    found = {at for word in options["forms"].keys() & stand.keys() for at in stand[word]}
    return [*sorted(found.union(_in_ed(story) if options["regular"] else ())), sys.maxsize]


@lru_cache(maxsize=1)
def _in_ed(story: "Story") -> list[int]:
    return [at for word, places in concordance.of(story).items() if word[-2:] == "ed" for at in places]


def _verb(line: Line, first: int, phrases: "frozenset[str]") -> int:
    """The word behind the auxiliary, a “not” and adverbs; 0 for none that touches."""
    lone = line.word(first) in phrases
    verb = first + 1
    if verb < len(line.words) and f"{line.word(first)} {line.word(verb)}" in phrases:
        lone, verb = True, verb + 1
    while verb < len(line.words) - 1 and verb - first <= MOST_BETWEEN and _between(line.word(verb)):
        verb += 1
    reached = lone and verb < len(line.words) and all(line.touches(n) for n in range(first + 1, verb + 1))
    return verb if reached else 0


def _between(word: str) -> bool:
    return word in ("not", "yet") or is_adverb(word)


def _right(word: str, options: dict[str, Any]) -> str:
    """The form that should stand there; "" where the word may."""
    if word in options["except"]:
        return ""
    right: str = options["forms"].get(word, "")
    return right or (bare(word) if options["regular"] else "")


def _lawful(line: Line, first: int, verb: int, options: dict[str, Any]) -> bool:
    before = line.word(first - 1) if line.touches(first) else ""
    after = line.word(verb + 1) if verb + 1 < len(line.words) and line.touches(verb + 1) else ""
    if line.said(first)[1:].isupper() or before in options["not_after"] or after in options["not_before"]:
        return True
    if options["before"] and (after not in options["before"] or line.said(verb + 1).isupper()):
        return True
    if line.said(first)[0].isupper() and first > line.first:  # in May, Will Smith
        return True
    earlier = (line.word(at) for at in range(line.first, first))
    return not options["unless"].isdisjoint(earlier) or _relative(line, first)


def _relative(line: Line, first: int) -> bool:
    """Whether the auxiliary ends a clause within another: “all they could fled”, “those who did not said”."""
    if not line.touches(first):
        return False
    before, two = line.word(first - 1), line.word(first - 2)
    if before in PRONOUNS:
        return line.touches(first - 1) and two in ALL
    return before == "who" and two in ("those", "anyone", "all", "everyone", "people", "few", "many", "some")


ALL = frozenset("all what everything than as whatever little much anything those best".split())


def _hit(rule: "Rule", line: Line, first: int, verb: int, right: str) -> Hit:
    span = Span(line.words[first].start, line.words[verb].end)
    found = " ".join(line.text[slice(*span)].split())
    values = {"found": found, "verb": line.said(verb), "right": right, "auxiliary": line.said(first)}
    return Hit(span, values, (Fix((Edit(line.words[verb], right),), safe=rule.category == "fix"),))
