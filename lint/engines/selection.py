"""Which checks of an engine are on, and what the desk says of each: rules/engines/<engine>.yaml.

Kept by the file's hash, so that a warm start parses no YAML.
"""

import hashlib
import marshal
from collections.abc import Callable
from functools import cache as remember
from pathlib import Path
from typing import Any, NamedTuple

from lint import __version__, cache
from lint.config import shipped

COPY = ("paragraph", "item", "blockquote")


class Pick(NamedTuple):
    """A check that is on.

    `same_as` are our own rules that say the same; `skip` words, and places where the pattern
    `right` begins or that `before` ends at, are right whatever the engine says; so are the words
    that our dictionary has, where `known` is set. A message of "" is the engine's own. `parts`
    are those of a story that it understands; `quotations` and `names` say whether it has a word
    on what people say and on names.
    """

    level: str
    category: str
    message: str = ""
    same_as: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    right: str = ""
    before: str = ""
    parts: tuple[str, ...] = COPY
    quotations: bool = True
    names: bool = False
    known: bool = False


@remember
def of(engine: str) -> dict[str, Pick]:
    """The checks of an engine that are on, whichever version of it is installed."""
    return picks(engine, "", lambda: None)


def picks(engine: str, state: str, when_new: Callable[[], None]) -> dict[str, Pick]:
    """The checks that are on, by their names.

    `state` tells one installation of the engine from another; `when_new` is asked before a new
    one is first used, and may refuse it.
    """
    path = shipped() / "engines" / f"{engine}.yaml"
    data = path.read_bytes()
    told = f"{__version__}\0{Pick._fields}\0{state}\0".encode() + data
    key = f"{engine}-{hashlib.blake2b(told, digest_size=16).hexdigest()}"
    kept = _thaw(cache.get(key))
    if kept is None:
        when_new()
        kept = _read(data.decode(), path)
        cache.put(key, marshal.dumps({name: tuple(pick) for name, pick in kept.items()}))
    return kept


def _thaw(data: bytes | None) -> dict[str, Pick] | None:
    """The picks of a cache file; None where there is none or it was cut short."""
    try:
        return {name: Pick(*row) for name, row in marshal.loads(data or b"").items()}
    except (ValueError, EOFError, TypeError):
        return None


def _read(text: str, path: Path) -> dict[str, Pick]:
    from lint import yamlfile

    return {name: _pick(entry) for name, entry in entries(yamlfile.read(text, str(path)).data).items()}


def entries(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The entries of the checks that are on: those on their own, and those of the groups."""
    groups = {name: group for group in data.get("groups", ()) for name in group["rules"].split()}
    return {**groups, **data["checks"]}


def _pick(entry: dict[str, Any]) -> Pick:
    return Pick(
        entry["level"], entry["category"], entry.get("message", ""),
        tuple(entry.get("same_as", ())), tuple(entry.get("skip", ())), entry.get("right", ""),
        entry.get("before", ""), tuple(entry.get("parts", COPY)), entry.get("quotations", "") != "silent",
        entry.get("names", "") == "heard", entry.get("known", "") == "right",
    )  # fmt: skip
