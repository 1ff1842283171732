"""json: one object for the whole run (docs/json.md)."""

from collections import Counter
from typing import IO, Any

from lint.reports import FileReport
from lint.reports.jsonl import dumps, record

VERSION = 1


class Writer:
    def __init__(self, out: IO[str], color: bool, quiet: bool) -> None:
        self.out, self.files = out, list[dict[str, Any]]()
        self.counts: Counter[str] = Counter()

    def file(self, report: FileReport) -> None:
        entry: dict[str, Any] = {"path": report.path.replace("\\", "/")}
        if report.mistake:
            entry["mistake"] = report.mistake
        entry["not_checked_by"] = report.not_checked_by
        entry["findings"] = [record(finding) for finding in report.findings]
        self.files.append(entry)
        for finding in report.findings:
            self.counts["waived" if finding.status == "waived" else finding.level] += 1

    def end(self) -> None:
        names = ("error", "warning", "suggestion", "waived")
        counts = {"files": len(self.files), **{name: self.counts[name] for name in names}}
        whole = {"version": VERSION, "files": self.files, "counts": counts}
        self.out.write(dumps(whole) + "\n")
        self.out.flush()
