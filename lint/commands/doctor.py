"""copydesk doctor: say what is installed, what is missing, and whether the rules are sound."""

import argparse
import platform
from collections.abc import Iterator
from importlib import import_module, metadata
from time import time_ns

from lint import __version__, cache
from lint.commands import config_option, here
from lint.commands.config import lines as configured
from lint.config import ENGINES, Settings
from lint.engines import EngineAbsent
from lint.mistake import Mistake
from lint.story import story_of

LIBRARIES = {
    "PyYAML": "rule files",
    "regex": "patterns that may be slow",
    "pathspec": "excluded paths",
    "pyromark": "Markdown",
    "rapidfuzz": "names that are nearly right",
    "shtab": "shell completion",
}
PACKAGES = {"languagetool": "lingotweaker", "harper": "harper-py"}


def arguments(parser: argparse.ArgumentParser) -> None:
    config_option(parser)


def run(told: argparse.Namespace) -> int:
    print(f"copydesk {__version__}, Python {platform.python_version()} on {platform.system()}")
    now, broken = _settings(told.config)
    for title, rows in (("engines", _engines(now)), ("libraries", _libraries()), ("cache", _cache())):
        _section(title, rows)
    if broken:
        _section("rules", ["not read: the configuration is broken"])
        return here.tell(broken)
    _section("configuration", configured(now))
    return _rules(now)


def _settings(path: str) -> tuple[Settings, list[Mistake]]:
    """The configuration in force, or what is wrong with it."""
    try:
        return here.settings(path), []
    except Mistake as mistake:
        return Settings(), [mistake]


def _section(title: str, rows: "Iterator[str] | list[str]") -> None:
    print(f"\n{title}")
    for row in rows:
        print(f"  {row}")


def _engines(now: Settings) -> Iterator[str]:
    """Each engine reads a few words, new ones each time, so that what is said here is true of a run."""
    server = dict(now.languagetool).get("server", "")
    for name in ENGINES:
        asked = server if name == "languagetool" else ""
        yield f"{name:14}{_state(name, asked, now)}; {_where(asked)}"


def _state(name: str, server: str, now: Settings) -> str:
    if name == "own":
        return f"ready, {_scan()}"
    try:
        list(import_module(f"lint.engines.{name}").check(story_of(f"Asked at {time_ns()}."), now))
        return f"ready, {_answering(name, server)}"
    except (EngineAbsent, ImportError) as reason:
        return f"cannot run: {reason}"


def _answering(name: str, server: str) -> str:
    """What answers for an engine, with its version."""
    if server:
        return str(import_module("lint.engines.ltserver").about(server))
    package = PACKAGES.get(name)
    return f"in this process, {package} {_version(package)}" if package else _version(name)


def _where(server: str) -> str:
    """Whether the text of a story leaves this machine, and where it goes."""
    return str(import_module("lint.engines.ltserver").where(server)) if server else "text stays here"


def _scan() -> str:
    try:
        import_module("hyperscan")
    except ImportError:
        return "without hyperscan: large runs take longer, the findings are the same"
    return f"hyperscan {_version('hyperscan')} for large runs"


def _libraries() -> Iterator[str]:
    for name, use in LIBRARIES.items():
        yield f"{name:14}{_version(name):12}{use}"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _cache() -> list[str]:
    folder = cache.folder()
    try:
        sizes = [file.stat().st_size for file in folder.iterdir() if file.is_file()]
    except OSError:
        return [f"{folder} (empty)"]
    return [f"{folder} ({len(sizes)} files, {sum(sizes) / 1e6:.1f} MB; may be deleted at any time)"]


def _rules(now: Settings) -> int:
    """How many rules there are and what is wrong with the others; the exit status."""
    rules, mistakes = here.rules(now)
    off = sum(here.level(rule, now) == "off" for rule in rules)
    switched = f", {off} of them switched off" if off else ""
    _section("rules", [f"{len(rules)} loaded{switched}, {len(mistakes)} broken"])
    return here.tell(mistakes)
