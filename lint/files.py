"""The files of a run, and the configuration that holds for each."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint import config
from lint.mistake import Mistake

COPY = (".txt", ".text", ".md", ".markdown", ".mdown", ".mkd")
NO_STORY = "no story is in this folder; put them there as .txt or .md, or name each file"


def find(paths: "list[str]", told: str, force: bool) -> Iterator[str | Mistake]:
    """The files of a run in a steady order, each once; what cannot be found is a Mistake.

    `told` is the configuration named on the command line, "" for the nearest; with `force` even
    named files may be excluded.
    """
    seen: set[str] = set()
    for found in (one for path in paths for one in _find(path, told, force)):
        place = found if isinstance(found, Mistake) else os.path.abspath(found)
        if place not in seen:
            yield found
            seen.add(str(place))


def _find(path: str, told: str, force: bool) -> Iterator[str | Mistake]:
    if os.path.isdir(path):
        yield from _walk(path, told, force)
    elif os.path.isfile(path):
        if not (force and excluded(path, told)):
            yield path
    elif os.path.exists(path):
        yield Mistake("this is not a regular file; give its text to - instead", path)
    else:
        yield Mistake("there is no such file; mend the path", path)


def _walk(folder: str, told: str, force: bool) -> Iterator[str | Mistake]:
    """The copy in a folder. An excluded folder is left out, unless it is the one that was named."""
    errors: list[Mistake] = []

    def refused(error: OSError) -> None:
        errors.append(Mistake(f"this folder cannot be read: {error.strerror}", str(error.filename)))

    named = excluded(folder + "/", told)
    if named and force:
        return
    some = False  # stories, or what the desk left out
    for base, folders, names in os.walk(folder, onerror=refused):
        inner = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in inner if named or not excluded(f"{os.path.join(base, name)}/", told)]
        some = some or len(folders) < len(inner)
        for name in sorted(names):
            path = os.path.join(base, name)
            if name.lower().endswith(COPY) and _inside(path, folder):
                some = True
                if named or not excluded(path, told):
                    yield path
    if not (some or errors):
        errors.append(Mistake(NO_STORY, folder))
    yield from errors


def _inside(path: str, folder: str) -> bool:
    """Whether it is a file of the folder; a link that leads out of it is none, whatever it leads to."""
    if os.path.islink(path):
        home = os.path.join(os.path.realpath(folder), "")
        return os.path.realpath(path).startswith(home) and os.path.isfile(path)
    return os.path.isfile(path)


def settings_for(path: str, told: str = "") -> config.Settings:
    """The configuration that holds for a file: the one that was told, else the nearest."""
    if told:
        return _load(told)
    return config.nearest_to(Path(os.path.abspath(path)).parent)


@cache
def _load(path: str) -> config.Settings:
    return config.load(Path(os.path.abspath(path)))


def excluded(path: str, told: str = "") -> bool:
    """Whether the configuration leaves a file out; a broken one is told when the file is read."""
    try:
        settings = settings_for(path, told)
    except Mistake:
        return False
    return config.matches(settings.exclude, path, settings.root)
