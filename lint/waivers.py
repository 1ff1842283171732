"""What an editor has looked at and lets stand: the waiver file, marks in the copy, comments.

A waived finding is kept and counted, never hidden.
"""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import yamlfile
from lint.finding import Finding
from lint.keys import Key, check
from lint.mistake import Mistake
from lint.sourcemap import Span
from lint.story import Story

KEYS = {
    "rule": Key("text", help="the rule's id, or a pattern such as names.*"),
    "words": Key("text", "", "the exact words of the place; default: any"),
    "file": Key("text", "", "the file, as in a .gitignore; default: any"),
    "reason": Key("text", help="why the words stand"),
}
# The trade's own marks: the words before them are as they should be.
MARK = re.compile(r"\s*[(\[](?:CQ|cq|sic|SIC|correct)[)\]]")
NOTE = re.compile(r"copydesk:\s*(off|on|ok)\b\s*([\w.*,\- ]*?)\s*(?:[—–:]\s*(.*))?$", re.S)


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
    document = yamlfile.read(text, str(path))
    entries = document.data or []
    if not isinstance(entries, list):
        raise Mistake("waivers are a list of entries: “- rule: …”", str(path), 1)
    return tuple(_waiver(entry, document.line(i), str(path)) for i, entry in enumerate(entries))


remembered = cache(load)


def _waiver(entry: object, line: int, path: str) -> Waiver:
    if not isinstance(entry, dict):
        raise Mistake("a waiver is keys and values: rule, words, file, reason", path, line)
    return Waiver(**check(yamlfile.Document(entry, {(): line}), KEYS, path))


def apply(findings: "Iterable[Finding]", story: Story, waivers: "tuple[Waiver, ...]", root: str) -> list[Finding]:
    """The findings, those waived marked so with the reason."""
    noted = _noted(story)
    return [_waived(f, story, waivers, root, noted) for f in findings]


def _waived(
    f: Finding, story: Story, waivers: "tuple[Waiver, ...]", root: str, noted: "list[tuple[Span, str, str]]"
) -> Finding:
    words = story.words_at(f.span)
    for waiver in waivers:
        if fnmatchcase(f.rule, waiver.rule) and waiver.words in ("", words) and _names(waiver, story, root):
            return f._replace(status="waived", reason=waiver.reason)
    mark = MARK.match(story.text, f.span.end)
    if mark and f.category in ("query", "fix") and "doubled" not in f.rule:
        return f._replace(status="waived", reason=mark[0].strip())
    for span, rules, reason in noted:
        if span.start <= f.span.start < span.end and _any(rules, f.rule):
            return f._replace(status="waived", reason=reason or "comment")
    return f


def _any(rules: str, rule: str) -> bool:
    return not rules or any(fnmatchcase(rule, one) for one in re.split(r"[,\s]+", rules))


def _names(waiver: Waiver, story: Story, root: str) -> bool:
    from lint.config import matches

    return not waiver.file or matches((waiver.file,), story.path, root)


def _noted(story: Story) -> list[tuple[Span, str, str]]:
    """Stretches that comments to the desk let stand: (where, rules, reason).

    `copydesk: off RULE` holds until `on` or the end, `copydesk: ok RULE` for the paragraph after it.
    """
    found: list[tuple[Span, str, str]] = []
    since: dict[str, tuple[int, str]] = {}
    for at, words in story.notes:
        m = NOTE.search(words.strip())
        if not m:
            continue
        rules, reason = m[2].strip(), (m[3] or "").strip()
        if m[1] == "off":
            since[rules] = (at, reason)
        elif m[1] == "ok":
            found.append((_paragraph_after(story, at), rules, reason))
        elif rules in since:
            start, why = since.pop(rules)
            found.append((Span(start, at), rules, why))
    return found + [(Span(start, len(story.text) + 1), rules, why) for rules, (start, why) in since.items()]


def _paragraph_after(story: Story, at: int) -> Span:
    for part in story.parts:
        if part.span.end > at:
            return Span(at, part.span.end)
    return Span(at, at)
