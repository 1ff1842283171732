"""The tail of a page: other stories' headlines and links that were copied along with a story.

It runs from an unusual gap, or from a line that names such a block, to the end of the text, and
no line of it ends a sentence. What only looks like it (results, lists, tables, sign-offs) is left.
"""

import re
from itertools import islice, pairwise
from typing import Any

from lint.kinds import lines
from lint.kinds.lines import Line

STORY = 3  # lines of copy that there must be before a tail
LEAST_WORDS = 6  # of a headline; names, entries of lists and results have fewer
SENTENCE = re.compile(r"""(?:(?<![A-Z])\.|[,;:…])["')\]]*$""")  # a headline may end with U.S.
# Compiled where there is a block to look at, which most stories have not.
ITEM = r"[-*•·–—○]\s|\(?(?:\d+|[a-z])[.)]\s"
ENTRIES = (
    r".*\s\|\s|(?:.*?(?<!\S)[-+$£€]?\d[\d.,%]*(?!\S)){3}",  # rows of a table
    r"[\d½¼¾⅓$£€]",  # figures first: results, ingredients, diaries
    r".*(?<!\d)\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)",  # scores and times
    r"[^:]{1,24}: ",  # label: what it is
    r".*(?:@|\bwww\.|https?:|\(\d{3}\) ?\d)",  # where to write
    r"[^,]+, \d{1,3}(?:,|$)",  # names with ages
)


def of(found: list[Line], options: dict[str, Any]) -> list[Line]:
    """The lines of the tail; none where there is no tail, or where it is not certain."""
    first = len(found)
    while first > 0 and _fits(found[first - 1], options):
        first -= 1
    for at in _gaps(found, max(first, STORY), options):
        copy = [line for line in found[:at] if not lines.known(line, options["lawful"])]
        if _is_tail(copy, found[at:], options) and _is_story(copy):
            return found[at:]
    return []


def _fits(line: Line, options: dict[str, Any]) -> bool:
    """Whether a line can stand in a tail: short, and no sentence unless known."""
    if len(line.words) > options["longest"] or lines.known(line, options["lawful"]):
        return False
    if _starts(line, options) or lines.known(line, options["lines"]):
        return True
    return not SENTENCE.search(line.words)


def _gaps(found: list[Line], first: int, options: dict[str, Any]) -> list[int]:
    """Where a tail may begin: the first few places, as a story has no more."""
    later = range(first, len(found))
    wide = (at for at in later if found[at].blank >= options["blank_lines"] or _starts(found[at], options))
    return list(islice(wide, 20))


def _starts(line: Line, options: dict[str, Any]) -> bool:
    return lines.known(line, options["starts"])


def _is_story(copy: list[Line]) -> bool:
    """Whether the lines before are copy that has come to its end."""
    last = [line for line, after in pairwise(copy) if after.alone] + copy[-1:]
    ended = sum(line.ends for line in last)
    return len(last) >= STORY and copy[-1].ends and ended >= 0.6 * (len(last) - 1)


def _is_tail(copy: list[Line], block: list[Line], options: dict[str, Any]) -> bool:
    if _starts(block[0], options):
        return len(block) > 1
    if not _apart(copy, block[0], options):
        return False
    links = sum(lines.known(line, options[key]) for line in block for key in ("lines", "starts"))
    if links and len(block) > 1:
        return links == len(block) or not _alike(block, *ENTRIES)
    headlines = sum(len(line.words.split()) >= LEAST_WORDS for line in block)
    enough: bool = headlines >= max(options["headlines"], 0.6 * len(block))
    return enough and not _alike(block, ITEM, *ENTRIES)


def _apart(copy: list[Line], first: Line, options: dict[str, Any]) -> bool:
    """Whether the gap is wider than any between the paragraphs of the story."""
    usual = max((line.blank for line in copy[2:]), default=0)
    wide: bool = first.blank >= max(options["blank_lines"], usual + 1)
    return wide


def _alike(block: list[Line], *marks: str) -> bool:
    """Whether half of the lines are made the same way, as no headlines are."""
    return any(2 * sum(bool(re.match(mark, line.words)) for line in block) >= len(block) for mark in marks)
