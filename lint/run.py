"""A run over files: find them, read them, check them, in several processes where it pays."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lint import config, files, pack, regular
from lint.check import Desk, begin, check
from lint.dates import Date
from lint.finding import LEVELS, Finding, rank
from lint.mistake import Mistake, hint
from lint.readers.decode import decode
from lint.reports import FileReport
from lint.reports.located import locate
from lint.scan.scanner import scanner
from lint.story import Story, story_of
from lint.waivers import remembered

if TYPE_CHECKING:
    from lint.reports.detail import Detail
    from lint.reports.located import Located
    from lint.waiverwatch import Watched

LEFT = "desk-notes.mark"  # a mark of the desk, which is an error at the gate
PARALLEL_FROM = 3_000_000  # bytes; below, a second process costs more than it saves


class Options(NamedTuple):
    """What the command line asked for; it goes to every process of a run."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    engines: tuple[str, ...] | None = None
    min_level: str = ""
    fail_level: str = ""
    date: Date | None = None
    config: str = ""
    force_exclude: bool = False
    style: str = ""  # a profile of house style, in the place of the configured one
    detail: bool = False  # a format shows the story itself
    stage: str = "desk"  # at the gate, no mark of the desk may be left
    size: int = 0  # characters of the whole run, about: which scan pays


@cache
def desk_for(settings: config.Settings, options: Options) -> tuple[Desk, list[Mistake]]:
    """The desk of a configuration, and what is wrong with its rules."""
    if options.stage == "gate":
        settings = settings._replace(levels=((LEFT, "error"), *settings.levels))
    if settings.style or options.style:
        from lint import styles

        settings = styles.applied(settings, options.style)
    rules, mistakes = pack.load(config.folders(settings), settings.words, settings.names)
    if settings.style:
        mistakes = [*mistakes, *styles.unknown(settings.style, rules.rules)]
    shown = options.min_level or settings.min_level
    fails = options.fail_level or settings.fail_level
    if fails in LEVELS:  # what fails is shown
        shown = min(shown, fails, key=rank)
    desk = Desk(
        rules, scanner(rules, options.size), settings, options.engines, options.select, options.ignore, shown,
        goes_on=True,
    )  # fmt: skip
    return desk, mistakes


class Opened(NamedTuple):
    """A file that was read, and that engines which cost seconds have begun to read."""

    path: str
    story: Story
    desk: Desk
    options: Options
    mistakes: tuple[str, ...]  # in the rules
    guessed: bool


def read_and_check(path: str, options: Options, data: bytes | None = None) -> FileReport:
    """One file from bytes to located findings; what is wrong with it is told, not raised."""
    return checked(opened(path, options, data))


def read_stdin_and_check(name: str, options: Options) -> FileReport:
    """The same for what comes through a pipe, under a name of its own."""
    try:
        data = regular.read_stdin()
    except OSError as error:
        return _unread(name, error)
    return read_and_check(name, options, data)


def opened(path: str, options: Options, data: bytes | None = None) -> "Opened | FileReport":
    """A file read; where it cannot be, the report that says so."""
    try:
        settings = files.settings_for(path, options.config)
        if data is None:
            data = regular.read(path)
        decoded = decode(data, path)
        story = story_of(decoded.text, path, decoded.encoding, options.date)
        desk, mistakes = desk_for(settings, options)
        begin(story, desk)
    except (Mistake, OSError) as error:
        return _unread(path, error)
    return Opened(path, story, desk, options, tuple(map(str, mistakes)), decoded.guessed)


def checked(file: "Opened | FileReport") -> FileReport:
    """The report of an opened file."""
    if isinstance(file, FileReport):
        return file
    path, story, desk, options, mistakes, guessed = file
    try:
        found = check(story, desk)
    except (Mistake, OSError) as error:
        return _unread(path, error)
    said = (f"{path}: read as Windows-1252; save it as UTF-8",) if guessed else ()
    fail_level = options.fail_level or desk.settings.fail_level
    located = locate(found.findings, story)
    return FileReport(
        path, located, found.not_checked_by, "", mistakes, said,
        _fails(found.findings, fail_level), _unknown(desk.settings, options), fail_level,
        _detail(story, found.findings, located, desk) if options.detail else None,
        _watched(story, desk, found.used),
    )  # fmt: skip


def _detail(story: Story, findings: "list[Finding]", located: "list[Located]", desk: Desk) -> "Detail":
    from lint.reports.detail import detail

    return detail(story, findings, located, desk)


def _watched(story: Story, desk: Desk, used: "frozenset[int]") -> "Watched | None":
    """What became of the waivers in a story; None where the desk has none."""
    path = Path(desk.settings.root or ".") / desk.settings.waivers
    if not remembered(path):
        return None
    return import_module("lint.waiverwatch").watched(story, desk, path, used)  # type: ignore[no-any-return]


def _unread(path: str, error: "Mistake | OSError") -> FileReport:
    if isinstance(error, OSError):
        what = f"cannot be read: {error.strerror}"  # the story, or a file that its rules need
        error = Mistake(what, str(error.filename or path))
    return FileReport(path, [], {}, str(error))


def _fails(findings: "list[Finding]", level: str) -> bool:
    open_ = [f for f in findings if f.status == "open"]
    return level != "never" and any(rank(f.level) >= rank(level) for f in open_)


@cache
def _unknown(settings: config.Settings, options: Options) -> dict[str, str]:
    """What --select and --ignore name that is no rule here, with a hint at the nearest one."""
    rules = [rule.id for rule in desk_for(settings, options)[0].pack.rules]
    asked = [*options.select, *options.ignore]
    strange = [name for name in asked if not any(fnmatchcase(rule, name) for rule in rules)]
    return {
        name: hint(name, rules, "copydesk rules list shows them")
        for name in strange
        if not _of_an_engine(name)
    }


def _of_an_engine(name: str) -> bool:
    """proselint.hedging, prose*: engines do not list their rules."""
    return any(fnmatchcase(engine, name.split(".")[0]) for engine in config.ENGINES)


def check_files(paths: "list[str]", options: Options) -> Iterator[FileReport]:
    """The reports of all files, in the order of the paths, whatever runs side by side."""
    sizes = [os.path.getsize(path) if os.path.exists(path) else 0 for path in paths]
    options = options._replace(size=sum(sizes))
    workers = min(os.cpu_count() or 1, len(paths))
    if any(_slow(path, options) for path in paths):
        yield from import_module("lint.engines.beside").in_turn(paths, options)
        return
    if sum(sizes) < PARALLEL_FROM or workers < 2:
        yield from (read_and_check(path, options) for path in paths)
        return
    yield read_and_check(paths[0], options)  # so that the caches are filled once, not by each process
    yield from import_module("lint.processes").side_by_side(paths[1:], options, workers)


def _slow(path: str, options: Options) -> bool:
    """Whether engines that cost seconds read a file; they have threads, and would load in each process."""
    try:
        settings = files.settings_for(path, options.config)
    except Mistake:
        return False
    engines = config.engines_for(settings, path, options.engines)
    return any(name in config.SLOW for name in engines)
