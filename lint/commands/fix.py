"""copydesk fix: make the mends that are safe, show them, or ask for each."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint import files, history, regular, rewrite
from lint import run as runs
from lint.commands import check
from lint.finding import rank
from lint.mends import rounds
from lint.mends.rounds import Mended, Wish
from lint.mistake import Mistake
from lint.readers.decode import Decoded, decode
from lint.terminal import safe, say

if TYPE_CHECKING:
    from lint.mends.asking import Asker

EXAMPLES = """\
examples:
  copydesk fix story.txt
  copydesk fix stories/ --diff
  copydesk fix story.txt --unsafe --select 'marks.*'
  copydesk fix stories/ --interactive
  copydesk fix - < story.txt > mended.txt

exit status: 0 nothing is left at the fail level (with --diff: nothing to change),
1 something is, 2 something to mend first: an option, the configuration, a file
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("paths", nargs="*", metavar="PATH", help="files and folders, or - for standard input")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--unsafe", action="store_true", help="make all mends but those of queries")
    how.add_argument("--interactive", action="store_true", help="show each mend and ask: yes, no, all, quit")
    add("--diff", action="store_true", help="show what would change, and change nothing")
    check.choices(parser)
    add("--quiet", action="store_true", help="do not list the mends")


DONE = "the stories told of are mended, the others stand as they were"


class Fixed(NamedTuple):
    """A file and what its mends gave; `fails` if something at the fail level is left."""

    path: str
    before: str
    mended: Mended
    fails: bool
    problems: tuple[str, ...]


def run(told: argparse.Namespace) -> int:
    if not told.paths:
        raise Mistake("name a file or a folder to fix, or - for standard input")
    if "-" in told.paths and (told.interactive or len(told.paths) > 1):
        raise Mistake("fix - reads a story from standard input: alone, and not with --interactive")
    options = check.options_of(told)
    asker = _asker(told)
    wish: Wish = asker.wish if asker else rounds.sure if told.unsafe else rounds.safe
    mistakes: list[str] = []
    fixed: list[Fixed] = []
    try:
        for path in _paths(told, mistakes):
            if asker and asker.quit:
                break
            try:
                fixed.append(_fix(path, told, options, wish))
            except Mistake as mistake:
                mistakes.append(str(mistake))
    except KeyboardInterrupt:
        raise KeyboardInterrupt(DONE if fixed else "no story was mended") from None
    finally:  # Control-C too: what was mended is told
        _remember(told, fixed, asker.refused if asker else Counter())
        status = _end(told, fixed, mistakes)
    return status


def _asker(told: argparse.Namespace) -> "Asker | None":
    if not told.interactive:
        return None
    from lint.mends.asking import Asker

    return Asker(sys.stdin, sys.stdout)


def _paths(told: argparse.Namespace, mistakes: "list[str]") -> Iterator[str]:
    if told.paths == ["-"]:
        yield "-"
        return
    for found in files.find(told.paths, told.config, told.force_exclude):
        if isinstance(found, Mistake):
            mistakes.append(str(found))
        else:
            yield found


def _fix(path: str, told: argparse.Namespace, options: runs.Options, wish: Wish) -> Fixed:
    """One file: read, mended, written. Raises Mistake; then the file is as it was."""
    name = told.stdin_filename if path == "-" else path
    settings = files.settings_for(name, options.config)
    data = _bytes(path)
    decoded = decode(data, name)
    desk, rule_mistakes = runs.desk_for(settings, options)
    mended = rounds.mend(decoded.text, name, decoded.encoding, options.date, desk, wish)
    _put(path, name, data, decoded, mended, told)
    level = options.fail_level or settings.fail_level
    fails = level != "never" and any(rank(f.level) >= rank(level) for f in mended.left if f.status == "open")
    absent = [f"not checked by {engine}: {why}" for engine, why in mended.not_checked_by.items()]
    restless = (
        [] if mended.settled else [f"{name}: mends undo each other; stopped after {rounds.MOST} rounds"]
    )
    return Fixed(name, decoded.text, mended, fails, (*map(str, rule_mistakes), *absent, *restless))


def _bytes(path: str) -> bytes:
    try:
        return regular.read_stdin() if path == "-" else regular.read(path)
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", path) from None


def _put(
    path: str, name: str, data: bytes, decoded: Decoded, mended: Mended, told: argparse.Namespace
) -> None:
    """Where the result goes: to the file, to standard output, or its difference to the screen."""
    changed = mended.source != decoded.text
    if told.diff:
        if changed:
            from lint.mends.difference import difference

            text = difference(name, decoded.text, mended.source)
            lines = [safe(line) for line in text.split("\n")[:-1]] if sys.stdout.isatty() else []
            sys.stdout.write("".join(f"{line}\n" for line in lines) or text)
        return
    new = rewrite.encoded(mended.source, decoded.encoding, data, name) if changed else data
    if path == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(new)
    elif changed:
        rewrite.rewrite(path, new, data)


def _remember(told: argparse.Namespace, fixed: "list[Fixed]", refused: "Counter[str]") -> None:
    """Count what was mended by rule, for `copydesk stats`."""
    if not told.diff:
        made = Counter(done.rule for one in fixed for done in one.mended.done)
        history.note({"what": "mended", "rule": rule, "count": made[rule]} for rule in sorted(made))
        history.note({"what": "refused", "rule": rule, "count": refused[rule]} for rule in sorted(refused))


def _end(told: argparse.Namespace, fixed: "list[Fixed]", mistakes: "list[str]") -> int:
    out = sys.stderr if told.diff or told.paths == ["-"] else sys.stdout
    if not told.quiet:
        out.writelines(line + "\n" for line in _lines(told, fixed))
    problems = [problem for one in fixed for problem in one.problems]
    for line in dict.fromkeys([*mistakes, *problems]):
        say(line)
    if mistakes:
        return 2
    if told.diff:
        return int(any(one.mended.source != one.before for one in fixed))
    return int(any(one.fails for one in fixed))


def _lines(told: argparse.Namespace, fixed: "list[Fixed]") -> Iterator[str]:
    """A line a mend, then what was done and what is left."""
    for one in fixed:
        for done in () if told.diff else one.mended.done:
            before, after = (_shown(words) for words in (done.before, done.after))
            yield f"{safe(one.path)}:{done.place.line}:{done.place.column}: {before} → {after} [{done.rule}]"
    mends = sum(len(one.mended.done) for one in fixed)
    left = Counter(f.level for one in fixed for f in one.mended.left if f.status == "open")
    told_left = [
        f"{left[level]} {level}{'s' * (left[level] > 1)}" for level in ("error", "warning") if left[level]
    ]
    would = "to make" if told.diff else "made"
    stories = f"{len(fixed)} {'story' if len(fixed) == 1 else 'stories'}"
    rest = f"; left: {', '.join(told_left)}" if told_left else ""
    yield f"{stories}: {mends or 'no'} mend{'s' * (mends != 1)} {would}{rest}."


def _shown(words: str) -> str:
    return f"“{safe(words[:60])}{'…' * (len(words) > 60)}”" if words else "nothing"
