"""habit: the way a story itself mostly writes a thing, and the odd one out.

In a tie the way seen first is the habit. What is not the story (furniture, the dateline) does not
vote; nor do names, or words in quotation marks, where the rule says so. One finding for all odd ones.
A value of the house for the point stands in its place; see housestyle.py.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Evidence, Fix
from lint.keys import texts
from lint.kinds import Hit, Key, silence
from lint.kinds.votes import Vote, counts, edit_of, signs_of, votes_in
from lint.mistake import Mistake, nearest
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

Signs = Callable[[int], list[Span]]  # where the signs of a way stand
QUOTED = ("vote", "odd", "skip")
KEYS = {
    "ways": Key("map", {}, "way: {pattern: how it is written}; in each way the patterns in one order"),
    "pairs": Key("text", "", "a table of lists/, a column for each way, a row for each word"),
    "each": Key(
        "text", "", "a table of lists/ whose columns stand in the patterns as “<column>”, row by row"
    ),
    "apart": Key("flag", False, "true: `pairs` has a column point; each point has a habit of its own"),
    "house_only": Key("flag", False, "true: a house's value is kept to; the story's own habit is let be"),
    "dateline": Key("flag", False, "true: a house's value holds for the dateline, too"),
    "sure_signs": Key("map", {}, "way: patterns that no writer of the other way has; each counts twice"),
    "whole": Key("flag", False, "true: patterns are whole words"),
    "ignorecase": Key("flag", False, "true: capitals do not matter"),
    "signs": Key("map", {}, "way: patterns that speak for it, once each, and are never the odd one"),
    "names": Key("flag", True, "false: a capital inside a sentence is a name and has no vote"),
    "quotations": Key("word", "vote", "vote, odd (no vote, yet it may be the odd one out) or skip", QUOTED),
    "lead": Key("number", 1, "how many more places the habit needs than the odd way; 0: a tie will do"),
    "not_in": Key("texts", (), "patterns of a story in which the words marked “!” are right"),
    "except": Key("texts", (), "patterns of a sentence in which no word has a vote"),
}

KEPT = ("names", "quotations", "lead", "house_only", "dateline", "ignorecase")
ALONE = 2  # signs must lead by so much where no word of their way has a vote


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored, ways  # only where a rule file is new
    from lint.scan.expression import compiled

    told = ways.read(values, rule.id.rpartition(".")[2], path)
    patterns, way_of, turns = [], [], []
    for turn, row in enumerate(told.rows):
        for way, (find, _) in enumerate(row):
            if find:
                patterns.append(authored.pattern(find, values["ignorecase"], values["whole"]))
                ways.fitting(find, compiled(patterns[-1]).groups, row)
                way_of.append(way)
                turns.append(turn)
    both = [_signs(values[key], max(told.names, key=len)) for key in ("signs", "sure_signs")]
    patterns += [authored.pattern(source) for signs in both for mine in signs for source in mine]
    numbers = count(len(way_of))  # behind those of the ways
    signs, sure = ([[next(numbers) for _ in mine] for mine in signs] for signs in both)
    return {
        "patterns": authored.packed(patterns),
        "way": way_of,
        "row": turns,
        "write": [[write for _, write in row] for row in told.rows],
        "ways": told.names,
        "points": told.points,
        "of_row": told.of_row,
        "values": dict(zip(told.points, told.names, strict=True)),
        "weak": told.weak,
        "signs": [one + 2 * two for one, two in zip(signs, sure, strict=True)],
        "except": silence.prepared(values["except"], False),
        "not_in": silence.prepared(values["not_in"], False),
        **{name: values[name] for name in KEPT},
    }, patterns


def _signs(signs: dict[str, Any], names: list[str]) -> list[list[str]]:
    """The signs of each way, in the order of the ways."""
    for name in signs:
        if name not in names:
            raise Mistake(f"the way “{name}” under signs is unknown; {nearest(name, names)}")
        if texts(signs[name]) is None:
            raise Mistake(f"the way “{name}” under signs wants a list of patterns")
    return [texts(signs.get(name)) or [] for name in names]


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    found = list(votes_in(options, story, places))
    for number, point in enumerate(options["points"]):
        mine = [vote for vote in found if options["of_row"][vote.row] == number]
        if point in story.style:
            from lint.kinds import housestyle

            places_of_it = [v for v in mine if counts(v, options, story, options["dateline"])]
            yield from housestyle.odd(rule, story, point, places_of_it)
        elif mine and not options["house_only"]:
            votes = [vote for vote in mine if counts(vote, options, story)]
            signs = partial(signs_of, options, story, places)
            yield from _judge(votes, signs, options, story, options["ways"][number])


def tally(rule: "Rule", story: "Story", places: Places) -> Iterator[tuple[str, set[str]]]:
    """(point, way) of each place that has a vote, for an archive; not those that fit in two ways."""
    from lint.engines.own import in_scope

    options = rule.options
    for vote in votes_in(options, story, places):
        spoken = counts(vote, options, story) and not story.quoted(vote.span)
        if spoken and in_scope(rule.scope, story, vote.span):
            point = options["points"][options["of_row"][vote.row]]
            write = options["write"][vote.row]
            others = [edit_of(vote, way, options).text for way in range(len(write)) if way != vote.way]
            if vote.match[0] not in others and write[vote.way]:
                yield point, {options["values"][point][vote.way]}


def _judge(
    votes: list[Vote], signs_of: Signs, options: dict[str, Any], story: "Story", names: list[str]
) -> Iterator[Hit]:
    """The habit by the most votes, signs counted; what is not written so is odd.

    Speech has no spelling: the words of a quotation are mostly written by the story's own hand, and
    together they are one sign.
    """
    beside = {_word(vote, options) for vote in votes if vote.match[0].lower() not in options["weak"]}
    spoken = [vote for vote in votes if _speaks(vote, options, story, beside)]
    votes_of = Counter(vote.way for vote in spoken)
    if not _contested(votes, votes_of, signs_of, options):
        return
    signs = [signs_of(way) for way in range(len(names))]
    heard = {vote.way for vote in votes if options["quotations"] == "odd" and story.quoted(vote.span)}
    strength = {way: votes_of[way] + len(found) + (way in heard) for way, found in enumerate(signs)}
    most = max(strength.values())
    habit = next((vote.way for vote in spoken if strength[vote.way] == most), None)
    least = options["lead"]
    if habit is None:  # only signs speak for it, too few against a word that is right in another sense
        habit = max(strength, key=lambda way: strength[way])
        least = 1 if habit in heard else ALONE
        votes = [vote for vote in votes if vote.match[0].lower() not in options["weak"]]
    odd = [vote for vote in votes if vote.way != habit and options["write"][vote.row][habit]]
    if odd and most - max(strength[vote.way] for vote in odd) >= least:
        shown = next((vote.span for vote in (*spoken, *votes) if vote.way == habit), None)
        yield _hit(shown or signs[habit][0], habit, odd, options, story, names)


def _contested(votes: list[Vote], votes_of: "Counter[int]", signs_of: Signs, options: dict[str, Any]) -> bool:
    """Whether two ways stand in the story, or the only one has fewer places than another has signs."""
    ways, most = {vote.way for vote in votes}, max(votes_of.values(), default=0)
    others = [way for way, signs in enumerate(options["signs"]) if signs and way not in ways]
    return len(ways) > 1 or (bool(votes) and any(len(signs_of(way)) > most for way in others))


def _word(vote: Vote, options: dict[str, Any]) -> str:
    """The word that a place is a spelling of, in the singular."""
    return str(options["write"][vote.row][0]).removesuffix("s")


def _speaks(vote: Vote, options: dict[str, Any], story: "Story", beside: "set[str]") -> bool:
    """Whether a place makes a habit; others may only be the odd one out.

    A word that is right in another sense speaks where the story has it in the other way as well.
    """
    if vote.match[0].lower() in options["weak"] and _word(vote, options) not in beside:
        return False
    return options["quotations"] != "odd" or not story.quoted(vote.span)


def _hit(
    shown: Span, habit: int, odd: list[Vote], options: dict[str, Any], story: "Story", names: list[str]
) -> Hit:
    fixes = tuple(edit_of(vote, habit, options) for vote in odd)
    values = {
        "found": odd[0].match[0],
        "habit": story.words_at(shown),
        "way": names[odd[0].way],
        "habits": names[habit],
        "mend": fixes[0].text,
    }
    weak = any(vote.match[0].lower() in options["weak"] for vote in odd)  # right in another sense
    mends = (Fix(fixes, safe=not weak),) if all(edit.text for edit in fixes) else ()
    return Hit(odd[0].span, values, mends, tuple(v.span for v in odd[1:]), (Evidence(shown),))
