"""The shipped desk over generated stories: how fast, which rules are the dearest, and a peer beside it."""

from collections import Counter
from time import process_time

from lint import config, pack
from lint.engines import own
from lint.scan.scanner import COMPILE_FROM, scanner
from lint.story import story_of
from tests.bench.clock import timed

STORIES = 60
BEFORE = 240  # other stories read first, so that what is made once is made, as in a long run
PEER_READS = 6  # stories
DEAREST = 10


def report(copy: "list[str]") -> None:
    loaded, mistakes = pack.load(config.folders(config.Settings()))
    assert not mistakes, mistakes[0]
    scan = scanner(loaded, COMPILE_FROM * len(loaded.literals))  # as a long run has it
    for text in copy[STORIES:]:
        own.check(story_of(text, "story.txt"), loaded, scan)
    some = copy[:STORIES]
    costs: Counter[str] = Counter()
    _, plain = timed(lambda: [own.check(story_of(text, "story.txt"), loaded, scan) for text in some])
    for text in some:
        story = story_of(text, "story.txt")
        story.furniture = tuple(own.furniture(story, loaded))
        _by_rule(story, loaded, scan, costs)
    size = sum(len(text.encode()) for text in some) / 1e6
    print(f"\nthe shipped desk, {len(loaded.rules)} rules, {size:.2f} MB, one core: {size / plain:.3f} MB/s")
    _peer(some[:PEER_READS], size / plain)
    print("  the dearest rules, ms a story:")
    for name, seconds in costs.most_common(DEAREST):
        print(f"    {seconds / len(some) * 1e3:7.2f}  {name}")


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
    _, seconds = timed(read)
    theirs = sum(len(text.encode()) for text in copy) / 1e6 / seconds
    times = theirs / ours
    print(f"  proselint, all {len(checks)} checks: {theirs:.3f} MB/s, {times:.1f} times that of the desk")
