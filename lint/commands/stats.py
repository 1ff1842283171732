"""copydesk stats: how often each rule's mends were made, and how often it was waived."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lint import files, history
from lint import run as runs
from lint.commands import config_option, here
from lint.mistake import Mistake
from lint.terminal import safe, say

EXAMPLES = """\
examples:
  copydesk stats                  what was mended and waived on this machine
  copydesk stats stories/         and what is waived in these stories
  copydesk stats --format json
"""
ENOUGH = 5  # cases, before a rule is judged
NAMES = ("mended", "waived", "refused")


class Count(NamedTuple):
    """The cases of a rule: mends made, findings waived, mends that an editor said no to."""

    rule: str
    mended: int
    waived: int
    refused: int

    @property
    def doubtful(self) -> bool:
        """Waived more than half the time."""
        cases = self.mended + self.waived
        return cases >= ENOUGH and self.waived > cases / 2


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("paths", nargs="*", metavar="PATH", help="files and folders whose waived findings count as well")
    add("--format", choices=("text", "json"), default="text", help="default: text")
    config_option(parser)


def run(told: argparse.Namespace) -> int:
    mistakes: list[str] = []
    counts = list(_counts(told, mistakes))
    print(_json(counts) if told.format == "json" else _text(counts))
    for line in dict.fromkeys(mistakes):
        say(line)
    return 2 if mistakes else 0


def _counts(told: argparse.Namespace, mistakes: "list[str]") -> Iterator[Count]:
    found: Counter[tuple[str, str]] = Counter()
    noted: set[str] = set()
    for row in history.read(history.file()):
        what, rule, count = row.get("what"), row.get("rule"), row.get("count")
        if what in NAMES and isinstance(rule, str) and isinstance(count, int):
            found[rule, what] += count
            noted.add(str(row.get("fingerprint", "")))
    for rule, mark in _standing(told, mistakes):
        found[rule, "waived"] += mark not in noted
    for rule in sorted({rule for rule, _ in found}):
        yield Count(rule, *(found[rule, name] for name in NAMES))


def _standing(told: argparse.Namespace, mistakes: "list[str]") -> Iterator[tuple[str, str]]:
    """What is waived in the stories that were named: the rule and the fingerprint of each."""
    paths: list[str] = []
    for path in files.find(told.paths, told.config, False):
        if isinstance(path, Mistake):
            mistakes.append(str(path))
        else:
            paths.append(path)
    for one in runs.check_files(paths, runs.Options(config=told.config)):
        mistakes += [one.mistake] if one.mistake else []
        yield from ((f.rule, f.fingerprint) for f in one.findings if f.status == "waived")


def _json(counts: "list[Count]") -> str:
    rules = [{**one._asdict(), "doubtful": one.doubtful} for one in counts]
    return json.dumps({"version": 1, "rules": rules}, ensure_ascii=False, indent=2)


def _text(counts: "list[Count]") -> str:
    width = max((len(one.rule) for one in counts), default=0)
    head = f"{'':{width}}  {'mended':>7}  {'waived':>7}  {'refused':>7}"
    rows = [f"{safe(one.rule):{width}}  {one.mended:7}  {one.waived:7}  {one.refused:7}" for one in counts]
    doubtful = [f"{one.rule} ({one.waived} of {one.mended + one.waived})" for one in counts if one.doubtful]
    said = [f"waived more than half the time: {', '.join(doubtful)}"] if doubtful else []
    return "\n".join([*([head] if rows else []), *rows, here.counted(len(counts), "rule"), *said])
