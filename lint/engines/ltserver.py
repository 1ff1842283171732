"""LanguageTool's rules asked of a server: one by its address, or the one that copydesk keeps.

A story goes to the server that the configuration names and nowhere else. What goes wrong is tried
once more, then that story is not checked; a server that fails again and again is left alone a while.
"""

import time
from collections import Counter
from collections.abc import Callable
from functools import cache as remember
from typing import TYPE_CHECKING, TypeVar

from lint import languagetool
from lint.configfile import INSTALLED
from lint.engines import EngineAbsent
from lint.languagetool import EXTRA, address
from lint.mistake import Mistake

if TYPE_CHECKING:
    from lint.engines.languagetool import Match
    from lint.languagetool.client import Server

MOST = 3  # failures in a row; then it is not asked
REST = 60.0  # seconds
Answer = TypeVar("Answer")
_failed: Counter[str] = Counter()
_resting: dict[str, float] = {}
_kept: dict[str, str] = {}  # the address of the kept server, until it fails


@remember
def version(server: str) -> str:
    """What the server says it is; the installed one is not started for it. Raises EngineAbsent."""
    if server == INSTALLED:
        if not languagetool.jar().is_file():
            raise EngineAbsent("LanguageTool’s server is not installed; copydesk languagetool install")
        return f"server {languagetool.VERSION}"
    told = _heard(server, "en-US", lambda client: client.version())
    return f"server {told} {server}"


def matches(text: str, variety: str, server: str, rules: tuple[str, ...] = ()) -> "list[Match]":
    """What the rules say of a text, for en-US or en-GB; all where none is named. Raises EngineAbsent."""
    return _heard(server, variety, lambda client: client.matches(text, rules))


def about(server: str) -> str:
    """What answers, for the configuration's word. Raises EngineAbsent where nothing does."""
    return version(server) if server == INSTALLED else version(server).rsplit(" ", 1)[0]


def where(server: str) -> str:
    """Whether the text of a story leaves this machine, and where it goes."""
    if server == INSTALLED:
        return "text goes to the server that copydesk keeps, on this machine"
    return address.where(server)


def _heard(server: str, variety: str, ask: "Callable[[Server], Answer]") -> Answer:
    """An answer of the server, tried twice."""
    if time.monotonic() < _resting.get(server, 0):
        raise EngineAbsent(f"{_name(server)} failed {MOST} times and is left alone for a minute")
    try:
        answer = _asked(server, variety, ask)
    except EngineAbsent:
        _failed[server] += 1
        if _failed[server] >= MOST:
            _failed[server], _resting[server] = 0, time.monotonic() + REST
        raise
    _failed[server] = 0
    return answer


def _asked(server: str, variety: str, ask: "Callable[[Server], Answer]") -> Answer:
    why = ""
    for _ in range(2):
        try:
            return ask(_client(variety, _address(server)))
        except Mistake as mistake:
            raise EngineAbsent(str(mistake)) from None
        except ImportError:
            raise EngineAbsent(EXTRA) from None
        except Exception as error:  # whatever a broken server brings about is its own fault
            why = _reason(error)
            _kept.pop(server, None)
    raise EngineAbsent(f"{_name(server)} gave no answer ({why}); copydesk doctor tries it again")


def _address(server: str) -> str:
    """The server's address; the kept server is started where it is not running."""
    if server != INSTALLED:
        return server
    from lint.languagetool import kept

    kept.used()
    if server not in _kept:
        _kept[server] = kept.start().url
    return _kept[server]


@remember
def _client(variety: str, url: str) -> "Server":
    from lint.languagetool.client import Server

    return Server(variety, url)


def _name(server: str) -> str:
    return "LanguageTool’s server" if server == INSTALLED else f"the server {address.shown(server)}"


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    kind = type(error).__name__
    known = {"ConnectionError": "no connection", "ConnectTimeout": "no connection", "ReadTimeout": "too slow"}
    said = known.get(kind) or f"{kind}: {error}"
    return " ".join(said.split())[:120]
