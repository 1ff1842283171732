"""Comments to the desk in a format that has them, such as `<!-- copydesk: off RULE — reason -->`."""

import re
from typing import NamedTuple

from lint.sourcemap import Span
from lint.story import Story

NOTE = re.compile(r"copydesk:\s*(?P<word>off|on|ok)\b(?P<rest>.*)", re.DOTALL)
REASON = re.compile(r"(?:^|\s)(?:—|–|--|-)\s+|:\s+")  # what stands between the rules and the reason
NOTE_MOST = 1000  # characters of a comment that are read


class Noted(NamedTuple):
    """A stretch of the story where a comment lets a rule's findings stand; rule is a pattern."""

    span: Span
    rule: str
    reason: str


def noted_in(story: Story) -> list[Noted]:
    """What comments to the desk let stand.

    `copydesk: off RULE — reason` holds until `on` or the end, `copydesk: ok RULE` for the paragraph
    it stands in or before. Without a rule, all are meant.
    """
    found: list[Noted] = []
    since: dict[str, tuple[int, str]] = {}
    for at, words in story.notes:
        m = NOTE.match(words.strip()[:NOTE_MOST])
        if not m:
            continue
        rules, reason = _rules_and_reason(m["rest"])
        if m["word"] == "ok":
            found += [Noted(_paragraph(story, at), rule, reason) for rule in rules]
        elif m["word"] == "off":
            since = {**dict.fromkeys(rules, (at, reason)), **since}
        else:
            ended = list(since) if rules == ["*"] else [rule for rule in rules if rule in since]
            found += [_until(at, rule, *since.pop(rule)) for rule in ended]
    return found + [_until(len(story.text) + 1, rule, *begun) for rule, begun in since.items()]


def _rules_and_reason(words: str) -> tuple[list[str], str]:
    parts = [*REASON.split(words, maxsplit=1), ""]
    return parts[0].replace(",", " ").split() or ["*"], parts[1].strip()


def _until(end: int, rule: str, start: int, reason: str) -> Noted:
    return Noted(Span(start, end), rule, reason)


def _paragraph(story: Story, at: int) -> Span:
    """The rest of the paragraph that a comment stands in, or the whole of the one after it."""
    after = next((part for part in story.parts if part.span.end > at), None)
    return Span(at, after.span.end) if after else Span(at, at)
