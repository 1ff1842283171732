"""What stands beside two spellings of a story: whether both can be one name, or must be two."""

import lint.lexicon as lexicon
from lint.names.tokens import TITLES, Token


def partner(token: Token, others: list[Token]) -> bool:
    """Whether both stand beside the same word and nothing parts them: John Peel and John Pee.

    Mikie Sherrill and Mike Levin are two although both are called a Democrat.
    """
    return any(_beside(token, other) and not _at_odds(token, other) for other in others)


def _beside(token: Token, other: Token) -> bool:
    before = bool(token.before) and token.before == other.before and token.before not in TITLES
    return before or (bool(token.after) and token.after == other.after)


def person(token: Token, others: list[Token]) -> bool:
    """Whether the token stands as a surname does and the other came as one, with a given name."""
    return not token.given and not token.after and any(_surname(other) for other in others)


def introduced(others: list[Token]) -> bool:
    """Whether a spelling came with a given name."""
    return any(lexicon.is_given_name(other.given) for other in others if other.given)


def _surname(token: Token) -> bool:
    return bool(token.given) and not token.after and lexicon.is_given_name(token.given)


def comparable(token: Token, form: str, others: list[Token]) -> bool:
    """Whether some other stands where the token could: not each with a neighbour of its own.

    What is a word of the dictionary elsewhere (News Agengy, Intelligence Agency) stands anywhere.
    """
    common = lexicon.is_word(form.lower()) and not (lexicon.is_given_name(form) or lexicon.is_surname(form))
    return common or any(not _at_odds(token, other) for other in others)


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
