"""The command line: arguments and exit status, nothing else.

Exit status: 0 clean or below the fail level, 1 findings at it or above, 2 what the user must mend
(arguments, configuration, rules, files that cannot be read).
"""

import argparse
import errno
import gc
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

from lint import __version__
from lint.mistake import Mistake, hint, nearest
from lint.scan import warm

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
DESCRIPTION = "Copydesk reads news copy as a copy editor does and says what must not be printed."
EXAMPLES = """\
examples:
  copydesk check story.txt               what must be mended in a story
  copydesk check stories/ --format jsonl all stories of a folder, for a program
  copydesk check - --date 2011-10-21     a story from another program
  copydesk rules show names.leader       what a rule looks for, and why
  copydesk doctor                        what is installed and what is missing
"""
PLAIN = {": expected one argument": " wants a value", ": invalid int value:": " wants a whole number, not"}
COMMANDS = {
    "check": "read stories and report what is wrong with them",
    "fix": "make the mends that are safe, show them, or ask for each",
    "waive": "let a finding stand, with a reason",
    "stats": "show how often each rule was mended and waived",
    "story": "show the parts of a story and the names in it",
    "facts": "show who held which office, and what is known of the people in a story",
    "learn": "propose a table of names out of past stories",
    "style": "show a house style, or propose one out of past stories",
    "rules": "list, show, test and make rules",
    "languagetool": "install and keep LanguageTool's server",
    "doctor": "say what is installed and what is missing",
    "config": "show the configuration that holds here",
    "cache": "show or clear what is kept for the next run",
    "init": "set up a newsroom's repository: configuration, hook, CI",
    "completion": "print the completion script for a shell",
}


def main(arguments: "list[str] | None" = None) -> int:
    """Run the command. Returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    _use_utf8()
    gc.enable()
    gc.freeze()  # what is there stays
    gc.set_threshold(100_000, 20, 50)  # a story makes no cycles; to look for them takes a tenth of the time
    compiled = warm.load()
    try:
        status = _run(words)
        sys.stdout.flush()
        if arguments is None:
            warm.keep(compiled)
        return status
    except Mistake as mistake:
        from lint.terminal import say

        say(str(mistake))
        return 2
    except KeyboardInterrupt as interrupted:
        from lint.terminal import say

        gc.collect()  # what processes shared is given back now, or Python warns of it
        say(f"interrupted: {interrupted}" if str(interrupted) else "interrupted")
        return 130
    except BrokenPipeError:  # the reader has seen enough, as `head` has
        _to_nobody()
        return 141
    except OSError as error:
        if error.errno not in FULL:
            raise
        from lint.terminal import say

        _to_nobody()
        say(f"standard output cannot be written: {error.strerror}")
        return 2


def _to_nobody() -> None:
    """What is still to be written goes nowhere, as there is nobody to read it or no room for it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: "list[str]") -> int:
    name = _command(words)
    parser, asked = parsers((name,))  # the others are only listed in the help
    try:
        told, strange = parser.parse_known_args(words)
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)
    if strange:
        raise _unknown(strange[0], asked)
    if not told.command:
        parser.print_help()
        return 0
    status: int = import_module(f"lint.commands.{told.command}").run(told)
    return status


def parsers(names: "tuple[str, ...]") -> "tuple[Parser, argparse.ArgumentParser]":
    """The parser with the arguments of these commands, and that of the last of them; ("",) for none."""
    parser = Parser(
        "copydesk", description=DESCRIPTION, epilog=EXAMPLES, formatter_class=RAW, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"copydesk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", prog="copydesk")
    asked: argparse.ArgumentParser = parser
    listed = {name: COMMANDS[name] for name in names if name in COMMANDS} or COMMANDS
    for command, about in listed.items():
        saying = about[0].upper() + about[1:] + "."
        made = commands.add_parser(
            command, help=about, description=saying, formatter_class=RAW, allow_abbrev=False
        )
        if command in names:
            asked = made
            import_module(f"lint.commands.{command}").arguments(made)
    return parser, asked


def _command(words: "list[str]") -> str:
    """The command that is asked for, "" for none. Raises Mistake for a word that is none."""
    if not words or words[0].startswith("-"):
        return ""
    if words[0] not in COMMANDS:
        mend = f"did you mean: copydesk check {words[0]}" if os.path.exists(words[0]) else ""
        raise Mistake(f"{words[0]} is no command; {mend or nearest(words[0], list(COMMANDS))}")
    return words[0]


def _unknown(word: str, parser: argparse.ArgumentParser) -> Mistake:
    option = word.partition("=")[0]
    known = [name for action in parser._actions for name in action.option_strings]
    kind = "option" if option.startswith("-") else "argument"
    mend = hint(option, known, f"see {parser.prog} --help")
    return Mistake(f"{parser.prog} has no {kind} {option}; {mend}")


class Parser(argparse.ArgumentParser):
    """argparse, with what is wrong said in one line."""

    def error(self, message: str) -> NoReturn:
        said = message.removeprefix("argument ")
        for words, plain in PLAIN.items():
            said = said.replace(words, plain)
        missing = said.removeprefix("the following arguments are required: ")
        said = said if missing == said else f"{missing} is missing"
        raise Mistake(f"{said}; see {self.prog} --help")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            name = "/".join(action.option_strings) or self.prog
            raise Mistake(f"{name}: {value} is not known; {nearest(str(value), list(action.choices))}")


class RAW(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, which argparse would import shutil to learn, even if none is shown."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(1).columns
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=columns - 2)


def _use_utf8() -> None:
    """Findings quote the story, so the streams must take any letter, on Windows too.

    A stream that was closed before the start is one that nobody reads.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
