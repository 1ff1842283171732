"""The reports of a run, each to its place: standard output, or a file of its own."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import IO

from lint.mistake import Mistake, nearest
from lint.reports import ALONE, FORMATS, FileReport, Report, report
from lint.terminal import wants_color


class Outputs:
    """Writes a run's reports. One that cannot be written any more, as the disk is full or the pipe
    is closed, is left out, and the others go on; once there is none, the error is raised."""

    def __init__(self, words: "list[str]", quiet: bool) -> None:
        self.stack = ExitStack()
        self.writers: dict[str, Report] = {}  # by what stands for the place in an error
        self.failed: dict[str, OSError] = {}
        _agree(words)
        for word in sorted(words, key=lambda word: ":" not in word):  # files first: they last longer
            self._open(word, quiet)

    def _open(self, word: str, quiet: bool) -> None:
        name, colon, file = word.partition(":")
        if name not in FORMATS:
            raise Mistake(f"--format: {name} is not known; {nearest(name, FORMATS)}")
        if not colon:
            self._try(word, lambda: self._to_stdout(name, quiet))
            return
        try:
            out: IO[str] = open(file, "w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115
        except OSError as error:
            raise _unwritten(file or "no file", error) from None
        self.stack.callback(self._close, word, out)
        self.writers[word] = report(name, out, False, quiet)

    def _to_stdout(self, name: str, quiet: bool) -> None:
        self.writers[name] = report(name, sys.stdout, wants_color(sys.stdout), quiet)

    def file(self, one: FileReport) -> None:
        for word, writer in list(self.writers.items()):
            self._try(word, lambda writer=writer: writer.file(one))  # type: ignore[misc]

    def end(self) -> "list[str]":
        """Close every report. What to say of files that could not be written; raises for standard output."""
        for word, writer in list(self.writers.items()):
            self._try(word, writer.end)
        self.stack.close()
        for word, error in self.failed.items():
            if ":" not in word:
                raise error
        return [str(_unwritten(word.partition(":")[2], error)) for word, error in self.failed.items()]

    def _close(self, word: str, out: IO[str]) -> None:
        self._try(word, out.close)

    def _try(self, word: str, act: "Callable[[], None]") -> None:
        try:
            act()
        except OSError as error:
            self.writers.pop(word, None)
            self.failed.setdefault(word, error)
            if not self.writers and ":" not in word:
                raise


def _agree(words: "list[str]") -> None:
    names = [word for word in words if ":" not in word]
    if len(names) > 1 and any(name in ALONE for name in names):
        program = next(name for name in names if name in ALONE)
        raise Mistake(f"--format: {program} shares its output with nothing; write {program}:FILE")


def _unwritten(file: str, error: OSError) -> Mistake:
    return Mistake(f"--format: {file} cannot be written: {error.strerror}")
