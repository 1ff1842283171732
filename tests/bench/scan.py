"""The scan over the same copy with 150, 1,500 and 10,000 patterns: findings, not only places."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from lint import pack
from lint.engines import own
from lint.scan import fast
from lint.scan.scanner import Twin
from lint.story import Story, story_of
from tests.bench import rules
from tests.bench.clock import timed

GOALS = {150: 20, 1_500: 10, 10_000: 4}  # MB/s a core
TWIN_READS = {150: 10, 1_500: 5, 10_000: 3}  # every so many-th story


def report(stories: "list[str]") -> None:
    size = sum(len(text.encode()) for text in stories) / 1e6
    print(f"\nscan to findings over {size:.1f} MB, one core")
    print("patterns  hyperscan  (goal)  twin  hits/story  read ms  compile s  load ms   MB  same")
    for patterns in rules.SIZES:
        with TemporaryDirectory() as folder:
            _one(patterns, Path(folder), stories)


def _one(patterns: int, folder: Path, copy: "list[str]") -> None:
    os.environ["COPYDESK_CACHE"] = str(folder / "cache")
    desk = folder / "rules"
    desk.mkdir()
    rules.write(desk, patterns)
    pack.load((pack.Folder(desk),))
    (loaded, mistakes), reading = timed(lambda: pack.load((pack.Folder(desk),)))
    assert not mistakes, mistakes[0]
    database, compiling = timed(lambda: fast.build(loaded.literals))
    scan, loading = timed(lambda: fast.load(loaded.literals, database))
    stories = [story_of(text, "story.txt") for text in copy]
    some = stories[:: TWIN_READS[patterns]]
    found, seconds = timed(lambda: sum(len(own.check(story, loaded, scan)) for story in stories))
    twin = Twin(loaded.literals)
    _, twin_seconds = timed(lambda: sum(len(own.check(story, loaded, twin)) for story in some))
    same = all(own.check(story, loaded, scan) == own.check(story, loaded, twin) for story in some)
    print(
        f"{patterns:8,} {_megabytes(stories) / seconds:8.1f} MB/s {GOALS[patterns]:4} "
        f"{_megabytes(some) / twin_seconds:8.1f} {found / len(stories):9.1f} "
        f"{reading * 1e3:9.1f} {compiling:9.2f} {loading * 1e3:9.1f} {len(database) / 1e6:6.1f}  "
        f"{'yes' if same else 'NO'}"
    )


def _megabytes(stories: "list[Story]") -> float:
    return sum(len(story.text.encode()) for story in stories) / 1e6
