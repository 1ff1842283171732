"""story → engines → filters → findings: the path of one story, on one page."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from lint import config, filters, waivers
from lint.engines import EngineAbsent, own
from lint.finding import Finding
from lint.pack import Pack
from lint.scan.scanner import Scan
from lint.story import Story


class Desk(NamedTuple):
    """All that a run needs to check any story of one configuration."""

    pack: Pack
    scan: Scan
    settings: config.Settings
    engines: tuple[str, ...] | None = None  # as asked for on the command line
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_level: str = "warning"
    goes_on: bool = False  # where a rule breaks down: it is told, and the others are heard


class Checked(NamedTuple):
    """What was found in a story, and the engines and rules that could not read it (with the reason).

    `used` are the lines of the entries of the waiver file that let a finding stand.
    """

    findings: list[Finding]
    not_checked_by: dict[str, str]
    used: frozenset[int] = frozenset()


def check(story: Story, desk: Desk) -> Checked:
    """Every engine reads the story; what they find goes through the filters in this order."""
    absent: dict[str, str] = {}
    story.home = desk.settings.home
    story.marks, story.printed_marks = desk.settings.marks, desk.settings.printed_marks
    story.style = {point: value for point, value, _ in desk.settings.style}
    levels = config.Levels(desk.settings, story.path)
    story.furniture = tuple(own.furniture(story, desk.pack))
    findings = list(_read(story, desk, levels, absent))
    findings = filters.leveled(findings, levels)
    findings = filters.chosen(findings, desk.select, desk.ignore)
    findings = filters.as_written(findings, story)
    findings = filters.quotations(findings, story, desk.pack.in_quotes)
    if desk.settings.names:
        findings = import_module("lint.facts.authority").settle(findings, story, desk.pack)
    if any(f.engine != "own" for f in findings):
        findings = import_module("lint.voice").one(findings, story)
    findings = filters.said_twice(filters.legible(findings), story)
    findings = filters.in_order(filters.at_least(findings, desk.min_level))
    used: set[int] = set()
    findings = waivers.apply(findings, story, _waivers(desk.settings), desk.settings.root, used)
    findings = filters.gathered(findings)
    return Checked(findings, absent, frozenset(used))


def begin(story: Story, desk: Desk) -> None:
    """Let the engines that cost seconds begin to read a story that is checked later."""
    slow = [name for name in _engines(story, desk) if name in config.SLOW]
    if slow:
        story.home = desk.settings.home
        import_module("lint.engines.beside").start(story, slow, desk.settings)


def _engines(story: Story, desk: Desk) -> tuple[str, ...]:
    return config.engines_for(desk.settings, story.path, desk.engines)


def _read(story: Story, desk: Desk, levels: config.Levels, absent: dict[str, str]) -> Iterator[Finding]:
    begin(story, desk)
    failed = absent if desk.goes_on else None
    for name in _engines(story, desk):
        if name == "own":
            yield from own.check(story, desk.pack, desk.scan, own.wanted(desk, levels), failed)
            continue
        try:
            yield from import_module(f"lint.engines.{name}").check(story, desk.settings)
        except EngineAbsent as reason:
            absent[name] = str(reason)


def _waivers(settings: config.Settings) -> tuple[waivers.Waiver, ...]:
    return waivers.remembered(Path(settings.root or ".") / settings.waivers)
