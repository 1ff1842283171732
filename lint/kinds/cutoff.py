"""cutoff: a paragraph that stops in the middle of its sentence.

In a story whose paragraphs end with a mark, one that ends without is a headline, a list, a byline
or was cut off. It is certain where its last word cannot end a sentence (of, the, and).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import sentences
from lint.kinds import Hit, Key, lasttail, silence
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
CAPTIONS = 2  # paragraphs of a story whose captions have no mark
SHORT = 16  # words; a first paragraph of fewer that has no mark is the title
# How sure it is: no sentence ends so; few do; whole sentences stand before it.
CERTAIN, TOLD, LONG = "certain", "told", "long"
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
    if len(parts) < FEW or len(parts) - len(open_ended) < options["ended"] * (len(parts) - 1) / 100:
        return
    found = list(_found(parts, open_ended, story, options))
    for sure in (CERTAIN, TOLD, LONG):
        alike = [part for part, level in found if level == sure]
        if sure in (CERTAIN, TOLD) or len(alike) < CAPTIONS:
            yield from (_hit(story, part, sure) for part in alike)


def _title(words: str) -> bool:
    return len(words.split()) < SHORT and not _ended(words.rstrip())


def _found(
    parts: "list[Part]", open_ended: list[int], story: "Story", options: dict[str, Any]
) -> "Iterator[tuple[Part, str]]":
    """The paragraphs that may be cut, and how sure it is."""
    for n in open_ended:
        words = story.words_at(parts[n].span).strip()
        sure = _sure(words, options)
        if sure and not (parts[n + 1 :] and _goes_on(words, story.words_at(parts[n + 1].span))):
            yield parts[n], sure


def _ended(words: str) -> bool:
    return words[-1:] in ENDERS or bool(ENDED.search(words))


def _sure(words: str, options: dict[str, Any]) -> str:
    """How sure it is that a paragraph without a mark was cut; "" where it is no sentence."""
    last, length = WORD.search(words.removesuffix(",")), len(words.split())
    if not last or length < options["least"] or _headline(words) or ROW.match(words):
        return ""
    if silence.within(options["right"], words):
        return ""
    if last[0] in options["never_last"] and words[-1] != ",":
        return CERTAIN if not lasttail.stranded(words.split()) else TOLD if length >= options["long"] else ""
    if LABEL.match(words):
        return ""
    open_ended = last[0] in options["seldom_last"] or lasttail.ends_open(words.split())
    if (words[-1] == "," and length >= LEAST_COMMA) or (open_ended and length >= options["long"]):
        return TOLD
    if length < options["long"]:
        return ""
    *before, tail = sentences.split(words, Span(0, len(words)))
    # One long sentence without a mark is as often a caption.
    return LONG if before and lasttail.is_cut(words[slice(*tail)]) else ""


def _headline(words: str) -> bool:
    """Whether most of its words have capitals."""
    found = re.findall(r"[^\W\d_]{2,}", words)
    capitals = sum(word[0].isupper() for word in found)
    most: bool = capitals > MOST_CAPITALS * len(found)
    return most


def _goes_on(words: str, following: str) -> bool:
    """Whether the next line takes the sentence up: it was only broken, or lists or quotes what comes."""
    head = following.lstrip()[:1]
    return head.islower() or head in tuple("-*•·") or (words[-1] == "," and head in tuple("“\"‘'"))


def _hit(story: "Story", part: "Part", sure: str) -> Hit:
    words = story.words_at(part.span).rstrip()
    shown = " ".join(words.split()[-SHOWN:])
    end = part.span.start + len(words)
    start = end - len(words.split()[-1])
    level = "" if sure == CERTAIN else "warning"
    return Hit(Span(start, end), {"found": f"…{shown}", "last": words.split()[-1]}, level=level)
