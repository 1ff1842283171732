"""A new rule file to fill in: comments, two texts it flags and two it passes."""

import re
from pathlib import Path

from lint import config
from lint.config import Settings
from lint.mistake import Mistake

TEMPLATES = Path(__file__).parent / "templates"
ID = re.compile(r"[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)+")

OWN_ID = ":ID:"  # in the templates' tests: the id of the rule that is made


def write(rule_id: str, kind: str, folder: str, now: Settings) -> Path:
    """Write the template of a kind. Raises Mistake where the id is none or the file is there."""
    if not ID.fullmatch(rule_id):
        raise Mistake(f"{rule_id} is no id; write the folder and the name, as in names.our-mayor")
    template = _template(kind)
    place = folder_of(folder, now).joinpath(*rule_id.split("."))
    for suffix in (".yaml", ".yml"):
        if (taken := place.with_name(place.name + suffix)).exists():
            raise Mistake("this rule is there already; choose another name", str(taken))
    path = place.with_name(place.name + template.suffix)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = template.read_text(encoding="utf-8").replace(OWN_ID, f":{rule_id}:")
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Mistake(f"cannot be written: {error.strerror}", str(path)) from None
    return path


def _template(kind: str) -> Path:
    known = {path.stem: path for path in TEMPLATES.iterdir() if path.suffix in (".yml", ".yaml")}
    if kind not in known:
        there = ", ".join(sorted(known))
        raise Mistake(f"there is no template for the kind {kind}; there is one for: {there}")
    return known[kind]


def folder_of(told: str, now: Settings) -> Path:
    """Where new rules go: as told, else the first configured folder of rules, else rules/."""
    return Path(told or (now.rules[0] if now.rules else "rules"))


def configured(path: Path, now: Settings) -> bool:
    """Whether the rules of a run include the file."""
    return any(path.resolve().is_relative_to(folder.path.resolve()) for folder in config.folders(now))
