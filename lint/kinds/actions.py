"""A rule's `action`: how the words it finds are mended."""

from typing import Any

from lint.finding import Edit, Fix
from lint.kinds import Key
from lint.sourcemap import Span

ACTION = Key("map", None, "name: replace, remove or suggest, with params; how to mend")


def fixes(action: Any, span: Span, words: str) -> tuple[Fix, ...]:
    """The mends an action offers, best first; edit, convert and suggest offer none."""
    name = (action or {}).get("name")
    params = (action or {}).get("params") or []
    params = [params] if isinstance(params, str) else params
    if name == "remove":
        return (Fix((Edit(span, ""),)),)
    if name == "replace":
        return tuple(Fix((Edit(span, text.replace("$0", words)),)) for text in params)
    return ()
