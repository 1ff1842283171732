"""copydesk init: set up a newsroom's repository: the configuration, the hook, the job in CI."""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lint import __version__, starter
from lint.mistake import Mistake, nearest

EXAMPLES = """\
examples:
  copydesk init                          asks three questions
  copydesk init --home GB --stories copy --ci github
  copydesk init --ci gitlab --source git+https://git.example.org/copydesk@v0.1.0

A file that is there already is kept as it is, unless --force says otherwise.
"""
SERVICES = {"github": ".github/workflows/copydesk.yml", "gitlab": ".gitlab-ci.yml", "none": ""}
HOOKS = ("own", "system", "none")
FOLDER = re.compile(r"[\w.-][\w./ -]*", re.ASCII)


class Plan(NamedTuple):
    """What is wanted. `home` is a country as two letters or "", `source` what pip installs."""

    home: str
    stories: str
    ci: str
    hook: str
    source: str


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = EXAMPLES
    add("--folder", default=".", metavar="DIR", help="the repository (default: this folder)")
    add("--home", metavar="CC", help="the newsroom's country as two letters: AF, GB, US")
    add("--stories", metavar="DIR", help="the folder of the stories (default: all of it)")
    add("--ci", metavar="NAME", help=f"{', '.join(SERVICES)} (default: none)")
    add("--hook", default="own", metavar="NAME",
        help="own (pre-commit installs copydesk), system (the one installed), none")  # fmt: skip
    add("--source", default=f"copydesk=={__version__}", metavar="WHAT", help="what pip installs it from")
    add("--force", action="store_true", help="replace files that are there")


def run(told: argparse.Namespace) -> int:
    folder = Path(told.folder)
    if not os.path.isdir(folder):
        raise Mistake("is no folder", told.folder)
    if told.home is told.stories is told.ci is None and sys.stdin.isatty():
        told.home, told.stories, told.ci = _asked(folder)
    plan = _plan(told)
    for name, text in files(plan).items():
        print(_written(folder / name, name, text, told.force))
    print(_next(plan))
    return 0


def _asked(folder: Path) -> tuple[str, str, str]:
    """The three questions; an empty answer takes what stands in brackets."""
    ci = next((name for name, path in SERVICES.items() if path and (folder / path).parts[0] and
               (folder / Path(path).parts[0]).exists()), "none")  # fmt: skip
    return (
        _ask("The newsroom's country as two letters, e.g. AF, GB, US [none]: ", "", _home),
        _ask("The folder with the stories [all]: ", ".", _stories),
        _ask(f"The CI service, {', '.join(SERVICES)} [{ci}]: ", ci, _ci),
    )


def _ask(question: str, default: str, check: "Callable[[str], str]") -> str:
    while True:
        try:
            return check(input(question).strip() or default)
        except Mistake as mistake:
            print(mistake.what)
        except EOFError:
            return default


def _plan(told: argparse.Namespace) -> Plan:
    if told.hook not in HOOKS:
        raise Mistake(f"--hook: {told.hook} is not known; {nearest(told.hook, HOOKS)}")
    if not told.source.strip() or not told.source.isprintable():
        raise Mistake("--source: say what pip installs, e.g. copydesk==1.0")
    return Plan(
        _home(told.home or ""), _stories(told.stories or "."), _ci(told.ci or "none"), told.hook, told.source
    )


def _home(said: str) -> str:
    if said and not re.fullmatch("[A-Za-z]{2}", said):
        raise Mistake(f"--home: {said} is no country; write two letters, as GB")
    return said.upper()


def _stories(said: str) -> str:
    folder = said.replace("\\", "/").removeprefix("./").rstrip("/") or "."
    if not FOLDER.fullmatch(folder) or ".." in folder.split("/"):
        raise Mistake(f"--stories: {said} is no folder of the repository")
    return folder


def _ci(said: str) -> str:
    if said not in SERVICES:
        raise Mistake(f"--ci: {said} is not known; {nearest(said, list(SERVICES))}")
    return said


def files(plan: Plan) -> dict[str, str]:
    """The files of a plan and their texts. A value in them is a JSON string, which YAML reads too."""
    inside = "" if plan.stories == "." else f"^{re.escape(plan.stories)}/"
    words = {
        "home": f"home: {json.dumps(plan.home)}\n" if plan.home else "",
        "source": json.dumps(plan.source),
        "stories": json.dumps(plan.stories),
        "files": json.dumps(inside),
    }
    wanted = {".copydesk.yml": "copydesk.yml"}
    if plan.hook != "none":
        wanted[".pre-commit-config.yaml"] = f"pre-commit-{plan.hook}.yaml"
    if plan.ci != "none":
        wanted[SERVICES[plan.ci]] = f"{plan.ci}.yml"
    room = Path(starter.__file__).parent
    return {path: (room / name).read_text("utf-8").format(**words) for path, name in wanted.items()}


def _written(path: Path, name: str, text: str, force: bool) -> str:
    if path.exists() and path.read_bytes() == text.encode():
        return f"{name} is as it should be."
    if path.exists() and not force:
        return f"{name} is there already and was kept; --force replaces it."
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise Mistake(f"cannot be written: {error.strerror}", str(path)) from None
    return f"{name} is written."


def _next(plan: Plan) -> str:
    lines = [f"copydesk check {plan.stories}"]
    if plan.hook != "none":
        lines.insert(0, "pre-commit install")
    return "Next:\n" + "\n".join(f"  {line}" for line in lines)
