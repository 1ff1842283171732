"""Errors about people, planted in a clean story: each function gives one case, or None.

People are found here by an expression of its own, so that the index of the desk is not asked where
it should be tested.
"""

import re
from random import Random
from typing import NamedTuple

import lint.lexicon as lexicon
from tests.generators.letters import SLIPS

SURNAMES = (
    "Abernathy Bellweather Carmichael Dragomir Eastwood Fairbanks Gallardo Hathaway Ivanchuk Jorgensen"
    " Kowalczyk Lombardi Mortensen Nakamura Oyelaran Papadakis Quintero Rasmussen Sandoval Thackeray"
    " Umarov Villareal Westbrook Yoshimura Zielinski Prendergast Holloway Bukhari Demetriou Akintola"
).split()
MEN = (
    "Alan Bruce Carl Derek Ernest Frank Gavin Howard Keith Leonard Neil Patrick Russell Simon Walter".split()
)
WOMEN = (
    "Alice Brenda Carol Doris Edith Fiona Grace Hilary Joan Laura Monica Pamela Rachel Susan Wendy".split()
)
NAME = r"([A-Z][a-z]{2,}) (?:[A-Z]\. )?((?:Mc|Mac|O['’])?[A-Z][a-z]{3,})\b(?![ -][A-Z]|-)"
FULL = re.compile(rf"(?<![\w’'.-] )(?<![A-Z]\. )\b{NAME}|(?<=[a-z,] )\b{NAME}")
COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? $")
JOINED = re.compile(r"[A-Z][\w’'.-]* $|-$")
ACTS = re.compile(r" (?:said|says|told|was|is|has|had|will|added|also|who|did|made|took|went|came|won)\b")


class Case(NamedTuple):
    """A story with one error; `start` and `end` bound the wrong words in `text`."""

    kind: str
    base: str
    text: str
    start: int
    end: int


def planted(kind: str, base: str, start: int, end: int, words: str) -> Case:
    """`words` in the place of base[start:end], the error being all of them."""
    return Case(kind, base, base[:start] + words + base[end:], start, start + len(words))


class Who(NamedTuple):
    """A person as printed in full, and the later places of the surname alone, title or not."""

    given: str
    surname: str
    full: "re.Match[str]"
    later: "list[re.Match[str]]"


def people(text: str) -> list[Who]:
    found = {}
    for full in FULL.finditer(text):
        given, surname = full[1] or full[3], full[2] or full[4]
        if surname in found or not lexicon.is_given_name(given) or lexicon.is_city(f"{given} {surname}"):
            continue
        later = [m for m in re.finditer(rf"\b{surname}\b", text[: len(text)]) if bare(text, m, full)]
        if later and not lexicon.is_city(surname) and lexicon.frequency(surname.lower()) < 5.2:
            found[surname] = Who(given, surname, full, later)
    return list(found.values())


def bare(text: str, m: "re.Match[str]", full: "re.Match[str]") -> bool:
    before = text[max(0, m.start() - 30) : m.start()]
    alone = COURTESY.search(before) or not JOINED.search(before)
    return m.start() > full.end() and bool(alone) and not re.match(r"[ -][A-Z]|-|['’](?!s)", text[m.end() :])


def someone(text: str, dice: Random, least: int = 4) -> "tuple[Who, re.Match[str]] | None":
    """A person and one later place, drawn."""
    crowd = [who for who in people(text) if len(who.surname) >= least]
    if not crowd:
        return None
    who = dice.choice(crowd)
    return who, dice.choice(who.later)


def slip(kind: str):
    """The damage that misspells one later reference."""

    def damage(text: str, dice: Random) -> "Case | None":
        drawn = someone(text, dice)
        if not drawn:
            return None
        who, at = drawn
        wrong = SLIPS[kind](who.surname, dice)
        if wrong == who.surname or re.search(rf"\b{wrong}\b", text):
            return None
        return planted(kind, text, at.start(), at.end(), wrong)

    return damage


def other_surname(text: str, dice: Random) -> "Case | None":
    drawn = someone(text, dice)
    free = [name for name in SURNAMES if name not in text]
    if not drawn or not free:
        return None
    return planted("other surname", text, drawn[1].start(), drawn[1].end(), dice.choice(free))


def other_given(text: str, dice: Random) -> "Case | None":
    """A later reference gets another first name: the printed one's place, or before the surname."""
    drawn = someone(text, dice)
    if not drawn:
        return None
    who, at = drawn
    again = re.compile(rf"\b{who.given}(?= {who.surname}\b)").search(text, who.full.end())
    given = dice.choice([name for name in (WOMEN if who.given in WOMEN else MEN) if name not in text])
    if again:
        return planted("other first name", text, again.start(), again.end(), given)
    if COURTESY.search(text[: at.start()]):
        return None
    base = f"{text[: at.start()]}{who.given} {text[at.start() :]}"
    return planted("other first name", base, at.start(), at.start() + len(who.given), given)


AGES = {
    ", 47,": (", {},", "{}, {},"), "aged 47": (", aged {},", "{}, aged {},"), "(47)": (" ({})", "{} ({})"),
    "47-year-old": ("", "{1}-year-old {0}"), "who is 47": (", who is {},", "{}, who is {},"),
}  # fmt: skip


def two_ages(text: str, dice: Random) -> "Case | None":
    """An age at the full name, and another one at a later reference, each in a form drawn."""
    drawn = someone(text, dice)
    if not drawn:
        return None
    who, at = drawn
    if COURTESY.search(text[: at.start()]) or not ACTS.match(text, at.end()):
        return None
    if re.match(r",|\s\(|['’]s| [a-z]*-year", text[who.full.end() :]):
        return None
    first = dice.randrange(19, 80)
    second = dice.choice([age for age in range(19, 90) if abs(age - first) > 1])
    early, late = dice.choice(list(AGES)), dice.choice([*AGES][:4])
    opening = f"{first}-year-old " if early == "47-year-old" else ""
    head = text[: who.full.start()] + opening + who.full[0] + AGES[early][0].format(first)
    told = AGES[late][1].format(who.surname, "{}")
    middle = text[who.full.end() : at.start()]
    base = head + middle + told.format(first) + text[at.end() :]
    where = len(head + middle) + told.index("{}")
    return planted(f"age: {late}", base, where, where + 2, str(second))


PRONOUN = re.compile(r"\b(?:Mr|Mrs|Ms)\.? [A-Z][\w’'-]+ (?:[\w’'-]+ ){1,5}?(he|she|his|her|him)\b")
OTHER = {"he": "she", "she": "he", "his": "her", "her": "his", "him": "her"}


def pronoun(text: str, dice: Random) -> "Case | None":
    """The other pronoun in the clause of a Mr or a Mrs."""
    clauses = list(PRONOUN.finditer(text))
    if not clauses:
        return None
    m = dice.choice(clauses)
    return planted("pronoun: in the copy", text, m.start(1), m.end(1), OTHER[m[1]])


SAID = (
    "{} said {} would speak again on Tuesday.", "{} gave {} reasons in a letter.",
    "{} had no doubt that {} was right.", "{} will not say where {} was that night.",
)  # fmt: skip


def planted_pronoun(text: str, dice: Random) -> "Case | None":
    """A paragraph at the end of a story about a Mr or a Mrs of it, with the wrong pronoun."""
    drawn = someone(text, dice)
    she, he = (re.search(rf"(?i)\b(?:{words})\b", text) for words in ("she|her|hers", "he|his|him"))
    if not drawn or bool(she) == bool(he):
        return None
    frame = dice.choice(SAID)
    right, wrong, title = ("she", "he", "Mrs") if she else ("he", "she", "Mr")
    if "gave" in frame:
        right, wrong = {"he": "his", "she": "her"}[right], {"he": "his", "she": "her"}[wrong]
    base = text.rstrip() + "\n" + frame.format(f"{title} {drawn[0].surname}", right) + "\n"
    at = base.rindex(f" {right} ") + 1
    return planted("pronoun: a clause at the end", base, at, at + len(right), wrong)


def mixed_courtesy(text: str, dice: Random) -> "Case | None":
    """One Mr with a period where the others have none, or without where they have it."""
    found = list(re.finditer(r"\b(?:Mr|Mrs|Ms|Dr)\b\.?(?= [A-Z])", text))
    if len(found) < 3:  # of two, neither is the habit
        return None
    m = dice.choice(found)
    word = m[0]
    return planted("courtesy title mixed", text, *m.span(), word[:-1] if word.endswith(".") else word + ".")
