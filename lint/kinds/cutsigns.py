"""Signs that a paragraph without a mark was cut off and is no caption, heading or pulled quotation."""

import re

from lint.kinds.wordclass import HELPERS
from lint.lexicon import classes

QUOTES = tuple("“\"‘'")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
OPENING, CLOSING = re.compile(r"(?<!\w)[\"“](?=\S)"), re.compile(r"(?<=\S)[\"”](?!\w)|[,.?!]['’](?!\w)")
CLAUSE = re.compile(r".*\b(which|who|because|although|unless|whether|while)((?: [^\s,;:]+){1,4})$")
# “While in office” may end a sentence.
NOUN_AHEAD = re.compile(r" (?:the|an?|his|her|its|their|our|my|[A-ZÀ-Þ]\w)")
DOING = re.compile(r", ([a-z]+ing)$")
MOSTLY, SHOWS, ONLY = 6, 4, 8  # tenths of its uses


def goes_on(words: str) -> bool:
    """Whether its end shows that words are missing."""
    return unclosed(words) or lacks_verb(words) or lacks_object(words)


def unclosed(words: str) -> bool:
    """Whether it ends inside a quotation: he called the plan “a gross."""
    return len(OPENING.findall(words)) > len(CLOSING.findall(words))


def lacks_verb(words: str) -> bool:
    """Whether its last clause has no verb: while Republican rivals; which the president."""
    found = CLAUSE.match(words)
    if not found or not NOUN_AHEAD.match(found[2]):
        return False
    return not any(map(_may_be_verb, WORD.findall(found[2])))


def lacks_object(words: str) -> bool:
    """Whether it ends with a verb in -ing behind a comma: a blacklisted firm, meaning."""
    found = DOING.search(words)
    return found is not None and classes(found[1]).get("G", 0) >= ONLY


def tells(words: str) -> bool:
    """Whether its first verb is of the past, or a helper: copy tells so, a caption shows (smoke rises)."""
    first, *_ = found = WORD.findall(words)
    if first.lower() in HELPERS or classes(first.lower()).get("D", 0) >= MOSTLY:
        return False  # refused to say: of a list; is this what awaits him: of a heading
    for word in found:
        form = word.lower().replace("’", "'")
        if form in HELPERS or form.endswith("n't"):
            return True
        told = classes(form)
        if told.get("D", 0) >= MOSTLY:
            return True
        if told.get("Z", 0) >= SHOWS or any(told.get(other, 0) >= MOSTLY for other in "BPG"):
            return False
    return False


def _may_be_verb(word: str) -> bool:
    form = word.lower().replace("’", "'")
    return form in HELPERS or "'" in form or not {*"BZDP"}.isdisjoint(classes(form))


def taken_up(words: str, following: str) -> bool:
    """Whether the next line takes the sentence up: it was only broken, or lists or quotes what comes."""
    head = following[:1]
    if following.lstrip("".join(QUOTES))[:1].islower() or head in tuple("-*•·"):
        return True
    return words[-1] == "," and head in QUOTES
