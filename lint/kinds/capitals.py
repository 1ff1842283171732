"""capitals: a small letter where a capital belongs, at the head of a sentence or of a name.

A sentence is certain where a whole word and a stop stand before it; a name, where the story has the
same words with their capitals, or where the word is a name and nothing else. Brands (iPhone, eBay),
particles (de, van, al-), items and addresses keep their small letters.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, concordance
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span
from lint.spelling.judge import among_foreign

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

OF = ("sentences", "paragraphs", "names", "known names")
KEYS = {
    "of": Key("word", help="what lacks its capital: " + ", ".join(OF), choices=OF),
    "except": Key("texts", (), "words that are right in small letters"),
    "abbreviations": Key("texts", (), "words before a stop that ends no sentence"),
}
ALONE = r"(?![\w@/)]|\.[a-z]|[-'’][A-Z])"  # no piece of an address or of a name
STOP = re.compile(
    rf"(?<![\w.@/&'’-])(\d{{2,}}|[^\W\d_]{{2,}})([)\]]?)([.!?])[ \u00a0]{{1,2}}([a-z]{{1,20}}){ALONE}"
)
SMALL = re.compile(rf"[a-z]+{ALONE}")
GOES_ON = re.compile(r"[.!?][ \u00a0]{1,2}[a-z]")  # the few places that STOP is tried at
BEFORE_STOP = re.compile(r"(?<!\w)\w+[)\]]?\Z")
LONGEST = 60  # letters of a word
ENDED = re.compile(r"[.!?]['\"”’)]*$")
PIECES = "@/#_.\\&=-"
GENERIC = frozenset(  # what follows a name in small letters: Farah province
    "province state district city county river valley lake island mountain street road avenue party army"
    " government police court council university school college church hospital station airport"
    " bridge".split()
)
COMMON = 3.5  # Zipf's measure, from which a word in small letters is likelier meant as it stands
FEW = 4  # words; a shorter paragraph is a label
USUAL = 0.8  # of the paragraphs that begin with a capital


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    lists = {key: sorted(values[key]) for key in ("except", "abbreviations")}
    return {"of": values["of"], **lists}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    of, options = rule.options["of"], rule.options
    if of == "sentences":
        found = _sentences(story, options)
    elif of == "paragraphs":
        found = _paragraphs(story, options)
    else:
        found = _names(story, options) if of == "names" else _known_names(story, options)
    for span, evidence in found:
        if not story.in_furniture(span.start):
            yield _hit(story, span, evidence)


Found = Iterator[tuple[Span, tuple[Span, ...]]]


def _sentences(story: "Story", options: dict[str, Any]) -> Found:
    for m in _stops(story.text):
        new = m[4] not in options["except"] and _begins(m[4])
        if new and _ends(m, options) and _in_copy(story, m.start()):
            yield Span(*m.span(4)), ()


def _stops(text: str) -> "Iterator[re.Match[str]]":
    """Each word with a stop behind it and a small letter behind that, none in another."""
    end = 0
    for at in (small.start() for small in GOES_ON.finditer(text)):
        word = BEFORE_STOP.search(text, max(end, at - LONGEST), at)
        m = STOP.match(text, word.start()) if word else None
        if m:
            end = m.end()
            yield m


def _begins(word: str) -> bool:
    if len(word) == 1 and word not in "ai":
        return False
    return word in SURE or lexicon.is_word(word) or lexicon.is_proper(word.capitalize())


def _ends(m: "re.Match[str]", options: dict[str, Any]) -> bool:
    """Whether the word before the stop is whole: a word or a name, and no abbreviation."""
    word = m[1]
    if m[3] != ".":
        return word.islower() and m[4] in SURE
    if word.isdigit():
        return len(word) == 4 and m[4] in SURE
    if word.lower() in options["abbreviations"] or (word.isupper() and len(word) < 4):
        return False
    if word.islower():
        return len(word) > 2 and (lexicon.is_word(word) or (len(word) > 4 and m[4] in SURE))
    return len(word) > 2 and (m[4] in SURE or (len(word) > 4 and lexicon.is_word(word)))


# Words with which a new sentence begins, and no verb or tail of the one before.
SURE = frozenset(
    "the he she it they we i you this that these those there but in on at for from with as after before when"
    " while if although however meanwhile police his her their its our my some mr mrs ms".split()
)


def _in_copy(story: "Story", at: int) -> bool:
    part = story.part_at(at)
    return part is None or part.kind in ("paragraph", "blockquote")


def _paragraphs(story: "Story", options: dict[str, Any]) -> Found:
    """A paragraph that begins small where others do not, after one that came to its end."""
    parts = [part for part in story.parts if part.kind == "paragraph"]
    heads = [story.words_at(part.span).lstrip()[:1] for part in parts]
    if sum(head.islower() for head in heads) > max(1, (1 - USUAL) * len(heads)) or len(heads) < FEW:
        return
    for before, part in zip([None, *parts], parts, strict=False):
        words = story.words_at(part.span)
        start = part.span.start + len(words) - len(words.lstrip())
        first = SMALL.match(story.text, start)
        if not first or first[0] in options["except"] or not _begins(first[0]):
            continue
        begun = before is not None and not ENDED.search(story.words_at(before.span).rstrip())
        if not begun and ENDED.search(words.rstrip()) and len(words.split()) > FEW:
            yield Span(*first.span()), ()


def _names(story: "Story", options: dict[str, Any]) -> Found:
    """A word that only names are written with; one of three letters before a name alone."""
    for word, places in concordance.of(story).items():
        if len(word) < 3 or not _only_name(word) or word in options["except"]:
            continue
        for at in places:
            span = story.words[at]
            small = story.words_at(span).islower() and not _piece(story, span) and not _foreign(story, span)
            if small and (len(word) > 3 or (lexicon.is_given_name(word) and _before_a_name(story, at))):
                yield span, ()


def _foreign(story: "Story", span: Span) -> bool:
    """Whether it stands in words of another language, or in a line that has no capital at its head."""
    part = story.part_at(span.start)
    head = story.words_at(part.span).lstrip("\"'“‘ ")[:1] if part else ""
    return head.islower() or among_foreign(story, span)


def _before_a_name(story: "Story", at: int) -> bool:
    """Whether only a blank parts the word from one with a capital."""
    here, following = story.words[at], story.words[at + 1 : at + 2]
    near = following and story.text[here.end : following[0].start] == " "
    return bool(near) and story.text[following[0].start].isupper()


def _piece(story: "Story", span: Span) -> bool:
    """Whether the word is a piece of an address, a tag or a compound."""
    before, after = story.text[max(0, span.start - 1) : span.start], story.text[span.end : span.end + 2]
    dotted = after[:1] == "." and after[1:].isalnum()
    return (
        bool(before and before in PIECES) or bool(after and after[0] in PIECES and after[0] != ".") or dotted
    )


@lru_cache(maxsize=32768)
def _only_name(word: str) -> bool:
    return word.isascii() and not lexicon.is_word(word) and lexicon.is_proper(word.capitalize())


def _known_names(story: "Story", options: dict[str, Any]) -> Found:
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
    if lexicon.frequency(words[small]) < COMMON:
        return True
    sure = at == other and lexicon.is_given_name(words[other]) and not lexicon.is_city(words[other])
    return sure and words[small] not in GENERIC  # no Borno state, no Monday night


def _often_small(story: "Story", word: str) -> bool:
    """Whether a story has a word twice or more in small letters."""
    places = (story.words[n].start for n in concordance.of(story)[word])
    return len(list(islice((at for at in places if story.text[at].islower()), 2))) > 1


def _hit(story: "Story", span: Span, evidence: tuple[Span, ...]) -> Hit:
    words = story.words_at(span)
    mend = words[:1].upper() + words[1:]
    fixes = (Fix((Edit(span, mend),)),)
    return Hit(span, {"found": words, "mend": mend}, fixes, (), tuple(Evidence(s) for s in evidence))
