"""What a check sets aside: the baseline, lines that did not change, errors that are let through."""

import argparse
import os

from lint import release
from lint.commands import here
from lint.mistake import Mistake
from lint.reports import FileReport
from lint.terminal import say

WHOLE = ("select", "ignore", "engines", "diff", "baseline")


class Aside:
    """The options --baseline, --write-baseline, --diff and --release over a run."""

    def __init__(self, told: argparse.Namespace) -> None:
        from lint.baseline import Baseline, load
        from lint.changed import Changed

        self.told = told
        self.reports: list[FileReport] = []
        self.changed = Changed(told.diff) if told.diff else None
        self.baseline: Baseline | None = load(told.baseline) if told.baseline else None
        if told.diff and "-" in told.paths:
            raise Mistake("--diff compares files with git; standard input is none")
        if told.release is not None and not told.release.strip():
            raise Mistake("--release wants the reason: who decided it, and why")
        if told.write_baseline:
            clash = next((name for name in WHOLE if getattr(told, name)), None)
            if clash:
                raise Mistake(f"--write-baseline keeps all that stands; leave --{clash} out")
            there = os.path.exists(told.write_baseline)
            self.baseline = load(told.write_baseline) if there else Baseline(told.write_baseline, {})

    def only(self, paths: "list[str]") -> list[str]:
        """The files that are looked at: the baseline itself is no copy."""
        if self.baseline:
            kept = os.path.abspath(self.baseline.file)
            paths = [path for path in paths if os.path.abspath(path) != kept]
        return self.changed.only(paths) if self.changed else paths

    def sift(self, report: FileReport) -> FileReport:
        """The report of a file without what is set aside."""
        if report.mistake:
            return report
        if self.changed:
            report = self.changed.sift(report)
        if self.told.write_baseline or self.told.release is not None:
            self.reports.append(report)
        if self.baseline:
            report = self.baseline.sift(report)
            if self.told.release is not None:
                self.reports[-1] = report
        return report

    def end(self, status: int) -> int:
        """The exit status, once what belongs at the end is written and said."""
        if self.told.write_baseline:
            return self._write() if status < 2 else status
        if self.baseline and not any(getattr(self.told, name) for name in WHOLE[:4]):
            self._tell_gone()
        return self._release() if status == 1 and self.told.release is not None else status

    def _write(self) -> int:
        from lint.baseline import write

        assert self.baseline
        file = self.told.write_baseline
        rows = self.baseline.renewed(self.reports)
        old = sum(found.total() for found in self.baseline.rows.values())
        kept = sum(
            (found & self.baseline.rows[n]).total() for n, found in rows.items() if n in self.baseline.rows
        )
        write(file, rows)
        total = sum(found.total() for found in rows.values())
        gone = f"; {old - kept} gone, {total - kept} new" if old else ""
        say(f"{file}: {here.counted(total, 'finding')} of {_stories(len(rows))} in the baseline{gone}")
        return 0

    def _tell_gone(self) -> None:
        gone = self.baseline.gone() if self.baseline else 0
        if gone:
            are = "is" if gone == 1 else "are"
            file = self.told.baseline
            say(f"{file}: {here.counted(gone, 'finding')} {are} gone; --write-baseline {file} takes them out")

    def _release(self) -> int:
        told = self.told
        now = here.settings(told.config, next((path for path in told.paths if path != "-"), "."))
        file = release.record(now.releases, now.root)
        rows = release.overridden(self.reports)
        release.note(rows, told.release, told.stage or "desk", file)
        found = here.counted(len(rows), "finding")
        say(f"released over {found} by {release.who()}: {told.release} (noted in {file})")
        return 0


def _stories(number: int) -> str:
    return f"{number} {'story' if number == 1 else 'stories'}"
