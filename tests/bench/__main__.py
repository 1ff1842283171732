"""Run the bench and print what it measured; `start`, `scan` or `desk` runs one part."""

import sys

from tests.bench import copy, desk, scan, start

MEGABYTES = 10


def main(parts: "list[str]") -> int:
    if "start" in parts:
        start.report()
    if "desk" in parts:
        desk.report(copy.stories(0.4))
    if "scan" in parts:
        scan.report(copy.stories(MEGABYTES))
    return 0


sys.exit(main(sys.argv[1:] or ["start", "desk", "scan"]))
