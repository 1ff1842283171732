"""The laws that hold of whatever comes out."""

import csv
import io
import json
from xml.etree import ElementTree

from lint.finding import Finding
from lint.reports import FORMATS, FileReport, report
from lint.story import story_of

FREE = ("csv", "html")  # may hold other line ends


def quoted(source: str, name: str, findings: "list[Finding]") -> None:
    """Each place is one of the text, and where there is a way back, of the source."""
    story = story_of(source, name)
    for finding in findings:
        for span in (finding.span, *finding.places, *(one.span for one in finding.evidence)):
            assert 0 <= span.start <= span.end <= len(story.text), (finding.rule, span)
            there = story.map.span(span)
            if there:
                assert 0 <= there.start <= there.end <= len(source), (finding.rule, there)


def written(made: FileReport) -> None:
    """Every format takes it, its reader reads it, and nothing of it steers a terminal."""
    for name in FORMATS:
        out = io.StringIO()
        writer = report(name, out, False, False)
        writer.file(made)
        writer.end()
        text = out.getvalue()
        if name not in FREE:
            assert all(c.isprintable() or c == "\n" for c in text), name
        READERS.get(name, str)(text)


def _lines(text: str) -> None:
    for line in text.splitlines():
        json.loads(line)


def _sheet(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows if row}) <= 1


READERS = {
    **dict.fromkeys(("json", "gitlab", "sarif", "rdjson"), json.loads),
    **dict.fromkeys(("junit", "checkstyle"), ElementTree.fromstring),
    "jsonl": _lines,
    "csv": _sheet,
}
