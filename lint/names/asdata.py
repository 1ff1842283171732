"""A story's parts and index for a program."""

from typing import TYPE_CHECKING, Any

from lint.names.index import Index
from lint.names.listed import Listed
from lint.parts import Part
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story


def data(story: "Story", names: Index) -> dict[str, Any]:
    line = story.dateline
    return {
        "version": 1,
        "path": story.path,
        "date": story.date.key() if story.date else "",
        "dateline": {
            "place": line.place, "region": line.region, "agency": line.agency,
            "date": line.date.key() if line.date else "",
        } if line else None,
        "parts": [_part(part, story) for part in story.parts],
        "quotations": [_place(span, story) for span in story.quotations],
        **{field: [_entry(row, story) for row in getattr(names, field)] for field in Index._fields},
    }  # fmt: skip


def _part(part: Part, story: "Story") -> dict[str, Any]:
    kind = "furniture" if story.in_furniture(part.span.start) else part.kind
    return {
        "kind": kind,
        "number": part.number,
        "text": story.words_at(part.span),
        **_place(part.span, story),
    }


def _entry(row: Listed, story: "Story") -> dict[str, Any]:
    return {
        "name": row.name, "about": list(row.about), "explained": row.explained is not None,
        "mentions": [_place(span, story) for span in row.places],
    }  # fmt: skip


def _place(span: Span, story: "Story") -> dict[str, int]:
    """Where a stretch begins: line and column of the file, and the paragraph."""
    line, column = story.place(span.start)
    part = story.part_at(span.start)
    return {"line": line, "column": column, "paragraph": part.number if part else 0}
