"""What a word can be in a sentence: verb, adjective, adverb, noun."""

from functools import lru_cache

from lint.lexicon import table

# The endings of a verb's forms, and what stands for each in the verb itself.
FORMS = {
    "ed": (("ied", "y"), ("ed", "e"), ("ed", "")),
    "ing": (("ing", "e"), ("ing", "")),
    "s": (("ies", "y"), ("es", ""), ("s", "")),
}


@lru_cache(1 << 14)
def classes(word: str) -> str:
    """The letters of a word in rules/lexicon/classes.csv; "" for a noun and nothing else, or an unknown word.

    v verb, a adjective, r adverb, n noun; in capitals where it is often so. t: a verb that must have an
    object. d: a past that does not end in -ed; p: such a participle.
    """
    row = table.row(table.read("classes.csv"), word)
    return row[0] if row else ""


@lru_cache(1 << 14)
def verb_of(word: str, form: str) -> str:
    """The letters of the verb of which the word is the form in -ed, -ing or -s; "" for none."""
    for ending, instead in FORMS[form]:
        if len(word) > len(ending) + 1 and word.endswith(ending):
            stem = word[: -len(ending)]
            doubled = not instead and stem[-1] == stem[-2] and not classes(stem)
            letters = classes(stem[:-1] if doubled else stem + instead)
            if "v" in letters.lower():
                return letters
    return ""
