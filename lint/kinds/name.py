"""name: a name spelled in two ways in one story."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Evidence, Fix
from lint.kinds import Hit, Key
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

PLAYER = re.compile(r"[,;(] ?(?:[A-Z]\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: \([^)]*\))?(?=[,;)])")
PLAYERS = 9  # names between commas, from which a paragraph names teams
FEW = 5  # so many do where both spellings are names of their own
INITIALS = re.compile(r"(?<![\w’'-])(?:[A-Z]\.? ?){1,5}(?<= )$|(?<![\w’'-])(?:[A-Z]\.){1,5}$")

if TYPE_CHECKING:
    from lint.names.slips import Slip
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "except": Key("texts", (), "names that are right although another is near them"),
    "probable": Key(
        "word", "warning", "the level where another reading is possible", ("warning", "suggestion")
    ),
}


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    return {"except": sorted(values["except"]), "probable": values["probable"]}, []


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    from lint.names import slips

    for slip in slips.find(story.names):
        if slip.token.text not in rule.options["except"] and not _two_players(slip, story):
            yield _hit(slip, story, rule.options["probable"])


def _two_players(slip: "Slip", story: "Story") -> bool:
    """Whether the story tells two apart: M Horan and Shane Horgan, or both stand in lists of teams."""
    from lint.names import slips

    token, others = slip.token, story.names.forms[slip.right]
    if story.text.startswith("\u00ad", token.span.end):  # half of a word that may be broken there
        return True
    initials = _initials(token.span, story)
    if initials and all(o.given[:1] not in initials if o.given else bool(o.after) for o in others):
        return True
    if token.given and all(token.given[0] not in _initials(o.span, story) for o in others):
        return all(_initials(o.span, story) for o in others)
    most = FEW if slips.known(slip.token.text) else PLAYERS
    return _in_team(slip.token.span, story, most) and any(_in_team(o.span, story, most) for o in others)


def _initials(span: Span, story: "Story") -> str:
    """The initials before a name: RMAL of R.M.A.L Rathnayake."""
    found = INITIALS.search(story.text, max(0, span.start - 12), span.start)
    letters = found[0].replace(".", "").replace(" ", "") if found else ""
    return "" if letters in ("A", "I") else letters


def _in_team(span: Span, story: "Story", players: int) -> bool:
    part = story.part_at(span.start)
    return part is not None and len(PLAYER.findall(story.words_at(part.span))) >= players


def _hit(slip: "Slip", story: "Story", probable: str) -> Hit:
    others = [token.span for token in story.names.forms[slip.right]]
    values = {"found": slip.token.text, "mend": slip.right, "times": _times(slip.times)}
    fix = Fix((Edit(slip.token.span, slip.right),))
    evidence = tuple(Evidence(span) for span in others[:2])
    return Hit(slip.token.span, values, (fix,), (), evidence, "" if slip.sure else probable)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
