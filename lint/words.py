"""The desk's own words from a spreadsheet: write this, not that, because; except there.

A row is a rule. A row that has nothing to write is about words that are never printed.
"""

import re
from pathlib import Path
from typing import Any

from lint.kinds import kind_of
from lint.mistake import Mistake
from lint.rule import MESSAGE_MOST, Rule
from lint.spreadsheet import Row, row_of, rows

Loaded = tuple[Rule, list[Any]]


def load_all(paths: "list[Path]", taken: "dict[str, Path]") -> tuple[list[Loaded], list[Mistake]]:
    """The rules of several spreadsheets, and what is wrong; `taken` are the ids of other rules."""
    rules: list[Loaded] = []
    mistakes: list[Mistake] = []
    taken = dict(taken)
    for path in paths:
        try:
            found, wrong = load(path)
            for rule, _ in found:
                if taken.setdefault(rule.id, path) != path:
                    raise Mistake(
                        f"the id {rule.id} is taken by {taken[rule.id]}; rename this file", str(path)
                    )
        except Mistake as mistake:
            found, wrong = [], [mistake]
        rules, mistakes = rules + found, mistakes + wrong
    return rules, mistakes


def load(path: Path) -> tuple[list[Loaded], list[Mistake]]:
    """The rules of a spreadsheet saved as CSV, and what is wrong with the rows left out.

    Raises Mistake where the file cannot be read at all.
    """
    rules: dict[str, Loaded] = {}
    mistakes: list[Mistake] = []
    taken: dict[str, int] = {}
    for line, cells in rows(path):
        try:
            row = row_of(line, cells, taken)
            for wrong in _alike(row.wrong):
                rule, triggers = _rule(row, wrong, path)
                rules[_free(rule.id, rules)] = rule._replace(id=_free(rule.id, rules)), triggers
        except Mistake as mistake:
            mistakes.append(Mistake(mistake.what, str(path), line))
    return list(rules.values()), mistakes


def _alike(wrong: "tuple[str, ...]") -> list[list[str]]:
    """The words in groups that one rule can look for: with capitals or without, words or marks."""
    groups: dict[tuple[bool, bool], list[str]] = {}
    for word in wrong:
        groups.setdefault((word == word.lower(), _whole(word)), []).append(word)
    return list(groups.values())


def _whole(word: str) -> bool:
    return all(letter.isalnum() or letter == "_" for letter in (word[0], word[-1]))


def _rule(row: Row, wrong: "list[str]", path: Path) -> Loaded:
    """The rule of a row for words that are alike."""
    kind = "substitution" if row.write else "existence"
    rule_id = f"words.{_slug(path.stem)}.{_slug(wrong[0]) or f'row-{row.line}'}"
    category = "fix" if row.write else "query"
    message = _message(row, wrong)
    rule = Rule(
        rule_id, kind, row.level, category, message, _about(row), "", (), "query", 0, {}, str(path)
    )  # fmt: skip
    values = {name: key.default for name, key in kind_of(kind).KEYS.items()}
    whole = _whole(wrong[0])
    sources = [_source(word) for word in wrong]
    values |= {
        "nonword": not whole,
        "ignorecase": wrong[0] == wrong[0].lower(),
        "exceptions": [_excepted(word) for word in row.excepted],
    }
    if row.write:
        values |= {"swap": dict.fromkeys(sources, _plain(row.write)), "action": _action(row.write)}
        values["capitalize"] = row.write == row.write.lower()
    else:
        values["tokens"] = sources
    options, triggers = kind_of(kind).prepare(values, rule, path)
    return rule._replace(options=options), triggers


def _plain(write: str) -> str:
    """The words as a value of swap, in which `$1` would be a group of the pattern."""
    return write.replace("$", "$$") if re.search(r"\$\d", write) else write


def _action(write: str) -> dict[str, Any]:
    """Several words are a choice, which the message then spells out."""
    return {"name": "replace"} if "|" in write else {"name": "replace", "params": [write]}


def _source(word: str) -> str:
    """The expression for a word, with its own limits where it does not begin or end with a letter."""
    source = _literal(word)
    if _whole(word):
        return source
    first, last = (r"\w" if c.isalnum() else re.escape(c) for c in (word[0], word[-1]))
    return f"(?<!{first}){source}(?!{last})"


def _literal(word: str) -> str:
    """The word as it stands; apostrophes of either shape, any blank for a blank."""
    return re.sub("['’]", "['’]", re.escape(word).replace("\\ ", " "))


def _excepted(word: str) -> str:
    """An exception; one of several words holds at the beginning of a sentence, too."""
    return f"(?i){_literal(word)}" if " " in word else _literal(word)


def _about(row: Row) -> str:
    """The row in a sentence, for lists of rules."""
    wrong = ", ".join(row.wrong)
    said = f"Write {row.write}, not {wrong}" if row.write else f"Never print {wrong}"
    return f"{said}: {row.why}" if row.why else said


def _message(row: Row, wrong: "list[str]") -> str:
    """What the editor reads, with the reason where it fits."""
    if not row.write:
        said = "Do not print “%s”."
    else:
        said = "Write %s, not “%s”." if "|" in row.write else "Write “%s”, not “%s”."
    size = len(said) + len(row.write) + max(map(len, wrong)) + len(row.why)
    return f"{said} {row.why.replace('%', '%%')}" if row.why and size < MESSAGE_MOST else said


def _slug(words: str) -> str:
    return re.sub(r"[\W_]+", "-", words.lower()).strip("-")


def _free(rule_id: str, taken: "dict[str, Loaded]") -> str:
    """The id, or with the first number that is free."""
    number, free = 2, rule_id
    while free in taken:
        number, free = number + 1, f"{rule_id}-{number}"
    return free
