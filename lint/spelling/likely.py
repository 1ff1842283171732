"""Which of the words near an unknown one are likely to be meant, and which only look like it."""

import re

from lint import lexicon
from lint.spelling import slips
from lint.spelling.candidates import Candidate
from lint.spelling.derived import is_doer

# Why a word may be right: English makes it by rule, or it comes again; only games know it; a name is near.
MADE, RARE, NAMED = "made", "rare", "named"
SHORT = 5  # letters of a word that anything else may explain
LONG = 9  # letters of a word that is likelier misspelled than new
FAMILY = 4.5  # how common a surname is that is met in small letters
# Of a word that English makes by rule, or that comes again; the second of long words.
NEAR_SLIP, NEAR_WORD, NEAR_LONG = (1.05, 1.1), 4.4, 4.0
LETTER_TWICE, RARE_TWICE = (0.55, 2.0), (0.55, 4.0)  # a letter doubled, or not: debutting
BY_EYE = (6, 4.4)  # letters, and how common: a longer and more common word has its -e by a slip
BY_NAME = (1.0, 3.0)  # of a short word before a name, of which it may be a part
KNOWN, FAR = 2.0, 1.5  # how common a word is that has a sister elsewhere; by how much another outweighs it
DOER_SLIP = 0.75  # of one who does it: visiter, but not rearer
IF_LONG = ((1.15, 2.0), (2.3, 3.0))
ONE = 1.15  # slips: a usual one
LIKELY = ((0.8, 2.4), (ONE, 2.8), (1.75, 3.4), (2.3, 4.0))  # slips, and how common the word must be
BY_EAR = 3.2  # slips of a word that sounds the same
A_LETTER, HEARD = 0.32, 0.4  # slips to a letter at most: of more hardly anything is left; by the ear
OF_SHORT = 4.0  # how common a short word must be: of those that are rare other languages have many near
FEW = ((5, 1.15), (6, 1.65))  # slips in a word of so few letters
NAMES_NONE = 8  # letters from which a word one slip away is likelier meant than another language
FOREIGN = re.compile(r"[aiou]$|[ao]s$")  # few English words end so, and most of other languages do
LATIN = re.compile(r"(?:icus|atus|orum|arum|ibus|iis)$")


def likely(word: str, every: tuple[Candidate, ...], doubt: str) -> tuple[Candidate, ...]:
    """Those of the words found that may be meant; none where none of them is likely enough."""
    found = tuple(c for c in every if not _of_elsewhere(word, c.word) and not _odd_head(word, c.word))
    sisters = [c.frequency for c in every if _sister(word, c)]
    if sisters and not any(c.slips <= ONE and c.frequency > max(sisters) + FAR for c in found):
        found = tuple(c for c in found if _of_the_hand(word, c.word) and c.word[-1] == "e")
    if doubt in (MADE, RARE) or lexicon.surname_frequency(word) >= FAMILY:
        return found if _surely(word, found, doubt == RARE) else ()
    if doubt == NAMED:
        return found if any(c.slips <= BY_NAME[0] and c.frequency >= BY_NAME[1] for c in found) else ()
    return found if _near_enough(word, found) else ()


def _sister(word: str, meant: Candidate) -> bool:
    """Whether it is the other's sister in French, or its old spelling: grande, liberalisme."""
    if word != meant.word + "e" or meant.frequency < KNOWN:
        return False
    return len(word) <= BY_EYE[0] or meant.frequency < BY_EYE[1]


def _surely(word: str, found: tuple[Candidate, ...], rare: bool) -> bool:
    most = DOER_SLIP if is_doer(word) else NEAR_SLIP[not rare and len(word) >= NAMES_NONE]
    doubtful = len(word) < LONG or lexicon.is_word(word) if rare else len(word) < NAMES_NONE - 1
    least = NEAR_WORD if doubtful else NEAR_LONG
    twice = RARE_TWICE if rare else LETTER_TWICE
    return any(
        (c.slips <= most and c.frequency >= least) or (c.slips <= twice[0] and c.frequency >= twice[1])
        for c in found
    )


def _near_enough(word: str, found: tuple[Candidate, ...]) -> bool:
    if lexicon.is_surname(word):
        found = tuple(c for c in found if c.slips <= ONE)
    if len(word) < NAMES_NONE:
        found = tuple(c for c in found if not _of_no_hand(word, c.word))
    if len(word) < SHORT or FOREIGN.search(word):
        found = tuple(c for c in found if _of_the_hand(word, c.word) or _same_end(word, c))
    if len(word) <= SHORT and not any(_outweighs(word, c) for c in found[:2]):
        return False
    return any(c.slips <= far and c.frequency >= least for c in found for far, least in _steps(word))


def _steps(word: str) -> list[tuple[float, float]]:
    """How far a word may be from one that is so common; by the ear it may be farther."""
    steps = [*LIKELY, *(IF_LONG if len(word) >= LONG else ())]
    most = next((far for letters, far in FEW if len(word) <= letters), A_LETTER * len(word))
    heard = HEARD * len(word) if len(word) > FEW[-1][0] and not _of_two(word) else most
    return [*((min(far, most), least) for far, least in steps), (min(BY_EAR, heard), LIKELY[-1][1])]


def _of_two(word: str) -> bool:
    """Whether it may be two words in one, as a trade writes them: laydays."""
    ways = ((word[:at], word[at:]) for at in range(3, len(word) - 2))
    return any(lexicon.is_word(first) and lexicon.is_word(second) for first, second in ways)


def _of_elsewhere(word: str, meant: str) -> bool:
    """Whether the word is the other's sister in Latin: classicus."""
    latin = LATIN.search(word)
    return bool(latin and not meant.endswith(latin[0]))


def _odd_head(word: str, meant: str) -> bool:
    """Whether the first letter was changed as no hand does: a pun (farticle), another word (facticity)."""
    if word[0] == meant[0] or word[0] == meant[1:2]:
        return False
    if word[1:2] == meant[0]:
        return not (slips.beside(word[0], word[1]) or (word == "a" + meant and not _described(meant)))
    return slips.cost(word[0], meant[0]) > slips.KEY + slips.AT_HEAD


def _described(word: str) -> bool:
    """Whether a- makes the opposite of it, as of an adjective: ahistorical."""
    return "J" in lexicon.classes(word)


def _outweighs(word: str, meant: Candidate) -> bool:
    """Whether it is likelier than that a short word is of another language: common, or mistyped."""
    return meant.frequency >= OF_SHORT or meant.slips <= LETTER_TWICE[0] or swapped(word, meant.word)


def _same_end(word: str, meant: Candidate) -> bool:
    """Whether the end of a word does not speak against it: the other's too, or one slip in a long word."""
    long = len(word) >= NAMES_NONE and meant.slips <= ONE
    letters = 2 if word[-1] == "s" else 1
    return len(word) >= SHORT and (long or meant.word[-letters:] == word[-letters:])


def _of_the_hand(word: str, meant: str) -> bool:
    """Whether two letters changed places, one fell out, or a key beside the right one was hit.

    Not at the end of a word that ends as other languages do: temporao is not temporal.
    """
    if meant == word + "e":
        return True
    if len(meant) == len(word) + 1:
        return any(meant[:at] + meant[at + 1 :] == word for at in range(1, len(word)))
    places = [at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b]
    if len(word) != len(meant) or not places:
        return False
    if swapped(word, meant):
        return True
    at = places[0]
    if len(places) > 1 or (at == len(word) - 1 and FOREIGN.search(word)):
        return False
    return slips.beside(word[at], meant[at])


def _of_no_hand(word: str, meant: str) -> bool:
    """Whether one letter is another, neither alike nor beside it: a new word, no slip (spork)."""
    differ = [at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b]
    return len(word) == len(meant) and len(differ) == 1 and slips.cost(word, meant) >= slips.OTHER


def swapped(word: str, meant: str) -> bool:
    """Whether two letters that stand together changed places."""
    return any(word[:at] + word[at + 1] + word[at] + word[at + 2 :] == meant for at in range(len(word) - 1))
