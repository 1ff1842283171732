"""Whether a story itself tells two apart whose names are near each other: by initials, lists, places."""

import re
from typing import TYPE_CHECKING

import lint.lexicon as lexicon
from lint.facts.spelling import distance, plain
from lint.names import slips, standing
from lint.names.tokens import TITLES, Token
from lint.sourcemap import Span
from lint.spelling import language

if TYPE_CHECKING:
    from lint.names.slips import Slip
    from lint.story import Story

PLAYER = re.compile(r"[,;(] ?(?:[A-Z]\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: \([^)]*\))?(?=[,;)])")
COMMON = 3.0  # as a logarithm: a word of the dictionary, no surname
PLAYERS = 9  # names between commas, from which a paragraph names teams
FEW = 5  # so many do where both spellings are names of their own
INITIALS = re.compile(r"(?<![\w’'-])(?:[A-Z]\.? ?){1,5}(?<= )$|(?<![\w’'-])(?:[A-Z]\.){1,5}$")
# Between two names that are two, where nothing else stands: from Apanu to Akanu; Mensa, Mensam.
PAIRED = re.compile(r",? (?:and|or|to|vs?\.?|&|nor) |, ?")
WITHIN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside) $")  # a person is in no other
RUN = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]* )+$")
FIRMS = frozenset("Corp Corporation Inc Ltd Limited Co Company Plc Group Holdings".split())
AGE = re.compile(r", \d\d(?=[,.;]\s)")
SMALL = re.compile(r"(?<!\w)([a-z’']{3,}) ([a-z’']{3,}) $"), re.compile(r" ([a-z’']{3,}) ([a-z’']{3,})\b")


def two(slip: "Slip", story: "Story") -> bool:
    """Whether the spelling is no slip where it stands."""
    token, others = slip.token, story.names.forms[slip.right]
    return (
        story.text.startswith("\u00ad", token.span.end)  # half of a word that may be broken there
        or _short(token, story)
        or _paired(token, others, story)
        or _placed(token, others, story)
        or _foreign(token, story)
        or _firm(token, others)
        or _another_first(token, others, story)
        or _by_initials(token, others, story)
        or _in_teams(token, others, story)
    )


def _short(token: Token, story: "Story") -> bool:
    """Whether it is a sentence by itself, as the short forms of a table are: Bloom. Buttig. Warren."""
    sentence = story.sentence_at(token.span.start)
    return story.words_at(sentence).strip() == token.text + "." and sentence.end < len(story.text)


def _paired(token: Token, others: list[Token], story: "Story") -> bool:
    """Whether both stand side by side: nobody writes from Apanu to Apanu."""
    return any(
        PAIRED.fullmatch(story.text[min(a, b) : max(a, b)])
        for other in others
        for a, b in ((token.span.end, other.span.start), (other.span.end, token.span.start))
        if a < b < a + 9
    )


def _placed(token: Token, others: list[Token], story: "Story") -> bool:
    """Whether it is a place where the other is a person (in Davos, Switzerland), or has its own age."""
    end = token.span.end
    if token.before or token.after or story.text.startswith(("'s", "’s"), end):
        return False
    if AGE.match(story.text, end):
        return all(other.after and not other.given for other in others)
    return (
        standing.introduced(others)
        and _within(token, story)
        and not any(_within(other, story) for other in others)
    )


def _within(token: Token, story: "Story") -> bool:
    return bool(WITHIN.search(story.text, max(0, token.span.start - 20), token.span.start))


def _foreign(token: Token, story: "Story") -> bool:
    """Whether two words beside it are of another language, or most of the sentence."""
    before, after = SMALL
    start, end = token.span
    beside = (before.search(story.text, max(0, start - 40), start), after.match(story.text, end))
    if any(found and all(map(language.is_strange, found.groups())) for found in beside):
        return True
    return language.is_foreign(story, start)


def _firm(token: Token, others: list[Token]) -> bool:
    """Whether it is a firm that is called nearly as a word: Entergy Corp."""
    word = lexicon.is_word(others[0].text.lower())
    alone = word and not token.before and token.after in FIRMS
    return alone and not any(other.after == token.after for other in others)


def _another_first(token: Token, others: list[Token], story: "Story") -> bool:
    """Whether names of three words open with another one: Rakibul Islam Bakul, Shahidul Islam Babul."""
    if token.after or lexicon.frequency(others[0].text.lower()) > COMMON:
        return False
    own = _first(token, story)
    firsts = {_first(other, story) for other in others}
    return bool(own) and "" not in firsts and all(distance(own, first) > 2 for first in firsts)


def _first(token: Token, story: "Story") -> str:
    """The first of two words or more before a name, titles left out."""
    run = RUN.search(story.text, max(0, token.span.start - 60), token.span.start)
    words = run[0].split() if run else []
    names = [word for word in words if word not in TITLES and not lexicon.is_word(word.lower())]
    return plain(names[0]) if len(names) > 1 else ""


def _by_initials(token: Token, others: list[Token], story: "Story") -> bool:
    """Whether initials tell them apart: M Horan and Shane Horgan."""
    initials = _initials(token.span, story)
    if initials and all(o.given[:1] not in initials if o.given else bool(o.after) for o in others):
        return True
    if not token.given or any(token.given[0] in _initials(o.span, story) for o in others):
        return False
    return all(_initials(o.span, story) for o in others)


def _in_teams(token: Token, others: list[Token], story: "Story") -> bool:
    """Whether both stand in lists of teams."""
    most = FEW if slips.known(token.text) else PLAYERS
    return _in_team(token.span, story, most) and any(_in_team(o.span, story, most) for o in others)


def _initials(span: Span, story: "Story") -> str:
    """The initials before a name: RMAL of R.M.A.L Rathnayake."""
    found = INITIALS.search(story.text, max(0, span.start - 12), span.start)
    letters = found[0].replace(".", "").replace(" ", "") if found else ""
    return "" if letters in ("A", "I") else letters


def _in_team(span: Span, story: "Story", players: int) -> bool:
    part = story.part_at(span.start)
    return part is not None and len(PLAYER.findall(story.words_at(part.span))) >= players
