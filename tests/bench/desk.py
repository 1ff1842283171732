"""The shipped desk over generated stories: how fast, which rules are the dearest, and a peer beside it."""

from collections import Counter
from statistics import median
from time import process_time

from lint import config, pack
from lint.engines import own
from lint.scan.scanner import COMPILE_FROM, scanner
from lint.story import story_of
from tests.bench.clock import timed

STORIES = 60  # of one reading
READINGS = 5  # each of other stories; their median is told, for a machine is not always as fast
BEFORE = 240  # other stories read first, so that what is made once is made, as in a long run
PEER_READS = 6  # stories
DEAREST = 10


def report(copy: "list[str]") -> None:
    loaded, mistakes = pack.load(config.folders(config.Settings()))
    assert not mistakes, mistakes[0]
    scan = scanner(loaded, COMPILE_FROM * len(loaded.literals))  # as a long run has it
    for text in copy[READINGS * STORIES :]:
        own.check(story_of(text, "story.txt"), loaded, scan)
    some = copy[:STORIES]
    costs: Counter[str] = Counter()
    speeds = [_speed(copy[n * STORIES : (n + 1) * STORIES], loaded, scan) for n in range(READINGS)]
    for text in some:
        story = story_of(text, "story.txt")
        story.furniture = tuple(own.furniture(story, loaded))
        _by_rule(story, loaded, scan, costs)
    rules, told = len(loaded.rules), f"{min(speeds):.3f} to {max(speeds):.3f} in {READINGS} readings"
    print(f"\nthe shipped desk, {rules} rules, one core: {median(speeds):.3f} MB/s ({told})")
    _peer(some[:PEER_READS], median(speeds))
    print("  the dearest rules, ms a story:")
    for name, seconds in costs.most_common(DEAREST):
        print(f"    {seconds / len(some) * 1e3:7.2f}  {name}")


def _megabytes(copy: "list[str]") -> float:
    return sum(len(text.encode()) for text in copy) / 1e6


def _speed(copy: "list[str]", loaded, scan) -> float:
    """Megabytes a second of CPU."""
    _, seconds = timed(lambda: [own.check(story_of(text, "story.txt"), loaded, scan) for text in copy])
    return _megabytes(copy) / seconds


def _by_rule(story, loaded, scan, costs: "Counter[str]") -> None:
    seen = own.places(loaded, scan, story.text)
    for number in sorted({*seen, *loaded.always}):
        began = process_time()
        own.run(loaded.rules[number], story, seen.get(number, []))
        costs[loaded.rules[number].id] += process_time() - began


def _peer(copy: "list[str]", ours: float) -> None:
    """proselint 0.16 with all its checks, in this process, over some of the same stories."""
    from proselint.checks import __register__ as checks

    def read():
        return [list(check.check_with_flags(f"\n{text}\n")) for text in copy for check in checks]

    read()  # it compiles its expressions when they are first used
    theirs = median(_megabytes(copy) / timed(read)[1] for _ in range(READINGS))
    times = theirs / ours
    print(f"  proselint, all {len(checks)} checks: {theirs:.3f} MB/s, {times:.1f} times that of the desk")
