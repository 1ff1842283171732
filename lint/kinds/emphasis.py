"""Words that stand twice on purpose: idioms, particles before a preposition, and what people say."""

from lint import lexicon
from lint.kinds import clauses
from lint.kinds.subjects import CLOSED
from lint.kinds.wordclass import HELPERS, PREPOSITIONS

ARTICLES = ("a", "an", "the", "The", "A", "I")
MORE = frozenset("more less again on over up down out round around through by so such better worse".split())
PAIRED = frozenset(  # the word that comes twice, and what stands between: back to back
    f"{word} {linked}"
    for linked, words in {
        "to": "back face wall end door coast hand head heart cheek toe peer shoulder nose bumper side",
        "by": "day week month year step side bit inch case one two little line street",
        "after": "day week month year time night game match",
        "for": "like word pound tit dollar man measure blow eye line point grit penny",
        "on": "head year one two three",
        "in": "hand arm",
        "of": "king best",
        "upon": "row layer thousands",
        "against": "man one",
    }.items()
    for word in words.split()
)

# Verbs with a word of their own, after which it may come again: sworn in in Abuja, went on on Monday.
PARTICLES = {
    "in": frozenset(
        "sworn swear swears swearing move moved moves moving settle settled log logged logging check checked"
        " checking come comes came coming go goes went going gone let turn turned give gave given giving"
        " hand handed bring brought call called phone phoned join joined weigh weighed stay stayed dig dug"
        " take taken takes taking lock locked plug plugged tune tuned cash cashed set sets fill filled step"
        " stepped break broke broken drop dropped ushered voted pitched factored jump jumped jumping".split()
    ),
    "on": frozenset(
        "go goes went going gone carry carried carries carrying move moved moving put turn turned switched"
        " log logged hold held hang hung live lived catch caught pass passed sign signed take took taken"
        " drag dragged later early earlier".split()
    ),
    "over": frozenset("take took taken taking hand handed handing turn turned win won".split()),
    "up": frozenset("sit sat sitting stay stayed give gave given".split()),
    "off": frozenset("take took taken cut kick kicked".split()),
}
RELATIVES = frozenset("what that which who whatever".split())
NO_VERBS = frozenset(
    "the a an his her its their our my your to in for at by with from of as and or but".split()
)
FROM = 8  # words that may stand between “from” and “door to door to”
SMALL = frozenset(
    "the an his her its their our my your he she it they we you of to in for at by with from is was are were"
    " has had have be been will would that this these those who which not as or but if one two".split()
)
FUNCTION = CLOSED | PREPOSITIONS | HELPERS | SMALL
# With these a clause cannot end, so that it is not said twice: to the to the, have to have to.
UNENDED = (
    clauses.ARTICLES
    | PREPOSITIONS
    | frozenset("and or but as than a an the every is was are were be been".split())
)
COPULAS = frozenset("is was are were".split())
# Before these a clause may be the subject: what it really is is a law.
CLAUSAL = RELATIVES | frozenset("where how whom all everything thing".split())
NEAR = 6  # words in which a relative clause begins
PRONOUNS = frozenset(
    "i you he she we they i've we've you've they've i'm we're you're they're he's she's".split()
)
ADVERBS = frozenset("up out off down away".split())  # signed up for
UNABLE = frozenset("can't cannot don't do can couldn't won't can’t don’t couldn’t won’t".split())
NOUN = 3  # tenths of its uses
LEAST_CLASS = 2


def is_meant(words: list[str], at: int, size: int) -> bool:
    """Whether the words at a place, which come twice, are right so."""
    phrase = words[at : at + size]
    if size == 1 and (_strange(phrase[0]) or _stranded(words, at)):  # boda boda
        return True
    if size == 2 and phrase[0] in ("a", "an") and at and words[at - 1].startswith("call"):
        return True  # to call a lie a lie
    as_bad = size == 2 and phrase[0] == "as" and phrase[1] not in FUNCTION  # as bad as bad can be
    and_more = size > 2 and phrase[0] == "and" and phrase[-1] not in UNENDED  # and more rain and more rain
    if as_bad or and_more or (size == 2 and _by_and_by(*phrase)):
        return True
    return _on_and_on(words, at, size)


def two_parts(written: list[str], size: int) -> bool:
    """Whether another sentence or a name begins with the second copy: seen by a doctor A doctor tells."""
    if size == 1:
        return _two_words(*written)
    return written[size][0].isupper() and written[0][0].islower()


def in_speech(phrase: list[str]) -> str:
    """The level of words said twice in a quotation; "" where that is how people talk (rich rich people)."""
    if len(phrase) > 1:
        clause = not PRONOUNS.isdisjoint(phrase) and phrase[-1] not in UNENDED  # and we will do it
        return "warning" if FUNCTION.issuperset(phrase) and not clause else ""
    if phrase[0] in FUNCTION:
        return "" if phrase[0] in COPULAS or phrase[0] == "not" else "error"
    told = lexicon.classes(phrase[0])
    verb = told and all(told.get(other, 0) < LEAST_CLASS for other in "NSJR")
    return "warning" if verb else ""


def _stranded(words: list[str], at: int) -> bool:
    """Whether the first copy ends a clause: sworn in in Abuja, the war we served in in Iraq."""
    word, earlier = words[at], words[max(0, at - NEAR) : at]
    if not earlier:
        return False
    if earlier[-1] in PARTICLES.get(word, ()):
        return True
    if earlier[-1] in UNABLE and not RELATIVES.isdisjoint(earlier[-4:]):
        return True  # those who can't sing sing
    if word == "do":  # if we do do so
        return earlier[-1].replace("’", "'") in PRONOUNS
    if word in COPULAS:
        return not CLAUSAL.isdisjoint(earlier)
    if word == "from" or word not in PREPOSITIONS or not (earlier[-1] in ADVERBS or _is_verb(earlier[-1])):
        return False
    return any(_relative(earlier[:there], earlier[there]) for there in range(1, len(earlier)))


def _relative(before: list[str], word: str) -> bool:
    """Whether a clause that belongs to a noun begins with a word: the war we, the deal that they."""
    if word in ("who", "which", "what", "where"):
        return True
    return word.replace("’", "'") in PRONOUNS and _is_noun(
        before[-2] if before[-1] == "that" and before[1:] else before[-1]
    )


def _is_verb(word: str) -> bool:
    told = lexicon.classes(word)
    return bool({*"DPGZ"} & told.keys()) or told.get("B", 0) > told.get("N", 0)


def _is_noun(word: str) -> bool:
    told = lexicon.classes(word)
    return max(told.get("N", 0), told.get("S", 0)) >= NOUN


def _two_words(first: str, second: str) -> bool:
    """Whether they only look alike: IS is, law lord Lord Bingham, signed with x x."""
    if len(first) == 1:
        return first not in ARTICLES
    acronym = first.isupper() != second.isupper()
    return acronym or (first.islower() and second[0].isupper() and first not in ARTICLES)


def _by_and_by(first: str, second: str) -> bool:
    """Whether one of the pairs is a phrase: to back to back, stronger and stronger and."""
    return any(
        f"{twice} {linked}" in PAIRED or (linked == "and" and (twice.endswith("er") or twice in MORE))
        for linked, twice in ((first, second), (second, first))
    )


def _strange(word: str) -> bool:
    """Whether it is a word of another language: those that double their words are many."""
    return len(word) > 2 and word.isalpha() and not lexicon.is_word(word)


def _on_and_on(words: list[str], at: int, size: int) -> bool:
    """Words that come twice on purpose: round and round and round; what has happened has happened."""
    if size == 2 and "and" in words[at : at + 2]:  # it grew and grew and grew
        other = words[at] if words[at] != "and" else words[at + 1]
        if len(other) > 1 and other not in SMALL:
            return True
    before = words[at - 1] if at else ""
    meant = before in RELATIVES and words[at] not in NO_VERBS and (before, words[at]) != ("who", "has")
    if meant or (words[at], words[at + size - 1]) == ("between", "and"):
        return True  # what has happened has happened; between people and between people and animals
    if size == 2 and words[at + 1] == "to" and "from" in words[max(0, at - FROM) : at]:
        return True  # from door to door to
    after = words[at + 2 * size] if at + 2 * size < len(words) else ""
    return before == words[at + size - 1] or after == words[at]
