"""sums: amounts of a sentence that do not add up.

A frame finds the amounts, a formula holds them against each other. What is rounded, hedged or left
out is given its due (see formula.py and worths.py).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.amounts import Amount, amounts
from lint.kinds import Hit, Key, formula, lists, phrase, reckoning, silence, worths
from lint.kinds.reading import FIRST_SIGN, Reading, longest, read, signs
from lint.kinds.worths import Slots
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "frames": Key("texts", help="words, “<slots>”, “<slots:percent>”, “[left out]”, “a|b”, “...” for words"),
    "words": Key(
        "map", {}, "name of a slot: words, or words and what they are worth (doubled: 2), or list: a file"
    ),
    "reach": Key("number", 4, "how many words ... may stand for"),
    "right": Key("swap", {}, "the slot that is held against the others: what it should be"),
    "mend": Key("flag", True, "false: several figures would be right, so none is proposed"),
    "holds": Key("text", "", "what must be true instead; year is the story's"),
    "alike": Key("flag", False, "true: silent where one amount has a unit and another has none"),
    "when": Key("text", "", "what must be true for the rule to speak"),
    "unless": Key("texts", (), "patterns; where one is in the sentence, the rule is silent"),
    "not_after": Key("texts", (), "patterns; right before the frame they make it right"),
    "not_before": Key("texts", (), "patterns; right behind the frame they make it right"),
}
NAMED_YEAR = re.compile(rf"\b{formula.YEAR}\b")
BLANKS = r"[\t\n\f\r ]+"
LONGEST = 2_000  # characters; what is longer is a table without stops, no sentence
BEFORE = 40  # characters in which not_after looks


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    words = {name: _words(name, said, path) for name, said in values["words"].items()}
    if len(values["right"]) > 1 or not (values["right"] or values["holds"]):
        raise Mistake("a sum wants “right”, one slot with its formula, or “holds”, a comparison")
    slot, worth = next(iter(values["right"].items()), ("", ""))
    if slot and not worth.strip():
        raise Mistake(f"“{slot}” wants a formula, as in “old + more”")
    told = {"worth": worth, "holds": values["holds"] or f"{slot} = {worth}", "when": values["when"]}
    for frame in values["frames"]:
        names = phrase.slots(frame) | {formula.YEAR}
        formula.parsed(slot, names)
        trees = {key: formula.parsed(words, names) for key, words in told.items()}
    signed = signs(words)
    needs = [phrase.needs(frame, signed, words) for frame in values["frames"]]
    options = {
        "frames": [phrase.expression(frame, signed, words, values["reach"]) for frame in values["frames"]],
        "needs": needs, "kinds": [[signs for signs in need if signs < FIRST_SIGN] for need in needs],
        "words": words, "signs": signed, "longest": longest(signed),
        "mend": values["mend"], "alike": values["alike"],
        "slot": slot, "of_year": bool(NAMED_YEAR.search(told["holds"])), **trees,
        "unless": silence.prepared(values["unless"]),
        "not_after": silence.at_end(values["not_after"]),
        "not_before": silence.prepared(values["not_before"]),
    }  # fmt: skip
    for source in options["frames"]:
        compiled(source)
    found = {word for frame in values["frames"] for word in phrase.literals(frame, words)}
    return options, [_trigger(word) for word in sorted(found)]


def _trigger(word: str) -> Pattern:
    blanks = re.escape(word).replace(r"\ ", BLANKS)
    return Pattern(blanks, True, whole=word[0].isalpha() and word[-1].isalpha())


def _listed(name: Any, path: Path) -> Any:
    """The words of a list, with what they are worth where it is a table of word,worth."""
    if not str(name).endswith(".csv"):
        return lists.read(name, path)
    return {row["word"]: row["worth"] for row in lists.rows(name, path, ("word", "worth"))}


def _words(name: str, said: Any, path: Path) -> dict[str, float]:
    """The words of a slot and what they are worth, 0 where it does not say."""
    if isinstance(said, dict) and [*said] == ["list"]:
        said = _listed(said["list"], path)
    try:
        if not said:
            raise ValueError
        if isinstance(said, list):
            return {word.lower(): 0.0 for word in said}
        return {word.lower(): float(worth) for word, worth in said.items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        raise Mistake(f"the slot “{name}” wants a list of words, or words and figures") from None


@cache
def compiled(source: str) -> "re.Pattern[str]":
    try:
        return re.compile(source, re.IGNORECASE)
    except re.error as error:
        raise Mistake(f"the pattern “{source}” is broken: {error}") from None


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    done = -1
    for place, _ in places or [(at.start, 0) for at in story.sentences]:
        if place > done:
            sentence = story.sentence_at(place)
            done = max(done, sentence.end)
            yield from _in_sentence(rule, story, sentence)


def _in_sentence(rule: "Rule", story: "Story", at: Span) -> Iterator[Hit]:
    options, sentence = rule.options, story.words_at(at)
    if len(sentence) > LONGEST:
        return
    told = amounts(sentence)
    if len(told) < 2 or not _amounts_are_there(told, options["kinds"]):
        return
    reading = read(sentence, options["signs"], options["longest"])
    judged: set[int] = set()
    for match in chain.from_iterable(_matches(reading, options)):
        groups = {group: match.start(group) for group in match.re.groupindex}
        slots = worths.slots_of(groups, reading, sentence, options["words"], options["slot"])
        key = match.start(options["slot"]) if options["slot"] else match.start()
        if key in judged or not _speaks(slots, story, options):
            continue
        right = _true(options["holds"], slots, story)
        if right or not _lawful(match, reading, sentence, options):
            judged.add(key)
            if not right and not silence.within(options["unless"], sentence):
                yield reckoning.hit(match, slots, reading, at, story, options)


def _amounts_are_there(told: "tuple[Amount, ...]", kinds: list[list[str]]) -> bool:
    """Whether some frame finds an amount of each kind that it needs."""
    seen = {amount.sign for amount in told}
    return any(
        len(needs) <= len(told) and all(not seen.isdisjoint(signs) for signs in needs) for needs in kinds
    )


def _matches(reading: Reading, options: dict[str, Any]) -> Iterator[Iterator[Any]]:
    """The matches of each frame that the sentence has the amounts and the words for."""
    seen = set(reading.text)
    for source, needs in zip(options["frames"], options["needs"], strict=True):
        if all(not seen.isdisjoint(signs) for signs in needs):
            yield compiled(source).finditer(reading.text)


def _lawful(match: Any, reading: Reading, sentence: str, options: dict[str, Any]) -> bool:
    """Whether the words right before or behind the frame make it right."""
    start, end = reading.source(match.start()), reading.end(match.end())
    before = sentence[max(0, start - BEFORE) : start]
    return silence.within(options["not_after"], before) or silence.begins(
        options["not_before"], sentence, end
    )


def _speaks(slots: Slots, story: "Story", options: dict[str, Any]) -> bool:
    """Whether the amounts can be held against each other at all."""
    if options["of_year"] and not (story.date and story.date.year):
        return False
    if not worths.of_one_unit(slots, options["alike"]):
        return False
    return _true(options["when"], slots, story)


def _true(told: formula.Tree, slots: Slots, story: "Story") -> bool:
    year = float((story.date and story.date.year) or 0)
    return any(
        formula.true(told, {formula.YEAR: (year, year), **values}) for values in worths.variants(slots)
    )
