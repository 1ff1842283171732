"""Whether a word, a figure or an acronym begins with the sound of a vowel: an hour, a UN, an 18th."""

import re
from functools import lru_cache

from lint import lexicon

LETTERS = frozenset("AEFHILMNORSX")  # whose names begin with a vowel: an MP, an X-ray
YOU = re.compile(
    r"eu|ewe|ubiq|ugand|ukr|ukul|ulyss|unan(?=im)|uni(?!n|m(?!od)|d(?!ir)|ss|ll|rr|gn)|ura(?!c)|ure[at]|uri(?!ah)|uro|uru|"
    r"us(?=[ae])|usu|ut(?=[aeio])|uv[eu]"
)  # fmt: skip
WUN = re.compile(r"one(?:s|self|ness|time|sies?)?$|once$|oui|oua")
TIMES = re.compile("A{2,}")  # of a rating: a triple-A, or by its letters
SILENT = re.compile(r"(?:hours?|hourly|hourglass|honest\w*|hono[u]?r\w*|heir\w*)$")
EITHER = re.compile(
    r"histor|hotel|hyst|hero[ií]|habit|hered|horri|horre|hilar|hispan|homage|herb|humble|hallu|hypo|hyper|harmon|hom[eo]o"
    r"|hab[ií]l|herm|honorar|honoré|u[iy]gh|ural|nth$|ubun|\w*[^a-z'’]"
)
PREFIXES = frozenset("co neo pre tri un".split())  # a co-operation deal
ENGLISH_H = 3.0  # Zipf's measure of a word in h- that “an” cannot stand before
SAID_YOU = frozenset(
    "UN US UK UAE UFO UFOS USB UV URL USDA UNHCR UEFA UNICEF UNESCO UCLA USAID UAW UBS UPS USSR UNGA".split()
)
# Acronyms that are said by their letters though a vowel is among these.
SPELLED_OUT = frozenset(
    "FBI FAA FDA FOI FIA HIV HBO HDTV HR HQ LAPD LED LEA LEDS LOL MBA MEP MEPS MIT MOT MOD MRI MOU"
    " NBA NGO NGOS NHL NEA NRA NSA NIH NUJ NUT NAACP RAF RUC ROI RIP RBI RCA SEC SAS SOS SUV SUVS SOE"
    " SDLP SEN XI XO".split()
)
NUMBER = re.compile(r"[$£€]?(\d+)((?:,\d{3})*)")


@lru_cache(maxsize=8192)
def vowel(written: str) -> bool | None:
    """Whether “an” stands before a word as it is written; None where both may, or nobody knows."""
    number = NUMBER.match(written)
    if number:
        return _figure(number[1], number[2])
    head = re.split(r"[-–'’]", written)[0].replace(".", "")
    if len(head) == 1 and written[1:2] in ("'", "’"):
        return None  # l'Equipement, d'Orsay, o'clock
    if len(head) == 1 and head.isalpha() and head not in "aAI":
        return None if head in "hH" else head.upper() in LETTERS
    if head.isupper() and head.isalpha():
        return _acronym(head)
    return _word(head) if head.isalpha() else None


def _figure(digits: str, groups: str) -> bool | None:
    """Eight, eleven, eighteen, and eighty and eight hundred; in words, whatever follows."""
    if digits[0] == "8" or (digits in ("11", "18")):
        return True
    return None if len(digits) == 4 and digits[:2] in ("11", "18") else False


def _acronym(head: str) -> bool | None:
    """Said by its letters where it has no vowel; an EU, a UN; NATO and MI are not decided."""
    if TIMES.fullmatch(head):
        return None
    if head in SAID_YOU:
        return False
    if head in SPELLED_OUT:
        return True
    if len(head) > 3 and lexicon.is_word(head.lower()):
        return None  # a word in capitals
    if head[0] in "AIO" or head[:1] == "E":
        return None if head.startswith(("EU", "ONE", "OUA")) and head != "EU" else True
    if head[0] not in LETTERS:
        return None if head[0] == "U" else False
    return None if re.search("[AEIOUY]", head[1:]) else True


def _word(head: str) -> bool | None:
    word = head.lower()
    if EITHER.match(word) or not re.search("[aeiouy]", word):
        return None
    known = lexicon.is_word(word) or lexicon.is_proper(head) or word in PREFIXES
    if word[0] == "h":
        if SILENT.match(word):
            return True
        return False if head.islower() and lexicon.frequency(word) >= ENGLISH_H else None
    if YOU.match(word) or WUN.match(word):
        return False if known else None
    if word[0] in "aeiou" and not known:
        return None
    return word[0] in "aeiou" or bool(re.match("y[^aeiou]", word)) if known else None
