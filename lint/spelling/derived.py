"""New words that are made as English makes them: un- and -like, and two words written as one."""

import re
from functools import lru_cache

from lint import lexicon

PREFIXES = tuple(
    "anti arch astro audio auto bio co counter cross crypto cyber de demi dis down eco electro ex extra fore"
    " geo giga gyro hydro hyper immuno in infra inter intra iso kilo macro mega meta micro mid mini mis mono"
    " multi nano neo neuro non off omni on out over pan para photo physio poly post pre pro proto pseudo"
    " psycho pyro quasi radio re retro self semi socio sub super tele tera thermo trans tri turbo ultra un"
    " under uni up vice xeno zoo".split()
)
SUFFIXES = tuple(
    "ability able age al ally ance ancy ation ations based centric core dom ee ees ery esque ess"
    " fest free friendly ful fully gate hood hoods ian ians ible ibly ic ically ier iest ing ings"
    " isation ise ised iser ises ish ising ive ism isms ist ists ite ites ity ization ize ized izer izes"
    " izing less lessly let lets like ling lings logist logists logy maker makers making man men ment"
    " ments ness ology or ors phile philes phobia phobic proof ship ships side some speak ster sters style"
    " sy ware wear wide wise woman women worthy y".split()
)
MADE = ("s", "es", "ies", "er", "ers", "ed", "y", "ie", "ies", "ish", "ive")  # no slip of their stem
INFLECTED = ("ed", "er", "ers", "est", "ing", "ings", "ies", "es", "s", "ly")
BENT = ("ed", "ing", "ies", "es", "s")
FREE = ("less", "like", "free", "proof")  # of short words as well: hubless
SILENT_E = re.compile(r"[^aeiouygc]e$")
VERB = re.compile(r"i[sz](?:e|ed|es|er|ers|ing|ations?)$")
MET, USUAL_SIZE = 1.0, 50  # of a longer one: else it is a word that only a dictionary has (indite)
SEEN = 2.0  # Zipf's measure of a word from which others are made
COMMON, USUAL = 3.2, 4.3  # of the halves of a compound, of those of a short one
SHORT, LONG = 3, 4  # letters of its halves


@lru_cache(maxsize=4096)
def is_derived(word: str) -> bool:
    """Whether the word is made of others by rule, so that no dictionary need have it."""
    return _british(word) or _inflected(word) or _prefixed(word) or _suffixed(word) or _compound(word)


@lru_cache(maxsize=4096)
def is_verb_in_ise(word: str) -> bool:
    """Whether it is made of a known word with -ise or -ize, as any may be: strategise, factionalised."""
    made = VERB.search(word)
    if not made or made.start() < LONG or not any(map(_seen, _stems(word, made[0]))):
        return False
    at = made.start() + 1  # no “advertize”: that is written with an s alone
    return not lexicon.is_word(word[:at] + ("s" if word[at] == "z" else "z") + word[at + 1 :])


@lru_cache(maxsize=4096)
def is_doer(word: str) -> bool:
    """Whether it is one who does what a verb says: rearers, uniter."""
    endings = [ending for ending in ("er", "ers") if word.endswith(ending)]
    return any(_seen(s) and word in (_written(s, e), _twice(s, e)) for e in endings for s in _stems(word, e))


def is_form(word: str, stem: str) -> bool:
    """Whether the word is no slip of the other but made of it: corporates, pleaser."""
    endings = [ending for ending in MADE if word.endswith(ending)]
    return any(stem in _stems(word, ending) and word == _written(stem, ending) for ending in endings)


def is_whom_it_befalls(word: str) -> bool:
    """Whether it is one to whom is done what a verb says: endorsee, galvanizees."""
    whom = word.removesuffix("s")
    return whom.endswith("ee") and any(map(_is_verb, (whom[:-2], whom[:-1])))


def _is_verb(word: str) -> bool:
    return "V" in lexicon.letters(word) or (word.endswith(("ise", "ize")) and lexicon.is_word(word))


def _twice(stem: str, ending: str) -> str:
    """The form of a short verb, its consonant doubled: vetters."""
    return stem + stem[-1] + ending if len(stem) == SHORT and stem[-1] not in "aeiou" else ""


def _seen(word: str, least: float = SEEN) -> bool:
    if len(word) > LONG + 1 and least == SEEN:
        found = lexicon.lookup(word)
        return bool(found and (found.frequency >= MET or found.size <= USUAL_SIZE))
    return len(word) >= SHORT and lexicon.frequency(word) >= least


def _prefixed(word: str) -> bool:
    for prefix in PREFIXES:
        rest = word[len(prefix) :].removeprefix("-")
        if not word.startswith(prefix) or len(rest) < LONG:
            continue
        if _seen(rest) or _inflected(rest) or _suffixed(rest):
            return True
    return False


def _suffixed(word: str) -> bool:
    return any(
        word.endswith(suffix) and len(word) - len(suffix) >= LONG and any(map(_seen, _stems(word, suffix)))
        for suffix in SUFFIXES
    ) or any(word.endswith(suffix) and _seen(word.removesuffix(suffix), COMMON) for suffix in FREE)


def _stems(word: str, suffix: str) -> list[str]:
    """What may stand before a suffix: whole, with its e, its y, without a doubled letter."""
    stem = word[: -len(suffix)]
    if suffix[0] not in "aeiouy":
        return [stem, stem[:-1] + "y"] if stem[-1] == "i" else [stem]
    found = [stem + "e", stem + "y"] if stem[-1] not in "aeio" else []
    doubled = stem[-1] == stem[-2:-1] and stem[-1] not in "aeiou"
    if SILENT_E.search(stem):
        return found  # no “writeing”
    return [*found, stem, stem[:-1]] if doubled else [*found, stem]


def _inflected(word: str) -> bool:
    """A form of a word that has none other in the dictionary: downsizings, but not “occured”."""
    for ending in INFLECTED:
        if not word.endswith(ending) or len(word) - len(ending) < SHORT:
            continue
        for stem in _stems(word, ending):
            if _seen(stem) and word == _written(stem, ending) and not _otherwise(stem, ending):
                return True
    return False


def _written(stem: str, ending: str) -> str:
    """How a form is written by rule, its consonant not doubled."""
    if ending[0] in "ei" and stem[-1] == "e":
        return stem[:-1] + ending
    if stem[-1] == "y" and stem[-2] not in "aeiou" and ending in ("ed", "er", "ers", "est"):
        return stem[:-1] + "i" + ending
    if ending == "ies":
        return stem[:-1] + ending
    if ending == "s" and (stem.endswith(("s", "x", "z", "ch", "sh")) or _y(stem)):
        return ""
    return stem + ending


def _british(word: str) -> bool:
    """A doubled l before an ending, where the dictionary has the verb so: diallers, from dialled."""
    at = word.find("ll", SHORT)
    forms = (word[: at + 1] + word[at + 2 :], word[: at + 2] + "ed")
    return at > 0 and word[at + 2 :] in ("ed", "er", "ers", "ing") and any(map(lexicon.is_word, forms))


def _y(stem: str) -> bool:
    """Whether its plural has -ies, as that of nearby and standby has not."""
    by = stem.endswith("by") and stem[-3] != "b" and lexicon.is_word(stem[:-2])
    return stem[-1] == "y" and stem[-2] not in "aeiou" and not by


def _otherwise(stem: str, ending: str) -> bool:
    """Whether the dictionary has the form in another spelling."""
    if ending == "ly":
        return lexicon.is_word(stem[:-1] + "ly") or lexicon.is_word(stem + "ally")
    if ending in ("s", "es", "ies"):
        return False
    others = (stem + stem[-1] + ending, stem + ending, stem[:-1] + ending, stem[:-1] + "i" + ending)
    return any(other != _written(stem, ending) and lexicon.is_word(other) for other in others)


def _compound(word: str) -> bool:
    """Two common words, one of them of four letters or more; a short one must be usual."""
    for at in range(SHORT, len(word) - SHORT + 1):
        first, second = word[:at], word[at:]
        short = max(len(first), len(second)) <= LONG
        least, after = (USUAL if short or len(half) <= SHORT else COMMON for half in (first, second))
        if _seen(first, least) and (_seen(second, after) or (not short and _bent(second))):
            return True
    return False


def _bent(word: str) -> bool:
    """A form of a common word: workovers, trailblazed."""
    return any(
        word == _written(stem, ending) and _seen(stem, COMMON)
        for ending in BENT
        if word.endswith(ending) and len(word) - len(ending) >= SHORT
        for stem in _stems(word, ending)
    )
