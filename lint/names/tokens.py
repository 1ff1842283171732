"""Capitalised words that are names, or parts of names, with what stands beside them."""

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import lint.lexicon as lexicon
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.story import Story

LETTER = r"[^\W\d_]"
TOKEN = re.compile(
    rf"(?=[A-ZÀ-Þaeib])(?<![\w.@/#])(?:(?:al|el|Al|El|ad|as|bin|ibn)-)?(?:[ODL]['’])?[A-ZÀ-Þ]{LETTER}+(?:[-'’]{LETTER}+)*(?!{LETTER}|-?\d|['’](?!\w|['’]s\b))"
)
# Or a verb that leans on the name: Jobs’d, Brown’ll.
POSSESSIVE = re.compile(r"(?:['’](?:s|d|ll|ve|re)|['’])$")
POSSESSED = frozenset("sdle'’")
# What may join two words of one name: one blank, an initial, a particle.
JOIN = re.compile(
    r" (?:[A-Z]\.? |(?:bin|ibn|al|el|van|von|der|den|de|del|della|di|da|dal|dos|du|la|le|ben|ter) ){0,2}"
)
TITLES = frozenset(
    "Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor Gen General Col Colonel Lt Lieutenant Maj"
    " Major Capt Captain Sgt Sergeant Cpl Corporal Adm Admiral Brig Cmdr Commander Sen Senator Rep"
    " Representative Gov Governor President Premier Prime Minister Chancellor Secretary Chairman"
    " Chairwoman Chief Judge Justice Rev Reverend Father Bishop Archbishop Cardinal Pope King Queen"
    " Prince Princess Sheikh Imam Rabbi Ambassador Mayor Sheriff Detective Inspector Officer Coach"
    " Congressman Congresswoman Councillor Cllr Speaker Director Commissioner Superintendent".split()
)
COURTESY = frozenset("Mr Mrs Ms Miss Mx".split())  # they stand before a surname; Sir does not
OPENERS = frozenset("An In So My See Many The Said".split())  # given names somewhere, openers here
CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday"
    " Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan"
    " Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan".split()
)


class Token(NamedTuple):
    """One capitalised word, possessive cut. `before` and `after` are the words joined to it.

    `opens` where a sentence or quotation begins with it, so that its capital proves nothing.
    """

    text: str
    span: Span
    opens: bool
    before: str
    after: str

    @property
    def given(self) -> str:
        """The word before it, where that is no title: the given name of a surname."""
        return "" if self.before in TITLES else self.before


class Names(NamedTuple):
    """The name tokens of a story in the order of the text; `forms` by spelling, titles too."""

    tokens: list[Token]
    forms: dict[str, list[Token]]


def read(story: "Story") -> Names:
    """The names of a story, furniture left out."""
    raw = [m for m in TOKEN.finditer(story.text) if not story.in_furniture(m.start())]
    joined = [False, *(_joined(story.text, *pair) for pair in pairwise(raw)), False]
    tokens = [_token(story, raw, i, joined) for i in range(len(raw))]
    surely = {t.text for t in tokens if not t.opens}
    kept = _parted([(t, _is_name(t, surely)) for t in tokens])
    forms: dict[str, list[Token]] = defaultdict(list)
    for token in kept:
        forms[token.text].append(token)
    return Names([t for t in kept if t.text not in TITLES], dict(forms))


def _parted(judged: "list[tuple[Token, bool]]") -> list[Token]:
    """The names alone; a word that only opens the sentence (Then Karzai) or a day is no part of them."""
    kept: list[Token] = []
    for turn, (token, name) in enumerate(judged):
        if name:
            first, is_name = judged[turn - 1] if turn and token.before else (token, True)
            apart = not is_name and first.text not in TITLES and not first.text.isupper()
            kept.append(token._replace(before="") if apart else token)
    return kept


def _token(story: "Story", raw: "list[re.Match[str]]", i: int, joined: list[bool]) -> Token:
    """A word and its neighbours; `joined` tells of each word whether it goes with the one before."""
    m = raw[i]
    word = _bare(_cut(m[0]))
    before = raw[i - 1][0] if joined[i] else ""
    after = raw[i + 1][0] if joined[i + 1] else ""
    span = Span(m.start(), m.start() + len(word))
    return Token(word, span, _opens(story, m.start()), before, _cut(after))


def _cut(word: str) -> str:
    """A word without its possessive."""
    return POSSESSIVE.sub("", word) if word[-1:] in POSSESSED else word


def _bare(word: str) -> str:
    """A compound of a name and a small word (Indian-controlled, Jordanian-U.S.) is its name."""
    head, hyphen, tail = word.partition("-")
    return head if hyphen and (tail[:1].islower() or len(tail) < 2) and len(head) > 2 else word


def _joined(text: str, first: "re.Match[str]", second: "re.Match[str]") -> bool:
    """Whether two words are parts of one name: nothing but a blank, initials, particles between."""
    gap = text[first.end() : second.start()]
    if gap[:1] not in (" ", ".") or _cut(first[0]) != first[0]:
        return False
    return gap == " " or bool(JOIN.fullmatch(gap)) or (gap == ". " and first[0] in TITLES)


def _opens(story: "Story", at: int) -> bool:
    sentence, text = story.sentence_at(at), story.text
    if at - 2 >= sentence.start and text[at - 1] == " " and text[at - 2].isalnum():
        return False
    before = text[sentence.start : at].rstrip()
    return not before.strip("\"'“”‘’([—–- ") or before[-1] in '"“‘:([—–'


def _is_name(token: Token, surely: set[str]) -> bool:
    """Not a day or a title, and no ordinary word whose capital only opens a sentence."""
    if token.text.isupper() or token.text in CALENDAR:
        return False
    if not token.opens or token.text in surely:
        return True
    if token.after and token.text not in OPENERS and lexicon.is_given_name(token.text):
        return True
    return lexicon.frequency(token.text.lower()) < 1.5
