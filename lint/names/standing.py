"""What stands beside two spellings of a story: whether both can be one name, or must be two."""

import lint.lexicon as lexicon
from lint.facts.spelling import distance
from lint.names import lands
from lint.names.tokens import TITLES, Token

SAINTS = frozenset("San Santa Santo Sao Saint St".split())  # many are called so: Santa Maria, Santa Marta
PARTICLES = frozenset("Le La De Du Da Di El Van Von Bin Ben Abu".split())
LONG = 7  # letters of a name so well known that a letter less or more in it is a slip


def partner(token: Token, others: list[Token]) -> bool:
    """Whether both stand beside the same word and nothing parts them: John Peel and John Pee.

    Mikie Sherrill and Mike Levin are two although both are called a Democrat.
    """
    return any(_beside(token, other) and not _at_odds(token, other) for other in others)


def _beside(token: Token, other: Token) -> bool:
    before = bool(token.before) and token.before == other.before and token.before not in TITLES | SAINTS
    return before or (bool(token.after) and token.after == other.after and token.after not in PARTICLES)


def person(token: Token, others: list[Token]) -> bool:
    """Whether the token stands as a surname does and the other came as one, with a given name."""
    return not token.given and not token.after and any(_surname(other) for other in others)


def opening(token: Token, form: str, others: list[Token]) -> bool:
    """Whether the token alone has a first name, and is that of a person who goes on as the other: Tony
    Blari, then Blair."""
    if token.after or not lexicon.is_given_name(token.given) or len(others) < 2:
        return False
    if lands.country(form) or lands.demonym(form) or any(other.given or other.after for other in others):
        return False
    return distance(token.text, form) == 1 and (lexicon.is_surname(form) or not lexicon.is_proper(form))


def introduced(others: list[Token]) -> bool:
    """Whether a spelling came with a given name."""
    return any(lexicon.is_given_name(other.given) for other in others if other.given)


def _surname(token: Token) -> bool:
    return bool(token.given) and not token.after and lexicon.is_given_name(token.given)


def comparable(token: Token, form: str, others: list[Token]) -> bool:
    """Whether some other stands where the token could: not each with a neighbour of its own.

    What is a word of the dictionary elsewhere (News Agengy, Intelligence Agency) stands anywhere.
    """
    return _common(token, form) or any(not _at_odds(token, other) for other in others)


def apart(token: Token, form: str, known: bool) -> bool:
    """Whether a token that no other shares a neighbour with is no part of a name of its own.

    Ilankai Thamil Arasu is a party, Boca Chica a place, whatever Tamil and China are. A surname may
    have a given name that no list knows.
    """
    if (not token.given and not token.after) or _common(token, form):
        return True
    if not token.after:
        return not (lexicon.is_word(form.lower()) or lands.country(form) or lands.demonym(form))
    return known and len(form) >= LONG


def _common(token: Token, form: str) -> bool:
    """Whether the form is a word, and the token not somebody's surname: Shelley Moore Capito, the Capitol."""
    named = (
        bool(token.given)
        and len(form) < 9
        and (lexicon.is_given_name(token.given) or lexicon.is_surname(token.given))
    )
    name = lexicon.is_given_name(form) or lexicon.is_surname(form)
    return lexicon.is_word(form.lower()) and not (named or name)


def _at_odds(token: Token, other: Token) -> bool:
    """Whether the neighbours make them two: another word on the same side, or one of them opens a
    name (Adan Keynan, Sharm el-Sheikh) that the other ends (Abdishakur Adhan, Alok Sharma)."""
    if token.given and other.given:
        return token.given != other.given or bool(token.after and other.after and token.after != other.after)
    if token.after and other.after:
        return token.after != other.after
    return (_opens(token) and _ends(other)) or (_ends(token) and _opens(other))


def _opens(token: Token) -> bool:
    return bool(token.after) and not token.given


def _ends(token: Token) -> bool:
    return bool(token.before) and not token.after
