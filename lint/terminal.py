"""What reaches a terminal: colours only where they are wanted, never a character that steers it."""

import os
import sys
from contextlib import suppress
from typing import IO

CODE = "\ufffc"  # stands in a text for what is no copy: a code span, an image


def safe(text: str) -> str:
    """The text in one line, with what could steer a terminal or hide words shown as a code."""
    text = text.replace(CODE, "…")
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else f"<U+{ord(c):04X}>" for c in text)


def say(words: str) -> None:
    """A line to the user that is no finding: it goes to standard error."""
    with suppress(OSError):  # where nobody hears it, the exit status tells
        print(f"copydesk: {safe(words)}", file=sys.stderr)


def wants_color(out: IO[str]) -> bool:
    """NO_COLOR (https://no-color.org) is above FORCE_COLOR, which is above the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return out.isatty() and os.environ.get("TERM") != "dumb" and _knows_codes()


def _knows_codes() -> bool:
    """Old Windows consoles print colour codes as rubbish; the new ones say who they are."""
    return sys.platform != "win32" or any(os.environ.get(name) for name in ("WT_SESSION", "TERM", "ANSICON"))
