"""Where sentences begin and end in news copy.

A stop ends a sentence when a capital, a figure or an opening mark follows and the word before it
is no abbreviation that news uses before more words (Gen., U.S., No., Oct., initials).
"""

import re

from lint.sourcemap import Span

# Written with a capital, or they are words (no, mass, sat).
ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpl Sgt Adm Cmdr Brig Sen Rep Gov Pres Hon Rev Fr"
    " St Ste Mt Ft Jr Sr Esq Messrs Mme No Nos Dept Univ Assn Bros Co Corp Inc Ltd Plc Jan Feb"
    " Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ave"
    " Blvd Rd Hwy Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn"
    " Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo U.S U.K U.N E.U D.C U.S.A".split()
)
SMALL_ABBREVIATIONS = frozenset("vs etc al eg ie e.g i.e cf approx est pct bn mln dlrs a.m p.m".split())
# Those that may close a sentence as well: then a capital after them decides.
CLOSING = frozenset(
    "etc Inc Ltd Co Corp Plc Jr Sr U.S U.K U.N E.U D.C U.S.A a.m p.m pct bn mln dlrs".split()
)
STOP = re.compile(r"(?:\.{3}|…|[.!?]+)[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-ÞА-Я]|\s*\n|\s*\Z)")
OPENERS = frozenset(
    "the a an but and in on at he she it they we i his her their this that these those there when"
    " while as for with after before if however meanwhile some many more most no not one two".split()
)
WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z.]*)$")
WORD_AFTER = re.compile(r"\W*([A-Za-z]+)")


def split(text: str, span: Span) -> list[Span]:
    """The sentences of one paragraph, without the blanks between them."""
    found, at = [], span.start
    for stop in STOP.finditer(text, span.start, span.end):
        if _ends(text, stop, span):
            found.append(Span(at, stop.end()))
            at = stop.end()
    found.append(Span(at, span.end))
    return [s for s in (_trim(text, s) for s in found) if s.end > s.start]


def _ends(text: str, stop: "re.Match[str]", span: Span) -> bool:
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    word = WORD_BEFORE.search(text, max(span.start, stop.start() - 20), stop.start())
    if not word:
        return True
    before = word[1]
    if before in CLOSING:
        after = WORD_AFTER.match(text, stop.end())
        return not after or (after[1][0].isupper() and after[1].lower() in OPENERS)
    if before in ("No", "Nos"):
        return not re.match(r"\s*\d", text[stop.end() : stop.end() + 4])
    initial = len(before) == 1 and before.isupper()
    return not (initial or before in ABBREVIATIONS or before in SMALL_ABBREVIATIONS)


def _trim(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.start + len(words.rstrip()))
