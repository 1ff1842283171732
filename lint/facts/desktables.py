"""The desk's own tables of facts, which stand in the place of the shipped ones.

`copydesk facts update` writes them into a folder of the desk's rules.
"""

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.pack import Folder
    from lint.rule import Rule

KEYS = ("table", "places")  # of rules that read a table


def of(folders: "tuple[Folder, ...]") -> dict[str, str]:
    """The tables in the folders of rules after the shipped one: name, path."""
    own = [path for folder in folders[1:] for path in sorted(folder.path.glob("facts/*.csv"))]
    return {path.name: str(path) for path in own}


def used(rules: "list[tuple[Rule, list[Any]]]", own: "dict[str, str]") -> "list[tuple[Rule, list[Any]]]":
    """The rules, those that read a shipped table reading the desk's own where there is one."""
    for rule, _ in rules:
        for key in KEYS:
            table = rule.options.get(key)
            name = os.path.basename(table) if isinstance(table, str) else ""
            if name in own:
                rule.options[key] = own[name]
    return rules
