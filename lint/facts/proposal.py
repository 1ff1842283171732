"""The proposal that is made of an archive: near names weighed, an earlier one's answers kept."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from io import StringIO
from itertools import combinations
from pathlib import Path
from typing import Any

from lint.facts.newsroom import DESK, LEARNED, YAML, Entry, read
from lint.facts.spelling import distance, plain
from lint.mistake import Mistake
from lint.names import slips

RARE = 5  # a form printed in a fifth of the other's stories, or fewer, is no second person
SHOWN = 3  # rare forms that a row names


def weighed(entries: "list[Entry]", all_forms: "dict[str, int]") -> list[Entry]:
    """The rows, near names of two people kept apart; a rare near form is told, not listed.

    `all_forms` counts the stories of every form of the archive, also of those too rare for a row.
    """
    apart: dict[str, set[str]] = defaultdict(set)
    rare: dict[str, list[str]] = defaultdict(list)
    for one, other in _pairs(sorted(all_forms)):
        common, odd = sorted((one, other), key=lambda name: (-all_forms[name], name))
        if all_forms[odd] * RARE <= all_forms[common]:
            rare[common].append(odd)
        else:
            apart[common].add(odd)
            apart[odd].add(common)
    rows = {entry.name for entry in entries}
    return [
        entry._replace(apart=tuple(sorted(apart[entry.name] & rows)), note=_told(rare[entry.name], all_forms))
        for entry in entries
    ]


def _told(forms: "list[str]", stories: "dict[str, int]") -> str:
    return (
        f"also printed: {', '.join(f'{form} ({stories[form]})' for form in forms[:SHOWN])}" if forms else ""
    )


def _pairs(names: "list[str]") -> Iterator[tuple[str, str]]:
    """Names that differ in one word, by a slip: John and Jon Smith."""
    groups: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for name in names:
        words = name.split()
        for at, word in enumerate(words):
            frame = (*words[:at], plain(word)[:1] if len(words) == 1 else "", *words[at + 1 :])
            groups[frame].append((word, name))
    for group in groups.values():
        for (a, one), (b, other) in combinations(group, 2):
            if abs(len(a) - len(b)) <= 1 and _near(a, b):
                yield one, other


def _near(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    edits = distance(short, long)
    return edits == 1 and len(long) >= 4 and plain(a)[:1] == plain(b)[:1] and not slips.derived(a, b)


def joined(entries: "list[Entry]", path: Path) -> list[Entry]:
    """The rows with what an earlier proposal of the same file has been answered and told."""
    if not path.exists():
        return entries
    found, wrong = read(path)
    for mistake in wrong:
        raise mistake
    old = {entry.name: entry for entry in found}
    new = [_kept(entry, old.pop(entry.name, None)) for entry in entries]
    return new + [entry for entry in old.values() if entry.status != "proposed"]


def _kept(entry: Entry, old: Entry | None) -> Entry:
    if old is None or old.status == "proposed":
        return entry
    return entry._replace(
        variants=old.variants, kind=old.kind, title=old.title, start=old.start, end=old.end,
        note=old.note, status=old.status,
    )  # fmt: skip


def write(path: Path, entries: "list[Entry]") -> None:
    """The table as CSV, or as YAML where the file's ending says so."""
    rows = [_cells(entry) for entry in entries]
    text = _yaml(rows) if path.suffix.lower() in YAML else _csv(rows)
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise Mistake(f"cannot be written: {error.strerror}", str(path)) from None


def _cells(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name, "variants": list(entry.variants), "kind": entry.kind, "title": entry.title,
        "from": entry.start, "to": entry.end, "note": entry.note, "count": entry.times,
        "stories": entry.stories, "first": entry.first, "last": entry.last, "apart": list(entry.apart),
        "status": entry.status,
    }  # fmt: skip


def _csv(rows: "list[dict[str, Any]]") -> str:
    out = StringIO()
    writer = csv.DictWriter(out, (*DESK, *LEARNED), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: "; ".join(v) if isinstance(v, list) else v for k, v in row.items()})
    return out.getvalue()


def _yaml(rows: "list[dict[str, Any]]") -> str:
    import yaml

    filled = [{key: value for key, value in row.items() if value} for row in rows]
    return yaml.safe_dump(filled, allow_unicode=True, sort_keys=False, width=1000)
