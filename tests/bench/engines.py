"""What the engines cost over 200 stories: LanguageTool embedded and as a server, and called directly.

    python -m tests.bench engines [FOLDER]      FOLDER: stories of your own; else made-up ones

Each line is a new process with a cache folder that holds the prepared rules: first without answers,
then with those the first run kept. The server is the one that `copydesk languagetool install` got;
where there is none, its lines say so. Findings of embedded and server are compared at the end.
"""

import json
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lint import languagetool
from tests.bench import news
from tests.bench.clock import Cost, run, so_far

STORIES = 200
LENGTH = 4_600  # characters of a made-up story
DIRECT = "embedded, called directly"
CALL = """
import pathlib, sys, lt_py
engine = lt_py.Engine("en-US")
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    engine.check(path.read_text("utf-8"))
"""
POST = """
import pathlib, sys, urllib.parse, urllib.request
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    form = {"language": "en-US", "text": path.read_text("utf-8")}
    urllib.request.urlopen(sys.argv[2] + "/v2/check", urllib.parse.urlencode(form).encode()).read()
"""


def report(folder: "str" = "") -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        size = _write(place / "stories", _stories(folder))
        print(f"\n{STORIES} stories of {size / STORIES / 1000:.1f} KB: s, s of CPU, memory; those of Java")
        _own(place)
        said = _cold_and_warm(place, "own,languagetool", "embedded")
        _line("all engines, those answers kept", _check(place, "all", "stories")[0])
        _line(DIRECT, run([sys.executable, "-c", CALL, str(place / "stories")], place)[0])
        if languagetool.jar().is_file():
            _compare({"embedded": said, "server": _served(place)})
        else:
            print("  the server is not installed: copydesk languagetool install")


def _stories(folder: str) -> "list[str]":
    if not folder:
        return news.stories(STORIES, LENGTH)
    paths = sorted(Path(folder).rglob("*.txt"))
    random.Random(7).shuffle(paths)
    return [path.read_text("utf-8") for path in paths[:STORIES]]


def _write(place: Path, stories: "list[str]") -> int:
    place.mkdir()
    for number, text in enumerate(stories):
        (place / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return sum(len(text.encode()) for text in stories)


def _own(place: Path) -> None:
    (place / "one").mkdir()
    shutil.copy(next((place / "stories").iterdir()), place / "one")
    for stories in ("one", "stories"):  # the first prepares the rules
        cost, _ = _check(place, "own", stories)
    _line("own rules", cost)


def _cold_and_warm(place: Path, engines: str, name: str, java: "int | None" = None) -> bytes:
    """Two runs, the second with the answers of the first; what the first said."""
    shutil.rmtree(place / "cache" / "answers", ignore_errors=True)
    for state in ("nothing kept", "kept answers"):
        before = so_far(java) if java else None
        cost, said = _check(place, engines, "stories")
        _line(f"{name}, {state}", cost, before, so_far(java) if java else None)
        if state == "nothing kept":
            first = said
    _compare({"nothing kept": first, "kept answers": said})
    return first


def _check(place: Path, engines: str, stories: str) -> "tuple[Cost, bytes]":
    words = ["check", stories, "--engines", engines, "--format", "jsonl"]
    return run([sys.executable, "-m", "lint", *words], place)


def _served(place: Path) -> bytes:
    (place / ".copydesk.yml").write_text("languagetool: {server: installed}\n", encoding="utf-8")
    with _server(place) as (_, java):
        said = _cold_and_warm(place, "own,languagetool", "server", java)
    with _server(place) as (url, java):
        before = so_far(java)
        cost, _ = run([sys.executable, "-c", POST, str(place / "stories"), url], place)
        _line("server, called directly", cost, before, so_far(java))
    return said


@contextmanager
def _server(place: Path) -> "Iterator[tuple[str, int]]":
    """A server of the bench's own, from the installed one: its address and process."""
    home = place / "cache" / "languagetool"
    home.mkdir(exist_ok=True)
    if not (home / languagetool.NAME).exists():
        (home / languagetool.NAME).symlink_to(languagetool.jar().parent)
    words = [sys.executable, "-m", "lint", "languagetool"]
    cost, _ = run([*words, "start"], place)
    try:
        record = json.loads((home / "server.json").read_text("utf-8"))
        _line("server, its start", cost, Cost(0, 0, 0), so_far(record["java"]))
        yield f"http://127.0.0.1:{record['port']}", record["java"]
    finally:
        run([*words, "stop"], place)


def _line(name: str, cost: Cost, before: "Cost | None" = None, after: "Cost | None" = None) -> None:
    java = f"{after.cpu - before.cpu:8.1f} {after.memory:6.0f} MB" if before and after else ""
    print(f"  {name:52}{cost.wall:7.1f}{cost.cpu:7.1f} {cost.memory:6.0f} MB{java}", flush=True)


def _compare(runs: "dict[str, bytes]") -> None:
    """What one of two runs finds and the other does not, in a line each."""
    found = {name: {_place(line) for line in said.splitlines()} for name, said in runs.items()}
    both = set.intersection(*found.values())
    if any(one - both for one in found.values()):
        print(f"    {len(both)} findings of both")
    for name, one in found.items():
        for place in sorted(one - both):
            print(f"    of {name} alone: {' '.join(place)}")


def _place(line: bytes) -> "tuple[str, ...]":
    said = json.loads(line)
    return tuple(str(said[key]) for key in ("path", "line", "column", "rule", "text"))
