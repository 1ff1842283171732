"""agreement: a subject, the phrases attached to it, and a verb of the other number."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.keys import READ
from lint.kinds import Hit, Key, grammar
from lint.kinds.lawful import ANY, OTHERS, is_lawful
from lint.kinds.line import MOST_ADVERBS, Line, line_of
from lint.kinds.subjects import Subject, subject_of
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "subjects": Key("words", help="a list of words, {list: a file}, or {plurals_of: a file of nouns}"),
    "any_noun": Key("flag", False, "true: nouns of the dictionary too, right before their verb"),
    "except": Key("words", (), "words that may take either number"),
    "number": Key(
        "word", help="what the subject is, so that the verb must be", choices=("singular", "plural")
    ),
    "verbs": Key("swap", help="wrong: right, or list: a file of pairs, singular plural"),
    "led_by": Key("texts", (), "words that begin the subject: the, this, every"),
    "alone": Key("flag", False, "true: the subject may stand without the words of led_by"),
    "between": Key("words", (), "words that may stand before the noun: adjectives; *al is any word in -al"),
    "attached": Key("texts", (), "words that attach a phrase to the subject: of, in, at"),
    "opens": Key("words", (), "words after which a clause may begin; default: any"),
    "reports": Key("words", (), "verbs after which one may, unless “who” or “which” stands before them"),
    "not_after": Key("words", (), "words right before the subject with which the verb is right"),
    "unless": Key("map", {}, "verb: words earlier in the sentence with which it is right; also any, others"),
}
MOST_IN_PATTERN = 60  # words that one trigger can wait for
FAR = 12  # words between a subject and its verb, at most
MOST_SHOWN = 60  # characters of the words found, so that a message stays short


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    told = grammar.grammar(values, path)
    verbs = grammar.verbs(values["verbs"], values["number"], path)
    nouns, endings = told.subjects
    by_verb = bool(endings) or values["any_noun"] or len(verbs) <= len(nouns)  # the fewer are looked for
    return {
        "grammar": tuple(told),
        "verbs": verbs,
        "by_verb": by_verb,
        "number": values["number"],
        "unless": _unless(values["unless"], verbs, path),
    }, _triggers([*verbs] if by_verb else [*nouns])


def _unless(said: dict[str, Any], verbs: dict[str, str], path: Path) -> dict[str, frozenset[str]]:
    for verb, words in said.items():
        if verb not in (ANY, OTHERS) and verb not in verbs:
            raise Mistake(f"“{verb}” is none of the rule's verbs; name one of them, “{ANY}” or “{OTHERS}”")
        if isinstance(words, str) or READ["words"](words) is None:
            raise Mistake(f"“{verb}” wants a list of words, or {{list: a file}}")
    return {verb: grammar.words(words, path)[0] for verb, words in said.items()}


def _triggers(words: "list[str]") -> list[Pattern]:
    words = sorted({form for word in words for form in (word, word.replace("'", "’"))})
    parts = [words[at : at + MOST_IN_PATTERN] for at in range(0, len(words), MOST_IN_PATTERN)]
    return [Pattern("|".join(map(re.escape, part)), ignorecase=True, whole=True) for part in parts]


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    told = grammar.Grammar(*rule.options["grammar"])
    seen: set[int] = set()
    for place, _ in places:
        at = bisect_left(story.words, (place,))
        if at == len(story.words) or story.words[at].start != place:
            continue
        line = line_of(story, at)
        for verb in [at] if rule.options["by_verb"] else _verbs_after(line, at, told):
            wrong = line.word(verb) in rule.options["verbs"] and verb not in seen
            subject = subject_of(line, verb, told) if wrong else None
            if (
                subject
                and _same_case(line, subject, verb)
                and not is_lawful(line, subject, verb, rule.options["unless"])
            ):
                seen.add(verb)
                yield _hit(rule, story, line, subject, verb)


def _verbs_after(line: Line, at: int, told: grammar.Grammar) -> Iterator[int]:
    """Where a verb of this subject may stand: near, before the next mark."""
    far = FAR if told.attached else MOST_ADVERBS + 1
    for verb in range(at + 1, min(at + far + 1, len(line.words))):
        if not line.touches(verb):
            return
        yield verb


def _same_case(line: Line, subject: Subject, verb: int) -> bool:
    """Whether the verb is written small, or all is in capitals: “It Were” is a title, “IT” no pronoun."""
    noun, said = line.said(subject.noun), line.said(verb)
    shouted = noun.isupper() and len(noun) > 1
    return said.isupper() if shouted else said.islower()


def _hit(rule: "Rule", story: "Story", line: Line, subject: Subject, verb: int) -> Hit:
    span = Span(line.words[subject.start].start, line.words[verb].end)
    right = rule.options["verbs"][line.word(verb)]
    right = right.upper() if line.said(verb).isupper() else right
    found = " ".join(story.words_at(span).split())
    values = {
        "found": found if len(found) <= MOST_SHOWN else "… " + found[-MOST_SHOWN:].partition(" ")[2],
        "subject": line.said(subject.noun),
        "verb": line.said(verb),
        "right": right,
        "number": rule.options["number"],
    }
    # People do speak so, and reporters quote them: in their words it is a question.
    level = "warning" if rule.level == "error" and story.quoted(span) else ""
    fix = Fix((Edit(line.words[verb], right),), safe=rule.category == "fix")
    return Hit(span, values, (fix,), level=level)
