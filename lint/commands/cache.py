"""copydesk cache: show what is kept for the next run, and take it away."""

import argparse
from pathlib import Path

from lint import cache
from lint.commands import with_actions
from lint.mistake import Mistake

EXAMPLES = """\
examples:
  copydesk cache show
  copydesk cache clear             all of it; the next run prepares it anew
  copydesk cache clear --answers   only what other engines have said of stories
"""
ANSWERS = "answers"


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = with_actions(parser, EXAMPLES)
    actions.add_parser("show", help="where it is and how much of it there is")
    made = actions.add_parser("clear", help="take it away")
    made.add_argument("--answers", action="store_true", help="only what other engines have said of stories")


def run(told: argparse.Namespace) -> int:
    if told.action == "show":
        print(f"cache folder: {cache.folder()}")
        print(f"{'rules and scan tables':24}{_said(_files(cache.folder()))}")
        print(f"{'answers of engines':24}{_said(_files(cache.folder() / ANSWERS))}")
    elif told.action == "clear":
        files = _files(cache.folder() / ANSWERS)
        files += [] if told.answers else _files(cache.folder())
        print(f"taken away: {_said(files)}")
        _remove(files)
    else:
        print(told.help(), end="")
    return 0


def _files(folder: Path) -> list[tuple[Path, int]]:
    """The files of a folder of the cache and their sizes; folders in it are others' business."""
    try:
        return [(file, file.stat().st_size) for file in folder.iterdir() if file.is_file()]
    except OSError:
        return []


def _said(files: "list[tuple[Path, int]]") -> str:
    count = f"{len(files)} file{'s' * (len(files) != 1)}"
    return f"{count}, {sum(size for _, size in files) / 1e6:.1f} MB"


def _remove(files: "list[tuple[Path, int]]") -> None:
    for file, _ in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise Mistake(f"cannot be taken away: {error.strerror}", str(file)) from None
