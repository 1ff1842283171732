"""copydesk completion: print the script with which a shell completes the command."""

import argparse

from lint.mistake import Mistake, nearest

SHELLS = ("bash", "zsh", "tcsh")
EXAMPLES = """\
examples:
  copydesk completion bash > ~/.local/share/bash-completion/completions/copydesk
  copydesk completion zsh > ~/.zfunc/_copydesk      (a folder of $fpath)
  copydesk completion tcsh > ~/.copydesk.tcsh       (and source it in ~/.tcshrc)
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXAMPLES
    parser.add_argument("shell", metavar="SHELL", help=", ".join(SHELLS))


def run(told: argparse.Namespace) -> int:
    if told.shell == "fish":
        raise Mistake(
            "completion for fish is not supported by shtab, which writes it; there is bash, zsh, tcsh"
        )
    if told.shell not in SHELLS:
        raise Mistake(f"completion: {told.shell} is not known; {nearest(told.shell, SHELLS)}")
    try:
        import shtab
    except ImportError:
        raise Mistake("completion needs the library shtab: pip install shtab") from None
    from lint.cli import COMMANDS, parsers

    print(shtab.complete(parsers(tuple(COMMANDS))[0], told.shell))
    return 0
