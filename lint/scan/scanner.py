"""Which scan serves a run: Hyperscan where there is much to read, else the twin."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Protocol

from lint import cache
from lint.pack import PACKS, Pack
from lint.scan.confirm import SOMEWHERE, Places
from lint.scan.literals import fold
from lint.scan.twin import Twin

# Characters from which Hyperscan's import (10 ms) pays, and for each literal its compilation
# (0.7 ms) against the twin's 2 to 8 MB/s: measured by `make bench`.
FAST_FROM = 60_000
COMPILE_FROM = 2_000


class Scan(Protocol):
    around: frozenset[bytes]
    longest: int

    def scan(self, folded: bytes) -> list[tuple[int, int]]: ...

    def length(self, literal: int) -> int: ...


def scanner(pack: Pack, characters: int) -> Scan:
    """The scan for a run over about so many characters."""
    if characters >= FAST_FROM:
        try:
            return _fast(pack, characters) or Twin(ready=pack.twin)
        except ImportError:  # no wheel for this machine
            pass
    return Twin(ready=pack.twin)


def _fast(pack: Pack, characters: int) -> Scan | None:
    import hyperscan

    from lint.scan import fast

    name = f"scan-{pack.key}-{hyperscan.__version__}"  # type: ignore[attr-defined]
    kept, literals = cache.get(name) if pack.key else None, pack.literals
    if kept is not None:
        try:
            return fast.load(literals, kept)
        except hyperscan.error:  # of another machine: compile anew
            pass
    if characters < COMPILE_FROM * len(literals):
        return None
    serialised = fast.build(literals)
    if pack.key:
        cache.put(name, serialised, PACKS)
    return fast.load(literals, serialised)


def places(pack: Pack, scan: Scan, text: str) -> dict[int, Places]:
    """For each rule that something of was seen: where, and which of its patterns, in order."""
    found: dict[int, Places] = {}
    owners, cut, told = pack.owners, pack.cut, set()
    for literal, start in seen(scan, fold(text)):
        for rule, turn in owners[literal]:
            where = found.get(rule)
            if where is None:
                where = found[rule] = []
            if turn >= 0 or rule in cut:
                where.append((start, turn))
            elif (rule, turn) not in told:
                told.add((rule, turn))
                where.append((SOMEWHERE, ~turn))
    for where in found.values():
        if len(where) > 1:
            where.sort()
    return found


def seen(scan: Scan, folded: bytes) -> list[tuple[int, int]]:
    """(number of the literal, where it begins); a blank in a literal stands for several as well."""
    found, around = scan.scan(folded), scan.around
    gap = folded.find(b"  ")
    while gap >= 0:
        end = gap + 2
        while folded[end : end + 1] == b" ":
            end += 1
        before, after = folded[max(0, gap - 2) : gap], folded[end : end + 1]
        if before + after in around or before[1:] + after in around:  # else no literal goes on behind it
            found += _across(scan, folded, gap, end)
        gap = folded.find(b"  ", end)
    return found


def _across(scan: Scan, folded: bytes, gap: int, end: int) -> Iterator[tuple[int, int]]:
    """The literals that stand on both sides of a run of blanks."""
    first = max(0, gap - scan.longest)
    near = folded[first : end + 2 * scan.longest]
    runs = [(m.start(), m.end()) for m in RUN.finditer(near)]
    gone = [0, *accumulate(stop - start - 1 for start, stop in runs)]
    firsts = [start - before for (start, _), before in zip(runs, gone, strict=False)]  # where it is squeezed
    here = firsts[runs.index((gap - first, end - first))]
    for literal, at in scan.scan(RUN.sub(b" ", near)):
        if at < here < at + scan.length(literal) - 1:
            yield literal, first + at + gone[bisect_left(firsts, at)]


RUN = re.compile(rb"  +")
