"""unbalanced: a quotation mark or a bracket that is opened and not closed, or closed and not opened.

A quotation may run over paragraphs, and so may a bracket: what is left open at the end of one is
right where the next opens anew or a later one closes. Inches, feet, apostrophes, items a) and
smileys open and close nothing. In doubt nothing is said.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.finding import Edit, Fix
from lint.kinds import Hit, Key
from lint.kinds.paired import CLOSES, EITHER, INCHES, OPENS, PAIRS, Mark, brackets, quotes
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

OF = ("quotation marks", "brackets")
KEYS = {"of": Key("word", help="the marks: " + ", ".join(OF), choices=OF)}

FAR = 12  # paragraphs in which a mark left open may still be closed
SHOWN = 40  # characters after an opening mark, or before a closing one, that the message shows
ACRONYM = re.compile(r"(?:[A-Z][A-Z&-]{1,8})(?=[ ,.;:])")
BEFORE_ACRONYM = re.compile(r"(?<=[a-z] )(?:[A-Z][A-Z&-]{1,8}|(?:US|A|C|NZ|HK)[$]\d[\d.,]*)\Z")
SAID = (
    "said|says|added|adds|told|asked|wrote|writes|explained|argued|continued|recalled|replied|insisted|warned"
    "|noted|stressed|declared|concluded|complained|tweeted|joked|admitted|claimed|announced|stated"
)
WHO = (
    r"(?:he|she|they|it|(?:(?:[Tt]he|[Aa]n?|his|her|their|its) [\w’'-]+|[A-Z][\w.’'-]*)(?: [\w.’'-]+){0,7}?)"
)
ALSO = r"(?:, [^,“”\"]{2,60},)?"
# A comma and who said it: here the quotation should have ended.
SAYS = rf"(?:{WHO}{ALSO} (?<!and )(?:{SAID})\b|(?:{SAID}) {WHO})"
TOLD = re.compile(rf",(?= (?!I |We |You ){SAYS}[^“”\"]{{0,80}}?[.:,](?:\s|$))")


class Left(NamedTuple):
    """What a paragraph leaves: marks never closed, marks never opened; how it begins."""

    span: Span
    unclosed: list[Mark]
    unopened: list[Mark]
    opens: bool


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"of": values["of"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    read = quotes if rule.options["of"] == OF[0] else brackets
    parts = [part.span for part in story.parts if not story.in_furniture(part.span.start)]
    left = [_left(story.text, span, read(story.text, span)) for span in parts]
    for at, one in enumerate(left):
        flawed = [m for m in one.unclosed if not _runs_on(story.text, m, at, left)]
        flawed += [m for m in one.unopened if not _ran_on(at, left)]
        yield from (_hit(story, mark, one.span) for mark in sorted(flawed, key=lambda m: m.at))


def _left(text: str, span: Span, marks: "list[Mark]") -> Left:
    """The marks without a partner, in their order."""
    opened: list[Mark] = []
    unclosed: list[Mark] = []
    unopened: list[Mark] = []
    nested, inches = _nested(marks), 0  # inches that may have closed nothing
    for mark in marks:
        bracket = PAIRS.get(mark.sign)
        if mark.does == OPENS or (mark.does == EITHER and not opened):
            if opened and mark.sign not in "([{" and not nested:
                last = opened.pop()
                unclosed += [last] if not _opens_anew(text, last, mark) else []
            opened.append(mark)
        elif opened and (bracket is None or any(m.sign == bracket for m in opened)):
            while bracket and opened[-1].sign != bracket:
                unclosed.append(opened.pop())
            opened.pop()
            inches += mark.does == INCHES
        elif mark.does == CLOSES and inches:
            inches -= 1
        elif mark.does == CLOSES:
            unopened.append(mark)
    begin = text[span.start : span.end].lstrip()[:2]
    return Left(span, unclosed + opened, unopened, begin[:1] in "“„«\"([‘'" or begin == "``")


def _opens_anew(text: str, last: Mark, mark: Mark) -> bool:
    """Whether a quotation goes on with a new mark, as where its paragraphs were joined."""
    before = text[max(0, mark.at - 4) : mark.at].rstrip()[-1:]
    return before in ".?!…" and not TOLD.search(text, last.at, mark.at)


def _nested(marks: "list[Mark]") -> bool:
    """Whether quotations stand within quotations: as many marks close as open, never too early."""
    depth = 0
    for mark in marks:
        depth += {OPENS: 1, CLOSES: -1}.get(mark.does, 0)
        if depth < 0:
            return False
    return depth == 0


def _runs_on(text: str, mark: Mark, at: int, left: "list[Left]") -> bool:
    """Whether a mark left open is closed later: each paragraph till then opens anew, or one closes."""
    bracket = mark.sign in PAIRS.values()
    if mark is not left[at].unclosed[-1] or (not bracket and TOLD.search(text, mark.at, left[at].span.end)):
        return False
    following = left[at + 1 : at + 1 + FAR]
    if not bracket and following and following[0].opens:
        return True
    closing = (m for f in following for m in f.unopened if m.does == CLOSES)
    return any(not bracket or PAIRS[m.sign] == mark.sign for m in closing)


def _ran_on(at: int, left: "list[Left]") -> bool:
    """Whether a closing mark ends what an earlier paragraph left open."""
    return any(before.unclosed for before in left[max(0, at - FAR) : at])


def _hit(story: "Story", mark: Mark, part: Span) -> Hit:
    text, end = story.text, mark.at + len(mark.sign)
    if mark.does == OPENS:
        words = text[mark.at : min(part.end, mark.at + SHOWN)].split("\n")[0]
        return Hit(Span(mark.at, end), {"found": words, "flaw": "never closed"}, _closed(text, mark, part))
    words = text[max(part.start, end - SHOWN) : end].split("\n")[-1]
    return Hit(Span(mark.at, end), {"found": words, "flaw": "never opened"}, _opened(text, mark, part))


def _closed(text: str, mark: Mark, part: Span) -> tuple[Fix, ...]:
    """Where the mark should close, if the words say so: before “, he said”; after an acronym."""
    if mark.sign in PAIRS.values():
        word = ACRONYM.match(text, mark.at + 1, part.end)
        closing = {v: k for k, v in PAIRS.items()}[mark.sign]
        return (Fix((Edit(Span(word.end(), word.end()), closing),)),) if word else ()
    told = TOLD.search(text, mark.at, part.end)
    if not told:
        return ()
    closing = {"“": "”", "„": "“", "«": "»", "``": "''"}.get(mark.sign, mark.sign)
    return (Fix((Edit(Span(told.end(), told.end()), closing),)),)


def _opened(text: str, mark: Mark, part: Span) -> tuple[Fix, ...]:
    """An acronym or a sum right before a closing bracket was in brackets."""
    word = BEFORE_ACRONYM.search(text, max(part.start, mark.at - 20), mark.at)
    if not word or mark.sign not in PAIRS:
        return ()
    return (Fix((Edit(Span(word.start(), word.start()), PAIRS[mark.sign]),)),)
