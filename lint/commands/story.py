"""copydesk story: the parts of a story and the names in it, as the desk reads them."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.commands import config_option, here
from lint.commands.reading import story_at
from lint.names import index
from lint.names.asdata import data
from lint.names.index import Index
from lint.names.listed import Listed
from lint.sourcemap import Span
from lint.terminal import safe

if TYPE_CHECKING:
    from lint.parts import Part
    from lint.story import Story

EXAMPLES = """\
examples:
  copydesk story story.txt
  copydesk story story.txt --format json
  copydesk story - < story.txt
"""
FIRST = 60  # characters that are shown of a part
HEADINGS = {
    "people": "people", "strangers": "without a first name", "places": "places",
    "acronyms": "acronyms", "others": "other names",
}  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("path", metavar="FILE", help="the story, or - for standard input")
    add("--format", choices=("text", "json"), default="text", help="default: text")
    add("--date", metavar="DAY", help="the day of the story, e.g. 2011-10-21")
    config_option(parser)


def run(told: argparse.Namespace) -> int:
    story = story_at(told.path, told.date, told.config)
    names = index.read(story)
    if told.format == "json":
        print(json.dumps(data(story, names), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(story, names)))
    return 0


def _lines(story: "Story", names: Index) -> Iterator[str]:
    yield here.nearby(story.path)
    for label, words in _head(story):
        yield f"  {label:12}{words}"
    yield "\nparts"
    for part in _parts(story):
        number = f"par {part.number}" if part.kind == "paragraph" else part.kind
        yield f"  {number:12}{_beginning(story, part.span)}"
    for field, heading in HEADINGS.items():
        rows: list[Listed] = getattr(names, field)
        if rows:
            yield f"\n{heading}"
            width = min(30, max(len(row.name) for row in rows))
            yield from (f"  {_line(row, field, width, story)}" for row in rows)


def _head(story: "Story") -> Iterator[tuple[str, str]]:
    """What is said of the story as a whole."""
    line = story.dateline
    yield "date", str(story.date or "none; --date says it")
    if line:
        parts = [line.place, line.region, str(line.date or ""), line.agency]
        yield "dateline", ", ".join(part for part in parts if part)
    parts_of = Counter(part.kind for part in _parts(story))
    yield "parts", ", ".join(here.counted(count, kind) for kind, count in parts_of.items()) or "none"
    yield "quotations", str(len(story.quotations))
    out = [part.number for part in story.parts if story.in_furniture(part.span.start)]
    if out:
        yield "furniture", f"par {_numbers(out)}: no part of the story"


def _parts(story: "Story") -> "list[Part]":
    return [part for part in story.parts if not story.in_furniture(part.span.start)]


def _beginning(story: "Story", span: Span) -> str:
    words = safe(story.words_at(span)).strip()
    return words if len(words) <= FIRST else words[:FIRST].rpartition(" ")[0] + " …"


def _line(row: Listed, field: str, width: int, story: "Story") -> str:
    about = "; ".join(row.about)
    if field == "acronyms":
        about = _stands_for(row, story)
    said = f"  {safe(about)}" if about else ""
    return f"{safe(row.name):{width}}  {_where(row.places, story)}{said}"


def _stands_for(row: Listed, story: "Story") -> str:
    if row.explained:
        return f"{row.about[0]} (explained in {_where((row.explained,), story)})"
    return f"not explained here; usually {row.about[0]}" if row.about else "not explained here"


def _where(spans: "tuple[Span, ...]", story: "Story") -> str:
    """par 2, 5–7, 9 (twice)."""
    parts = [part.number if part else 0 for part in map(story.part_at, (span.start for span in spans))]
    return f"par {_numbers(parts)}"


def _numbers(numbers: "list[int]") -> str:
    """Paragraphs in order, neighbours as a range, several mentions in one counted."""
    counts = Counter(numbers)
    groups: list[list[int]] = []
    for number in sorted(counts):
        alone = counts[number] > 1
        if groups and number == groups[-1][-1] + 1 and not alone and counts[groups[-1][-1]] == 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return ", ".join(_group(group, counts) for group in groups)


def _group(group: "list[int]", counts: "Counter[int]") -> str:
    if len(group) > 1:
        return f"{group[0]}–{group[-1]}"
    many = counts[group[0]]
    return f"{group[0]} ({many} times)" if many > 1 else str(group[0])
