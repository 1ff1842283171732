"""What the desk is told: the configuration nearest to a file, and what it means for that file.

`.copydesk.yml`, or `[tool.copydesk]` in pyproject.toml; the nearest one upwards holds, joined to
others only by its `extends`.
"""

import hashlib
import marshal
from fnmatch import fnmatchcase
from functools import cache as remember
from pathlib import Path
from typing import Any, NamedTuple

from lint import __version__, cache
from lint.mistake import Mistake
from lint.pack import Folder

NAMES = (".copydesk.yml", ".copydesk.yaml")
ENGINES = ("own", "proselint")


class Settings(NamedTuple):
    """A configuration as read. `origin` is its file, "" where there is none; `root` its folder.

    `said` names for each key the file that said it.
    """

    origin: str = ""
    root: str = ""
    rules: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    engines: tuple[str, ...] = ENGINES
    levels: tuple[tuple[str, str], ...] = ()
    paths: tuple[dict[str, Any], ...] = ()
    exclude: tuple[str, ...] = ()
    home: str = ""
    min_level: str = "warning"
    fail_level: str = "error"
    waivers: str = ".copydesk-waivers.yml"
    said: tuple[tuple[str, str], ...] = ()


def shipped() -> Path:
    """The rules that come with copydesk: beside the source, else inside the wheel."""
    package = Path(__file__).parent
    beside = package.parent / "rules"
    return beside if (beside / "facts").is_dir() else package / "rules"


def folders(settings: Settings) -> tuple[Folder, ...]:
    """All folders of rules that a configuration asks for, the shipped ones first."""
    root = Path(settings.root or ".")
    own = [Folder(root / folder) for folder in settings.rules]
    vale = [Folder(root / style, Path(style).name, vale=True) for style in settings.styles]
    return (Folder(shipped()), *own, *vale)


@remember
def nearest_to(folder: Path) -> Settings:
    """The configuration for the files of a folder. Raises Mistake where it is wrong."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            if (place / name).is_file():
                return load(place / name)
        project = place / "pyproject.toml"
        if project.is_file() and b"[tool.copydesk" in project.read_bytes():
            return load(project)
    return Settings()


def load(path: Path) -> Settings:
    """The settings of a configuration file, its `extends` followed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", str(path)) from None
    key = hashlib.blake2b(f"{__version__}\0{path}\0".encode() + data, digest_size=16).hexdigest()
    kept = cache.get(f"config-{key}")
    if kept:
        try:
            return Settings(*marshal.loads(kept))
        except (ValueError, EOFError, TypeError):
            pass
    from lint import configfile

    settings = configfile.read(path, data)
    if not configfile.extended(settings):  # what it extends may change without it
        cache.put(f"config-{key}", marshal.dumps(tuple(settings)))
    return settings


class Levels:
    """The level of each rule for one file: the rule's own, or the last pattern that names it."""

    def __init__(self, settings: Settings, path: str) -> None:
        rows = list(settings.levels)
        for over in settings.paths:
            if matches((over["match"],), path, settings.root):
                rows += over.get("levels", {}).items()
        self.rows = rows

    def of(self, rule: str, own: str) -> str:
        """error, warning, suggestion or off."""
        said = [level for pattern, level in self.rows if fnmatchcase(rule, pattern)]
        return said[-1] if said else own


def engines_for(settings: Settings, path: str) -> tuple[str, ...]:
    """The engines that read one file."""
    engines = settings.engines
    for over in settings.paths:
        if over.get("engines") and matches((over["match"],), path, settings.root):
            engines = tuple(over["engines"])
    return engines


def matches(patterns: "tuple[str, ...]", path: str, root: str) -> bool:
    """Whether a path is named by one of the patterns, written as in a .gitignore, from `root`."""
    if not patterns:
        return False
    try:
        inner = Path(path).resolve().relative_to(Path(root or ".").resolve())
    except ValueError:
        return False
    return _spec(patterns).match_file(inner.as_posix())


@remember
def _spec(patterns: "tuple[str, ...]") -> Any:
    from pathspec import PathSpec

    return PathSpec.from_lines("gitwildmatch", patterns)
