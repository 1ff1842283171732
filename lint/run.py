"""A run over files: find them, read them, check them, in several processes where it pays."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import config, pack
from lint.check import Desk, check
from lint.dates import Date
from lint.mistake import Mistake
from lint.readers.decode import decode
from lint.reports import FileReport
from lint.reports.located import locate
from lint.scan.scanner import scanner
from lint.story import story_of

COPY = (".txt", ".text", ".md", ".markdown", ".mdown", ".mkd")
PARALLEL_FROM = 3_000_000  # bytes; below, a second process costs more than it saves


class Options(NamedTuple):
    """What the command line asked for; it goes to every process of a run."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    engines: tuple[str, ...] | None = None
    min_level: str = ""
    date: Date | None = None
    config: str = ""
    force_exclude: bool = False
    size: int = 0  # characters of the whole run, about: which scan pays


def find(paths: "list[str]", options: Options) -> Iterator[str | Mistake]:
    """The files of a run in a steady order; what cannot be found is a Mistake."""
    for path in paths:
        if os.path.isdir(path):
            yield from _walk(path, options)
        elif os.path.isfile(path):
            if not (options.force_exclude and excluded(path, options)):
                yield path
        elif os.path.exists(path):
            yield Mistake("this is not a regular file", path)
        else:
            yield Mistake("there is no such file; mend the path", path)


def _walk(folder: str, options: Options) -> Iterator[str | Mistake]:
    errors: list[Mistake] = []

    def refused(error: OSError) -> None:
        errors.append(Mistake(f"this folder cannot be read: {error.strerror}", str(error.filename)))

    for base, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(base, name)
            if name.lower().endswith(COPY) and not excluded(path, options):
                yield path
    yield from errors


def settings_for(path: str, options: Options) -> config.Settings:
    """The configuration that holds for a file."""
    if options.config:
        return _told(options.config)
    return config.nearest_to(Path(os.path.abspath(path)).parent)


@cache
def _told(path: str) -> config.Settings:
    return config.load(Path(os.path.abspath(path)))


def excluded(path: str, options: Options) -> bool:
    """Whether the configuration leaves a file out; a broken one is told when the file is read."""
    try:
        settings = settings_for(path, options)
    except Mistake:
        return False
    return config.matches(settings.exclude, path, settings.root)


@cache
def desk_for(settings: config.Settings, options: Options) -> tuple[Desk, list[Mistake]]:
    """The desk of a configuration, and what is wrong with its rules."""
    rules, mistakes = pack.load(config.folders(settings), settings.words)
    desk = Desk(
        rules, scanner(rules, options.size), settings, options.engines,
        options.select, options.ignore, options.min_level or settings.min_level,
    )  # fmt: skip
    return desk, mistakes


def read_and_check(path: str, options: Options, data: bytes | None = None) -> FileReport:
    """One file from bytes to located findings; what is wrong with it is told, not raised."""
    try:
        settings = settings_for(path, options)
        if data is None:
            data = Path(path).read_bytes()
        decoded = decode(data, path)
        story = story_of(decoded.text, path, decoded.encoding, options.date)
        desk, mistakes = desk_for(settings, options)
        checked = check(story, desk)
    except Mistake as mistake:
        return FileReport(path, [], {}, str(mistake))
    except OSError as error:
        return FileReport(path, [], {}, f"{path}: cannot be read: {error.strerror}")
    said = (f"{path}: read as Windows-1252; save it as UTF-8",) if decoded.guessed else ()
    wrong = tuple(map(str, mistakes))
    return FileReport(path, locate(checked.findings, story), checked.not_checked_by, "", wrong, said)


def check_files(paths: "list[str]", options: Options) -> Iterator[FileReport]:
    """The reports of all files, in the order of the paths, whatever runs side by side."""
    sizes = [os.path.getsize(path) if os.path.exists(path) else 0 for path in paths]
    options = options._replace(size=sum(sizes))
    workers = min(os.cpu_count() or 1, len(paths))
    if sum(sizes) < PARALLEL_FROM or workers < 2:
        yield from (read_and_check(path, options) for path in paths)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    for path in paths[:1]:  # so that the caches are filled once, not by each process
        yield read_and_check(path, options)
    chunk = max(1, len(paths) // (workers * 8))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_one, [(path, options) for path in paths[1:]], chunksize=chunk)


def _one(job: "tuple[str, Options]") -> FileReport:
    return read_and_check(*job)


def read_stdin() -> bytes:
    return sys.stdin.buffer.read()
