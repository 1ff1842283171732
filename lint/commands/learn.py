"""copydesk learn: propose a table of names out of past stories, and walk through the proposal."""

import argparse
import sys
from pathlib import Path

from lint import archive
from lint.commands import config_option, here
from lint.commands.reading import desk_at, prepared
from lint.facts import newsroom, proposal
from lint.facts.newsroom import Entry
from lint.mistake import Mistake
from lint.terminal import safe

EXAMPLES = """\
examples:
  copydesk learn archive/                    writes names-proposed.csv
  copydesk learn 2024.jsonl --field article --least 5
  copydesk learn --review                    yes or no to each name

An approved name holds once the configuration has the table:
  names: [names-proposed.csv]
"""
FILE = "names-proposed.csv"
LEAST = 2
ANSWERS = {"y": "approved", "n": "rejected", "": "proposed", "s": "proposed"}
ASKED = "[y]es, [n]o, [s]kip, [a]ll that follow, [q]uit? "


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("paths", nargs="*", metavar="PATH", help="folders and files: text, Markdown, JSONL")
    add("--field", default="", metavar="NAME", help="the text's key in JSONL (default: text, else body)")
    add(
        "--least",
        type=int,
        default=LEAST,
        metavar="N",
        help="stories that a name is in (default: %(default)s)",
    )
    add("--out", default=FILE, metavar="FILE", help=".csv or .yml (default: %(default)s)")
    add("--review", action="store_true", help="walk through the proposal on the terminal")
    config_option(parser)


def run(told: argparse.Namespace) -> int:
    path = Path(told.out)
    if told.review:
        return _review(path)
    if not told.paths:
        raise Mistake("name the folders or files of past stories, or --review a proposal")
    mistakes: list[Mistake] = []
    entries, read = learn(told.paths, told.field, told.least, told.config, mistakes)
    if not read:
        return here.tell([*mistakes, Mistake(f"no story was read, so {here.nearby(path)} was not written")])
    entries = proposal.joined(entries, path)
    proposal.write(path, entries)
    people = sum(entry.kind == "person" for entry in entries)
    stories = f"{read} story" if read == 1 else f"{read} stories"
    print(f"{here.nearby(path)}: {here.counted(len(entries), 'name')} from {stories}, {people} of people")
    print("Approve them with copydesk learn --review, or write approved into the column status.")
    _configured(path, told.config)
    return here.tell(mistakes)


def learn(
    paths: "list[str]", field: str, least: int, config: str, mistakes: "list[Mistake]"
) -> tuple[list[Entry], int]:
    """The proposal that past stories make, and how many they were."""
    tally, read, desk = archive.Tally(), 0, desk_at(".", config)
    for story in archive.stories(paths, field, mistakes):
        tally.add(archive.seen(prepared(story, desk)))
        read += 1
    return proposal.weighed(tally.entries(least), dict(tally.stories)), read


def _configured(path: Path, config: str) -> None:
    """Say how the table comes to hold, unless it does."""
    now = here.settings(config)
    if path.resolve() not in [Path(name).resolve() for name in now.names]:
        print(f"So that approved names hold, put this into .copydesk.yml:\nnames: [{here.nearby(path)}]")


def _review(path: Path) -> int:
    """Ask of each proposed row whether it is right; what was answered is kept in any case."""
    entries, wrong = newsroom.read(path)
    if wrong:
        return here.tell(wrong)
    asked = [at for at, entry in enumerate(entries) if entry.status == "proposed"]
    rest = ""
    try:
        for turn, at in enumerate(asked, 1):
            answer = rest or _answer(entries[at], f"{turn} of {len(asked)}")
            rest = "y" if answer == "a" else rest
            if answer == "q":
                break
            entries[at] = entries[at]._replace(status=ANSWERS["y" if answer == "a" else answer])
    finally:
        proposal.write(path, entries)
    counts = [sum(entry.status == state for entry in entries) for state in newsroom.STATES]
    print(f"{counts[1]} approved, {counts[2]} rejected, {counts[0]} to go")
    return 0


def _answer(entry: Entry, turn: str) -> str:
    """What is typed, one of y n s a q; the end of the input quits."""
    print(f"\n{turn}: {safe(_shown(entry))}")
    while True:
        print(ASKED, end="", flush=True)
        typed = sys.stdin.readline()
        answer = typed.strip().lower()[:1] if typed else "q"
        if not typed:
            print()
        if answer in (*ANSWERS, "a", "q"):
            return answer


def _shown(entry: Entry) -> str:
    seen = " – ".join(dict.fromkeys(day for day in (entry.first, entry.last) if day))
    parts = [
        f"{entry.name} ({entry.kind})", entry.title, f"{entry.times} times in {entry.stories} stories", seen,
        f"not {', '.join(entry.apart)}" if entry.apart else "", entry.note,
    ]  # fmt: skip
    return "; ".join(part for part in parts if part)
