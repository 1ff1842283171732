"""cutoff: a paragraph that stops in the middle of its sentence.

In a story whose paragraphs end with a mark, one that ends without is a headline, a list, a byline
or was cut off. It is certain where its last word cannot end a sentence (of, the, and).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import sentences
from lint.kinds import Hit, Key, cutsigns, lasttail, silence
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.parts import Part
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "never_last": Key("texts", (), "words no sentence ends with"),
    "seldom_last": Key("texts", (), "words that seldom end one: the finding is a warning"),
    "least": Key("number", 5, "words of a paragraph that is looked at"),
    "long": Key("number", 16, "words from which a paragraph without a mark is no headline or caption"),
    "right": Key("texts", (), "patterns; a paragraph that has one is a credit or a line of the page"),
    "ended": Key("number", 70, "per cent of the story's paragraphs that end with a mark"),
}
ENDED = re.compile(
    r"[.!?…:;—–*]['\"”’»)\]]*$|['\"”’»)\]>]$|-{2,}$|\bhttps?://\S+$|\S+@\S+$|[@#]\w+$|\bpic\.twitter\.com/\w+$"
)
ENDERS = frozenset(".!?…:;—–*'\"”’»)]>")  # single marks that end a paragraph
ROW = re.compile(r"(?:\S+\s+){0,3}\S*\d\S*(?:\s+\S*\d\S*){2,}|.*(?:\s{3,}|\t|\|).*\S")
LABEL = re.compile(r"[-*•·–—>#]|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|[^.!?:]{1,40}: ?\S|[A-Z][^.!?]{0,60} \|")
WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*$")
MOST_CAPITALS = 0.6  # of the words of a headline
LEAST_COMMA = 10  # words from which a paragraph that ends with a comma is no piece of a table
SHORT = 16  # words; a first paragraph of fewer that has no mark is the title
# How sure it is: no sentence ends so; few do; whole sentences stand before it; it is one that tells.
CERTAIN, TOLD, LONG, LONE = "certain", "told", "long", "lone"
HEADING = 8  # words; a heading within a story has fewer
ALONE = 20  # words of a sentence that is no heading, where it alone has no mark
STANDFIRST = 60  # words; a summary at the head of a story has fewer
FEW = 3  # paragraphs; a shorter story does not show how its paragraphs end
SHOWN = 6  # words in the message


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    words = {key: sorted(values[key]) for key in ("never_last", "seldom_last")}
    numbers = {key: values[key] for key in ("least", "long", "ended")}
    return {**words, **numbers, "right": silence.prepared(values["right"])}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    parts = [p for p in story.parts if p.kind == "paragraph" and not story.in_furniture(p.span.start)]
    if parts and _title(story.words_at(parts[0].span)):
        del parts[0]
    open_ended = [n for n, p in enumerate(parts) if not _ended(story.words_at(p.span).rstrip())]
    if not open_ended:
        return
    ended = len(parts) - len(open_ended)
    lawful = len(parts) < FEW or ended < options["ended"] * (len(parts) - 1) / 100
    for part, sure in _found(parts, open_ended, story, options):
        if not lawful or (sure == CERTAIN and _punctuated(story.words_at(part.span), options["long"])):
            yield _hit(story, part, sure)


def _punctuated(words: str, long: int) -> bool:
    """Whether a paragraph shows by itself that its sentences have marks."""
    return len(words.split()) >= long and len(sentences.split(words, Span(0, len(words)))) > 1


def _title(words: str) -> bool:
    return len(words.split()) < SHORT and not _ended(words.rstrip())


def _found(
    parts: "list[Part]", open_ended: list[int], story: "Story", options: dict[str, Any]
) -> "Iterator[tuple[Part, str]]":
    """The paragraphs that may be cut, and how sure it is."""
    written = [story.words_at(part.span).strip() for part in parts]
    lines = [n for n in open_ended if len(written[n].split()) >= HEADING and _sentence(written[n], options)]
    for n in open_ended:
        following = written[n + 1] if parts[n + 1 :] else ""
        sure = _sure(written[n], following, options)
        if sure in (LONG, LONE) and (lines != [n] or _summary(written[: n + 1])):
            continue  # in a story with more such lines it may be one of its captions
        if sure and not cutsigns.taken_up(written[n], following):
            yield parts[n], sure


def _summary(written: list[str]) -> bool:
    """Whether the last of these is the first, as a summary, or is listed behind a colon."""
    *before, words = written
    return before[-1].endswith(":") if before else len(words.split()) < STANDFIRST


def _ended(words: str) -> bool:
    return words[-1:] in ENDERS or bool(ENDED.search(words))


def _sure(words: str, following: str, options: dict[str, Any]) -> str:
    """How sure it is that a paragraph without a mark was cut; "" where it may be no sentence."""
    last, length = WORD.search(words.removesuffix(",")), len(words.split())
    if not last or length < options["least"] or not _sentence(words, options):
        return ""
    if last[0] in options["never_last"] and words[-1] != ",":
        return CERTAIN if not lasttail.stranded(words.split()) else TOLD if length >= options["long"] else ""
    if LABEL.match(words):
        return ""
    if length >= HEADING and cutsigns.goes_on(words):
        return TOLD
    open_ended = last[0] in options["seldom_last"] or lasttail.ends_open(words.split())
    if (words[-1] == "," and length >= LEAST_COMMA) or (open_ended and length >= options["long"]):
        return TOLD
    if length < options["long"] or lasttail.signed(words):
        return ""
    *before, tail = sentences.split(words, Span(0, len(words)))
    if before:
        return LONG if lasttail.is_cut(words[slice(*tail)]) else ""
    copy = length >= ALONE and following[:1] not in cutsigns.QUOTES
    return LONE if copy and cutsigns.tells(words) else ""


def _sentence(words: str, options: dict[str, Any]) -> bool:
    """Whether it reads as copy: no headline, no row of a table, no line of the page."""
    lawful = _headline(words) or ROW.match(words) or silence.within(options["right"], words)
    return not lawful and bool(WORD.search(words.removesuffix(",")))


def _headline(words: str) -> bool:
    """Whether most of its words have capitals."""
    found = re.findall(r"[^\W\d_]{2,}", words)
    capitals = sum(word[0].isupper() for word in found)
    most: bool = capitals > MOST_CAPITALS * len(found)
    return most


def _hit(story: "Story", part: "Part", sure: str) -> Hit:
    words = story.words_at(part.span).rstrip()
    shown = " ".join(words.split()[-SHOWN:])
    end = part.span.start + len(words)
    start = end - len(words.split()[-1])
    level = "" if sure == CERTAIN else "warning"
    return Hit(Span(start, end), {"found": f"…{shown}", "last": words.split()[-1]}, level=level)
