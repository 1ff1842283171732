"""Run the bench and print what it measured."""

import sys

from tests.bench import copy, scan


def main() -> int:
    stories = copy.stories(10)
    scan.report(stories)
    return 0


sys.exit(main())
