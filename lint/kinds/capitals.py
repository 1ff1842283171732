"""capitals: a small letter where a capital belongs, at the head of a sentence or of a name.

A sentence is certain where a whole word and a stop stand before it; a name, where the story has the
same words with their capitals, or where the word is a name and nothing else. Brands (iPhone, eBay),
particles (de, van, al-), items and addresses keep their small letters.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key, capital_names, known_names
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

OF = ("sentences", "paragraphs", "names", "known names")
KEYS = {
    "of": Key("word", help="what lacks its capital: " + ", ".join(OF), choices=OF),
    "except": Key("texts", (), "words that are right in small letters"),
    "always": Key("texts", (), "names that no common word is spelled like: france, texas"),
    "abbreviations": Key("texts", (), "words before a stop that ends no sentence"),
}
ALONE = r"(?![\w@/)=;]|\.[a-z]|[-'’][A-Z])"  # no piece of an address or of a name
STOP = re.compile(
    r"(?<![\w.@/&'’])(\d{2,}(?:m|bn|mln|pct)?|[^\W\d_]{2,})([)\]]?)"
    rf"([.!?])[ \u00a0]{{1,2}}([a-z]{{1,20}}){ALONE}"
)
BUTTON = re.compile(r"(?:read|see|learn) more[ .…»>]*(?:\n|$)")  # of the page, and no sentence
LABEL = re.compile(r"[a-z]+(?: [a-z]+| \d+| \([a-z ]+\)){0,3} ([A-Z][a-z]*)")
SMALL = re.compile(rf"[a-z]+{ALONE}")
GOES_ON = re.compile(r"[.!?][ \u00a0]{1,2}[a-z]")  # the few places that STOP is tried at
BEFORE_STOP = re.compile(r"(?<!\w)\w+[)\]]?\Z")
LONGEST = 60  # letters of a word
# Whose question it was, where no marks part it from them: It is so? he asked.
ASKED = re.compile(
    r"[a-z]+(?: \w+){0,2}? (?:(?:was|were|is|are) (?:once )?asked|(?:might|may|could|would) (?:well )?"
    r"(?:ask|say|wonder)|asks?|asked|wonders?|wondered|said|says|wrote)\b"
)
BROKEN = re.compile(r"[.!?] \Z")  # word. by. word
ENDED = re.compile(r"[.!?]['\"”’)]*$")
FEW = 4  # words; a shorter paragraph is a label
USUAL = 0.8  # of the paragraphs that begin with a capital


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    lists = {key: dict.fromkeys(sorted(values[key])) for key in ("except", "abbreviations", "always")}
    return {"of": values["of"], **lists}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    of, options = rule.options["of"], rule.options
    if of == "sentences":
        found = _sentences(story, options)
    elif of == "paragraphs":
        found = _paragraphs(story, options)
    else:
        found = (capital_names if of == "names" else known_names).lacking(story, options)
    for span, evidence in found:
        if not story.in_furniture(span.start) and not story.in_post(span.start):
            yield _hit(story, span, evidence)


Found = Iterator[tuple[Span, tuple[Span, ...]]]


def _sentences(story: "Story", options: dict[str, Any]) -> Found:
    for m in _stops(story.text):
        begins = _begins(m[4]) or capital_names.with_capital(story, m[4])
        new = begins and m[4] not in options["except"] and not BUTTON.match(story.text, m.start(4))
        if new and _ends(m, options) and _in_copy(story, m.start()) and not _label(story.text, m):
            yield Span(*m.span(4)), ()


def _label(text: str, m: "re.Match[str]") -> bool:
    """Whether it is who speaks, as a transcript has it: speaker 1 We have, jane doe Well."""
    said = LABEL.match(text, m.start(4))
    if said is None or m[4] in SURE:
        return False
    return said[1].lower() in SAID or not said[0].replace(" ", "").isalpha()


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
        return word.islower() and m[4] in SURE and not ASKED.match(m.string, m.start(4))
    if BROKEN.search(m.string, max(0, m.start() - 2), m.start()):
        return False
    if word[0].isdigit():
        return (len(word) == 4 or not word.isdigit()) and m[4] in SURE
    if word.lower() in options["abbreviations"] or (word.isupper() and len(word) < 4):
        return False
    if word.islower():
        if len(word) < 3:
            return word in SHORT_ENDS
        return lexicon.is_word(word) or (len(word) > 4 and m[4] in SURE)
    if VOWELS.isdisjoint(word.lower()):
        return False  # Acme Pvt. in Mumbai
    named = lexicon.is_proper(word) or lexicon.is_surname(word) or lexicon.is_given_name(word)
    if len(word) < SHORT and m[4] in LEADING and not named:
        return False
    whole = len(word) > 4 and (lexicon.is_word(word) or lexicon.is_proper(word))
    return len(word) > 2 and (m[4] in SURE or whole)


SHORT = 5  # letters; with fewer, a word with a capital may be an abbreviation
LEADING = frozenset("in on at for from with as after before while since until of to and or".split())
VOWELS = frozenset("aeiouyàáâäåæèéêëìíîïòóôöøùúûü")
SHORT_ENDS = frozenset("be is up it in on us me do go so to by at of my we he".split())
# Words with which a new sentence begins, and no verb or tail of the one before.
SURE = frozenset(
    "the he she it they we i you this that these those there but in on at for from with as after before when"
    " while if although however meanwhile police his her their its our my some mr mrs ms".split()
)


SAID = SURE | frozenset(
    "well oh ok okay yes no yeah hey hello hi so and right thanks what who how why".split()
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


def _hit(story: "Story", span: Span, evidence: tuple[Span, ...]) -> Hit:
    words = story.words_at(span)
    mend = words[:1].upper() + words[1:]
    fixes = (Fix((Edit(span, mend),)),)
    return Hit(span, {"found": words, "mend": mend}, fixes, (), tuple(Evidence(s) for s in evidence))
