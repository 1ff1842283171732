"""The keys of a YAML file: what each wants, checked in one place, said in the author's words."""

import re
from typing import Any, NamedTuple

from lint.mistake import Mistake, nearest
from lint.yamlfile import Document

REQUIRED = object()
NUMBER = re.compile(r"[0-9]{1,9}\Z")


class Key(NamedTuple):
    """A key of a rule file: its type, its default (REQUIRED where it has none), what it means.

    Types: text, word (one of choices), texts (a list; a lone text serves), words (texts, or
    {list: a file}), number, flag, swap (words: words), map, style (texts or a map), list, tests,
    examples (texts, or maps about a text).
    """

    type: str
    default: Any = REQUIRED
    help: str = ""
    choices: tuple[str, ...] = ()

    def read(self, name: str, document: Document, path: str) -> Any:
        """The value in a rule file. Raises Mistake with the line and what is wanted."""
        said = document.data.get(name)
        if self.default is REQUIRED and said in (None, "", [], {}):
            what = "missing" if said is None else "empty"
            raise Mistake(f"the key “{name}” is {what}: {self.help}", path, document.line(name))
        if said is None:
            return self.default
        value = READ[self.type](said)
        if value is None:
            what = f"“{name}” wants {WANTS[self.type]}: {self.help}"
            raise Mistake(what, path, document.line(name))
        if self.choices and value not in self.choices:
            what = f"{name}: {value} is not known; {nearest(str(value), self.choices)}"
            raise Mistake(what, path, document.line(name))
        return value


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def texts(value: Any) -> list[str] | None:
    """A list of texts, as which a lone one serves; None for anything else."""
    items = [value] if isinstance(value, str) else value
    good = isinstance(items, list) and all(isinstance(item, str) and item.strip() for item in items)
    return items if good else None


def _words(value: Any) -> list[str] | dict[str, str] | None:
    if isinstance(value, dict):
        return (
            value
            if len(value) == 1 and all(isinstance(v, str) and v.strip() for v in value.values())
            else None
        )
    return texts(value)


def _number(value: Any) -> int | None:
    return int(value) if isinstance(value, str) and NUMBER.match(value) else None


def _flag(value: Any) -> bool | None:
    return {"true": True, "false": False}.get(str(value).lower())


def _swap(value: Any) -> dict[str, str] | None:
    good = isinstance(value, dict) and all(k.strip() and isinstance(v, str | None) for k, v in value.items())
    return {k: v or "" for k, v in value.items()} if good else None


def _map(value: Any) -> dict[str, Any] | None:
    return value if isinstance(value, dict) and _told(value) else None


def _told(value: Any) -> bool:
    """Whether something stands behind every key in it."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value is not None and all(map(_told, inner))


def _style(value: Any) -> str | list[str] | dict[str, Any] | None:
    return value if isinstance(value, dict) else texts(value)


def _list(value: Any) -> list[Any] | None:
    return value if isinstance(value, list) else None


def _examples(value: Any) -> list[str | dict[str, Any]] | None:
    items = value if isinstance(value, list) else [value]
    return items if all(isinstance(item, str | dict) for item in items) else None


READ = {
    "text": _text, "word": _text, "texts": texts, "words": _words, "number": _number, "flag": _flag,
    "swap": _swap, "map": _map, "list": _list, "style": _style, "tests": _list, "examples": _examples,
}  # fmt: skip
WANTS = {
    "text": "a text", "word": "a word", "texts": "a list of texts", "number": "a whole number",
    "words": "a list of words, or {list: a file}", "flag": "true or false",
    "swap": "pairs of words, “this: that”", "map": "keys, each with a value",
    "list": "a list", "style": "a profile, or points of style with their values",
    "tests": "a list of tests", "examples": "a list of texts",
}  # fmt: skip


def check(document: Document, keys: dict[str, Key], path: str) -> dict[str, Any]:
    """The file's values, each of the type its key wants, defaults filled in.

    Raises Mistake at the first unknown key or wrong value, with its line.
    """
    for name in document.data:
        if name not in keys:
            what = f"unknown key “{name}”; {nearest(name, list(keys))}"
            raise Mistake(what, path, document.line(name))
    return {name: key.read(name, document, path) for name, key in keys.items()}
