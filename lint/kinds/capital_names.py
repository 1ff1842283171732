"""Names that lack a capital: one that is nothing but a name, one that the story writes with two."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.kinds import concordance
from lint.sourcemap import Span
from lint.spelling import language
from lint.spelling.derived import is_derived

if TYPE_CHECKING:
    from lint.story import Story

Found = Iterator[tuple[Span, tuple[Span, ...]]]
PIECES = "@/#_.\\&=-"
GENERIC = frozenset(  # what follows a name in small letters: Farah province
    "province state district city county river valley lake island mountain street road avenue party army"
    " government police court council university school college church hospital station airport"
    " bridge".split()
)
TITLES = ("Mr", "Mrs", "Ms")
USUAL = 5.5  # Zipf's measure of words that are hardly a surname: Mr and Mrs
NO_NAMES = frozenset(  # what may stand behind Mr: Mr de Boer, Mr speaker
    "de del della di da dos du la le el al bin ibn ben"
    " van von der den ter ten speaker president chairman justice mayor minister chancellor ambassador"
    " governor big right nice clean wonderful fix universe".split()
)
LEAST, SHORT = 4, 5  # letters of a name that may be a common word of a region, or of another language
FAMILY = 4.0  # how common a surname is that may be a slip of another word: waller
PEOPLES = ("ian", "ians", "ese", "ish", "ans")


def lacking(story: "Story", options: dict[str, Any]) -> Found:
    """A word that only names are written with; one of three letters before a name alone."""
    yield from _behind_titles(story)
    for word, places in concordance.of(story).items():
        name = word[:-2] if word.endswith(("'s", "’s")) else word
        always = name in options["always"]
        if not always and (len(name) < 3 or not _only_name(name) or name in options["except"]):
            continue
        for at in places:
            span = story.words[at]
            small = story.words_at(span).islower() and not in_address(story, span) and not _foreign(story, span)
            if small and (always or _certain_name(story, name) or _before_a_name(story, at, name)):
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


def _certain_name(story: "Story", word: str) -> bool:
    """Whether it is long, a city's, or the story's own with a capital: no biro, dane gun, shea butter."""
    if len(word) < LEAST:
        return False
    if len(word) > SHORT and lexicon.surname_frequency(word) < FAMILY:
        return True
    if lexicon.is_city(word.capitalize()) or word.endswith(PEOPLES):
        return True
    return with_capital(story, word)


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
def _only_name(word: str) -> bool:
    return word.isascii() and not lexicon.is_word(word) and lexicon.is_proper(word.capitalize())


def half(story: "Story", options: dict[str, Any]) -> Found:
    """One of two words that the story elsewhere writes with two capitals: Rowe Price, Rowe price."""
    words, spans, text = story.lower_words, story.words, story.text
    written: dict[tuple[str, str], list[int]] = {}
    mixed = []
    capital = [text[start].isupper() for start, _ in spans]
    for at, (first, second) in enumerate(pairwise(capital)):
        if not (first or second) or text[spans[at].end : spans[at + 1].start] != " ":
            continue
        if first and second:
            written.setdefault((words[at], words[at + 1]), []).append(at)
        else:
            mixed.append((at, at + first))
    often = cache(lambda word: _often_small(story, word))
    for at, small in mixed:
        places = written.get((words[at], words[at + 1]), [])
        lawful = not places or words[small] in options["except"] or often(words[small])
        if not lawful and _unlike_a_phrase(story, at, small, places):
            yield spans[small], tuple(spans[place] for place in places[:2])


def _unlike_a_phrase(story: "Story", at: int, small: int, places: "list[int]") -> bool:
    """Whether it is a person's name, the other word no opener of a sentence."""
    words, spans = story.lower_words, story.words
    other = at if small != at else at + 1
    if "-" in words[small]:  # five-year-old Alex
        return False
    heads = story.sentence_at(spans[at].start).start == spans[at].start
    if heads and small == at + 1:
        return False
    named = lexicon.is_given_name(words[at]) or len(places) > 1
    if not named or lexicon.is_word(words[other]) or not words[small].isalpha():
        return False
    if not lexicon.lookup(words[small]):
        return lexicon.is_proper(words[small].capitalize()) or not is_derived(words[small])
    sure = at == other and lexicon.is_given_name(words[other]) and not lexicon.is_city(words[other])
    return sure and lexicon.is_surname(words[small]) and words[small] not in GENERIC


def _often_small(story: "Story", word: str) -> bool:
    """Whether a story has a word twice or more in small letters."""
    places = (story.words[n].start for n in concordance.of(story)[word])
    return len(list(islice((at for at in places if story.text[at].islower()), 2))) > 1
