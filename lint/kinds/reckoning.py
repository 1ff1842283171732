"""What is said of amounts that do not add up: the sum, the figure that would be right, the evidence."""

import re
from typing import TYPE_CHECKING, Any

from lint.amounts import ALLOWED, Amount
from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, formula, worths
from lint.kinds.reading import Reading
from lint.kinds.worths import Slots
from lint.numbers import written
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

MOST_SHOWN = 60
HEDGED = re.compile(
    rf"^(?:{'|'.join(sorted(ALLOWED, key=len, reverse=True))})\s+".replace(" ", r"\s+"), re.IGNORECASE
)


def hit(match: Any, slots: Slots, reading: Reading, at: Span, story: "Story", options: dict[str, Any]) -> Hit:
    """The slot that is held marked, else all of the frame; the other amounts are the evidence."""
    whole = Span(at.start + reading.source(match.start()), at.start + reading.end(match.end()))
    values = worths.printed(slots, story.words_at(at))
    values["found"] = _short(story.words_at(whole))
    amount = slots.amounts.get(options["slot"])
    evidence = tuple(Evidence(_moved(a.span, at)) for a in slots.amounts.values() if a is not amount)
    if not amount:
        return Hit(whole, values, (), (), evidence)
    right = _right(amount, slots, story, options["worth"])
    values["right"] = right
    figure, span = _moved(amount.figure, at), _moved(amount.span, at)
    if story.text[figure.start].isupper():
        right = right[0].upper() + right[1:]
    bare = HEDGED.sub("", story.text[span.start : figure.start])
    values["rightly"] = f"{bare}{right}{story.text[figure.end : span.end]}"
    fixes = (Fix((Edit(figure, right),)),) if options["mend"] and right != story.words_at(figure) else ()
    return Hit(span, values, fixes, (), evidence)


def _right(amount: Amount, slots: Slots, story: "Story", worth: formula.Tree) -> str:
    """What the amount should be, as the story would print it."""
    year = float((story.date and story.date.year) or 0)
    value = formula.worth(worth, {formula.YEAR: (year, year), **worths.exact(slots)})[0]
    small = 0.01 if amount.unit == "cents" else 1
    decimals = max(
        (a.number.decimals for a in slots.amounts.values() if a.number.scale == amount.number.scale),
        default=0,
    )
    return written(value / small, amount.number, 0 if amount.unit == "percent" else decimals)


def _moved(span: Span, at: Span) -> Span:
    return Span(at.start + span.start, at.start + span.end)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= MOST_SHOWN else words[: MOST_SHOWN - 1].rpartition(" ")[0] + " …"
