"""Names of some seventy countries from Faker, those in other alphabets as newsrooms romanise them."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’-]+")
SKIPPED = ("is_IS",)  # patronymics without their ending


def letters(alphabet: str, sounds: str) -> dict[str, str]:
    """What each letter of an alphabet becomes."""
    return dict(zip(alphabet, sounds.split(), strict=True))


RUSSIAN = {"ё": "yo", "ъ": "", "ь": ""} | letters(
    "абвгдезийклмнопрстуфыэжхцчшщюя",
    "a b v g d e z i y k l m n o p r s t u f y e zh kh ts ch sh shch yu ya",
)
UKRAINIAN = RUSSIAN | {"’": "", "'": ""} | letters("гґиіїє", "h g y i yi ye")
BULGARIAN = RUSSIAN | letters("хщъ", "h sht a")
MACEDONIAN = BULGARIAN | letters("јљњѓќџѕ", "j lj nj gj kj dzh dz")
GEORGIAN = letters(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
)
ARMENIAN = {"ու": "u"} | letters(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev",
)
SCRIPTS = {
    "ru_RU": RUSSIAN,
    "uk_UA": UKRAINIAN,
    "bg_BG": BULGARIAN,
    "mk_MK": MACEDONIAN,
    "ka_GE": GEORGIAN,
    "hy_AM": ARMENIAN,
}
# One name, several lawful spellings: Sergey and Sergei, Dmitriy and Dmitry, Aleksandr and Alexander.
VARIANTS = (
    (r"iy$", "y"), (r"iy$", "i"), (r"ey$", "ei"), (r"ay$", "ai"), (r"ks", "x"), (r"yo", "e"),
    (r"(?<=[aeiou])e(?=v|va$)", "ye"), (r"^e", "ye"), (r"iya$", "ia"), (r"ya$", "ia"), (r"ndr$", "nder"),
    (r"kh", "h"), (r"skiy$", "sky"),
)  # fmt: skip


def faker_names(packages: Path) -> tuple[set[str], set[str]]:
    """Given names and surnames, in Latin letters, one word each."""
    sys.path.insert(0, str(packages))
    people = importlib.import_module("faker.providers.person")
    given: set[str] = set()
    family: set[str] = set()
    for module in pkgutil.iter_modules(people.__path__):
        if module.name not in SKIPPED:
            provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
            given.update(latin(provider, "first_", module.name))
            family.update(name for name in latin(provider, "last_", module.name))
    return given, family


def latin(provider: type, which: str, locale: str) -> Iterator[str]:
    """The names in the lists first_names…, last_names…, prefixes like “van den” left out."""
    for attribute in dir(provider):
        if which in attribute and "name" in attribute and not attribute.startswith("_"):
            for name in texts(getattr(provider, attribute)):
                word = name.split()[-1] if name.split() else ""
                for spelling in spellings(word, SCRIPTS.get(locale)):
                    if LATIN.fullmatch(spelling):
                        yield spelling.title() if spelling.isupper() else spelling


def texts(value: object) -> Iterator[str]:
    """The names of a list, a table of weights, or a list of (name, reading, romanised)."""
    for item in value if isinstance(value, Iterable) and not isinstance(value, str) else ():
        yield item if isinstance(item, str) else str(item[-1])


def spellings(word: str, script: "dict[str, str] | None") -> set[str]:
    """The word itself, or how it may be spelled in Latin letters."""
    if script is None:
        return {word}
    first = word.lower()
    for letter, sound in sorted(script.items(), key=lambda pair: -len(pair[0])):  # two letters before one
        first = first.replace(letter, sound)
    found = {first}
    for pattern, other in VARIANTS:
        found |= {re.sub(pattern, other, name) for name in found}
    return {name.capitalize() for name in found}
