"""copydesk languagetool: install LanguageTool's server, start it, say how it is, stop it."""

import argparse
import time
from importlib.util import find_spec

from lint import languagetool
from lint.commands import with_actions
from lint.languagetool import EXTRA
from lint.mistake import Mistake

EXAMPLES = """\
examples:
  copydesk languagetool install    some 45 MB through Maven; Java 17 or later runs it
  copydesk languagetool status     whether it is installed, whether it runs
  copydesk languagetool stop       it stops by itself when it was not used for 15 minutes

The configuration says `languagetool: {server: installed}`; a run starts it where it is needed.
"""
ACTIONS = {
    "install": "install the server into the user's cache folder",
    "start": "start it, for a first run that does not wait",
    "status": "say whether it is installed and whether it runs",
    "stop": "stop it",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = with_actions(parser, EXAMPLES)
    for action, about in ACTIONS.items():
        actions.add_parser(action, help=about)


def run(told: argparse.Namespace) -> int:
    if not told.action:
        print(told.help(), end="")
        return 0
    if not find_spec("language_tool_python"):
        raise Mistake(EXTRA)
    print({"install": _install, "start": _start, "status": _status, "stop": _stop}[told.action]())
    return 0


def _install() -> str:
    from lint.languagetool.install import install

    by = install()
    return f"LanguageTool {languagetool.VERSION} is installed, {by}: {languagetool.jar().parent}"


def _start() -> str:
    from lint.languagetool import kept

    return f"LanguageTool {languagetool.VERSION} runs at {kept.start().url}"


def _status() -> str:
    from lint.languagetool import kept

    state = kept.running()
    if not languagetool.jar().is_file():
        return f"not installed; {kept.INSTALL}"
    if state is None:
        return f"LanguageTool {languagetool.VERSION} is installed and does not run"
    unused = time.time() - (languagetool.home() / "used").stat().st_mtime
    return (
        f"LanguageTool {languagetool.VERSION} runs at {state.url}, process {state.java}, "
        f"unused for {unused:.0f} s"
    )


def _stop() -> str:
    from lint.languagetool import kept

    return "stopped" if kept.stop() else "it was not running"
