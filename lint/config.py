"""What the desk is told: the configuration nearest to a file, and what it means for that file.

`.copydesk.yml`, or `[tool.copydesk]` in pyproject.toml; the nearest one upwards holds, joined to
others only by its `extends`.
"""

import marshal
import os
from fnmatch import fnmatchcase
from functools import cache as remember
from pathlib import Path
from typing import Any, NamedTuple

from lint import __version__, cache, regular
from lint.finding import MARKS
from lint.mistake import Mistake
from lint.pack import Folder

KEPT = f"{__version__}-7"  # with the layout of Settings
STYLE = "style"  # the shipped rules that speak only where the house has a style
NAMES = (".copydesk.yml", ".copydesk.yaml")
ENGINES = ("own", "proselint", "languagetool", "harper")
ALL = ("all",)  # on the command line: all engines that can run
SLOW = {"languagetool": "lt_py", "harper": "harper"}  # they cost seconds; their modules

# What is right for a desk of a kind, before its own levels.
DESKS = {"wire": (("desk-notes.wire-marks", "off"),)}


class Override(NamedTuple):
    """What is different for the files that `match` names."""

    match: str
    levels: tuple[tuple[str, str], ...] = ()
    engines: tuple[str, ...] = ()


class Settings(NamedTuple):
    """A configuration as read. `origin` is its file, "" where there is none; `root` its folder.

    `said` names for each key the file that said it. `style` has (key, value, "path:line" of it), as the
    file has it; a desk has the points with their values in it, see styles.py.
    """

    origin: str = ""
    root: str = ""
    rules: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    engines: tuple[str, ...] = ENGINES[:2]
    levels: tuple[tuple[str, str], ...] = ()
    paths: tuple[Override, ...] = ()
    exclude: tuple[str, ...] = ()
    home: str = ""
    style: tuple[tuple[str, str, str], ...] = ()
    min_level: str = "warning"
    fail_level: str = "error"
    waivers: str = ".copydesk-waivers.yml"
    marks: tuple[str, ...] = MARKS
    printed_marks: tuple[str, ...] = ()
    releases: str = ""
    desk: str = ""
    languagetool: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[str, str], ...] = ()


def shipped() -> Path:
    """The rules that come with copydesk: beside the source, else inside the wheel."""
    package = Path(__file__).parent
    beside = package.parent / "rules"
    return beside if (beside / "facts").is_dir() else package / "rules"


def folders(settings: Settings) -> tuple[Folder, ...]:
    """All folders of rules that a configuration asks for, the shipped ones first.

    Without a house style its rules are not read at all: they would have nothing to say.
    """
    root = Path(settings.root or ".")
    own = [Folder(root / folder) for folder in settings.rules]
    vale = [Folder(root / style, Path(style).name, vale=True) for style in settings.styles]
    style = () if settings.style else (STYLE,)
    return (Folder(shipped(), without=style), *own, *vale)


@remember
def nearest_to(folder: Path) -> Settings:
    """The configuration for the files of a folder. Raises Mistake where it is wrong."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            if os.path.lexists(place / name):  # a pipe, a link to nowhere: that cannot be meant, and is told
                return load(place / name)
        project = place / "pyproject.toml"
        if os.path.isfile(project) and b"[tool.copydesk" in _bytes(project):
            return load(project)
    return Settings()


def load(path: Path) -> Settings:
    """The settings of a configuration file, its `extends` followed."""
    data = _bytes(path)
    key = cache.blake2b(f"{KEPT}\0{path}\0".encode("utf-8", "replace") + data, digest_size=16).hexdigest()
    kept = cache.get(f"config-{key}")
    if kept:
        try:
            settings = Settings(*marshal.loads(kept))
            return settings._replace(paths=tuple(Override(*over) for over in settings.paths))
        except (ValueError, EOFError, TypeError):
            pass
    from lint import configfile

    settings = configfile.read(path, data)
    if not configfile.extended(settings):  # what it extends may change without it
        cache.put(f"config-{key}", marshal.dumps(_plain(settings)))
    return settings


def _plain(value: Any) -> Any:
    """Tuples without their names, as marshal takes them."""
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _bytes(path: Path) -> bytes:
    try:
        return regular.read(path)
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", str(path)) from None


class Levels:
    """The level of each rule for one file: the rule's own, or the last pattern that names it."""

    def __init__(self, settings: Settings, path: str) -> None:
        rows = [*DESKS.get(settings.desk, ()), *settings.levels]
        for over in settings.paths:
            if matches((over.match,), path, settings.root):
                rows += over.levels
        self.rows = rows

    def of(self, rule: str, own: str) -> str:
        """error, warning, suggestion or off."""
        said = [level for pattern, level in self.rows if fnmatchcase(rule, pattern)]
        return said[-1] if said else own


def engines_for(settings: Settings, path: str, asked: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """The engines that read one file: as asked for on the command line, else as configured."""
    if asked:
        return able(settings) if asked == ALL else asked
    engines = settings.engines
    for over in settings.paths:
        if over.engines and matches((over.match,), path, settings.root):
            engines = over.engines
    return engines


@remember
def able(settings: Settings) -> tuple[str, ...]:
    """All engines but those whose package, an extra, is not installed."""
    from importlib.util import find_spec

    served = {"languagetool"} if settings.languagetool else set()
    return tuple(name for name in ENGINES if name not in SLOW or name in served or find_spec(SLOW[name]))


def matches(patterns: "tuple[str, ...]", path: str, root: str) -> bool:
    """Whether a path is named by one of the patterns, written as in a .gitignore, from `root`.

    A path that ends in a slash is a folder's. Links are not followed: the patterns mean names.
    """
    if not patterns:
        return False
    try:
        inner = Path(os.path.abspath(path)).relative_to(os.path.abspath(root or "."))
    except ValueError:  # outside, or on another drive
        return False
    return bool(_spec(patterns).match_file(inner.as_posix() + "/" * path.endswith(("/", os.sep))))


def unreadable(patterns: "tuple[str, ...]") -> str:
    """The first that is no pattern of a .gitignore; "" where all are."""
    for pattern in patterns:
        try:
            _spec((pattern,))
        except ValueError:
            return pattern
    return ""


@remember
def _spec(patterns: "tuple[str, ...]") -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
