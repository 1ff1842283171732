"""What the kinds do with a house's value for a point of style."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.kinds import Hit
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.kinds.votes import Vote
    from lint.rule import Rule
    from lint.story import Story

NAME = ""  # the key of story.style under which the house's own name stands
WRITTEN = re.compile(  # what was quoted was not said but written, and stands as it was written
    r"\b(?:re)?tweet(?:s|ed|ing)?\b|\b(?:Twitter|Facebook|Instagram|wrote|writes|written|writing|posted"
    r"|letters?|e-?mail(?:s|ed)?|memo|texted|text messages?|filings?|complaint|indictment|affidavit|statute"
    r"|reads?|read)\b"
)
MESSAGE = "{style}: “{mend}”, not “{found}”."


def name(story: "Story") -> str:
    """What the house's style is called in messages."""
    return story.style.get(NAME, "House style")


def value(rule: "Rule", story: "Story") -> str:
    """The house's value for the point of a rule that has only one; "" where it has none for it."""
    point, allowed = next(iter(rule.options["values"].items()))
    said = story.style.get(point, "")
    return said if said in allowed else ""


def odd(rule: "Rule", story: "Story", point: str, votes: "list[Vote]") -> Iterator[Hit]:
    """The places that are not written in the house's way, each for itself."""
    names = rule.options["values"][point]
    said = story.style[point]
    for vote in votes if said in names else ():
        edit = None if _written(vote.span, story) else _edit(vote, names.index(said), rule.options, story)
        if edit and edit.text != story.words_at(edit.span):
            yield hit(rule, story, vote.span, edit)


def _written(span: Span, story: "Story") -> bool:
    """Whether it is quoted from something written: its paragraph says so."""
    part = story.part_at(span.start) if story.quoted(span) else None
    return part is not None and WRITTEN.search(story.words_at(part.span)) is not None


def hit(rule: "Rule", story: "Story", span: Span, edit: Edit | None) -> Hit:
    """A finding against the house's style. Its message is the rule's, where that names no habit."""
    message = rule.message if "{habit" not in rule.message else MESSAGE
    values = {
        "message": message, "found": _said(story.words_at(span)), "mend": _said(edit.text) if edit else "",
        "style": name(story),
    }  # fmt: skip
    return Hit(span, values, (Fix((edit,)),) if edit else ())


def _said(words: str) -> str:
    """Words as the message has them: blanks around them are only shown beside marks."""
    bare = words.strip()
    return bare if any(c.isalnum() or c == "%" for c in bare) else words


def _edit(vote: "Vote", way: int, options: dict[str, Any], story: "Story") -> Edit | None:
    """The words in the house's way; None where they have no such form.

    A stop that belongs to the words may end the sentence as well: it is neither lost nor doubled.
    """
    from lint.kinds.votes import edit_of

    weak = vote.match[0].lower() in options["weak"]
    if vote.way == way or weak or not options["write"][vote.row][way]:
        return None
    (start, end), right = edit_of(vote, way, options)
    if right.endswith(".") and story.text[end : end + 1] == ".":
        return Edit(Span(start, end + 1), right)
    lost = story.text[end - 1 : end] == "." and "." not in right[-2:]
    if lost and not story.text[end : story.sentence_at(start).end].strip("\"'”’)]"):
        return Edit(Span(start, end), right + ".")
    return Edit(Span(start, end), right)
