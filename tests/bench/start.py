"""A new process that reads one story: with the shipped desk, caches present, without proselint."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.clock import child

ROOT = Path(__file__).resolve().parents[2]
GOAL = 100  # ms of CPU, bare Python's own included
RUNS = 15
SEED = next((ROOT / "seeds").glob("*.txt"))


def report() -> None:
    with TemporaryDirectory() as folder:
        _prepare(Path(folder))
        bare = child([sys.executable, "-c", "pass"], RUNS)
        print(f"one story, new process, CPU of {RUNS} runs: least, median   (goal {GOAL} ms)")
        _line("python -c pass", bare, bare)
        for story in (SEED, *sorted((ROOT / "seeds" / "clean").glob("*.txt"))[:2]):
            command = [sys.executable, "-m", "lint", "check", "--engines", "own", str(story)]
            child(command, 3)  # the caches are filled
            name = f"{story.name}, {story.stat().st_size / 1000:.1f} KB"
            _line(name, child(command, RUNS), bare)


def _prepare(folder: Path) -> None:
    """What an installation has: bytecode; and caches of its own."""
    os.environ["COPYDESK_CACHE"] = str(folder / "cache")
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def _line(name: str, cost: "tuple[float, float]", bare: "tuple[float, float]") -> None:
    print(f"  {name:36} {cost[0]:7.0f} {cost[1]:7.0f} ms   {cost[0] / bare[0]:5.1f} times bare Python")
