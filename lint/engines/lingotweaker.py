"""LanguageTool's rules without Java: lingotweaker, their port to Rust, in this process.

It holds the interpreter's lock while it loads (2 s, once for each variety) and lets it go while it
checks, so the engines' threads check several stories at a time with one set of rules.
"""

import re
from functools import cache as remember
from threading import Lock
from typing import Any

from lint.engines import EngineAbsent
from lint.engines.languagetool import SPELLERS, Match

MEND = "pip install 'copydesk[grammar]'"
MARKUP = re.compile(r"<suggestion>(.*?)</suggestion>")
_loading = Lock()


@remember
def version(server: str = "") -> str:
    """The versions of the port and of its rules."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as of

    try:
        return f"{of('lingotweaker')} {of('lingotweaker-data-en')}"
    except PackageNotFoundError as missing:
        raise EngineAbsent(f"{missing.name} is not installed; {MEND}") from None


def matches(text: str, variety: str, server: str = "", rules: tuple[str, ...] = ()) -> list[Match]:
    """What the rules say of a text, for en-US or en-GB; all where none is named. Raises EngineAbsent."""
    with _loading:
        engine = _engine(variety, rules)
    data = text.encode("utf-8", "replace")  # half a character has no bytes; “?” has the one
    said = engine.check(data.decode())
    edges = {m["offset"] for m in said} | {m["offset"] + m["length"] for m in said}
    character = _characters(data, sorted(edges))
    return [
        Match(
            character[m["offset"]], character[m["offset"] + m["length"]], m["rule_id"], m["category_id"],
            MARKUP.sub(r"“\1”", m["message"]), tuple(m["suggestions"]),
        )
        for m in said
    ]  # fmt: skip


def _characters(data: bytes, offsets: list[int]) -> dict[int, int]:
    """The characters that begin at some places of UTF-8, which are counted in bytes."""
    counted, before, at = {}, 0, 0
    for offset in offsets:
        at += len(data[before:offset].decode(errors="ignore"))
        counted[offset], before = at, offset
    return counted


@remember
def _engine(variety: str, rules: tuple[str, ...]) -> Any:
    only: dict[str, Any] = {"enabled_only": True, "enabled_rules": list(rules)}  # a third less work
    try:
        import lt_py

        return lt_py.Engine(variety, **(only if rules else {"disabled_rules": list(SPELLERS)}))
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        why = " ".join(str(error).split())
        raise EngineAbsent(f"lingotweaker cannot be loaded ({why}); {MEND}") from None
