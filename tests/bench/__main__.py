"""Run the bench and print what it measured; the name of a part runs that alone.

`engines` takes minutes and is run only when it is named; a folder after it has the stories for it.
"""

import gc
import sys

from tests.bench import copy, desk, engines, linear, names, news, scan, start

MEGABYTES = 10
PARTS = {
    "start": start.report,
    "desk": lambda: desk.report(news.stories(desk.READINGS * desk.STORIES + desk.BEFORE)),
    "linear": linear.report,
    "names": names.report,
    "scan": lambda: scan.report(copy.stories(MEGABYTES)),
}


def main(asked: "list[str]") -> int:
    if asked[:1] == ["engines"]:
        engines.report(*asked[1:2])
        return 0
    strange = [name for name in asked if name not in PARTS]
    if strange:
        print(f"{strange[0]} is no part of the bench; parts: {', '.join(PARTS)}, engines", file=sys.stderr)
        return 2
    gc.freeze()  # as lint/cli.py:main has it
    gc.set_threshold(100_000, 20, 50)
    for name in asked or PARTS:
        PARTS[name]()
    return 0


sys.exit(main(sys.argv[1:]))
