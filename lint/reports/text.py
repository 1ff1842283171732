"""text: what an editor reads. The place, the words with the flaw marked, the mend, the evidence."""

from collections import Counter
from typing import IO

from lint.reports import FileReport
from lint.reports.located import Located, Where

STYLES = {"error": "31;1", "warning": "33", "suggestion": "36", "mark": "1;4", "dim": "2", "path": "1"}
MOST_WORDS = 90  # of a marked place; a block of furniture is shown by its beginning


class Writer:
    def __init__(self, out: IO[str], color: bool, quiet: bool) -> None:
        self.out, self.color, self.quiet = out, color, quiet
        self.counts: Counter[str] = Counter()
        self.files = self.flawed = 0

    def file(self, report: FileReport) -> None:
        self.files += 1
        shown = [f for f in report.findings if f.status == "open"]
        self.counts["waived"] += len(report.findings) - len(shown)
        if shown:
            self.flawed += 1
            self.out.write(self._paint("path", safe(report.path)) + "\n")
        for finding in shown:
            self.counts[finding.level] += 1
            self._finding(finding)

    def _finding(self, f: Located) -> None:
        mark = short(f.where.text)
        words = f"{safe(f.before)}{self._paint('mark', '[' + mark + ']')}{safe(f.after)}"
        level = self._paint(f.level, f.level)
        self.out.write(f"  {place_of(f.where)}: {words}\n")
        self.out.write(f"      {level}: {safe(f.message)}{mend_of(f)}\n")
        if f.places:
            self.out.write(f"      also: {', '.join(_short_place(place) for place in f.places[:8])}\n")
        if f.evidence:
            said = ", ".join(f"{safe(short(e.text))} ({_short_place(e)})" for e in f.evidence)
            self.out.write(f"      because: {said}\n")
        self.out.write(f"      {self._paint('dim', f.rule)}\n")

    def end(self) -> None:
        if not self.quiet:
            self.out.write(summary(self.counts, self.files) + "\n")
        self.out.flush()

    def _paint(self, style: str, words: str) -> str:
        return f"\x1b[{STYLES[style]}m{words}\x1b[0m" if self.color else words


def safe(text: str) -> str:
    """The text with what could steer a terminal shown as a code, never sent raw."""
    return "".join(c if c.isprintable() else " " if c in "\n\t" else f"\\x{ord(c):02x}" for c in text)


def short(text: str) -> str:
    words = safe(text)
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1].rpartition(" ")[0] + "…"


def place_of(where: Where) -> str:
    return f"Par {where.paragraph}, line {where.line}" if where.paragraph else f"Line {where.line}"


def _short_place(where: Where) -> str:
    return f"line {where.line}" if not where.paragraph else f"par {where.paragraph}, line {where.line}"


def mend_of(f: Located) -> str:
    """The mend in words, unless the message says it already."""
    if not f.fixes or len(f.fixes[0].edits) != 1:
        return ""
    right = f.fixes[0].edits[0][4]
    if right and right in f.message:
        return ""
    return f" Mend: {short(right)}" if right.strip() else " Mend: take it out"


def summary(counts: "Counter[str]", files: int) -> str:
    """One line: what was found in how many stories."""
    said = [_count(counts[level], level) for level in ("error", "warning", "suggestion") if counts[level]]
    found = ", ".join(said) if said else "nothing to mend"
    waived = f" ({counts['waived']} waived)" if counts["waived"] else ""
    return f"{_count(files, 'story')}: {found}{waived}."


def _count(number: int, word: str) -> str:
    plural = word if number == 1 else "stories" if word == "story" else word + "s"
    return f"{number} {plural}"
