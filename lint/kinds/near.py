"""near: a name that is nearly one of the desk's list or of its archive. Made of the newsroom's
tables, not of rule files."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

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


class Listed(NamedTuple):
    """A word of the listed names: in how many stories, the best known name, the words beside it."""

    stories: int
    name: str
    beside: frozenset[str]


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    from lint.facts.spelling import plain
    from lint.names.tokens import TITLES

    texts, least = rule.options["texts"], rule.options["least"]
    for text, tokens in story.names.forms.items():
        listed = texts.get(plain(text)[:1])
        if not listed or f"\n{text}\t" in listed or text in TITLES:
            continue
        right = _right(tokens, listed, least)
        if right and not (least and _in_office(text)):
            yield _hit(tokens, right, _words(listed)[right])


@lru_cache(maxsize=256)
def _words(text: str) -> dict[str, Listed]:
    """The words of one first letter."""
    rows = (row.split("\t") for row in text.strip("\n").split("\n"))
    return {
        word: Listed(int(stories), name, frozenset(beside.split())) for word, stories, name, beside in rows
    }


def _hit(tokens: "list[Token]", right: str, listed: Listed) -> Hit:
    values = {"found": tokens[0].text, "mend": right, "name": listed.name, "stories": str(listed.stories)}
    fix = Fix(tuple(Edit(token.span, right) for token in tokens))
    return Hit(tokens[0].span, values, (fix,), tuple(token.span for token in tokens[1:]))


def _right(tokens: "list[Token]", listed: str, least: int) -> str:
    """The listed word that a printed one is most probably a slip of, "" where there is none.

    Of the archive (`least` is not 0) only words of so many stories count.
    """
    from lint.facts.spelling import distance
    from lint.names import slips

    text = tokens[0].text
    if slips.known(text) and (least or not _only_a_surname(text)):
        return ""
    words = _words(listed)
    near = [word for word in _near(text, list(words)) if words[word].stories >= least]
    fit = [word for word in near if _probable(tokens, word, words[word], least)]
    return min(fit, key=lambda word: (distance(text, word), -words[word].stories, word), default="")


def _only_a_surname(text: str) -> bool:
    """Whether a long name is known as a surname alone: then the desk's list knows it better."""
    from lint import lexicon

    word = lexicon.is_word(text.lower()) or lexicon.is_proper(text) or lexicon.is_given_name(text)
    return len(text) >= LONG and not word and not lexicon.is_city(text)


def _near(text: str, words: "list[str]") -> Iterator[str]:
    """Words a slip away."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    from lint.names import slips

    for word, _, _ in process.extract(text, words, scorer=OSA.distance, score_cutoff=LOST, limit=None):
        cut = word.startswith(text) and len(text) > LOST and word != text + "s"
        if len(word) > 2 and (cut or (slips.near(text, word) and not slips.derived(text, word))):
            yield word


def _probable(tokens: "list[Token]", word: str, listed: Listed, least: int) -> bool:
    """Whether the names beside it say that it is the same name, or nothing says that it is not."""
    from lint import lexicon

    if any(token.before in listed.beside or token.after in listed.beside for token in tokens):
        return True
    once = not least or len(tokens) == 1
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
