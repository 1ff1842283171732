"""copydesk check: read stories and report what is wrong with them."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import IO

from lint import run as runs
from lint.config import ENGINES
from lint.finding import LEVELS, rank
from lint.mistake import Mistake, nearest
from lint.reports import FORMATS, FileReport, Report, report

EXAMPLES = """\
examples:
  copydesk check story.txt
  copydesk check stories/ --fail-level warning
  copydesk check - --stdin-filename story.md < story.md
  copydesk check . --format text --format jsonl:findings.jsonl
  copydesk check story.txt --select 'names.*' --engines own

exit status: 0 nothing at the fail level, 1 findings at it or above, 2 something to mend first
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("paths", nargs="*", metavar="PATH", help="files and folders, or - for standard input")
    add("--format", action="append", metavar="NAME[:FILE]", help=f"{', '.join(FORMATS)}; repeatable")
    add("--fail-level", choices=(*LEVELS, "never"), help="the lowest level that fails (default: error)")
    add("--min-level", choices=LEVELS, help="the lowest level that is shown (default: warning)")
    add("--select", action="append", metavar="RULE", help="only these rules: ids or patterns")
    add("--ignore", action="append", metavar="RULE", help="not these rules: ids or patterns")
    add("--engines", metavar="NAMES", help=f"{','.join(ENGINES)} or all")
    add("--date", help="the day of the stories, e.g. 2011-10-21")
    add("--config", default="", metavar="FILE", help="use this configuration, not the nearest one")
    add("--stdin-filename", default="stdin.txt", metavar="NAME", help="what - is called in the report")
    add("--force-exclude", action="store_true", help="leave out excluded files even if named (for hooks)")
    add("--quiet", action="store_true", help="no summary line")
    add("--strict", action="store_true", help="an engine that cannot run is a failure (status 2)")


def run(told: argparse.Namespace) -> int:
    if not told.paths:
        raise Mistake("name a file or a folder to check, or - for standard input")
    options = _options(told)
    mistakes: list[str] = []
    with ExitStack() as stack:
        writers = _writers(told, stack)
        worst, absent = _check(told, options, writers, mistakes)
    for mistake in dict.fromkeys(mistakes):
        print(f"copydesk: {mistake}", file=sys.stderr)
    for engine, reason in absent.items():
        print(f"copydesk: not checked by {engine}: {reason}", file=sys.stderr)
    failed = mistakes or (told.strict and absent)
    return 2 if failed else int(worst)


def _options(told: argparse.Namespace) -> runs.Options:
    return runs.Options(
        tuple(told.select or ()), tuple(told.ignore or ()), _engines(told.engines),
        told.min_level or "", _date(told.date), told.config, told.force_exclude,
    )  # fmt: skip


def _engines(said: str | None) -> tuple[str, ...] | None:
    if said is None or said == "all":
        return ENGINES if said else None
    for name in (names := said.split(",")):
        if name not in ENGINES:
            raise Mistake(f"--engines: {name} is not known; {nearest(name, ENGINES)}")
    return tuple(names)


def _date(said: str | None) -> "runs.Date | None":
    from lint.dates import parse

    if said is None:
        return None
    date = parse(said)
    if not date or date.year is None:
        raise Mistake(f"--date: {said} is no date; write it as 2011-10-21")
    return date


def _writers(told: argparse.Namespace, stack: ExitStack) -> list[Report]:
    return [_writer(word, told, stack) for word in told.format or ["text"]]


def _writer(word: str, told: argparse.Namespace, stack: ExitStack) -> Report:
    name, _, file = word.partition(":")
    if name not in FORMATS:
        raise Mistake(f"--format: {name} is not known; {nearest(name, FORMATS)}")
    if not file:
        return report(name, sys.stdout, _color(sys.stdout), told.quiet)
    try:
        out = stack.enter_context(open(file, "w", encoding="utf-8", newline="\n"))
    except OSError as error:
        raise Mistake(f"cannot be written: {error.strerror}", file) from None
    return report(name, out, False, told.quiet)


def _color(out: IO[str]) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or out.isatty()


def _check(
    told: argparse.Namespace, options: runs.Options, writers: "list[Report]", mistakes: "list[str]"
) -> tuple[bool, dict[str, str]]:
    """Check all and write each report as it comes. Whether it fails, and the absent engines."""
    failed, absent = False, dict[str, str]()
    for one in _reports(told, options, mistakes):
        for line in one.said:
            print(f"copydesk: {line}", file=sys.stderr)
        mistakes += [*one.rule_mistakes, *([one.mistake] if one.mistake else [])]
        absent.update(one.not_checked_by)
        for writer in writers:
            writer.file(one)
        failed = failed or _fails(one, _fail_level(told, one, options))
    for writer in writers:
        writer.end()
    return failed, absent


def _reports(told: argparse.Namespace, options: runs.Options, mistakes: "list[str]") -> Iterator[FileReport]:
    from lint.progress import shown

    files: list[str] = []
    for found in runs.find([path for path in told.paths if path != "-"], options):
        if isinstance(found, Mistake):
            mistakes.append(str(found))
        else:
            files.append(found)
    if "-" in told.paths:
        yield runs.read_and_check(told.stdin_filename, options, runs.read_stdin())
    yield from shown(runs.check_files(files, options), len(files))


def _fail_level(told: argparse.Namespace, one: FileReport, options: runs.Options) -> str:
    return told.fail_level or runs.settings_for(one.path, options).fail_level


def _fails(one: FileReport, level: str) -> bool:
    open_ = [f for f in one.findings if f.status == "open"]
    return level != "never" and any(rank(f.level) >= rank(level) for f in open_)
