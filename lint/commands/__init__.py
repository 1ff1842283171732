"""The commands, a module each: `arguments(parser)` and `run(arguments)`."""

import argparse
from collections.abc import Callable, Mapping
from typing import Any


def config_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", default="", metavar="FILE", help="use this configuration, not the nearest one"
    )


def with_actions(parser: argparse.ArgumentParser, examples: str) -> Any:
    """What the actions of a command are added to: `copydesk rules list`."""
    parser.epilog = examples
    parser.set_defaults(help=parser.format_help)
    return parser.add_subparsers(dest="action", metavar="ACTION", title="actions")


def with_config() -> argparse.ArgumentParser:
    """A parent for the actions that want a configuration."""
    told = argparse.ArgumentParser(add_help=False)
    config_option(told)
    return told


def act(table: "Mapping[str, Callable[[argparse.Namespace], int]]", told: argparse.Namespace) -> int:
    """Run the action that was asked for; without one, print the command's help."""
    if told.action is None:
        print(told.help(), end="")
        return 0
    return table[told.action](told)
