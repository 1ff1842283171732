"""A name that lacks its capital and is nothing but a name: london, karzai, Mr sanders."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.kinds import concordance, things
from lint.sourcemap import Span
from lint.spelling import language
from lint.spelling.derived import is_derived

if TYPE_CHECKING:
    from lint.story import Story

Found = Iterator[tuple[Span, tuple[Span, ...]]]
PIECES = "@/#_.\\&=-"
TITLES = ("Mr", "Mrs", "Ms")
USUAL = 5.5  # Zipf's measure of words that are hardly a surname: Mr and Mrs
NO_NAMES = frozenset(  # what may stand behind Mr: Mr de Boer, Mr speaker
    "de del della di da dos du la le el al bin ibn ben"
    " van von vanden vander der den ter ten zu zum zur af av das degli"
    " speaker president chairman justice mayor minister chancellor ambassador"
    " governor senator big right nice clean wonderful fix universe".split()
)
LEAST, SHORT = 4, 5  # letters of a name that may be a common word of a region, or of another language
FAMILY = 4.0  # how common a surname is that may be a slip of another word: waller
KINDS_OF = ("J", "N")  # an adjective or a noun
SMALL = frozenset(  # words of no class, behind which a name may stand as it is
    "a an the and or nor but if as at by for from in into of off on onto out over per since than that to"
    " toward towards under until up upon via with within without about above across after against along among"
    " amid around before behind below beneath beside besides between beyond despite down during except inside"
    " like near outside past through throughout versus when where while who whom whose which what how why"
    " because although though unless whether both either neither this these those his her its our their my"
    " your he she it they we you i him them us me is are was were be been am not no so such there here"
    " then".split()
)
NEW = ("ist", "ists", "ism", "isms", "ly")  # made of a common word as well as of a name: maximalist
PEOPLES = ("ian", "ians", "ese", "ish", "ans")


def lacking(story: "Story", options: dict[str, Any]) -> Found:
    """A word that only names are written with; one of three letters before a name alone."""
    yield from _behind_titles(story)
    for word, places in concordance.of(story).items():
        name, alone = _name_in(word)
        always = name in options["always"]
        if not always and (not alone or name in options["except"] or _own_way(story, places)):
            continue
        for at in places:
            span = story.words[at]
            if not story.words_at(span).islower() or in_address(story, span) or _foreign(story, span):
                continue
            if always or _certain_name(story, name, at) or _before_a_name(story, at, name):
                yield span, ()


def _behind_titles(story: "Story") -> Found:
    """A small word behind Mr or Mrs: Mr. sanders."""
    spans, there = story.words, concordance.of(story)
    for at in (place + 1 for title in TITLES for place in there.get(title.lower(), ())):
        if at == len(spans) or story.words_at(spans[at - 1]) not in TITLES:
            continue
        gap, word = story.text[spans[at - 1].end : spans[at].start], story.words_at(spans[at])
        named = word.isalpha() and word.islower() and word not in NO_NAMES
        if named and gap in (" ", ". ") and lexicon.frequency(word) < USUAL:
            yield spans[at], ()


def _own_way(story: "Story", places: "list[int]") -> bool:
    """Whether the story writes the word small more than once, and never otherwise."""
    return len(places) > 1 and all(story.text[story.words[at].start].islower() for at in places)


def _certain_name(story: "Story", word: str, at: int) -> bool:
    """Whether it is long, a city's, or the story's own with a capital: no biro, dane gun, shea butter."""
    if len(word) < LEAST:
        return False
    if len(word) > SHORT and lexicon.surname_frequency(word) < FAMILY and not _of_a_sort(story, word, at):
        return True
    if lexicon.is_city(word.capitalize()) or word.endswith(PEOPLES):
        return True
    return with_capital(story, word)


def _of_a_sort(story: "Story", word: str, at: int) -> bool:
    """Whether the name stands for its like, as what an adjective or a noun describes: a tech goliath."""
    if word.endswith(PEOPLES) or lexicon.is_city(word.capitalize()):
        return False
    before, span = things.before(story, at), story.words[at]
    if not before:
        return story.text[span.start - 1 : span.start] in "“\"‘'"
    sorts = lexicon.classes(before)
    if not sorts:
        return before not in SMALL and lexicon.is_word(before.rpartition("-")[2])
    return max(sorts, key=lambda sort: sorts[sort]) in KINDS_OF


def with_capital(story: "Story", word: str) -> bool:
    """Whether the story has a word with a capital."""
    return any(story.text[story.words[n].start].isupper() for n in concordance.of(story).get(word, ()))


def _foreign(story: "Story", span: Span) -> bool:
    """Whether it stands in words of another language, or in a line that has no capital at its head."""
    part = story.part_at(span.start)
    head = story.words_at(part.span).lstrip("\"'“‘ ")[:1] if part else ""
    return head.islower() or language.among_foreign(story, span) or language.is_foreign(story, span.start)


def _before_a_name(story: "Story", at: int, word: str) -> bool:
    """Whether it is a given name, and only a blank parts it from a word with a capital."""
    if not lexicon.is_given_name(word):
        return False
    here, following = story.words[at], story.words[at + 1 : at + 2]
    near = following and story.text[here.end : following[0].start] == " "
    return bool(near) and story.text[following[0].start].isupper()


def in_address(story: "Story", span: Span) -> bool:
    """Whether the word is a piece of an address, a tag or a compound."""
    before, after = story.text[max(0, span.start - 1) : span.start], story.text[span.end : span.end + 2]
    dotted = after[:1] == "." and after[1:].isalnum()
    return (
        bool(before and before in PIECES) or bool(after and after[0] in PIECES and after[0] != ".") or dotted
    )


@lru_cache(maxsize=32768)
def _name_in(word: str) -> tuple[str, bool]:
    """A word without its possessive, and whether only names are written so."""
    name = word[:-2] if word.endswith(("'s", "’s")) else word
    return name, len(name) > 2 and _only_name(name)


def _only_name(word: str) -> bool:
    made = word.endswith(NEW) and is_derived(word)
    return word.isascii() and not made and not lexicon.is_word(word) and lexicon.is_proper(word.capitalize())
