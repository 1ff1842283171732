"""What is sent to an engine of another make, and how its answers come back to their places.

Such engines know no parts of a story: they are sent its paragraphs alone, without the dateline,
and are heard where the selection says that they understand the copy.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint import lexicon
from lint.engines.names import in_name
from lint.engines.selection import Pick
from lint.finding import Edit, Finding, Fix
from lint.sourcemap import Span
from lint.spelling.judge import variety as of_story
from lint.story import Story

if TYPE_CHECKING:
    from lint.engines.answers import Row

BREAK = "\n\n"  # between paragraphs: all of them take a single line end for a blank
BRITISH = ("AU", "GB", "IE", "IN", "NZ", "PK", "ZA")  # homes whose newsrooms write British English
MENDS = 3
NEAR = 40  # characters before a place
LONGEST = 140  # characters of a message


class Sent(NamedTuple):
    """The paragraphs of a story as an engine reads them; `starts` are their places in `text`."""

    text: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    def place(self, start: int, end: int) -> Span | None:
        """Where in the story a place of the text is; None where it is in two paragraphs or none."""
        at = bisect_right(self.starts, start) - 1
        span = Span(*(offset - self.starts[at] + self.spans[at].start for offset in (start, end)))
        return span if at >= 0 and span.end <= self.spans[at].end else None


def sent(story: Story) -> Sent:
    """The paragraphs, each on a line of its own, parted by empty lines."""
    head = story.dateline.span.end if story.dateline else 0
    spans: list[Span] = []
    starts: list[int] = []
    texts: list[str] = []
    at = 0
    for part in story.parts:
        start = max(part.span.start, head) if part.span.end > head else part.span.start
        words = story.text[start : part.span.end].replace("\n", " ")
        spans.append(Span(start, part.span.end))
        starts.append(at)
        texts.append(words)
        at += len(words) + len(BREAK)
    return Sent(BREAK.join(texts), tuple(starts), tuple(spans))


def variety(story: Story) -> str:
    """US or GB: the story's own spelling, else its newsroom's."""
    return of_story(story) or ("GB" if story.home in BRITISH else "US")


def row(start: int, end: int, rule: str, message: str, mends: tuple[str, ...]) -> "Row":
    """What is kept of an answer."""
    return (start, end, rule, message, mends[:MENDS])


def findings(engine: str, story: Story, rows: "list[Row]", picks: dict[str, Pick]) -> Iterator[Finding]:
    """The findings at the places where the selection has a use for them."""
    copy = sent(story)
    for start, end, rule, message, mends in rows:
        span = copy.place(start, end)
        if span and heard(story, span, picks[rule]) and story.words_at(span) not in mends:
            yield _finding(engine, story, span, rule, message, mends, picks[rule])


def heard(story: Story, span: Span, pick: Pick) -> bool:
    """Whether a rule has a say at a place: by the part of the story, and by the words."""
    part = story.part_at(span.start)
    if part is None or part.kind not in pick.parts or story.in_furniture(span.start):
        return False
    if not pick.quotations and story.quoted(span):
        return False
    words = story.words_at(span).lower()
    if words in pick.skip or (pick.known and lexicon.is_word(words)):
        return False
    if not pick.names and in_name(story, span):
        return False
    if pick.before and re.search(pick.before, story.text[max(0, span.start - NEAR) : span.start]):
        return False
    return not (pick.right and re.compile(pick.right).match(story.text, span.start))


def _finding(
    engine: str, story: Story, span: Span, rule: str, said: str, mends: tuple[str, ...], pick: Pick
) -> Finding:
    found = " ".join(story.words_at(span).split())
    message = pick.message.format(found=found, mend="” or “".join(mends)) if pick.message else said
    if len(message) > LONGEST:
        message = message[: LONGEST - 1].rstrip() + "…"
    sure = pick.level == "error"
    return Finding(
        span, f"{engine}.{rule}", pick.level, pick.category, "high" if sure else "medium", message,
        tuple(Fix((Edit(span, mend),), safe=sure) for mend in mends), engine=engine, same_as=pick.same_as,
    )  # fmt: skip
