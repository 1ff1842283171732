"""Two spellings in one story that may be one name: the near-miss measures.

The conditions and their order follow what was measured on 6,000 published stories: the same
neighbour, a spelling that is no word and no known name, a surname that was never introduced.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import lint.lexicon as lexicon
from lint.facts.spelling import distance, plain, within
from lint.names import standing
from lint.names.doubt import doubtless, mistyped, two_consonants
from lint.names.lawful import both_stand_for, in_varieties, translated
from lint.names.tokens import COURTESY, TITLES, Names, Token

# What a lawful longer form adds: Haqqani and Haqqanis, Iran and Iranian, Google and Googler.
ENDINGS = frozenset(
    "s es n i an ian ans ians ish ese is ist ists ism er ers ed ing al a y e o in na ia ic ity isation"
    " ization".split()
)
# Tased and Taser, Koreas and Koreans, Latinos and Latinas, Misratah and Misratan, Boliviana and Bolivians.
SIBLINGS = (
    ("ed", "er"),
    ("ist", "ism"),
    ("is", "es"),
    ("s", "n"),
    ("s", "ns"),
    ("os", "as"),
    ("h", "n"),
    ("ana", "ans"),
)
RARE = 3.8  # of a thousand million, as a logarithm: so rare a surname is as likely a slip of another
MOST_LOST = 3  # letters of a name that was cut short
NUMERAL = re.compile(r"[-A-Z][IVX]+$")  # Talabira-II and Talabira-III, WWI and WWII
LEAST = 4  # letters of a name that a slip is looked for in
TWO_EDITS = 8  # letters from which two edits still make one name


class Slip(NamedTuple):
    """A spelling, once, and the one it is a slip of. `sure`: nothing else explains it."""

    token: Token
    right: str
    times: int
    sure: bool


def find(names: Names) -> Iterator[Slip]:
    """The odd spellings of a story, in the order of the text; of two that stand once each, the later."""
    found = {slip.token.text: slip for slip in _found(names)}
    for slip in found.values():
        other = found.get(slip.right)
        if not (other and other.right == slip.token.text and other.token.span > slip.token.span):
            yield slip


def _found(names: Names) -> Iterator[Slip]:
    by_letter: dict[str, list[str]] = {}
    for form in names.forms:
        by_letter.setdefault(plain(form)[:1], []).append(form)
    for form, tokens in names.forms.items():
        if len(tokens) == 1 and form not in TITLES:
            slip = _best(tokens[0], names, by_letter.get(plain(form)[:1], []))
            if slip:
                yield slip


def _best(token: Token, names: Names, forms: list[str]) -> Slip | None:
    likely = within(token.text, forms, MOST_LOST)
    found = [_judge(token, form, names.forms[form]) for form in likely if form != token.text]
    return max((slip for slip in found if slip), key=lambda slip: (slip.sure, slip.times), default=None)


def _judge(token: Token, form: str, others: list[Token]) -> Slip | None:
    """Whether `form`, printed elsewhere, is what `token` should be."""
    if abs(len(form) - len(token.text)) > MOST_LOST or both_stand_for(token.text, form):
        return None
    unknown, times = not known(token.text), len(others)
    if _cut(token, form, others, unknown):
        return Slip(token, form, times, False)
    # Delh is no base of Delhi; but Beatle is one of the Beatles
    stump = unknown and form.startswith(token.text) and known(form) and form != token.text + "s"
    if not near(token.text, form) or (derived(token.text, form) and not stump):
        return None
    if translated(token, form) or in_varieties(token.text, form) or NUMERAL.search(token.text):
        return None
    if standing.partner(token, others) and _one_thing(token, form, unknown, times):
        return Slip(token, form, times, unknown and times > 1)
    if len(token.text) < LEAST:
        return None
    alike = not two_consonants(token.text, form) and token.text[1:].islower() == form[1:].islower()
    if standing.person(token, others) and alike and (unknown or _rare(token.text)):
        return Slip(token, form, times, unknown and times > 1)
    if unknown and (standing.opening(token, form, others) or _lost_one(token, form, times)):
        return Slip(token, form, times, False)
    # Mr Blobby is no Bobby
    own = lexicon.is_given_name(form if token.before in COURTESY else token.given or "-")
    fit = mistyped(token.text, form) or (
        standing.comparable(token, form, others) and standing.apart(token, form, known(form))
    )
    if unknown and not own and fit and doubtless(token.text, form, times, known(form)):
        return Slip(token, form, times, times > 1)
    return None


def _lost_one(token: Token, form: str, times: int) -> bool:
    """Whether a known name of five letters, often printed, has lost one inside: Lbya, Oama."""
    alone = not token.given and not token.after
    short = len(token.text) == LEAST and len(form) == LEAST + 1
    return alone and short and times > 1 and lexicon.is_proper(form) and token.text[-1] == form[-1]


def _one_thing(token: Token, form: str, unknown: bool, times: int) -> bool:
    """Whether two spellings beside the same word are one name: no Centre and Center of two countries."""
    certain = (unknown and not two_consonants(token.text, form)) or (
        times > 1 and distance(token.text, form) == 1
    )
    short = len(token.text) < LEAST and not lexicon.is_given_name(token.given)  # Jon Il and Jong Il
    return certain and len(token.text) >= 3 and not short


def near(a: str, b: str) -> bool:
    """One edit apart, or two in long names that end alike (Petroleos and Petroleum are two words)."""
    edits = distance(a, b)
    return edits == 1 or (edits == 2 and min(len(a), len(b)) >= TWO_EDITS and a[-1] == b[-1])


def derived(a: str, b: str) -> bool:
    """Whether one is the other's lawful longer form."""
    short, long = sorted((plain(a), plain(b)), key=len)
    if _siblings(plain(a), plain(b)):
        return True
    if long.replace("s-", "-") == short:  # Inspectors-General
        return True
    ending = long[len(short) :]
    lawful = ending in ENDINGS or (short.endswith("e") and ending in ("r", "rs"))
    return long.startswith(short) and lawful and ending != short[-1]


def _siblings(a: str, b: str) -> bool:
    """Whether both are lawful forms of a third word: Koreas and Korean, Latinos and Latinas."""
    return any(
        a.endswith(one) and b.endswith(other) and a.removesuffix(one) == b.removesuffix(other)
        for first, second in SIBLINGS
        for one, other in ((first, second), (second, first))
    )


def _cut(token: Token, form: str, others: list[Token], unknown: bool) -> bool:
    """Whether the token is an introduced surname that has lost its end."""
    lost = len(form) - len(token.text)
    if not (form.startswith(token.text) and 1 <= lost <= MOST_LOST and len(token.text) * 2 >= len(form)):
        return False
    person = token.before in COURTESY or (not token.before and not token.after)
    free = (
        unknown or token.before in COURTESY or (_rare(token.text) and not lexicon.is_word(token.text.lower()))
    )
    return (
        person
        and standing.introduced(others)
        and len(token.text) >= LEAST - (token.before in COURTESY)
        and free
    )


def known(name: str) -> bool:
    """Whether a spelling is a word, a place or a name on its own account."""
    return (
        lexicon.frequency(name.lower()) > 0
        or lexicon.is_word(name.lower())
        or lexicon.is_proper(name)
        or (lexicon.is_surname(name) and not 0 < lexicon.surname_frequency(name) < RARE)
        or lexicon.is_given_name(name)
        or bool(lexicon.is_city(name))
        or lexicon.is_region(name)
    )


def _rare(name: str) -> bool:
    """No common word, no given name, no place: it can only be a surname."""
    return lexicon.frequency(name.lower()) < 3.0 and not (
        lexicon.is_given_name(name)
        or lexicon.is_city(name)
        or lexicon.is_region(name)
        or lexicon.is_proper(name)
    )
