"""Which scan serves a run: Hyperscan where there is much to read, else the twin."""

from collections import defaultdict
from typing import Protocol

from lint import cache
from lint.pack import Pack
from lint.scan.confirm import Places
from lint.scan.literals import fold
from lint.scan.twin import Twin

# Characters from which Hyperscan's import (10 ms) pays, and for each literal its compilation
# (0.7 ms) against the twin's 2 to 8 MB/s: measured by `make bench`.
FAST_FROM = 60_000
COMPILE_FROM = 2_000


class Scan(Protocol):
    def scan(self, folded: bytes) -> list[tuple[int, int]]: ...


def scanner(pack: Pack, characters: int) -> Scan:
    """The scan for a run over about so many characters."""
    if characters >= FAST_FROM:
        try:
            return _fast(pack, characters) or Twin(pack.literals)
        except ImportError:  # no wheel for this machine
            pass
    return Twin(pack.literals)


def _fast(pack: Pack, characters: int) -> Scan | None:
    import hyperscan

    from lint.scan import fast

    name = f"scan-{pack.key}-{hyperscan.__version__}"
    kept = cache.get(name) if pack.key else None
    if kept is not None:
        try:
            return fast.load(pack.literals, kept)
        except hyperscan.error:  # of another machine: compile anew
            pass
    if characters < COMPILE_FROM * len(pack.literals):
        return None
    serialised = fast.build(pack.literals)
    if pack.key:
        cache.put(name, serialised)
    return fast.load(pack.literals, serialised)


def places(pack: Pack, scan: Scan, text: str) -> dict[int, Places]:
    """For each rule that something of was seen: where, and which of its patterns, in order.

    A rule without places may have a match anywhere: what it must hold was seen.
    """
    found: dict[int, Places] = defaultdict(list)
    owners = pack.owners
    for literal, start in scan.scan(fold(text)):
        for rule, turn in owners[literal]:
            if turn >= 0:
                found[rule].append((start, turn))
            else:
                found[rule]  # noqa: B018 - the rule is now among those seen
    for where in found.values():
        if len(where) > 1:
            where[:] = sorted(set(where))
    return found
