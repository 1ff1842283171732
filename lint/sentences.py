"""Where sentences begin and end in news copy.

A stop ends a sentence when a capital, a figure or an opening mark follows and the word before it
is no abbreviation that news uses before more words (Gen., U.S., No., Oct., initials).
"""

import re

from lint.sourcemap import Span

# Before a name or a figure: these never end a sentence. With a capital, or they are words (no, sat).
BEFORE_NAMES = (
    "Mr Mrs Ms Mx Dr Drs Prof Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Brig Sen Rep Reps Sens Gov Govs Pres"
    " Hon Rev Msgr Fr Br Supt Insp Det Amb St Ste Mt Ft Messrs Mme Mlle Dept Univ Assn Bros"
    " Engr Eng Barr Arc Alh Mal Pst Ven Bro Pharm Bldr Surv Adv Atty Ag Asst Cllr Cdr Cdre"
)
# These may end one: then a word that begins sentences must follow.
EITHER = (
    "Inc Ltd Co Cos Corp Plc LLC Jr Sr Esq Ave Blvd Rd Hwy Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov"
    " Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan"
    " Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ph.D Yahoo"
)
BEFORE_FIGURES = "No Nos no nos Prop Art Sec Fig Vol vol Ch pp p para approx est ca c"
SMALL = "vs v eg ie e.g i.e cf viz al"
OPENERS = (
    "the a an but and or so in on at by of to it he she they we you i his her their its our my this that"
    " these those there here then when while where as for with after before if however meanwhile some many"
    " more most no not yet one two what who why how according although though because since during under"
    " both all another other others such still also even only"
)
# Common nouns that open sentences; not after U.S., which goes before them.
NEWS = (
    "police officials authorities analysts shares investigators prosecutors residents witnesses supporters"
    " critics investors lawmakers sales prices"
)
TITLES, OPEN_ENDED, FIGURED, RUNNING, BEGINNING, NOUNS = (
    frozenset(words.split()) for words in (BEFORE_NAMES, EITHER, BEFORE_FIGURES, SMALL, OPENERS, NEWS)
)
SAYING = (
    "said|says|asked|asks|told|added|adds|replied|wrote|writes|shouted|cried|exclaimed|tweeted|joked|quipped"
    "|recalled|insisted|warned|declared|demanded|explained|continued|yelled|screamed|answered|wondered"
)
KNOWN = TITLES | OPEN_ENDED | FIGURED | RUNNING | {"am", "pm"}
STOP = re.compile(
    r"(?<![.!?…])(?P<stop>\.(?:[ \u00a0]?\.){2,}+|…\.?|[.!?]++)(?P<after>[\"'”’»)\]]{0,4})"
    r"(?=\s++(?P<open>[\"'“‘«(\[]{0,3})(?P<first>\S)(?P<word>[^\W_]*)|\s*\Z)"
)
BEFORE = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)*[^\W\d_]+\Z")
LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")  # U.S, D.C, a.m
HOURS = ("am", "pm", "a.m", "p.m", "AM", "PM", "A.M", "P.M")
# Compiled when first used.
AFTER_HOUR = (
    r"\s*(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]{2,8}\.? \d"
    r"|(?:[A-Z]\w{1,20} ){1,2}[Tt]ime\b)"
)
SAID = rf"\s*(?:[A-ZÀ-Þ][\w.'’-]{{0,30}}\s){{1,5}}(?:{SAYING})\b|\s*(?:{SAYING})\b"
SMALL_START = r"(?:al|el|ul|ad|an|as|ash|at|ar|de|van|von)[- ][A-ZÀ-Þ]|[a-z]{1,2}[A-Z]"
ITEM = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z])\Z")


def split(text: str, span: Span) -> list[Span]:
    """The sentences of one paragraph, without the blanks between them."""
    words = text[span.start : span.end]
    at = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    found = []
    for stop in STOP.finditer(text, at, end):
        if stop["first"] and _ends(text, stop, at):
            found.append(Span(at, stop.end()))
            at = stop.start("open")
    return [*found, Span(at, end)] if at < end else found


def _ends(text: str, stop: "re.Match[str]", begun: int) -> bool:
    """Whether a stop with words after it ends the sentence that began at `begun`."""
    if not _may_begin(text, stop):
        return False
    mark, at = stop["stop"], stop.start()
    if "…" in mark or mark.count(".") > 2:
        return _ellipsis_ends(text, stop)
    if mark != ".":
        return not _goes_on_after_question(text, stop)
    last = text[text.rfind(" ", max(begun, at - 24), at) + 1 : at]
    if last.isalpha() and len(last) > 1 and not last.isupper() and last not in KNOWN:
        return True
    if ITEM.match(text, begun, at):
        return False  # the number of an item, not a sentence
    word = BEFORE.search(text, max(begun, at - 24), at)
    return not word or _ends_after(word[0], text, stop)


def _may_begin(text: str, stop: "re.Match[str]") -> bool:
    """Capitals, figures, letters of scripts without capitals; small letters of few names."""
    first: str = stop["first"]
    if first.islower():
        return bool(re.match(SMALL_START, text[stop.start("first") : stop.start("first") + 20]))
    return first.isalnum() or first in "$£€¥#@\ufffc"


def _ellipsis_ends(text: str, stop: "re.Match[str]") -> bool:
    """Dots between blanks are words left out, unless a word that begins sentences follows."""
    apart = text[stop.start() - 1 : stop.start()].isspace() and not stop["after"]
    return not apart or (_begins(stop) and _word(stop) != "I")


def _goes_on_after_question(text: str, stop: "re.Match[str]") -> bool:
    """“Why?” Karzai asked; also Yahoo! News."""
    if stop["after"] and not stop["open"]:
        return bool(re.match(SAID, text[stop.end() : stop.end() + 200]))
    word = BEFORE.search(text, max(0, stop.start() - 24), stop.start())
    return bool(word and word[0] in OPEN_ENDED and not _begins(stop))


def _ends_after(word: str, text: str, stop: "re.Match[str]") -> bool:
    if word in HOURS:
        return not re.match(AFTER_HOUR, text[stop.end() : stop.end() + 60])
    if word in TITLES or word in RUNNING or (word.isupper() and word.title() in TITLES):
        return False
    if word in FIGURED or word in ("NO", "NOS"):
        return not stop["first"].isdigit()
    if word in OPEN_ENDED:
        return bool(stop["open"]) or _begins(stop) or _word(stop).lower() in NOUNS
    if LETTERS.match(word) or (len(word) == 1 and word.isupper()):
        return _begins(stop) and not _initial(text, stop)
    return True


def _begins(stop: "re.Match[str]") -> bool:
    return _word(stop).lower() in BEGINNING


def _word(stop: "re.Match[str]") -> str:
    return f"{stop['first']}{stop['word']}"


def _initial(text: str, stop: "re.Match[str]") -> bool:
    """Whether what follows is one more initial: J. I. Smith."""
    return len(_word(stop)) == 1 and text[stop.end("word") : stop.end("word") + 1] == "."
