"""Two spellings that are near each other and both right: of two varieties, two bodies, two languages."""

import lint.lexicon as lexicon
from lint.names import lands
from lint.names.tokens import Token

FOREIGN = frozenset("de del la el los las da do dos das di du des le les y e".split())


def in_varieties(a: str, b: str) -> bool:
    """Whether both are lawful, each in its country: the Warning Centre, the Center for Disease Control."""
    a, b = a.lower(), b.lower()
    if a.replace("s", "z") == b.replace("s", "z"):
        return lexicon.is_word(a) or lexicon.is_word(b)
    return {lexicon.varieties(a), lexicon.varieties(b)} >= {"US", "GB"}


def both_stand_for(a: str, b: str) -> bool:
    """Whether both are acronyms, of organisations or of many (Isis, Isil; RACs, RECs), or two places or
    peoples: Osun, Ogun; Nigeriens, Nigerians."""
    if a[:2].isupper() and b[:2].isupper():
        return a.rstrip("s").isupper() and b.rstrip("s").isupper()
    if lexicon.is_region(a) and lexicon.is_region(b) and not (lexicon.is_word(a) or lexicon.is_word(b)):
        return True
    if lands.demonym(a) and lands.demonym(b):
        return True
    return bool(lexicon.organisation(a.upper()) and lexicon.organisation(b.upper()))


def translated(token: Token, form: str) -> bool:
    """Whether it is the other's word in another language: Banco Nacional, the National Bank."""
    if not (lexicon.is_word(form.lower()) or lands.demonym(form)):
        return False
    return not token.text.isascii() or any(word in FOREIGN for word in (token.before, token.after))
