"""copydesk rules test: which rules are meant, and what their tests came to."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from lint import pack, ruletest
from lint.commands import here
from lint.config import Settings
from lint.examples import Example
from lint.mistake import Mistake, hint
from lint.rulefiles import DESK_FILE, SKIPPED, SUFFIXES, Folder
from lint.ruletest import CAME_TRUE, FAILED, MISS, NOT_RUN, OK, Result, Tested

Source = tuple[Folder, Path]


def run_tests(words: "list[str]", now: Settings) -> int:
    """Test the rules that are named, else all. The exit status: 1 a test failed, 2 a rule is broken."""
    mistakes: list[Mistake] = []
    done: list[Tested] = []
    for folder, path in meant(words, now, mistakes):
        try:
            done.append(ruletest.results_of(path, pack.rule_id(path, folder), folder.vale))
        except Mistake as mistake:
            mistakes.append(mistake)
    for tested in done:
        for result in tested.results:
            if result.verdict in (FAILED, CAME_TRUE):
                print(_fault(tested, result))
    print(_summary(done))
    bare = [tested.rule.id for tested in done if not tested.results]
    if bare:
        print(f"without tests: {', '.join(bare)}")
    failed = any(result.verdict in (FAILED, CAME_TRUE) for tested in done for result in tested.results)
    return here.tell(mistakes) or int(failed)


def meant(words: "list[str]", now: Settings, mistakes: "list[Mistake]") -> list[Source]:
    """The rule files that ids, patterns and paths name; what names none is a mistake."""
    known = list(_files(here.folders(now), mistakes))
    if not words:
        return known
    found: list[Source] = []
    for word in words:
        try:
            found += _named(word, known, here.folders(now))
        except Mistake as mistake:
            mistakes.append(mistake)
    return list(dict.fromkeys(found))


def _files(folders: "tuple[Folder, ...]", mistakes: "list[Mistake]") -> Iterator[Source]:
    for folder in folders:
        try:
            yield from ((folder, path) for path in pack.files_of(folder))
        except Mistake as mistake:
            mistakes.append(mistake)


def _named(word: str, known: "list[Source]", folders: "tuple[Folder, ...]") -> list[Source]:
    ids = {source: pack.rule_id(source[1], source[0]) for source in known}
    by_id = [source for source, name in ids.items() if fnmatchcase(name, word)]
    if by_id:
        return by_id
    path = Path(word)
    if path.name == DESK_FILE and os.path.isfile(path):  # it says what holds for the rules beside it
        path = path.parent
    if os.path.isdir(path):
        return _in_folder(path, folders)
    if os.path.isfile(path) and path.suffix in SUFFIXES:
        home = _home(path, folders) or Folder(path.parent.parent, vale=path.suffix == ".yml")
        inner = path.resolve().relative_to(home.path.resolve()).parts
        return [] if set(inner[:-1]) & set(SKIPPED) else [(home, path)]  # an engine's checks are no rule
    if os.path.isfile(path):
        raise Mistake("this is no rule file; rule files end in .yaml or .yml", word)
    mend = hint(word, list(ids.values()), "copydesk rules list shows the rules")
    raise Mistake(f"there is no rule and no file {word}; {mend}")


def _in_folder(path: Path, folders: "tuple[Folder, ...]") -> list[Source]:
    """The rules below a path; their ids begin at the configured folder that holds it, else there."""
    home = _home(path, folders)
    inner = pack.files_of(Folder(path))
    if home:
        return [(home, file) for file in inner if file.suffix == ".yml" or not home.vale]
    return [(Folder(path), file) for file in inner]


def _home(path: Path, folders: "tuple[Folder, ...]") -> Folder | None:
    """The configured folder that holds a path, written the way the path is."""
    place = path.resolve()
    for folder in folders:
        root = folder.path.resolve()
        if place.is_relative_to(root):
            up = len(place.relative_to(root).parts)
            start = Path(os.path.normpath(path.joinpath(*[".."] * up)))
            return folder._replace(path=start)
    return None


def _fault(tested: Tested, result: Result) -> str:
    """A failed test in four lines: where, what was expected, what came."""
    example: Example = result.example
    head = f"{here.nearby(tested.path)}:{example.line}: {tested.rule.id}: {example.name}"
    if result.verdict == CAME_TRUE:
        return (
            f"{head}\n  the known miss has come true: take “todo” away and keep what it asks for as the test"
        )
    todo = [f"  todo      {example.todo}"] if example.todo else []
    return "\n".join([head, *_field("expected", result.expected), *_field("got", result.got), *todo])


def _field(name: str, lines: str) -> list[str]:
    heads = [name, *[""] * lines.count("\n")]
    return [f"  {head:8}  {line}" for head, line in zip(heads, lines.split("\n"), strict=True)]


def _summary(done: "list[Tested]") -> str:
    verdicts = [result.verdict for tested in done for result in tested.results]
    said = [
        f"{count} {word}"
        for verdict, word in (
            (OK, "passed"), (FAILED, "failed"), (CAME_TRUE, "known misses came true"),
            (MISS, "known misses"), (NOT_RUN, "not run (only txt and md are read)"),
        )
        if (count := verdicts.count(verdict)) or verdict == OK
    ]  # fmt: skip
    rules = sum(1 for tested in done if tested.results)
    return f"{here.counted(len(verdicts), 'test')} of {here.counted(rules, 'rule')}: {', '.join(said)}"
