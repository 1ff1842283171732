"""How a word sounds, roughly: words that are spelled by ear have the key of the word that is meant."""

import re
from functools import cache

STEPS = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"^x", "s"),
        (r"^wh", "w"),
        (r"(?:t|s|c)i(?=o|a|e)|tu(?=al|at|re)|ch|sch|tch|sh|ssi(?=o)", "%"),
        (r"(?:dg|g(?=[eiy])|j)", "j"),
        (r"ph|gh(?=t?$)", "f"),
        (r"(?<=[iu])f(?=t)|gh", ""),
        (r"mb$", "m"),
        (r"sc(?=[eiy])|c(?=[eiy])|z", "s"),
        (r"ck|c|q", "k"),
        (r"x", "ks"),
        (r"[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
        (r"d$", "t"),
    )
)


@cache
def key(word: str) -> str:
    """The consonants of a word as they sound, behind its first letter's vowel mark."""
    sound = word
    for wrong, right in STEPS:
        sound = wrong.sub(right, sound)
    return ("*" if word[0] in "aeiou" else "") + sound
