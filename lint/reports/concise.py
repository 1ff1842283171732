"""concise: a line a finding, as compilers and editors read it."""

from typing import IO

from lint.reports import FileReport
from lint.terminal import safe


class Writer:
    def __init__(self, out: IO[str], color: bool, quiet: bool) -> None:
        self.out = out

    def file(self, report: FileReport) -> None:
        for f in report.findings:
            if f.status == "open":
                place = f"{safe(report.path)}:{f.where.line}:{f.where.column}"
                self.out.write(f"{place}: {f.level}: {safe(f.message)} [{f.rule}]\n")

    def end(self) -> None:
        self.out.flush()
