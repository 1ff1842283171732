"""What an editor has looked at and lets stand: the waiver file, marks in the copy, comments.

A waived finding is kept and counted, never hidden.
"""

import time
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import regular
from lint.comments import Noted, noted_in
from lint.finding import Finding
from lint.mistake import Mistake
from lint.story import Story


class Waiver(NamedTuple):
    """An entry of the waiver file; what is "" holds for any. `line` is where it stands, from 1.

    `scope` is place, story, house or "" for what the other keys say; one for the house holds in its
    `file` alone until it is `approved`. `until` is its last day, as 2026-12-31.
    """

    rule: str
    words: str
    file: str
    reason: str
    fingerprint: str = ""
    scope: str = ""
    who: str = ""
    until: str = ""
    approved: str = ""
    line: int = 0

    @property
    def pending(self) -> bool:
        return self.scope == "house" and not self.approved

    @property
    def ended(self) -> bool:
        return bool(self.until) and self.until < time.strftime("%Y-%m-%d")


def load(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file; none where there is no file. Raises Mistake where it is wrong."""
    try:
        text = regular.read(path).decode("utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError):
        raise Mistake("cannot be read as UTF-8", str(path)) from None
    from lint import waiverfile  # a run without waivers does not pay for YAML

    return tuple(Waiver(**entry) for entry in waiverfile.read(text, str(path)))


remembered = cache(load)


def apply(
    findings: "Iterable[Finding]", story: Story, waivers: "tuple[Waiver, ...]", root: str,
    used: "set[int] | None" = None,
) -> list[Finding]:  # fmt: skip
    """The findings in their order, those waived marked so with the reason.

    `used` takes the lines of the waivers that held.
    """
    findings = list(findings)
    holding = [waiver for waiver in waivers if not waiver.ended and is_for(waiver, story.path, root)]
    findings = _listed(findings, story, holding, used if used is not None else set())
    if findings and _may_be_marked(story):
        from lint import marks

        findings = marks.apply(findings, story)
    noted = noted_in(story)
    return [_commented(f, noted) if noted else f for f in findings]


def is_for(waiver: Waiver, path: str, root: str) -> bool:
    """Whether a waiver holds in a file."""
    from lint.config import matches

    anywhere = not waiver.file or (waiver.scope == "house" and waiver.approved)
    return bool(anywhere) or matches((waiver.file,), path, root)


def _listed(
    findings: "list[Finding]", story: Story, waivers: "list[Waiver]", used: "set[int]"
) -> list[Finding]:
    """Those that the waiver file lets stand; a line end in the words counts as a blank."""
    if not waivers:
        return findings
    from lint.fingerprint import fingerprints

    kept = []
    for f, mark in zip(findings, fingerprints(findings, story), strict=True):
        words = " ".join(story.words_at(f.span).split())
        waiver = next((one for one in waivers if _fits(one, f, words, mark)), None)
        if waiver:
            used.add(waiver.line)
        kept.append(f._replace(status="waived", reason=waiver.reason) if waiver else f)
    return kept


def _fits(waiver: Waiver, f: Finding, words: str, mark: str) -> bool:
    if waiver.fingerprint and waiver.scope in ("", "place"):
        return waiver.fingerprint == mark
    return fnmatchcase(f.rule, waiver.rule) and " ".join(waiver.words.split()) in ("", words)


def _may_be_marked(story: Story) -> bool:
    """A quick look: a run without marks does not pay for them."""
    return "(" in story.text or "[" in story.text or "STET" in story.text


def _commented(f: Finding, noted: "list[Noted]") -> Finding:
    for note in noted:
        if note.span.start <= f.span.start < note.span.end and fnmatchcase(f.rule, note.rule):
            return f if f.status == "waived" else f._replace(status="waived", reason=note.reason or "comment")
    return f
