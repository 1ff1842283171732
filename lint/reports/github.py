"""github: annotations for GitHub Actions, the worst first, no more than GitHub shows."""

from typing import IO

from lint.finding import rank
from lint.reports import FileReport
from lint.reports.located import Located
from lint.reports.text import mend_of
from lint.terminal import safe

COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
MOST = 10  # of each level in a step; GitHub drops those beyond


class Writer:
    def __init__(self, out: IO[str], color: bool, quiet: bool) -> None:
        self.out, self.findings = out, list[Located]()

    def file(self, report: FileReport) -> None:
        self.findings += [f for f in report.findings if f.status == "open"]

    def end(self) -> None:
        left = 0
        for level in sorted(COMMANDS, key=rank, reverse=True):
            found = [f for f in self.findings if f.level == level]
            for f in found[:MOST]:
                self.out.write(annotation(f) + "\n")
            left += len(found[MOST:])
        if left:
            self.out.write(f"::notice::{left} more findings; see the log or another format\n")
        self.out.flush()


def annotation(f: Located) -> str:
    w = f.where
    ends = f",endLine={w.end_line}" + (f",endColumn={w.end_column}" if w.line == w.end_line else "")
    path = _value(f.path.replace("\\", "/"))
    place = f"file={path},line={w.line},col={w.column}{ends}"
    return f"::{COMMANDS[f.level]} {place},title={_value(f.rule)}::{_data(f.message + mend_of(f))}"


def _data(text: str) -> str:
    """Words of a message: one line, and a % that GitHub does not take for an escape."""
    return safe(text).replace("%", "%25")


def _value(text: str) -> str:
    """Words of a property, where colons and commas mean something as well."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
