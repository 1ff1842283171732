"""near: a name that is nearly one of the desk's list or of its archive. Made of the newsroom's
tables, not of rule files."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places

if TYPE_CHECKING:
    from lint.names.tokens import Token
    from lint.rule import Rule
    from lint.story import Story

KEYS: dict[str, Key] = {}
ALONE = 5  # letters of a name that nothing beside it supports
COMMON = 5.3  # Zipf's measure; from here a word is too ordinary to be missed in a short one
LONG = 8  # letters; so long a name has no near neighbour by chance
LOST = 3  # letters that may be cut off a name's end


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    from lint.names.tokens import TITLES

    options = rule.options
    for text, tokens in story.names.forms.items():
        if text in options["words"] or text in TITLES:
            continue
        right = _right(tokens, options)
        if right and not (options["least"] and _in_office(text)):
            yield _hit(tokens, right, options)


def _hit(tokens: "list[Token]", right: str, options: dict[str, Any]) -> Hit:
    stories, name = options["words"][right]
    values = {"found": tokens[0].text, "mend": right, "name": name, "stories": str(stories)}
    fix = Fix(tuple(Edit(token.span, right) for token in tokens))
    return Hit(tokens[0].span, values, (fix,), tuple(token.span for token in tokens[1:]))


def _right(tokens: "list[Token]", options: dict[str, Any]) -> str:
    """The listed word that a printed one is most probably a slip of, "" where there is none."""
    from lint.facts.spelling import distance
    from lint.names import slips

    words, text = options["words"], tokens[0].text
    if slips.known(text) and (options["least"] or not _only_a_surname(text)):
        return ""
    near = [word for word in _near(text, options["lists"]) if _probable(tokens, word, options)]
    return min(near, key=lambda word: (distance(text, word), -words[word][0], word), default="")


def _only_a_surname(text: str) -> bool:
    """Whether a long name is known as a surname alone: then the desk's list knows it better."""
    from lint import lexicon

    word = lexicon.is_word(text.lower()) or lexicon.is_proper(text) or lexicon.is_given_name(text)
    return len(text) >= LONG and not word and not lexicon.is_city(text)


def _near(text: str, lists: "dict[str, list[str]]") -> Iterator[str]:
    """Listed words with the same first letter, a slip away."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    from lint.facts.spelling import plain
    from lint.names import slips

    rows = lists.get(plain(text)[:1], [])
    for word, _, _ in process.extract(text, rows, scorer=OSA.distance, score_cutoff=LOST, limit=None):
        cut = word.startswith(text) and len(text) > LOST and word != text + "s"
        if cut or (slips.near(text, word) and not slips.derived(text, word)):
            yield word


def _probable(tokens: "list[Token]", word: str, options: dict[str, Any]) -> bool:
    """Whether the names beside it say that it is the same name, or nothing says that it is not."""
    from lint import lexicon

    beside = options["beside"].get(word, ())
    if any(token.before in beside or token.after in beside for token in tokens):
        return True
    once = not options["least"] or len(tokens) == 1
    if not once or len(word) < ALONE + (lexicon.frequency(word.lower()) >= COMMON):
        return False
    if word.startswith(tokens[0].text) and len(tokens[0].text) <= ALONE:
        return not any(token.given or token.after for token in tokens)
    return not any(_other(token, word) for token in tokens)


def _other(token: "Token", word: str) -> bool:
    """Whether what stands beside it makes it another person's name: David Gerard, Gerrit Smith."""
    from lint import lexicon

    first = bool(token.given) and lexicon.is_given_name(token.given)
    return first or (bool(token.after) and lexicon.is_given_name(word))


def _in_office(name: str) -> bool:
    """Whether the facts know the name: they stand above the archive."""
    from lint.config import shipped
    from lint.facts import offices

    return offices.surname(str(shipped() / "facts" / "offices.csv"), name)
