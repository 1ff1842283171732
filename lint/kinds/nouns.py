"""The nouns of a number_noun rule: both forms of each, and whether one may be a verb."""

from functools import lru_cache
from pathlib import Path

from lint import lexicon
from lint.kinds import grammar, lists
from lint.mistake import Mistake


def lines(said: "list[str] | dict[str, str]", path: Path) -> list[str]:
    if not isinstance(said, dict):
        return said
    ((key, names),) = said.items()
    if key != "list":
        raise Mistake(f"“{key}” is not known here; give a list of nouns, or list: files")
    return [line for name in names.split() for line in lists.read(name, path)]


def forms(lines: list[str], number: str) -> dict[str, str]:
    """The wrong form of each noun, and the right one; none where both are one word."""
    pairs = [(line.partition(",")[0], grammar.plural(line)) for line in lines]
    turned = [(many, one) for one, many in pairs] if number == "singular" else pairs
    return {wrong: right for wrong, right in turned if wrong and right and wrong != right}


@lru_cache(maxsize=4096)
def other_form(word: str, endings: tuple[str, ...], plural: bool) -> str:
    """The other form of a word known by its ending: nations, a nation."""
    if plural:
        many = grammar.plural(word)
        return many if word.endswith(endings) and lexicon.is_word(many) else ""
    one = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return one if word.endswith("s") and one.endswith(endings) and lexicon.is_word(word) else ""


@lru_cache(maxsize=4096)
def verb_too(noun: str) -> bool:
    """Whether the dictionary bends the word as a verb: attack, attacked."""
    if noun.endswith("ing"):
        return True
    one = noun[:-1] if noun.endswith("s") and lexicon.is_word(noun[:-1]) else noun
    return any(lexicon.frequency(form) > 2.5 for form in (one + "ed", one + "d", one + one[-1] + "ed"))
