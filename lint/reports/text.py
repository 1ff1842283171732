"""text: what an editor reads. The place, the words with the flaw marked, the mend, the evidence."""

import re
from collections import Counter
from typing import IO

from lint.reports import FileReport
from lint.reports.located import Located, Where
from lint.terminal import safe

STYLES = {"error": "31;1", "warning": "33", "suggestion": "36", "mark": "1;4", "dim": "2", "path": "1"}
ASIDE = {"waived": "waived", "known": "in the baseline"}  # counted, not shown
MOST_WORDS = 90  # characters of a marked place; a block of furniture is shown by its beginning
MOST_PLACES = 8
TAKEN_OUT = re.compile(r"\b(?:take|leave|cut|drop)\b.*\bout\b", re.I)


class Writer:
    def __init__(self, out: IO[str], color: bool, quiet: bool) -> None:
        self.out, self.color, self.quiet = out, color, quiet
        self.counts: Counter[str] = Counter()

    def file(self, report: FileReport) -> None:
        self.counts["unread" if report.mistake else "stories"] += 1
        shown = [f for f in report.findings if f.status == "open"]
        self.counts["waived"] += len(report.findings) - len(shown)
        self.counts["known"] += report.known
        if shown:
            self.out.write(self._paint("path", safe(report.path)) + "\n")
        for finding in shown:
            self.counts[finding.level] += 1
            self._finding(finding)

    def _finding(self, f: Located) -> None:
        mark = short(f.where.text)
        mark = self._paint("mark", mark) if self.color else f"[{mark}]"
        self.out.write(f"  {place_of(f.where)}: {safe(f.before)}{mark}{safe(f.after)}\n")
        self.out.write(f"      {self._paint(f.level, f.level)}: {safe(f.message)}{mend_of(f)}\n")
        if f.places:
            self.out.write(f"      also: {also(f.places)}\n")
        if f.evidence:
            self.out.write(f"      because: {because(f.evidence)}\n")
        self.out.write(f"      {self._paint('dim', ', '.join((f.rule, *f.agreed)))}\n")

    def end(self) -> None:
        if not self.quiet:
            self.out.write(summary(self.counts) + "\n")
        self.out.flush()

    def _paint(self, style: str, words: str) -> str:
        return f"\x1b[{STYLES[style]}m{words}\x1b[0m" if self.color else words


def short(text: str) -> str:
    """The words of a place in one line, cut at a word where they are many."""
    words = safe(text[:MOST_WORDS])
    return words if len(text) <= MOST_WORDS else (words.rpartition(" ")[0] or words) + "…"


def place_of(where: Where) -> str:
    """Par 9, line 9 -- or the lines, where the place runs over several."""
    lines = f"line {where.line}"
    if where.end_line > where.line:
        lines = f"lines {where.line}–{where.end_line}"
    return f"Par {where.paragraph}, {lines}" if where.paragraph else lines.capitalize()


def also(places: "tuple[Where, ...]") -> str:
    """The further places of a finding, several in one line of the file said once."""
    said = list(dict.fromkeys(_where(place) for place in places))
    more = len(said) - MOST_PLACES
    return "; ".join(said[:MOST_PLACES]) + (f" and {more} more" if more > 0 else "")


def because(evidence: "tuple[Where, ...]") -> str:
    """What a finding rests on, each with its place; the dash after a dateline is no evidence."""
    said = [f"{short(e.text).strip(' -–—')} ({_where(e)})" for e in evidence]
    return "; ".join(dict.fromkeys(said))


def _where(where: Where) -> str:
    return place_of(where)[0].lower() + place_of(where)[1:]


def mend_of(f: Located) -> str:
    """The mend in words, unless the message says it already."""
    if not f.fixes or len(f.fixes[0].edits) != 1:
        return ""
    right = f.fixes[0].edits[0][4]
    if right and right in f.message:
        return ""
    if right.strip():
        return f" Mend: {short(right)}"
    return "" if TAKEN_OUT.search(f.message) else " Mend: take it out"


def summary(counts: "Counter[str]") -> str:
    """One line: what was found in how many stories, and how many could not be read."""
    if not counts["stories"] and not counts["unread"]:
        return "No story was read."
    levels = [_count(counts[level], level) for level in ("error", "warning", "suggestion") if counts[level]]
    found = ", ".join(levels) if levels else "nothing to mend"
    aside = [f"{counts[name]} {words}" for name, words in ASIDE.items() if counts[name]]
    waived = f" ({', '.join(aside)})" if aside else ""
    said = [f"{_count(counts['stories'], 'story')}: {found}{waived}"]
    unread = [f"{_count(counts['unread'], 'file')} not read"] if counts["unread"] else []
    return "; ".join([*(said if counts["stories"] or not unread else []), *unread]) + "."


def _count(number: int, word: str) -> str:
    plural = word if number == 1 else "stories" if word == "story" else word + "s"
    return f"{number} {plural}"
