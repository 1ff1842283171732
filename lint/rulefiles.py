"""The files of a folder of rules: which are rules, what each is called, and a hash of all they say."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from lint import cache, regular
from lint.mistake import Mistake
from lint.prepared import stamp

SUFFIXES = (".yml", ".yaml")
DESK_FILE = "desk.yaml"  # about a folder of rules: its name and their defaults
LISTS = "lists"
SKIPPED = ("facts", LISTS, "lexicon", "engines", "config", "profiles")  # folders that hold no rules
OTHERS = tuple(name for name in SKIPPED if name != LISTS)


class Folder(NamedTuple):
    """A folder of rules and what its ids begin with: "" or the style's name."""

    path: Path
    prefix: str = ""
    vale: bool = False  # a style folder of Vale's: only .yml, findings in quotations kept
    without: tuple[str, ...] = ()  # folders right in it that are left out


def files_of(folder: Folder) -> list[Path]:
    """The rule files of a folder, in order of their ids. Raises Mistake where there is none."""
    if not os.path.isdir(folder.path):
        raise Mistake("the folder of rules is not there; mend “rules” in the configuration", str(folder.path))
    found = []
    for base, folders, names in os.walk(folder.path):
        left_out = folder.without if base == os.fspath(folder.path) else ()
        folders[:] = [
            name for name in folders if name[0] not in "._" and name not in SKIPPED and name not in left_out
        ]
        found += [os.path.join(base, name) for name in names if _is_rule(name, folder.vale)]
    return list(map(Path, sorted(found, key=lambda path: rule_id(path, folder))))


def _is_rule(name: str, vale: bool) -> bool:
    stem, suffix = os.path.splitext(name)
    wanted = (".yml",) if vale else SUFFIXES
    return suffix in wanted and name != DESK_FILE and not stem.endswith(".test") and name[0] not in "._"


def rule_id(path: "Path | str", folder: Folder) -> str:
    """The path of a rule, dots for slashes, to the first dot of its file name."""
    place, root = os.fspath(path), os.fspath(folder.path)
    inner = place[len(root) :].lstrip(os.sep) if place.startswith(root) else os.path.relpath(place, root)
    *places, name = inner.split(os.sep)
    return ".".join([*([folder.prefix] if folder.prefix else []), *places, name.split(".")[0]])


def key_of(folders: "tuple[Folder, ...]", files: "list[Path]", more: Any, kept: str) -> str:
    """A hash of all that prepared rules are made of.

    `files` are rule files and tables, `more` is what else they depend on, `kept` the layout. Files
    with the same times and sizes as before are not read again.
    """
    paths = [*(extra for folder in folders for extra in _extras(folder)), *map(os.fspath, files)]
    said = kept + _code() + repr((tuple(map(tuple, folders)), more))
    digest, settled = stamp(paths, said)
    known = cache.get(f"key-{digest}") or b""
    if known.isalnum():
        return known.decode("ascii")
    key = _of_contents(said, paths)
    if settled:
        cache.put(f"key-{digest}", key.encode("ascii"))
    return key


def _of_contents(said: str, paths: "list[str]") -> str:
    told = cache.blake2b(said.encode("utf-8", "surrogateescape"), digest_size=16)
    for path in paths:
        told.update(path.encode("utf-8", "surrogateescape") + b"\0" + _bytes(path) + b"\0")
    return told.hexdigest()


def _bytes(path: str) -> bytes:
    """What a file holds; nothing where it cannot be read, which whoever needs it will tell."""
    try:
        return regular.read(path)
    except OSError:
        return b""


def _extras(folder: Folder) -> list[str]:
    """What rules are made of beside their files: the desk files, and all lists."""
    found = []
    for base, folders, names in os.walk(folder.path):
        folders[:] = [name for name in folders if name[0] not in "._" and name not in OTHERS]
        listed = os.path.basename(base) == LISTS
        found += [os.path.join(base, name) for name in names if listed or name == DESK_FILE]
    return sorted(found)


def _code() -> str:
    """When the code that prepares rules was last changed: a checkout changes without its version."""
    package = os.path.dirname(os.path.abspath(__file__))
    last = max(os.stat(os.path.join(package, name)).st_mtime_ns for name in ("rule.py", "facts/listed.py"))
    for folder in ("kinds", "scan"):
        with os.scandir(os.path.join(package, folder)) as files:
            last = max(last, *(file.stat().st_mtime_ns for file in files))
    return str(last)
