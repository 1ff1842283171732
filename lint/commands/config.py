"""copydesk config: show the configuration that holds here, and where each value comes from."""

import argparse
import json
from typing import Any

from lint import config
from lint.commands import config_option, here, with_actions
from lint.config import Override, Settings

FILES = ("rules", "styles", "words", "names")
EXAMPLES = """\
examples:
  copydesk config show
  copydesk config show desk/story.txt
  copydesk config schema > copydesk.schema.json
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = with_actions(parser, EXAMPLES)
    made = actions.add_parser("show", help="each value and the file that says it")
    made.add_argument(
        "path", nargs="?", default=".", metavar="PATH", help="for this file or folder; default: here"
    )
    config_option(made)
    actions.add_parser("schema", help="the JSON schema of the configuration")


def run(told: argparse.Namespace) -> int:
    if told.action == "show":
        now = here.settings(told.config, told.path)
        print("\n".join([*lines(now), *_for_path(now, told.path)]))
    elif told.action == "schema":
        from lint import schema

        print(json.dumps(schema.of_configuration(), ensure_ascii=False, indent=2))
    else:
        print(told.help(), end="")
    return 0


def lines(now: Settings) -> list[str]:
    """The file in force, then a line a key: its value and the file that says it, or default."""
    said = dict(now.said)
    names = [name for name in Settings._fields if name not in ("origin", "root", "said")]
    shown = {name: _value(getattr(now, name), name in FILES) for name in names}
    width = max(len(line) for words in shown.values() for line in words)
    out = [f"configuration: {here.nearby(now.origin) or 'none, so the defaults hold'}"]
    for name, (first, *rest) in shown.items():
        origin = here.nearby(said[name]) if name in said else "default"
        out.append(f"{name:14}{first:{width}}  {origin}")
        out += [f"{'':14}{line}" for line in rest]
    return out


def _value(value: Any, files: bool) -> list[str]:
    """A value as an editor would write it, a line an entry where there are pairs."""
    if isinstance(value, str):
        return [value or "-"]
    items = [here.nearby(item) if files else _item(item) for item in value]
    pairs = any(not isinstance(item, str) for item in value)
    return (items if pairs else [", ".join(items)]) if items else ["-"]


def _item(item: str | tuple[Any, ...]) -> str:
    if isinstance(item, tuple) and item[-1:] and ":" in item[-1] and len(item) == 3:
        return f"{item[0]}: {here.nearby(item[1])}"  # a point of style; the place is not shown
    if isinstance(item, Override):
        levels = [f"{rule} {level}" for rule, level in item.levels]
        return f"{item.match}: {', '.join([*levels, *item.engines])}"
    return ": ".join(item) if isinstance(item, tuple) else item


def _for_path(now: Settings, path: str) -> list[str]:
    """What `exclude` and `paths` make different for the file that was named."""
    out = []
    if config.matches(now.exclude, path, now.root):
        out.append(f"{path} is left out by “exclude”")
    for over in now.paths:
        if config.matches((over.match,), path, now.root):
            out.append(f"for {path} also: {_item(over)}")
    return out
