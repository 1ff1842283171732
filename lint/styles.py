"""House style: profiles that name a value for each point of style, read only where a house has one.

A profile is a YAML file of values, `percent: per cent`. It may build on another (`extends: ap`) and
bring a spreadsheet of words (`words: ap.csv`). `off` leaves a point alone.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lint import yamlfile
from lint.config import Settings, shipped
from lint.kinds.housestyle import NAME
from lint.mistake import Mistake, nearest
from lint.rule import Rule, read_text

UNNAMED = "House style"
ABOUT = ("name", "guide")  # keys of a profile that are no points of style
OFF = "off"
MOST_EXTENDED = 10
Pair = tuple[str, str, str]  # key, value, and where it stands, as “path:line”


class Profile(NamedTuple):
    """What a style comes to: point → (value, where it was said), its words, and what it is called."""

    name: str
    values: dict[str, tuple[str, str]]
    words: tuple[str, ...]
    guide: str = ""


def applied(settings: Settings, told: str = "") -> Settings:
    """The settings with the points of their style, and its words. `told` (--style) takes its place.

    Raises Mistake where a profile cannot be read.
    """
    pairs = settings.style
    if told:
        pairs = () if told == OFF else (("extends", place(told, Path()), "--style"),)
    profile = joined(pairs)
    style = [(point, value, where) for point, (value, where) in profile.values.items() if value != OFF]
    named = [(NAME, profile.name, "")] if style or profile.words else []
    return settings._replace(style=(*named, *style), words=settings.words + profile.words)


def place(name: str, folder: Path) -> str:
    """The file of a profile: a shipped one by its name, any other by its path from a folder."""
    return str((folder / name).resolve()) if name.endswith((".yml", ".yaml")) else name


def joined(pairs: "Iterable[Pair]", depth: int = 0) -> Profile:
    """The values of pairs in turn, a later one over an earlier one, with the profiles they extend."""
    values: dict[str, tuple[str, str]] = {}
    words: tuple[str, ...] = ()
    name = guide = ""
    for key, value, where in pairs:
        if key == "extends":
            other = read(value, where, depth)
            values |= other.values
            words += other.words
            name, guide = other.name, other.guide
        elif key == "words":
            words += (value,)
        elif key == "name":
            name = value
        elif key == "guide":
            guide = value
        else:
            values[key] = value, where
            name = name if depth else UNNAMED
    return Profile(name or UNNAMED, values, words, guide)


def names() -> list[str]:
    """The shipped profiles."""
    return sorted(path.stem for path in _folder().glob("*.yaml"))


def read(name: str, where: str = "", depth: int = 0) -> Profile:
    """A profile, those it extends included. Raises Mistake where it is none, naming who asked for it."""
    path = Path(name) if name.endswith((".yml", ".yaml")) else _folder() / f"{name}.yaml"
    if not os.path.isfile(path):
        what = f"style: {name} is no profile and no file; {nearest(name, names())}"
        raise _at(what, where)
    if depth > MOST_EXTENDED:
        raise Mistake("extends goes in a circle", str(path))
    return joined(_pairs(path), depth + 1)


def _folder() -> Path:
    return shipped() / "profiles"


def _pairs(path: Path) -> Iterator[Pair]:
    """The lines of a profile, its files taken from its own place."""
    document = yamlfile.read(read_text(path), str(path))
    if not isinstance(document.data, dict):
        raise Mistake("a profile is points and values, e.g. “percent: per cent”", str(path), 1)
    yield from pairs_of(document.data, path, document.line)


def pairs_of(data: "dict[str, object]", path: Path, line: Callable[..., int]) -> Iterator[Pair]:
    """Keys and values as pairs; what it extends first, so that its own values stand over it."""
    for key in sorted(data, key=lambda key: key != "extends"):
        value, where = data[key], f"{path}:{line(key)}"
        if key in ("extends", "words"):
            for item in map(str, value if isinstance(value, list) else [value]):
                file = str((path.parent / item).resolve())
                yield key, file if key == "words" else place(item, path.parent), where
        elif isinstance(value, str):
            yield key, value, where
        else:
            raise _at(f"“{key}” wants one value, e.g. “{key}: off”", where)


def unknown(style: "Iterable[Pair]", rules: "Iterable[Rule]") -> Iterator[Mistake]:
    """What a style says of points that no rule has, or that its rules do not know as a value."""
    allowed = values_of(rules)
    for point, value, where in style:
        if point == NAME:
            continue
        if point not in allowed:
            yield _at(f"style: {point} is no point of style; {nearest(point, list(allowed))}", where)
        elif value not in allowed[point]:
            yield _at(f"style: {point}: {value} is not known; {nearest(value, allowed[point])}", where)


def values_of(rules: "Iterable[Rule]") -> dict[str, list[str]]:
    """Each point of style with the values that rules know for it."""
    allowed: dict[str, list[str]] = {}
    for rule in rules:
        for point, values in rule.options.get("values", {}).items():
            allowed[point] = list(dict.fromkeys([*allowed.get(point, []), *values]))
    return allowed


def _at(what: str, where: str) -> Mistake:
    path, _, line = where.rpartition(":")
    return Mistake(what, path, int(line)) if line.isdecimal() else Mistake(what)
