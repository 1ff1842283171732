"""copydesk check: read stories and report what is wrong with them."""

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint import files
from lint import run as runs
from lint.commands import config_option
from lint.commands.outputs import Outputs
from lint.config import ALL, ENGINES
from lint.dates import Date, parse
from lint.finding import LEVELS
from lint.mistake import Mistake, nearest
from lint.reports import DETAILED, FORMATS, FileReport
from lint.terminal import say

if TYPE_CHECKING:
    from lint.commands.aside import Aside

EXAMPLES = """\
examples:
  copydesk check story.txt
  copydesk check stories/ --fail-level warning
  copydesk check - --stdin-filename story.md < story.md
  copydesk check . --format text --format jsonl:findings.jsonl
  copydesk check story.txt --select 'names.*' --engines own

exit status: 0 nothing at the fail level, 1 findings at it or above,
2 something to mend first: an option, the configuration, a rule, a file
"""
CUT = "not read: the run was interrupted"
HELD = "the report holds what was found until then"
STAGES = ("desk", "gate")
FAIL_LEVELS = (*LEVELS, "never")


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("paths", nargs="*", metavar="PATH", help="files and folders, or - for standard input")
    add("--format", action="append", metavar="NAME[:FILE]", help=f"{', '.join(FORMATS)}; repeatable")
    choices(parser)
    add(
        "--stage",
        metavar="STAGE",
        help="desk: (CQ) and its like cover their words (default); gate: they are errors",
    )
    add("--release", metavar="REASON", help="let the stories through all the same, and note it (status 0)")
    add("--baseline", metavar="FILE", help="only what does not stand in this file counts")
    add("--write-baseline", metavar="FILE", help="keep what is found now as the baseline (status 0)")
    add("--diff", metavar="BASE", help="only lines that changed since this git revision")
    add("--quiet", action="store_true", help="no summary line")
    add("--strict", action="store_true", help="an engine that cannot run is a failure (status 2)")


def choices(parser: argparse.ArgumentParser) -> None:
    """What is looked for, and in which files: the same for a check and for mends."""
    add = parser.add_argument
    add(
        "--fail-level",
        metavar="LEVEL",
        help=f"the lowest that fails: {', '.join(FAIL_LEVELS)} (default: error)",
    )
    add(
        "--min-level",
        metavar="LEVEL",
        help=f"the lowest that is shown: {', '.join(LEVELS)} (default: warning)",
    )
    add("--select", action="append", metavar="RULE", help="only these rules: ids or patterns; repeatable")
    add("--ignore", action="append", metavar="RULE", help="not these rules: ids or patterns; repeatable")
    add("--engines", metavar="NAMES", help=f"{','.join(ENGINES)}, or all that can run")
    add("--style", default="", metavar="PROFILE", help="a house style: ap, guardian, a YAML file, or off")
    add("--date", metavar="DAY", help="the day of the stories, e.g. 2011-10-21")
    config_option(parser)
    add("--stdin-filename", default="stdin.txt", metavar="NAME", help="what - is called in the report")
    add("--force-exclude", action="store_true", help="leave out excluded files even if named (for hooks)")


def run(told: argparse.Namespace) -> int:
    if not told.paths:
        raise Mistake("name a file or a folder to check, or - for standard input")
    if told.paths.count("-") > 1:
        raise Mistake("- is named twice, and standard input can be read once; leave one out")
    detail = any(word.partition(":")[0] in DETAILED for word in told.format or ())
    options = options_of(told)._replace(detail=detail)
    aside = _aside(told)
    wanted: list[str] = []
    mistakes: list[str] = []
    reports = list[FileReport]()
    outputs = Outputs(told.format or ([] if told.write_baseline else ["text"]), told.quiet)
    try:
        for one in _reports(told, options, wanted, mistakes, aside):
            one = aside.sift(one) if aside else one
            for line in one.said:
                say(line)
            reports.append(one._replace(findings=[], detail=None))
            outputs.file(one)
    except KeyboardInterrupt:
        for path in _unread(wanted, reports):
            outputs.file(FileReport(path, [], {}, CUT))  # a report that is not whole says so
        raise KeyboardInterrupt(HELD if reports else "no story was read") from None
    finally:
        mistakes += outputs.end()
    status = _status(reports, mistakes, told.strict)
    _tell_waivers(reports, told.paths)
    return aside.end(status) if aside else status


def _unread(wanted: "list[str]", reports: "list[FileReport]") -> list[str]:
    read = {one.path for one in reports}
    return [path for path in wanted if path not in read]


def _aside(told: argparse.Namespace) -> "Aside | None":
    """What is set aside; a run that sets nothing aside does not pay for it."""
    if told.release is None and not (told.baseline or told.write_baseline or told.diff):
        return None
    from lint.commands.aside import Aside

    return Aside(told)


def _tell_waivers(reports: "list[FileReport]", paths: "list[str]") -> None:
    if any(one.watched for one in reports):
        from lint.waiverwatch import notices

        for line in notices((one.watched for one in reports), paths):
            say(line)


def _status(reports: "list[FileReport]", mistakes: "list[str]", strict: bool) -> int:
    """The exit status, after what went wrong is said, each thing once."""
    for one in reports:
        mistakes += [*one.rule_mistakes, *([one.mistake] if one.mistake else [])]
    for mistake in dict.fromkeys([*mistakes, *_in_vain(reports)]):
        say(mistake)
    absent = {engine: reason for one in reports for engine, reason in one.not_checked_by.items()}
    for engine, reason in absent.items():
        say(f"not checked by {engine}: {reason}")
    if mistakes or _in_vain(reports) or (strict and absent):
        return 2
    return int(any(one.fails for one in reports))


def _in_vain(reports: "list[FileReport]") -> list[str]:
    """Rules that --select or --ignore name and that no configuration of the run has."""
    unknown = [one.unknown for one in reports if one.unknown is not None]
    first, others = (unknown[0], unknown[1:]) if unknown else ({}, [])
    names = [name for name in first if all(name in other for other in others)]
    return [f"no rule is called {name}; {first[name]}" for name in names]


def options_of(told: argparse.Namespace) -> runs.Options:
    return runs.Options(
        tuple(told.select or ()), tuple(told.ignore or ()), _engines(told.engines),
        _level("--min-level", told.min_level, LEVELS), _level("--fail-level", told.fail_level, FAIL_LEVELS),
        date_of(told.date), told.config, told.force_exclude, told.style, stage=_stage(told),
    )  # fmt: skip


def _stage(told: argparse.Namespace) -> str:
    said: str = getattr(told, "stage", None) or STAGES[0]
    if said not in STAGES:
        raise Mistake(f"--stage: {said} is not known; {nearest(said, STAGES)}")
    return said


def _level(option: str, said: str | None, allowed: "Sequence[str]") -> str:
    if said is not None and said not in allowed:
        raise Mistake(f"{option}: {said} is not known; {nearest(said, tuple(allowed))}")
    return said or ""


def _engines(said: str | None) -> tuple[str, ...] | None:
    if said is None or said == "all":
        return ALL if said else None
    names = tuple(name.strip() for name in said.split(","))
    for name in names:
        if name not in ENGINES:
            raise Mistake(f"--engines: {name or 'nothing'} is not known; {nearest(name, (*ENGINES, 'all'))}")
    return names


def date_of(said: str | None) -> Date | None:
    """The day that --date says. Raises Mistake where it is none."""
    if said is None:
        return None
    date = parse(said)
    if not date or date.year is None:
        raise Mistake(f"--date: {said} is no date; write it as 2011-10-21")
    return date


def _reports(
    told: argparse.Namespace,
    options: runs.Options,
    paths: "list[str]",
    mistakes: "list[str]",
    aside: "Aside | None",
) -> Iterator[FileReport]:
    """What each file gives. The files that are found go to `paths`, those that are not to `mistakes`."""
    from lint.progress import shown

    named = [path for path in told.paths if path != "-"]
    for found in files.find(named, told.config, told.force_exclude):
        if isinstance(found, Mistake) and found.what == files.NO_STORY:
            say(str(found))  # a desk that is new has none yet
        elif isinstance(found, Mistake):
            mistakes.append(str(found))
        else:
            paths.append(found)
    name = told.stdin_filename
    if "-" in told.paths and not (told.force_exclude and files.excluded(name, told.config)):
        yield runs.read_stdin_and_check(name, options)
    paths[:] = aside.only(paths) if aside else paths
    yield from shown(runs.check_files(paths, options), len(paths))
