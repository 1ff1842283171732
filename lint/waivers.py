"""What an editor has looked at and lets stand: the waiver file, marks in the copy, comments.

A waived finding is kept and counted, never hidden.
"""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint.comments import Noted, noted_in
from lint.finding import Finding
from lint.mistake import Mistake
from lint.story import Story

MARKED = ("fix", "query")  # the categories that a mark in the copy answers
HOUSE = "names.house"  # the desk's own list of names stands above any mark
# The trade's own marks: the words before them are as they should be. One may stand outside the
# quotation marks of its words, and after a possessive or a comma.
MARK = re.compile(
    r"(?:['’]s)?[.,]?[\"'”’»]{0,3}[.,]?\s{0,2}"
    r"(?P<mark>\((?:CQ|sic|correct)\b[^()\n]{0,80}\)|\[(?:CQ|sic|correct)\b[^\[\]\n]{0,80}\])",
    re.IGNORECASE,
)


class Waiver(NamedTuple):
    rule: str
    words: str
    file: str
    reason: str


def load(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file; none where there is no file. Raises Mistake where it is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError):
        raise Mistake("cannot be read as UTF-8", str(path)) from None
    from lint import waiverfile  # a run without waivers does not pay for YAML

    return tuple(Waiver(**entry) for entry in waiverfile.read(text, str(path)))


remembered = cache(load)


def apply(
    findings: "Iterable[Finding]", story: Story, waivers: "tuple[Waiver, ...]", root: str
) -> list[Finding]:
    """The findings, those waived marked so with the reason."""
    waivers = tuple(waiver for waiver in waivers if _is_for(waiver, story, root))
    noted = noted_in(story)
    return [_waived(f, story, waivers, noted) for f in findings]


def _waived(f: Finding, story: Story, waivers: "tuple[Waiver, ...]", noted: "list[Noted]") -> Finding:
    reason = _listed(f, story, waivers) or _marked(f, story) or _commented(f, noted)
    return f._replace(status="waived", reason=reason) if reason else f


def _is_for(waiver: Waiver, story: Story, root: str) -> bool:
    from lint.config import matches

    return not waiver.file or matches((waiver.file,), story.path, root)


def _listed(f: Finding, story: Story, waivers: "tuple[Waiver, ...]") -> str:
    """The reason of the waiver file; a line end in the words counts as a blank."""
    words = " ".join(story.words_at(f.span).split())
    for waiver in waivers:
        if fnmatchcase(f.rule, waiver.rule) and " ".join(waiver.words.split()) in ("", words):
            return waiver.reason
    return ""


def _marked(f: Finding, story: Story) -> str:
    """The mark behind the words, where all places of the finding have one.

    Somebody who marks a name has not read the same words twice: no mark covers doubled words, nor
    what is not the story.
    """
    if f.category not in MARKED or f.rule == HOUSE or story.in_furniture(f.span.start) or _doubled(f, story):
        return ""
    marks = [MARK.match(story.text, span.end) for span in (f.span, *f.places)]
    return marks[0]["mark"] if marks[0] and all(marks) else ""


def _doubled(f: Finding, story: Story) -> bool:
    words = story.words_at(f.span).lower().split()
    half = len(words) // 2
    return "doubled" in f.rule or (half > 0 and words[:half] == words[half:])


def _commented(f: Finding, noted: "list[Noted]") -> str:
    for note in noted:
        if note.span.start <= f.span.start < note.span.end and fnmatchcase(f.rule, note.rule):
            return note.reason or "comment"
    return ""
