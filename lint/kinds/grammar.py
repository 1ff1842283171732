"""What an agreement rule says of its subjects, and the word lists it says it with."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from lint.kinds import lists
from lint.mistake import Mistake

Wordlist = tuple[frozenset[str], tuple[str, ...]]  # words, and endings of words
NUMBER = "<number>"  # in led_by: any figure


class Grammar(NamedTuple):
    """A rule's keys as the kind uses them; plain data, so that the pack can keep them.

    `never_object`: the subjects are “they”, “we”: whatever stands before, a verb after them is theirs.
    """

    subjects: Wordlist
    but: Wordlist
    led_by: frozenset[str]
    alone: bool
    never_object: bool
    any_noun: str  # singular or plural: every noun of that form that the dictionary knows
    between: Wordlist
    attached: frozenset[str]
    opens: frozenset[str]
    reports: frozenset[str]
    not_after: frozenset[str]


def grammar(values: dict[str, Any], path: Path) -> Grammar:
    """The grammar of a rule file's values. Raises Mistake where a list is missing or broken."""
    opening = [words(values[name], path)[0] for name in ("opens", "reports", "not_after")]
    return Grammar(
        words(values["subjects"], path),
        words(values["except"], path),
        frozenset(lower(values["led_by"])),
        values["alone"] or not values["led_by"],
        values["number"] == "plural" and not values["led_by"] and not opening[0],
        values["number"] if values["any_noun"] else "",
        words(values["between"], path),
        frozenset(lower(values["attached"])),
        *opening,
    )


def holds(known: Wordlist, word: str) -> bool:
    return word in known[0] or (bool(known[1]) and word.endswith(known[1]))


def lower(said: "list[str]") -> list[str]:
    return [word.lower().replace("’", "'") for word in said]


def words(said: Any, path: Path) -> Wordlist:
    """The words of a list or a file, and the endings (*tion) among them."""
    if isinstance(said, dict):
        key, name = [*said.items(), ("{}", "")][0]
        if key not in ("list", "plurals_of") or len(said) > 1 or not isinstance(name, str):
            raise Mistake(
                f"“{key}” is not known here; give a list of words, list: a file, or plurals_of: a file"
            )
        lines = [line for one in name.split() for line in lists.read(one, path)]
        said = [plural(line) if key == "plurals_of" else line.partition(",")[0] for line in lines]
    if not isinstance(said, list | tuple) or not all(isinstance(word, str) for word in said):
        raise Mistake(f"“{said}” is no list of words")
    found = lower([word for word in said if word])
    endings = tuple(word[1:] for word in found if word[0] == "*")
    return frozenset(word for word in found if word[0] != "*"), endings


def plural(line: str) -> str:
    """The plural of a noun: what stands behind a comma (- for none), else by rule."""
    noun, comma, irregular = line.partition(",")
    if comma:
        return irregular.strip(" -")
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return noun + "es"
    return noun[:-1] + "ies" if re.search(r"[^aeiou]y$", noun) else noun + "s"


def verbs(said: dict[str, str], number: str, path: Path) -> dict[str, str]:
    """wrong: right; of a file's pairs, “singular plural”, the wrong one is of the other number."""
    if list(said) != ["list"] or not said["list"].endswith(".txt"):
        return {wrong.lower(): right for wrong, right in said.items()}
    wrong, right = (0, 1) if number == "plural" else (1, 0)
    return {pair[wrong]: pair[right] for pair in lists.pairs(said["list"], path)}
