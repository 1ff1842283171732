"""verbform: an auxiliary and a form of the verb that cannot follow it, “did not went”, “has be”.

A rule names the auxiliaries, the form they want, and the forms that are wrong. Forms that serve as the
wanted one too (has come, to put) are never looked for. In -ed, any past that the dictionary knows is
meant where the rule says `regular`; a bare form only of the verbs in a list, since a noun may follow.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, auxiliary, concordance, grammar, lists
from lint.kinds.line import MOST_ADVERBS, Line, is_adverb, known, line_of
from lint.kinds.verbs import bare, bare_of_third, in_ed
from lint.lexicon import classes
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
    "thirds": Key("flag", False, "true: the form in -s of all verbs too, where the subject is clear"),
    "verbs": Key("text", "", "a file of lists/ with regular verbs whose bare form is looked for"),
    "third": Key("text", "", "a file of lists/ with pairs, singular plural, for the form third"),
    "except": Key("words", (), "wrong forms that may be right: nouns, adjectives"),
    "nouns": Key("words", (), "wrong forms that may be nouns or adjectives there: only before an object"),
    "before": Key("words", (), "words one of which must follow the verb: those that begin an object"),
    "clear": Key("flag", False, "true: a noun may follow too, where the subject is clear, or `governed`"),
    "governed": Key("words", (), "words right before the auxiliary that make it clear: likely, plans"),
    "not_before": Key("words", (), "words right after the verb with which it is right"),
    "not_after": Key("words", (), "words right before the auxiliary with which the verb is right"),
    "reports": Key("words", (), "verbs after which a clause may begin: they say the firm has"),
    "unless": Key("words", (), "words earlier in the sentence with which it is right"),
}
OWNS = known("has have had having hasn't haven't hadn't")
HYPHENS = ("-", "‐", "‑")
# What follows a participle whose “be” is lost: will (be) held in May. lost.missing-be speaks of it.
PASSIVE = known(
    "by on in at to for from with as under into over if until within next later against when after"
    " before between through of up out off back"
)
PLURAL = 2  # tenths of its uses in which a verb in -s is a plural: worries
MOST_BETWEEN = 1 + MOST_ADVERBS  # not, and adverbs


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    for form in values["wrong"]:
        if form not in FORMS or form == values["wants"]:
            raise Mistake(f"“{form}” cannot be wrong here; name some of {', '.join(FORMS)}")
    phrases = frozenset(grammar.lower(values["after"]))
    return {
        "phrases": phrases,
        "firsts": sorted({form for p in phrases for form in (p.split()[0], p.split()[0].replace("'", "’"))}),
        "forms": _forms(values, path),
        "endings": ("ed",) * values["regular"] + ("s",) * values["thirds"],
        "clear": values["clear"],
        "bare": "base" in values["wrong"],
        **{name: grammar.words(values[name], path)[0] for name in LISTED},
    }, []


COLUMNS = ("base", "past", "participle")
# The keys that are plain lists of words.
LISTED = ("except", "nouns", "before", "governed", "not_before", "not_after", "reports", "unless")


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


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options, stand = rule.options, concordance.of(story)
    for first in (at for word in options["firsts"] for at in stand.get(word, ())):
        if not _near(story.lower_words[first + 1 : first + 2 + MOST_BETWEEN], options):
            continue
        line = line_of(story, first)
        verb = _verb(line, first, options["phrases"])
        right = _right(line.word(verb), options) if verb else ""
        if right and line.said(verb).islower() and not _lawful(line, first, verb, options):
            yield _hit(rule, line, first, verb, right)


def _near(words: "list[str]", options: dict[str, Any]) -> bool:
    """Whether one of the words right behind an auxiliary may be a wrong form."""
    forms, endings = options["forms"], options["endings"]
    return any(word in forms or word.endswith(endings) for word in words)


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
    if not right and word.endswith(options["endings"]):
        right = bare(word) if word.endswith("ed") else bare_of_third(word)
    return right


def _lawful(line: Line, first: int, verb: int, options: dict[str, Any]) -> bool:
    before = line.word(first - 1) if line.touches(first) else ""
    after = line.word(verb + 1) if verb + 1 < len(line.words) and not line.gap(verb + 1).strip() else ""
    if before in options["not_after"] or after in options["not_before"] or _is_name(line, first):
        return True
    if line.word(verb) == line.word(first) or line.text[line.words[verb].end :][:1] in HYPHENS:
        return True
    if not options["unless"].isdisjoint(line.word(at) for at in range(line.first, first)):
        return True
    has_object = after.isdigit() or (after in options["before"] and not line.said(verb + 1).isupper())
    return not (has_object or _fits(line, first, verb, after, options)) or _ends(
        line, first, verb, has_object, options
    )


def _is_name(line: Line, first: int) -> bool:
    """Whether the auxiliary has the capitals of a name: in May, Will Smith, HAS."""
    said = line.said(first)
    named = first > line.first or said in ("May", "Will")
    return said[1:].isupper() or (said[0].isupper() and named)


def _ends(line: Line, first: int, verb: int, has_object: bool, options: dict[str, Any]) -> bool:
    """Whether a clause may end with the auxiliary, so that the word behind it is another's."""
    if line.word(first) in OWNS:
        finite = line.word(verb) != "be"
        return finite and auxiliary.is_owned(line, first, options["bare"], options["reports"])
    return line.word(first) != "to" and auxiliary.stops(line, first, has_object)


def _fits(line: Line, first: int, verb: int, after: str, options: dict[str, Any]) -> bool:
    """Whether the word is surely the verb though no object follows."""
    word, told = line.word(verb), classes(line.word(verb))
    if word.endswith("s") and told.get("S", 0) > told.get("Z", 0):
        return False  # likely to groups of voters, matched to parents
    listed = word in options["forms"] and classes(word).get("S", 0) < PLURAL
    if "s" in options["endings"] and word.endswith("s") and not listed:
        return _clear(line, first, options)
    if options["nouns"] or not options["before"]:
        return word not in options["nouns"]
    if not (options["clear"] and after) or after in PASSIVE:
        return False
    lost_be = after == "that" and line.word(first - 1) == "it"  # it should (be) noted that
    return not lost_be and _clear(line, first, options)


def _clear(line: Line, first: int, options: dict[str, Any]) -> bool:
    if options["governed"]:
        return line.touches(first) and line.word(first - 1) in options["governed"]
    return auxiliary.led(line, first)


def _hit(rule: "Rule", line: Line, first: int, verb: int, right: str) -> Hit:
    span = Span(line.words[first].start, line.words[verb].end)
    found = " ".join(line.text[slice(*span)].split())
    values = {"found": found, "verb": line.said(verb), "right": right, "auxiliary": line.said(first)}
    return Hit(span, values, (Fix((Edit(line.words[verb], right),), safe=rule.category == "fix"),))
