"""A waiver added to its file, or approved there; what else stands in the file, comments too, stays."""

import os
import re
from pathlib import Path

from lint import config, regular, rewrite, waiverfile
from lint.mistake import Mistake
from lint.reports.jsonl import dumps
from lint.reports.located import Located
from lint.waivers import Waiver

HEAD = "# What an editor looked at and lets stand: copydesk waive adds to it, and so may you.\n"
PLAIN = re.compile(r"[A-Za-z][\w./-]*(?: [\w./-]+)*\Z", re.ASCII)
NO_WORDS = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")
INDENT = re.compile(r"^([ ]*)- ", re.M)
SPECIAL = re.compile(r"([\\*?\[\]#!])")


def file_of(settings: config.Settings) -> Path:
    return Path(settings.root or ".") / settings.waivers


def entry_of(f: Located, settings: config.Settings, scope: str, reason: str, who: str, until: str) -> Waiver:
    """The waiver of a finding. One for the house begins with the story that it was asked for."""
    words = " ".join(f.where.text.split())
    name = _pattern(os.path.relpath(f.path, settings.root or "."))
    mark = "" if scope == "story" else f.fingerprint
    return Waiver(f.rule, words, name, reason, mark, scope, who, until)


def _pattern(path: str) -> str:
    """A path as a .gitignore has it: from the root, its special letters escaped."""
    return "/" + SPECIAL.sub(r"\\\1", path.replace(os.sep, "/"))


def add(waiver: Waiver, file: Path) -> None:
    """Put an entry at the end of the file. Raises Mistake where the file is no plain list."""
    data = _data(file)
    text = data.decode("utf-8") if data else HEAD
    indent = INDENT.search(text)
    lines = _lines(waiver, indent[1] if indent else "")
    end = "\r\n" if "\r\n" in text else "\n"
    _put(
        file,
        data,
        text + ("" if text.endswith("\n") else end) + "".join(line + end for line in lines),
        waiver,
    )


def approve(waiver: Waiver, chief: str, file: Path) -> None:
    """Write who approves a waiver for the house, under its “scope”. Raises Mistake where that cannot be."""
    data = _data(file)
    lines = data.decode("utf-8").splitlines(keepends=True)
    for at in range(waiver.line - 1, len(lines)):
        m = re.match(r"([ -]*)scope: *[\"']?house", lines[at])
        if m:
            end = lines[at][len(lines[at].rstrip("\r\n")) :] or "\n"
            lines[at] = lines[at].rstrip("\r\n") + end
            lines.insert(at + 1, f"{' ' * len(m[1])}approved: {_scalar(chief)}{end}")
            _put(file, data, "".join(lines), waiver._replace(approved=chief))
            return
    raise Mistake(f"write “approved: {chief}” into this waiver", str(file), waiver.line)


def _data(file: Path) -> bytes:
    try:
        return regular.read(file)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", str(file)) from None


def _put(file: Path, was: bytes, text: str, waiver: Waiver) -> None:
    """Write the text if it reads as it should."""
    try:
        entries = [
            Waiver(**entry)._replace(line=0) for entry in waiverfile.read(text.removeprefix("\ufeff"), "")
        ]
    except Mistake:
        entries = []
    if waiver._replace(line=0) not in entries:
        raise Mistake("this is no plain list of waivers, so nothing was added; write it by hand", str(file))
    rewrite.rewrite(str(file), text.encode("utf-8"), was if was else None)


def _lines(waiver: Waiver, indent: str) -> list[str]:
    said = [(name, getattr(waiver, name)) for name in waiverfile.KEYS if getattr(waiver, name)]
    return [f"{indent}{'  ' if n else '- '}{name}: {_scalar(value)}" for n, (name, value) in enumerate(said)]


def _scalar(words: str) -> str:
    plain = PLAIN.match(words) and words.lower() not in NO_WORDS
    return words if plain else dumps(words)
