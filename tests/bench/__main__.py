"""Run the bench and print what it measured."""

import sys

from tests.bench import copy, names, scan


def main() -> int:
    stories = copy.stories(10)
    scan.report(stories)
    names.report()
    return 0


sys.exit(main())
