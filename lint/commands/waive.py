"""copydesk waive: let a finding stand, with a reason; show and approve what waits for a chief."""

import argparse
import os
import re
from pathlib import Path

from lint import files, history, release, waivers, waiving
from lint import run as runs
from lint.commands import config_option, here
from lint.mistake import Mistake
from lint.reports import FileReport
from lint.reports.located import Located
from lint.reports.text import short
from lint.terminal import safe
from lint.waiverfile import DAY
from lint.waivers import Waiver

EXAMPLES = """\
examples:
  copydesk waive bc3385cb005b26658244 --reason "the play's own name"
  copydesk waive stories/kabul.txt:9 --rule names.leader --reason "his nephew" --story
  copydesk waive stories/kabul.txt:9 --reason "our style" --house --until 2027-01-31
  copydesk waive --pending
  copydesk waive bc3385cb005b26658244 --approve --who "Ann Other"
"""
MARK = re.compile(r"[0-9a-f]{6,20}\Z")
PLACE = re.compile(r"(?P<path>.+):(?P<line>\d+)\Z")


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("finding", nargs="?", metavar="FINDING", help="its fingerprint (--format json has it), or FILE:LINE")
    add("paths", nargs="*", metavar="PATH", help="where a fingerprint is looked for; default: here")
    add("--reason", metavar="WORDS", help="why it stands")
    scope = parser.add_mutually_exclusive_group()
    scope.add_argument(
        "--story", action="store_true", help="the words in all of this story, not this place alone"
    )
    scope.add_argument("--house", action="store_true", help="the words in every story, once a chief approves")
    add("--until", default="", metavar="DATE", help="the last day, as 2026-12-31")
    add("--who", default="", metavar="NAME", help="who says so; default: COPYDESK_WHO or the login")
    add("--rule", default="", metavar="RULE", help="which, where several findings stand in the line")
    add("--pending", action="store_true", help="show what waits for approval")
    add("--approve", action="store_true", help="let a waiver hold for the house")
    config_option(parser)


def run(told: argparse.Namespace) -> int:
    if told.pending:
        return _pending(told)
    if not told.finding:
        raise Mistake("name the finding: its fingerprint, or FILE:LINE")
    if told.approve:
        return _approve(told)
    if not (told.reason or "").strip():
        raise Mistake("--reason: say why it stands")
    if told.until and not DAY.match(told.until):
        raise Mistake(f"--until: {told.until} is no day; write it as 2026-12-31")
    return _waive(told, _the_one(told))


def _waive(told: argparse.Namespace, f: Located) -> int:
    settings = files.settings_for(f.path, told.config)
    scope = "house" if told.house else "story" if told.story else "place"
    who = told.who or release.who()
    waiver = waiving.entry_of(f, settings, scope, told.reason.strip(), who, told.until)
    file = waiving.file_of(settings)
    waiving.add(waiver, file)
    waivers.remembered.cache_clear()
    history.note([{"what": "waived", "rule": f.rule, "count": 1, "fingerprint": f.fingerprint}])
    where = {
        "place": "here",
        "story": "in this story",
        "house": "in this story; for the house it waits for approval",
    }
    print(f"{here.nearby(file)}: {f.rule}, “{short(f.where.text)}” stands {where[scope]}")
    return 0


def _the_one(told: argparse.Namespace) -> Located:
    """The finding that is meant. Raises Mistake where there is none, or more than one."""
    place = PLACE.match(told.finding)
    if not place and not MARK.match(told.finding):
        raise Mistake(f"{told.finding} is no finding; name its fingerprint, or FILE:LINE")
    paths = [place["path"]] if place else told.paths or ["."]
    mistakes: list[str] = []
    found = [f for one in _reports(paths, told.config, mistakes) for f in one.findings if _is(f, told, place)]
    if mistakes and not found:
        raise Mistake(mistakes[0])
    waived = [f for f in found if f.status == "waived"]
    if waived:
        raise Mistake(f"it is waived already: {waived[0].reason}")
    if not found:
        where = "in this line" if place else "with this fingerprint"
        raise Mistake(f"there is no finding {where}: {told.finding}; copydesk check shows what there is")
    if len(found) > 1:
        each = "; ".join(f"{f.path}:{f.where.line} {f.rule} {f.fingerprint}" for f in found[:5])
        raise Mistake(f"{len(found)} findings are meant; name the fingerprint and the file of one: {each}")
    return found[0]


def _is(f: Located, told: argparse.Namespace, place: "re.Match[str] | None") -> bool:
    if told.rule and f.rule != told.rule:
        return False
    if place:
        return f.where.line <= int(place["line"]) <= f.where.end_line
    return f.fingerprint.startswith(told.finding)


def _reports(paths: "list[str]", config: str, mistakes: "list[str]") -> list[FileReport]:
    found: list[str] = []
    for path in files.find(paths, config, False):
        if isinstance(path, Mistake):
            mistakes.append(str(path))
        else:
            found.append(path)
    reports = list(runs.check_files(found, runs.Options(config=config)))
    mistakes += [one.mistake for one in reports if one.mistake]
    return reports


def _pending(told: argparse.Namespace) -> int:
    file, waiting = _waiting(told)
    for one in waiting:
        print(f"{here.nearby(file)}:{one.line}: {_shown(one)}")
    print(f"{here.counted(len(waiting), 'waiver')} to approve")
    return 0


def _shown(one: Waiver) -> str:
    by = f" ({safe(one.who)})" if one.who else ""
    return f"{one.fingerprint or 'no fingerprint'} {one.rule}: “{safe(one.words)}”: {safe(one.reason)}{by}"


def _waiting(told: argparse.Namespace) -> tuple[Path, list[Waiver]]:
    file = waiving.file_of(here.settings(told.config))
    return file, [one for one in waivers.load(file) if one.pending]


def _approve(told: argparse.Namespace) -> int:
    file, waiting = _waiting(told)
    meant = [one for one in waiting if MARK.match(told.finding) and one.fingerprint.startswith(told.finding)]
    if len(meant) != 1:
        what = "is meant by more than one" if meant else "waits for no approval"
        raise Mistake(f"{told.finding} {what}; copydesk waive --pending shows what waits", os.fspath(file))
    chief = told.who or release.who()
    waiving.approve(meant[0], chief, file)
    waivers.remembered.cache_clear()
    print(f"{here.nearby(file)}: {meant[0].rule}, “{short(meant[0].words)}” stands for the house: {chief}")
    return 0
