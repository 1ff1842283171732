"""spelling: a word that no dictionary has, near one that is common: “recieve”, “beginnning”.

It is an error where a list of misspellings has it, or where one slip leads to one common word and
nothing else explains it. The story's own evidence keeps it silent: names, words in quotation marks
or that come again, foreign words, addresses, abbreviations, and new words made by rule.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, concordance, lists
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span
from lint.spelling import derived, judge, language

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "misspellings": Key("text", "", "a file of lists/ with rows of a misspelling and the word that is meant"),
    "known": Key("texts", (), "files of lists/ with words that are right"),
    "except": Key("texts", (), "more words that are right"),
}
SHORT = 5  # letters of an abbreviation in brackets
LEAST = 4  # letters of a word that is looked at; lists may have shorter ones
LARGE, RARE = 70, 2.0  # of a word that only a large dictionary has, and hardly anybody writes
PLAIN = re.compile(r"[a-z]+")
PARTS = re.compile(
    r"(?<![^\W\d])(?<!['’])[^\W\d_]+(?=-|['’]s$|['’]$|$)(?<![\w]['’.]s)"
)  # no “etat” of “d'etat”
LETTER = re.compile(r"(?<![^\W\d_])[A-Za-z]-$")
MOST = 4  # parts of a compound; one of more is an address
CUT = re.compile(r" ?(?:…|\.{3})|-{3,}|--(?![\w\s])")  # also of an oath: bullsh--
SPLIT_BEFORE, SPLIT_AFTER = re.compile(r"(?<![\w'’.])[A-Za-z] $"), re.compile(r" [a-z](?![\w'’])")
PIECES = "\u00ad`@/#_.\\&=*+~%$£€"
INTRODUCED = re.compile(
    r"(?:call(?:s|ed|ing)?|known as|dubbed|termed|nicknamed|the (?:word|term)|so-called|meaning)"
    r"(?: (?:it|them|him|her|an?|the))? $"
)
AFTER_TITLE = re.compile(r"\b(?:M(?:r|rs|s|iss)|Dr|Prof|Sir|Lord|Lady|Dame|Hon|Capt|Col|Gen|Lt|Maj|Sgt)\.? $")
BEFORE_NAME = re.compile(r"['’]s|['’ -]+[A-ZÀ-Þ]")
BROKEN = re.compile(r"\w-[ \n]$|\w[ \t]{3,}$")
CONTRACTED = re.compile(r"[‘`´][a-z]|['’] (?:t|s|re|ve|ll|d|m)\b")  # doesn‘t, hadn' t
NAMED_HALF, NAMED_TAIL = re.compile(r"[A-ZÀ-Þ]\w*-$"), re.compile(r"-[A-ZÀ-Þ]")
QUOTES = "\"'“”‘’«»"


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    rows = (
        [line.split() for line in lists.read(values["misspellings"], path)] if values["misspellings"] else []
    )
    known = [line for name in values["known"] for line in lists.read(name, path)]
    right = {word.lower() for line in known for word in line.split()}
    return {
        "misspelled": {wrong: " ".join(meant) for wrong, *meant in rows},
        "known": dict.fromkeys(sorted(right | set(values["except"])), 1),
    }, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    for written, numbers in concordance.of(story).items():
        if _settled(written):
            continue
        for word, at in _parts(written):
            if word not in options["misspelled"] and (len(word) < LEAST or _known(word)):
                continue
            if PLAIN.fullmatch(word) and word not in options["known"] and not _half(word, at, written):
                spans = [Span(s + at, s + at + len(word)) for s, _ in (story.words[n] for n in numbers)]
                yield from _hits(story, word, spans, options)


@lru_cache(maxsize=1 << 15)
def _settled(written: str) -> bool:
    """Whether nothing is to be said of a word, whatever the rule; asked of every word of a story."""
    return all(_known(word) for word, _ in _parts(written))


def _parts(written: str) -> list[tuple[str, int]]:
    """The words of a compound and where they begin in it, the possessive cut."""
    if written.isalpha():
        return [(written, 0)]
    parts = [(m[0], m.start()) for m in PARTS.finditer(written)]
    twice = len({word for word, _ in parts}) < len(parts)  # jalan-jalan
    return parts if len(parts) <= MOST and not twice else []


def _half(word: str, at: int, written: str) -> bool:
    """Whether it is a piece of a compound known whole (pre-empt), a prefix (nano-), or an x-rayed one."""
    if LETTER.search(written, 0, at):
        return True
    whole = written.replace("-", "").removesuffix("'s").removesuffix("’s")
    prefix = written[at + len(word) :].startswith("-") and word in derived.PREFIXES
    return prefix or (whole != word and lexicon.is_word(whole))


@lru_cache(maxsize=1 << 15)
def _known(word: str) -> bool:
    """Whether the word is right: known, and not so rare that it is likelier a slip of another."""
    known = lexicon.lookup(word)
    if known or not word.isascii():
        return not known or len(word) <= LEAST or known.size < LARGE or known.frequency >= RARE
    return lexicon.is_proper(word.capitalize()) or lexicon.is_proper(word.upper())


def _hits(story: "Story", word: str, spans: list[Span], options: dict[str, Any]) -> Iterator[Hit]:
    listed = options["misspelled"].get(word, "")
    split = {span: whole for span in spans if (whole := _split(story, span))}
    yield from (
        _hit(story, whole, judge.Verdict((_joined(story, whole),), False)) for whole in split.values()
    )
    spans = [span for span in spans if span not in split]
    written = [story.words_at(span) for span in spans]
    small = [span for span, words in zip(spans, written, strict=True) if _small(story, span, words, listed)]
    if not spans or len(small) < len(spans):
        return
    if any(_piece(story, span) or story.in_furniture(span.start) for span in spans):
        return
    if any(language.is_foreign(story, span.start) for span in spans):
        return
    if not listed and any(_set_apart(story, span) for span in spans):
        return
    verdict = judge.of(word, listed, story, spans)
    if verdict:
        for span in spans:
            yield _hit(story, span, verdict)


def _split(story: "Story", span: Span) -> Span | None:
    """Where a blank fell into a word, a letter off its head or its end: “w hile”, “uncertaint y”."""
    before = SPLIT_BEFORE.search(story.text, max(0, span.start - 3), span.start)
    after = SPLIT_AFTER.match(story.text, span.end)
    ways = [Span(before.start(), span.end)] if before else []
    ways += [Span(span.start, after.end())] if after else []
    return next((way for way in ways if lexicon.is_word(_joined(story, way))), None)


def _joined(story: "Story", span: Span) -> str:
    return story.words_at(span).replace(" ", "").lower()


def _small(story: "Story", span: Span, words: str, listed: str) -> bool:
    """Whether the word is no name: it has small letters, or a capital that only opens its sentence.

    A usual misspelling (the Goverment) is one with a capital alone where it is somebody's name.
    """
    if words.islower():
        return True
    if lexicon.is_surname(words) or lexicon.is_given_name(words) or lexicon.is_city(words):
        return False
    if listed and words[1:].islower():
        return not AFTER_TITLE.search(story.text, max(0, span.start - 12), span.start)
    opens = words[1:].islower() and story.sentence_at(span.start).start == span.start
    return opens and not BEFORE_NAME.match(story.text, span.end)


def _piece(story: "Story", span: Span) -> bool:
    """Whether it is a piece of an address, a tag, a broken line, or an abbreviation with its stop."""
    text = story.text
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 3]
    if (before and before in PIECES) or (after[:1] and after[0] in PIECES.replace(".", "")):
        return True
    if before in ("]", "’") or before.isdigit() or after[:1] == "[":
        return True  # “[W]hile”, “provid[ing]”, ’crat, 4ever
    if (
        after[:2] in ("- ", "-\n")
        or CUT.match(text, span.end)
        or CONTRACTED.match(text, span.end)
        or BROKEN.search(text, max(0, span.start - 4), span.start)
    ):
        return True
    if NAMED_HALF.search(text, max(0, span.start - 20), span.start) or NAMED_TAIL.match(text, span.end):
        return True
    if after[:1] != ".":
        return False
    following = after[1:].lstrip(" ")[:1]
    return after[1:2].isalnum() or following.islower() or following in (",", ";")


def _set_apart(story: "Story", span: Span) -> bool:
    """Whether the word alone is in quotation marks or italics, or introduced as a name."""
    text = story.text
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    marked = before and before in QUOTES and (after[:1] in QUOTES or after[1:2] in QUOTES)
    marked = marked or (before == "(" and after[:1] == ")" and span.end - span.start <= SHORT)  # (cont)
    return bool(after and marked) or bool(INTRODUCED.search(text, max(0, span.start - 30), span.start))


def _hit(story: "Story", span: Span, verdict: judge.Verdict) -> Hit:
    words = story.words_at(span)
    rights = [right.capitalize() if words[0].isupper() else right for right in verdict.rights]
    fixes = tuple(Fix((Edit(span, right),), safe=verdict.certain) for right in rights)
    values = {"found": words, "mend": rights[0], "is": "is" if verdict.certain else "may be"}
    return Hit(span, values, fixes, level="" if verdict.certain else "warning")
