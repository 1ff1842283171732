"""Whether a figure is a label and counts nothing: phase 3, a Boeing 737, the 60,000 mark."""

import re
from collections.abc import Callable

from lint import lexicon
from lint.kinds.line import Line
from lint.kinds.wordclass import is_adjective

LABELS = frozenset(
    "act article bay category chapter class clause day division episode floor game gate grade ground group"
    " hole highway lane leg level line magnitude match option page paragraph part phase plan platform point"
    " pool room round route row rule scale scene schedule section series set stage stop table tier type unit"
    " version volume war ward week year zone channel model number rs tk".split()
)
NO_LABELS = frozenset(  # nouns that a number does not follow as a label
    "final past total record average maximum minimum top key initial potential individual".split()
)
# What a figure is said to be, or how large: the 60,000 figure, its 47,000 production.
SIZED = frozenset(
    "advantage allowance amount average barrier bid bonus budget cap ceiling circulation claim cost cut"
    " deadline debt decline decrease deficit donation drop estimate fall fee figure fine forecast gain"
    " grant growth increase jump lead level limit loss majority margin mark maximum membership milestone"
    " minimum number output payment population prediction price production profit projection quota rate"
    " rating reduction reward rise salary scale shortfall strength sum surge surplus target threshold"
    " toll total turnout turnover wage".split()
)
EMERGENCY = ("911", "999", "112", "111")
CALLED = frozenset("helpline hotline number line call caller dispatcher operator service".split())
MAKES = frozenset("model version variant edition plane jet airliner camera form".split())  # the 737 model
KNOCKOUTS = ("8", "16", "32", "64")  # the last 16 draw
ODDS = (("in", "1"), ("in", "one"))
DEFINITE = frozenset("the this that its his her their our my your".split())
SCALES = frozenset("hundred thousand million billion trillion".split())
MEASURES = frozenset(
    "minute hour day week month year decade mile kilometre kilometer metre meter yard inch acre hectare litre"
    " liter gallon barrel ton tonne point degree goal time".split()
)
# The first half of a span or of a proportion: the 328 to 301 vote, a 6 in 7 chance, 2,340 x 1,080.
OTHER_HALF = re.compile(
    r"(?:(?P<led>[\w.’']+) )?(?:\d[\d,.]*|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?P<joint>to|through|and|in|x|[–-]) $"
)
FAR = 50  # characters in which it stands
ARTICLES = frozenset("a an the its his her their our this that".split())
PERCENT = frozenset("pct percent per".split())
TALLIED = frozenset("vote count score lead win victory defeat loss margin decision ruling draw tie".split())
AGES = frozenset("age ages aged".split())
UNITS = ("byte", "watt", "metre", "meter", "gram", "gramme", "litre", "liter")


def labelled(line: Line, first: int, noun: int, is_noun: Callable[[str], bool]) -> bool:
    """Whether a number belongs to the word before it, or names the noun: 3 out of 5, $40."""
    written = line.text[max(0, line.words[first].start - 2) : line.words[first].start]
    if written[-1:] not in ("", " ", "\n", "(", "“", '"') or written[:1] in ("$", "£", "€", "¥", "-"):
        return True
    figure = line.said(first)
    if line.word(noun) == "second" and not figure[:1].isdigit():  # two second halves
        return True
    called = line.word(first - 1) in ARTICLES and line.word(noun) in CALLED
    if figure in EMERGENCY or (len(figure) == 3 and called):  # the 911 dispatcher, the 111 helpline
        return True
    if "." in figure and (line.word(noun - 1) == "local" or not _measure(line.word(noun))):
        return True  # the 3.6 threshold, at 10.00 local time
    unit, hyphen, _ = line.word(noun).partition("-")
    if hyphen and (_measure(unit) or unit in PERCENT):  # a 50 percent-owner
        return True
    if _second_half(line, first, line.word(noun)):
        return True
    if line.word(noun - 1) in SCALES and line.word(noun) in SIZED:  # the seven million mark
        return True
    if line.text[max(0, line.words[first].start - 4) : line.words[first].start] in ("Rs. ", "Tk. ", "No. "):
        return True
    if not line.touches(first):
        return False
    before = line.word(first - 1)
    if (before, line.word(first - 2)) in ODDS:  # one in 40
        return True
    if before in ("last", "of", "final") and figure in KNOCKOUTS and not _measure(line.word(noun)):
        return True
    if before == "of" and line.word(first - 2) == "out" and len(figure) == 1:  # 3 out of 5
        return True
    told = before in ARTICLES or "-" in before or is_adjective(before) or before.endswith("est")
    after = line.word(noun + 1) if noun + 1 < len(line.words) and line.touches(noun + 1) else ""
    if before == "so-called" or (_measure(line.word(noun)) and after in SIZED):  # a seven point lead
        return True
    if before in LABELS or (len(figure) == 3 and line.word(noun) in MAKES and told):
        return True
    named = line.said(first - 2)[:1].isupper() and first - 2 > line.first
    # the Group of 20 summit, the Yes on 12 campaign
    if before in ("of", "on", "at") and named and not _measure(line.word(noun)):
        return True
    return figure[:1].isdigit() and (
        _definite(line, first, noun) or _name(line, first - 1, _measure(line.word(noun)), is_noun)
    )


def _second_half(line: Line, first: int, noun: str) -> bool:
    """Whether the figure ends a span or a proportion that is said of the noun, or of an age."""
    start = line.words[first].start
    half = OTHER_HALF.search(line.text, max(0, start - FAR), start)
    if not half or half["joint"] == "x":
        return half is not None
    if half["joint"] == "in":  # six in 10 support it
        return not _measure(noun)
    if half["joint"] in ("to", "–", "-") and noun in TALLIED:  # a party-line 14 to 11 vote
        return True
    led = half["led"] or ""
    if led.lower() in AGES or half["joint"] == "and":
        return led.lower() in AGES
    named = led[:1].isupper() and half.start() > line.words[line.first].start
    return named or led.lower() in ARTICLES  # March 11 to 20, the 328 to 301 vote


def _measure(noun: str) -> bool:
    return noun in MEASURES or noun.endswith(UNITS)


def _definite(line: Line, first: int, noun: int) -> bool:
    """Whether a figure may say which one is meant: the 60,000 mark, the firm’s 216 drone."""
    before = line.word(first - 1)
    plain = len(line.said(first)) > 2 and line.text[line.words[first].end] != ","
    if before.endswith("'s") or (before in ARTICLES and plain and noun == first + 1):  # his 527 group
        return not _measure(line.word(noun))
    near = {before, line.word(first - 2)}
    large = len(line.said(first)) > 2  # around 10,000 mark lacks its article
    return line.word(noun) in SIZED and (large or not DEFINITE.isdisjoint(near))


def _name(line: Line, at: int, measure: bool, is_noun: Callable[[str], bool]) -> bool:
    """Whether a word takes a number behind it: a name, a noun; before a span of time only LABELS do."""
    said = line.said(at)
    if any(c.isdigit() for c in said):
        return True
    inside = at > line.first
    name = any(c.isupper() for c in said[1:]) or (
        said[:1].isupper() and (inside or not lexicon.is_word(said))
    )
    return name or (not measure and said not in NO_LABELS and is_noun(said.lower()))
