"""All rules of a run as tables for one scan, kept by the hash of the rule files.

A warm start reads the tables with `marshal`; no YAML is parsed and no pattern analysed.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lint import __version__, cache
from lint.facts import desktables
from lint.mistake import Mistake
from lint.rule import BLOCKWISE, Rule
from lint.rulefiles import Folder, files_of, key_of, rule_id
from lint.scan.literals import Literal

PACKS = 16  # kept: of the desks of a user, and a few of the rules as they were
KEPT = f"{__version__}-{sys.version_info[0]}.{sys.version_info[1]}-19"  # with the tables' layout


class Later(dict[str, Any]):
    """The options of a rule, thawed when they are first asked for: a story needs those of few rules."""

    __slots__ = ("kept",)

    def __init__(self, kept: bytes) -> None:
        super().__init__()
        self.kept = kept

    def thaw(self) -> "Later":
        if self.kept:
            data, self.kept = marshal.loads(self.kept), b""
            self.update(data)
        return self

    def __missing__(self, key: str) -> Any:
        if not self.kept:
            raise KeyError(key)
        return self.thaw()[key]

    def get(self, key: str, default: Any = None) -> Any:
        return super(Later, self.thaw()).get(key, default)

    def __contains__(self, key: object) -> bool:
        return super(Later, self.thaw()).__contains__(key)

    def __iter__(self) -> Iterator[str]:
        return super(Later, self.thaw()).__iter__()

    def keys(self) -> Any:
        return super(Later, self.thaw()).keys()

    def items(self) -> Any:
        return super(Later, self.thaw()).items()

    def __eq__(self, other: object) -> bool:
        return super(Later, self.thaw()).__eq__(other)


class Pack(NamedTuple):
    """`owners[n]` are the (rule, pattern) numbers that wait for `literals[n]`.

    `cut` are the numbers of the rules that read a story in blocks. `twin` holds the literals as the
    twin scan wants them; as they stand few runs ask for them.
    """

    rules: list[Rule]
    kept: bytes
    owners: list[tuple[tuple[int, int], ...]]
    always: list[int]
    cut: frozenset[int]
    twin: tuple[Any, ...]
    key: str

    @property
    def literals(self) -> list[Literal]:
        """Thawed at each call."""
        found: list[Literal] = marshal.loads(self.kept)
        return found

    @property
    def in_quotes(self) -> dict[str, str]:
        """What becomes of each rule's findings inside quotation marks."""
        return {rule.id: rule.in_quotes for rule in self.rules}


def load(
    folders: "tuple[Folder, ...]", tables: "tuple[str, ...]" = (), names: "tuple[str, ...]" = ()
) -> tuple[Pack, list[Mistake]]:
    """The pack of all rules, and what is wrong with those that had to be left out.

    `tables` are CSV files of the desk's own words, `names` tables of its names.
    """
    mistakes: list[Mistake] = []
    files: list[tuple[Folder, Path]] = []
    for folder in folders:
        try:
            files += [(folder, path) for path in files_of(folder)]
        except Mistake as mistake:
            mistakes.append(mistake)
    tables = _there(tables, "words", mistakes)
    names = _there(names, "names", mistakes)
    all_files = [path for _, path in files] + [Path(table) for table in (*tables, *names)]
    key = key_of(folders, all_files, (names, desktables.of(folders)), KEPT)
    kept = cache.get(f"pack-{key}")
    thawed = _thaw(kept, key) if kept else None
    if thawed and _still(thawed[1], files):
        return thawed[0], [*mistakes, *thawed[1]]
    rules, wrong = _read(files, tables, names)
    pack = build(desktables.used(rules, desktables.of(folders)), key)
    cache.put(f"pack-{key}", _freeze(pack, wrong), PACKS)
    return pack, [*mistakes, *wrong]


def _still(wrong: "list[Mistake]", files: "list[tuple[Folder, Path]]") -> bool:
    """Whether what was wrong with rules is wrong still: a list that one lacked may be there now."""
    broken = {mistake.path for mistake in wrong}
    again = _read([file for file in files if str(file[1]) in broken], (), ())[1] if wrong else []
    return list(map(str, again)) == list(map(str, wrong))


def _there(tables: "tuple[str, ...]", key: str, mistakes: "list[Mistake]") -> tuple[str, ...]:
    """The lists that can be read; each of the others is a mistake."""
    for table in tables:
        if not os.path.isfile(table):
            what = f"the {key.removesuffix('s')} list is not there; mend “{key}” in the configuration"
            mistakes.append(Mistake(what, table))
    return tuple(table for table in tables if os.path.isfile(table))


def _read(
    files: "list[tuple[Folder, Path]]", tables: "tuple[str, ...]", names: "tuple[str, ...]"
) -> tuple[list[tuple[Rule, list[Any]]], list[Mistake]]:
    from lint import rule

    rules: list[tuple[Rule, list[Any]]] = []
    mistakes: list[Mistake] = []
    seen: dict[str, Path] = {}
    for folder, path in files:
        name = rule_id(path, folder)
        try:
            if name in seen:
                what = f"the id {name} is taken by {seen[name]}; rename this file"
                raise Mistake(what, str(path), 1)
            seen[name] = path
            rules.append(rule.load(path, name, rule.desk_of(path, folder.vale)))
        except Mistake as mistake:
            mistakes.append(mistake)
    if tables:
        from lint import words

        found, wrong = words.load_all([Path(table) for table in tables], seen)
        rules, mistakes = rules + found, mistakes + wrong
    if names:
        from lint.facts import listed

        found, wrong = listed.load_all([Path(table) for table in names], seen)
        rules, mistakes = rules + found, mistakes + wrong
    return rules, mistakes


def build(rules: "list[tuple[Rule, list[Any]]]", key: str = "") -> Pack:
    """The tables for a scan of rules and their triggers."""
    from lint.scan.tables import tables
    from lint.scan.twin import arranged

    cut = [number for number, (rule, _) in enumerate(rules) if rule.scope and rule.kind in BLOCKWISE]
    made = tables([triggers for _, triggers in rules], cut)
    for (rule, _), loose in zip(rules, made.loose, strict=True):
        rule.options["loose"] = loose
    ready = arranged(made.literals)
    literals = marshal.dumps(made.literals)
    return Pack([rule for rule, _ in rules], literals, made.owners, made.always, made.cut, ready, key)


def _freeze(pack: Pack, mistakes: "list[Mistake]") -> bytes:
    """The pack as bytes, with what is wrong with the rules that it lacks."""
    rules = [(*rule[:-2], marshal.dumps(_once(rule.options)), rule.path) for rule in pack.rules]
    wrong = [(mistake.what, mistake.path, mistake.line) for mistake in mistakes]
    return marshal.dumps((wrong, *_once([rules, *pack[1:-1]])))


def _once(data: Any) -> Any:
    """Plain data in which what is the same stands once."""
    seen: dict[tuple[type, bytes], Any] = {}

    def once(data: Any) -> Any:
        if isinstance(data, tuple | list):
            data = type(data)(map(once, data))
        elif isinstance(data, dict):
            data = {once(key): once(value) for key, value in data.items()}
        elif not isinstance(data, str):
            return data
        return seen.setdefault((type(data), marshal.dumps(data, 2)), data)

    return once(data)


def _thaw(data: bytes, key: str) -> tuple[Pack, list[Mistake]] | None:
    """The pack of a cache file; None where it was cut short."""
    try:
        wrong, rules, kept, owners, always, cut, ready = marshal.loads(data)
        thawed = [Rule(*fields)._replace(options=Later(fields[-2])) for fields in rules]
        return Pack(thawed, kept, owners, always, cut, ready, key), [Mistake(*one) for one in wrong]
    except (ValueError, EOFError, TypeError):
        return None


__all__ = ["Folder", "Pack", "build", "files_of", "load", "rule_id"]
