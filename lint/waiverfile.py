"""The file of waivers, read and checked: a list of entries, each with its rule and its reason."""

import re
from typing import Any

from lint import yamlfile
from lint.config import unreadable
from lint.keys import Key, check
from lint.mistake import Mistake

SCOPES = ("place", "story", "house")
KEYS = {
    "rule": Key("text", help="the rule's id, or a pattern such as names.*"),
    "words": Key("text", "", "the exact words of the place; default: any"),
    "file": Key("text", "", "the file, as in a .gitignore; default: any"),
    "reason": Key("text", help="why the words stand"),
    "fingerprint": Key("text", "", "the finding, as the JSON has it"),
    "scope": Key("word", "", "this place, all of the story, or the house", SCOPES),
    "who": Key("text", "", "who lets it stand"),
    "until": Key("text", "", "the last day, as 2026-12-31"),
    "approved": Key("text", "", "the chief who lets it stand for the house"),
}
DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")


def read(text: str, path: str) -> list[dict[str, Any]]:
    """The entries of a waiver file and their lines. Raises Mistake with the line of what is wrong."""
    document = yamlfile.read(text, path)
    entries = document.data or []
    if not isinstance(entries, list):
        raise Mistake("waivers are a list of entries: “- rule: …”", path, 1)
    return [_entry(entry, document, i, path) for i, entry in enumerate(entries)]


def _entry(entry: Any, document: yamlfile.Document, number: int, path: str) -> dict[str, Any]:
    line = document.line(number)
    if not isinstance(entry, dict):
        raise Mistake("a waiver is keys and values: rule, words, file, reason", path, line)
    for name, key in KEYS.items():
        if key.default != "" and not entry.get(name):
            raise Mistake(f"this waiver has no “{name}”: {key.help}", path, line)
    lines = {(name,): document.line(number, name) for name in entry}
    values = check(yamlfile.Document(entry, {(): line, **lines}), KEYS, path)
    if values["until"] and not DAY.match(values["until"]):
        what = f"until: {values['until']} is no day; write it as 2026-12-31"
        raise Mistake(what, path, document.line(number, "until"))
    if values["file"] and unreadable((values["file"],)):
        what = f"file: “{values['file']}” is no pattern of a .gitignore"
        raise Mistake(what, path, document.line(number, "file"))
    if values["scope"] == "place" and not values["fingerprint"]:
        raise Mistake("a waiver of a place wants its “fingerprint”", path, line)
    return {**values, "line": line}
