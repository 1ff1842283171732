"""A rule's `action`: how the words it finds are mended."""

import re
from typing import Any

from lint.finding import Edit, Fix
from lint.kinds import Key
from lint.mistake import Mistake
from lint.scan.confirm import Words
from lint.sourcemap import Span

ACTION = Key("map", None, "name: replace, remove, edit or suggest, with params; how to mend")
REFERENCE = re.compile(r"\$\{?(\d+)\}?")
GROUP = re.compile(r"\$(?:(\$)|(\d+)|\{(\d+)\})")


def params_of(action: Any) -> list[str]:
    params = (action or {}).get("params") or []
    return [params] if isinstance(params, str) else list(params)


def mends(action: Any, matchcase: bool, span: Span, match: Any) -> tuple[list[str], tuple[Fix, ...]]:
    """What an action writes in the place of a match, best first, and the same as fixes."""
    name, params = action.get("name"), params_of(action)
    choices: list[str] = []
    if name == "remove":
        choices = [""]
    elif name == "replace":
        choices = [_expanded(text, match) for text in params]
        if matchcase:
            choices = [recased(text, match[0]) for text in choices]
    elif name == "edit":
        choices = [edited(match[0], params, match)]
    changes = [choice for choice in choices if choice != match[0]]
    return choices, tuple(Fix((Edit(span, choice),)) for choice in changes)


def fixes(action: Any, span: Span, words: str) -> tuple[Fix, ...]:
    """The mends for words without groups."""
    if not action:
        return ()
    return mends(action, False, span, Words(words, *span))[1]


def _expanded(text: str, match: Any) -> str:
    """`$0` is the match, `$1` its first group, `$$` a dollar."""

    def fill(m: "re.Match[str]") -> str:
        if m[1]:
            return "$"
        try:
            return match[int(m[2] or m[3])] or ""
        except IndexError:
            return ""

    return GROUP.sub(fill, text) if "$" in text else text


def _split(words: str, mark: str, at: str) -> str:
    parts = words.split(mark)
    return parts[int(at)] if 0 <= int(at) < len(parts) else words


def _replaced(words: str, old: str, new: str) -> str:
    from lint.kinds.translate import translate

    return re.sub(translate(old, False), REFERENCE.sub(r"\\\1", new), words)


STEPS: dict[str, Any] = {
    "replace": lambda words, old, new: words.replace(old, new),
    "remove": lambda words, chars: "".join(c for c in words if c not in chars),
    "regex": _replaced,
    "trim_right": lambda words, chars: words.rstrip(chars),
    "trim_left": lambda words, chars: words.lstrip(chars),
    "trim": lambda words, chars: words.strip(chars),
    "truncate": lambda words, mark: words.split(mark)[0],
    "split": _split,
    "wrap": lambda words, mark: mark + words + mark,
    "prefix": lambda words, mark: mark + words,
    "suffix": lambda words, mark: words + mark,
    "squeeze": lambda words: re.sub(r"\s+", " ", words),
    "capitalize": lambda words: words[:1].upper() + words[1:],
    "uncapitalize": lambda words: words[:1].lower() + words[1:],
    "lower": str.lower,
    "upper": str.upper,
}
TAKES = {"replace": 2, "regex": 2, "split": 2, "squeeze": 0, "capitalize": 0, "uncapitalize": 0}
TAKES |= {"lower": 0, "upper": 0}


def edited(words: str, params: list[str], match: Any) -> str:
    """The words after the steps of an `edit`; as they stand where a step is not known here."""
    at, after = 0, words
    while at < len(params):
        name = params[at]
        count = TAKES.get(name, 1)
        given = params[at + 1 : at + 1 + count]
        if name not in STEPS or len(given) < count:
            return words
        after = STEPS[name](after, *(_expanded(text, match) if name != "regex" else text for text in given))
        at += 1 + count
    return after


def checked(action: Any) -> Any:
    """Raises Mistake where an action's steps cannot be taken."""
    if not all(isinstance(text, str) for text in [*params_of(action), (action or {}).get("name", "")]):
        raise Mistake("“action” wants a name, which is a word, and params, which are texts")
    try:
        if action and action.get("name") == "edit":
            edited("words", params_of(action), re.match("words", "words"))
    except (re.error, ValueError, RecursionError, OverflowError) as error:
        raise Mistake(f"“action” has a broken step: {error}") from None
    return action


def recased(text: str, words: str) -> str:
    """The mend in the capitals of what it replaces, where those are all of one sort."""
    letters = [c for c in words if c.isalpha()]
    if not letters or not text:
        return text
    if all(c.islower() for c in letters):
        return text.lower()
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return text.upper()
    first = letters[0].isupper() and all(c.islower() for c in letters[1:])
    return text[:1].upper() + text[1:].lower() if first else text
