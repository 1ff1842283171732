"""The command line: arguments and exit status, nothing else.

Exit status: 0 clean or below the fail level, 1 findings at it or above, 2 what the user must mend
(arguments, configuration, rules, files that cannot be read).
"""

import argparse
import os
import sys

from lint import __version__

DESCRIPTION = "Copydesk reads news copy as a copy editor does and says what must not be printed."
EXAMPLES = """\
examples:
  copydesk check story.txt               what must be mended in a story
  copydesk check stories/ --format jsonl all stories of a folder, for a program
  copydesk check - --date 2011-10-21     a story from another program
  copydesk rules show names.leader       what a rule looks for, and why
  copydesk doctor                        what is installed and what is missing
"""
COMMANDS = {
    "check": "read stories and report what is wrong with them",
    "rules": "list, show, test and make rules",
    "doctor": "say what is installed and what is missing",
    "config": "show the configuration that holds here",
    "completion": "print the completion script for a shell",
}


def main(arguments: "list[str] | None" = None) -> int:
    """Run the command. Returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    _use_utf8()
    from lint.mistake import Mistake

    try:
        return _run(words)
    except Mistake as mistake:
        print(f"copydesk: {mistake}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(words: "list[str]") -> int:
    from importlib import import_module

    name = words[0] if words and words[0] in COMMANDS else ""
    parser = argparse.ArgumentParser("copydesk", description=DESCRIPTION, epilog=EXAMPLES, formatter_class=RAW)
    parser.add_argument("--version", action="version", version=f"copydesk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command, about in COMMANDS.items():
        made = commands.add_parser(command, help=about, description=about.capitalize() + ".", formatter_class=RAW)
        if command == name:  # the others' arguments are not needed now
            module = import_module(f"lint.commands.{command}")
            module.arguments(made)
    told = parser.parse_args(words)
    if not told.command:
        parser.print_help()
        return 0
    status: int = import_module(f"lint.commands.{told.command}").run(told)
    return status


RAW = argparse.RawDescriptionHelpFormatter


def _use_utf8() -> None:
    """Findings quote the story, so the streams must take any letter, on Windows too."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
