"""The file of waivers, read and checked: a list of rule, words, file and reason."""

from typing import Any

from lint import yamlfile
from lint.keys import Key, check
from lint.mistake import Mistake

KEYS = {
    "rule": Key("text", help="the rule's id, or a pattern such as names.*"),
    "words": Key("text", "", "the exact words of the place; default: any"),
    "file": Key("text", "", "the file, as in a .gitignore; default: any"),
    "reason": Key("text", help="why the words stand"),
}


def read(text: str, path: str) -> list[dict[str, str]]:
    """The entries of a waiver file. Raises Mistake with the line of what is wrong."""
    document = yamlfile.read(text, path)
    entries = document.data or []
    if not isinstance(entries, list):
        raise Mistake("waivers are a list of entries: “- rule: …”", path, 1)
    return [_entry(entry, document, i, path) for i, entry in enumerate(entries)]


def _entry(entry: Any, document: yamlfile.Document, number: int, path: str) -> dict[str, str]:
    line = document.line(number)
    if not isinstance(entry, dict):
        raise Mistake("a waiver is keys and values: rule, words, file, reason", path, line)
    for name, key in KEYS.items():
        if key.default != "" and not entry.get(name):
            raise Mistake(f"this waiver has no “{name}”: {key.help}", path, line)
    lines = {(name,): document.line(number, name) for name in entry}
    return check(yamlfile.Document(entry, {(): line, **lines}), KEYS, path)
