"""The baseline: findings that stood when a desk took the tool on. They are counted, new ones fail.

A text file: a story's path, then a line a finding, its fingerprint and its rule. No line numbers, so
that a baseline outlives what is moved; the same findings give the same bytes.
"""

import os
import re
from collections import Counter
from collections.abc import Iterable

from lint import regular, rewrite
from lint.finding import rank
from lint.mistake import Mistake
from lint.reports import FileReport

HEAD = "# copydesk baseline 1"
ABOUT = f"{HEAD}: findings that stood when it was written. copydesk check --write-baseline renews it.\n"
NO_PATH = (" ", "<<<<", "====", ">>>>")  # a finding, or what git leaves of two versions
ROW = re.compile(r"  ([0-9a-f]{20}) (.+)\Z")

Row = tuple[str, str]  # fingerprint and rule
Rows = dict[str, Counter[Row]]  # by the story's path, seen from the baseline's folder


class Baseline:
    """The findings that are known, told off one by one as a run meets them."""

    def __init__(self, file: str, rows: Rows) -> None:
        self.file, self.rows = file, rows
        self.seen: set[str] = set()
        self.left = {path: Counter(found) for path, found in rows.items()}

    def sift(self, report: FileReport) -> FileReport:
        """The report without what is known; that is counted."""
        name = self.name(report.path)
        if report.mistake:
            return report
        self.seen.add(name)
        homes = [name] if name in self.left else self._moved()
        new, known = [], 0
        for f in report.findings:
            row = (f.fingerprint, f.rule)
            home = next((home for home in homes if self.left[home][row] > 0), None)
            if f.status != "open" or home is None:
                new.append(f)
                continue
            self.left[home][row] -= 1
            known += 1
        return counted(report._replace(findings=new, known=report.known + known))

    def _moved(self) -> list[str]:
        """The stories of the baseline that are no longer there: a new one may be one of them, renamed."""
        return [name for name in self.left if not self._there(name)]

    def gone(self) -> int:
        """How many findings of the checked stories, and of those that are away, are no longer there."""
        away = [name for name in self.left if name in self.seen or not self._there(name)]
        return sum(self.left[name].total() for name in away)

    def name(self, path: str) -> str:
        """A path as the baseline has it, with forward slashes, from the baseline's folder."""
        try:
            inner = os.path.relpath(path, os.path.dirname(os.path.abspath(self.file)))
        except ValueError:  # on another drive
            inner = os.path.abspath(path)
        name = re.sub(r"[\r\n]", "?", inner.replace(os.sep, "/"))
        return f"./{name}" if name.startswith(NO_PATH) else name

    def _there(self, name: str) -> bool:
        return os.path.exists(os.path.join(os.path.dirname(os.path.abspath(self.file)), name))

    def renewed(self, reports: "Iterable[FileReport]") -> Rows:
        """The rows with what stands now: stories that were not read keep theirs, if they are there."""
        now = {self.name(one.path): _rows(one) for one in reports if not one.mistake}
        kept = {name: rows for name, rows in self.rows.items() if name not in now and self._there(name)}
        return {**kept, **now}


def counted(report: FileReport) -> FileReport:
    """A report whose findings were sifted: whether it fails is asked anew."""
    least = report.fail_level
    standing = [f for f in report.findings if f.status == "open" and rank(f.level) >= rank(least)]
    return report._replace(fails=least != "never" and bool(standing))


def _rows(report: FileReport) -> Counter[Row]:
    return Counter((f.fingerprint, f.rule) for f in report.findings if f.status == "open")


def load(file: str) -> Baseline:
    """Raises Mistake where the file is none or cannot be read."""
    if os.path.isdir(file):
        raise Mistake("a baseline is a file, and this is a folder; name a file in it", file)
    try:
        text = regular.read(file).decode("utf-8-sig", "surrogateescape")  # as file names may be
    except OSError as error:
        what = f"this baseline cannot be read: {error.strerror}; --write-baseline makes one"
        raise Mistake(what, file) from None
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    if not lines[0].startswith(HEAD):
        what = "this is no baseline, and stays as it is; name another file, or make one with --write-baseline"
        raise Mistake(what, file, 1)
    return Baseline(file, _parsed(lines, file))


def _parsed(lines: "list[str]", file: str) -> Rows:
    rows: Rows = {}
    story = ""
    for number, line in enumerate(lines[1:], 2):
        row = ROW.match(line)
        if row and story:
            rows[story][row[1], row[2]] += 1
        elif line and not line.startswith(NO_PATH):
            story = line
            rows.setdefault(story, Counter())
        elif line:
            raise Mistake("this line is no finding; renew the file with --write-baseline", file, number)
    return rows


def write(file: str, rows: Rows) -> None:
    """Put the rows into the file, whole or not at all."""
    parts = [ABOUT]
    for name in sorted(rows):
        found = sorted(rows[name].elements())
        parts += [f"{name}\n", *(f"  {mark} {rule}\n" for mark, rule in found)] if found else []
    rewrite.rewrite(file, "".join(parts).encode("utf-8", "surrogateescape"))
