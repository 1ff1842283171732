"""The commands, a module each: `arguments(parser)` and `run(arguments)`."""

import argparse


def config_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", default="", metavar="FILE", help="use this configuration, not the nearest one"
    )
