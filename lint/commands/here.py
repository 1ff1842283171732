"""What the commands about the desk itself share: the configuration and the rules that hold here."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from lint import config, pack
from lint.config import Settings
from lint.mistake import Mistake
from lint.rule import Rule
from lint.rulefiles import Folder
from lint.terminal import say

FILLED = re.compile(r"%(?:\[\d+\])?[sdqv]|\{\w+\}")  # Vale's gaps in a message, and ours


def settings(told: str = "", path: str = ".") -> Settings:
    """The configuration that was named, else the nearest one upwards from a path."""
    if told:
        return config.load(Path(os.path.abspath(told)))
    place = Path(os.path.abspath(path))
    return config.nearest_to(place if os.path.isdir(place) else place.parent)


def rules(now: Settings) -> tuple[list[Rule], list[Mistake]]:
    """All rules in order of their ids, those of house style too, and what is wrong with those left out."""
    loaded, mistakes = pack.load(folders(now), now.words, now.names)
    return sorted(loaded.rules, key=lambda rule: rule.id), mistakes


def folders(now: Settings) -> tuple[Folder, ...]:
    """All folders of rules, whether or not the house has a style."""
    return tuple(folder._replace(without=()) for folder in config.folders(now))


def level(rule: Rule, now: Settings) -> str:
    """The level of a rule as the configuration has it, exceptions for single paths left aside.

    What speaks only for a house style is off where there is none.
    """
    if not now.style and Path(rule.path).is_relative_to(config.shipped() / config.STYLE):
        return "off"
    return config.Levels(now._replace(paths=()), "").of(rule.id, rule.level)


def said(rule: Rule) -> str:
    """A rule's message with its gaps left open."""
    return re.sub("…+", "…", FILLED.sub("…", rule.message)).replace("%%", "%")


def tell(mistakes: "Iterable[Mistake]") -> int:
    """Say each mistake on its line; the exit status they mean."""
    lines = dict.fromkeys(shown(mistake) for mistake in mistakes)
    for line in lines:
        say(line)
    return 2 if lines else 0


def shown(mistake: Mistake) -> str:
    """A mistake with its file as seen from here."""
    return str(Mistake(mistake.what, nearby(mistake.path), mistake.line))


def nearby(path: "str | Path") -> str:
    """A path as the user would write it here: from this folder if it lies in it."""
    try:
        return Path(path).resolve().relative_to(Path.cwd().resolve()).as_posix() if path else ""
    except (ValueError, OSError):
        return str(path)


def counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
