"""A story as the desk reads it: its text, its parts, and the way back to its file."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from lint import parts as layout
from lint import quotations
from lint import sentences as sentence_ends
from lint.datelines import Dateline
from lint.dates import Date, parse
from lint.finding import MARKS
from lint.parts import Part
from lint.readers import MARKDOWN, Copy, read
from lint.readers.overlong import legible
from lint.sourcemap import Place, SourceMap, Span

if TYPE_CHECKING:
    from lint.names.people import People
    from lint.names.tokens import Names

WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")


DATED = ("date", "published", "pubdate", "published_at")  # keys of front matter, best first


class Story:
    """One story. `text` is what rules see; every offset is a character of it, half-open.

    `path` is as the user gave it, `encoding` what the file must be written back in. The parts
    are computed once, when first asked for.
    """

    def __init__(self, path: str, copy: Copy, encoding: str = "utf-8", date: Date | None = None) -> None:
        self.path = path
        self.marked_up = path.lower().endswith(MARKDOWN)  # its text is that of marked up parts
        self.encoding = encoding
        self.text: str = legible(copy.text)
        self.map: SourceMap = copy.map
        self.meta = copy.meta
        self.notes = copy.notes
        self.blocks = copy.blocks
        self.furniture = ()
        self.home = ""  # the newsroom's country
        self.marks: tuple[str, ...] = MARKS  # of the desk, such as (CQ)
        self.printed_marks: tuple[str, ...] = ()  # those that may be printed
        self.style: dict[str, str] = {}  # the house's value for each point of style that it has one for
        self.asked: dict[str, Any] = {}  # engines that read it already, beside this thread
        self._date = date

    @property
    def furniture(self) -> tuple[Span, ...]:
        """What is not the story, said by the desk's rules."""
        return self._furniture

    @furniture.setter
    def furniture(self, spans: tuple[Span, ...]) -> None:
        self._furniture = spans
        self._furniture_edges = _edges(spans)

    @cached_property
    def parts(self) -> list[Part]:
        return layout.of(self.text, self.blocks)

    @cached_property
    def _starts(self) -> list[int]:
        return [part.span.start for part in self.parts]

    def part_at(self, offset: int) -> Part | None:
        """The part that holds a character; None for the blanks between parts."""
        at = bisect_right(self._starts, offset) - 1
        part = self.parts[at] if at >= 0 else None
        return part if part and offset < part.span.end else None

    @cached_property
    def dateline(self) -> Dateline | None:
        return layout.dateline(self.text, self.parts)

    @cached_property
    def date(self) -> Date | None:
        """Day of the story: as told by --date, then front matter or wire header, then the dateline.

        Never from a year that stands in its text.
        """
        said = (parse(self.meta[key]) for key in DATED if key in self.meta)
        written = next((date for date in said if date), None)
        return self._date or written or (self.dateline.date if self.dateline else None)

    @cached_property
    def sentences(self) -> list[Span]:
        return [s for part in self.parts for s in sentence_ends.split(self.text, part.span)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds a character, else the blank place itself."""
        at = bisect_right(self._sentence_starts, offset) - 1
        found = self.sentences[at] if at >= 0 else Span(offset, offset)
        return found if offset < found.end else Span(offset, offset)

    @cached_property
    def quotations(self) -> list[Span]:
        return quotations.find(self.text, [part.span for part in self.parts])

    @cached_property
    def posts(self) -> list[Span]:
        """Posts of a network that were set into the story, each with the name below it."""
        return quotations.posts(self.text, [part.span for part in self.parts])

    def in_post(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.posts)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def quoted(self, span: Span) -> bool:
        """Whether all of `span` is somebody's words between quotation marks, marks left out."""
        at = bisect_right(self._quotation_starts, span.start) - 1
        if at < 0:
            return False
        quotation = self.quotations[at]
        return quotation.start < span.start and span.end <= quotation.end

    def in_furniture(self, offset: int) -> bool:
        return bisect_right(self._furniture_edges, offset) % 2 == 1

    @cached_property
    def names(self) -> "Names":
        """The capitalised words that are names."""
        from lint.names import tokens

        return tokens.read(self)

    @cached_property
    def people(self) -> "People":
        """Who is named in the story, and the single names that nobody introduced."""
        from lint.names import people

        return people.read(self)

    @cached_property
    def words(self) -> list[Span]:
        """Every word of the text, with its inner apostrophes, hyphens and stops (Ba'ath, U.S)."""
        return list(map(partial(tuple.__new__, Span), map(re.Match.span, WORD.finditer(self.text))))

    @cached_property
    def lower_words(self) -> list[str]:
        """The words of `words` in lower case, without their places."""
        text = self.text
        return [text[start:end].lower() for start, end in self.words]

    @cached_property
    def plain_words(self) -> list[str]:
        """The words of `lower_words` with their apostrophes straight."""
        return [word.replace("’", "'") for word in self.lower_words]

    @cached_property
    def sentence_heads(self) -> list[int]:
        """The number in `words` of the first word of each sentence."""
        return [bisect_left(self.words, (sentence.start,)) for sentence in self.sentences]

    def words_at(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def place(self, offset: int) -> Place:
        return self.map.place(offset)


def _edges(spans: tuple[Span, ...]) -> list[int]:
    """Where the spans begin and end in turn, those that touch or overlap joined."""
    edges: list[int] = []
    for start, end in sorted(span for span in spans if span.start < span.end):
        if edges and start <= edges[-1]:
            edges[-1] = max(edges[-1], end)
        else:
            edges += (start, end)
    return edges


def story_of(source: str, path: str = "", encoding: str = "utf-8", date: Date | None = None) -> Story:
    """The story of a decoded source."""
    return Story(path, read(source, path), encoding, date)
