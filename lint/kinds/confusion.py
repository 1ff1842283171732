"""confusion: a word taken for another one, where the words beside it decide: “on trail” for “on trial”.

A row of the table gives the word, what to write, and the words before and after it with which it is
wrong. `|` stands between choices, `!` before words with which it is right, `#` for a number, `Xx`
for a word with a capital, `*ed` for any word so ending (`*` for any), `@the` for a set of the rule, `^`
and `.` for a mark or the limit of a sentence, `;` for a comma between two words. A set is a list of
words, or all the words of some classes of the lexicon: `{is: NS, never: vz}` is what is usually a noun
and never a verb.
"""

import marshal
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import lexicon
from lint.finding import Edit, Fix
from lint.kinds import Hit, Key, beside, concordance, lists
from lint.mistake import Mistake
from lint.scan.confirm import Pattern, Places
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "table": Key("text", help="a file of lists/ with the columns word, write, before, after"),
    "sets": Key("map", {}, "lists of words, files of lists/ or classes, that rows may ask for as @name"),
}
COLUMNS = ("word", "write", "before", "after")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    sets = {name: _set(name, what, path) for name, what in values["sets"].items()}
    table: dict[str, list[Any]] = defaultdict(list)
    for row in lists.rows(values["table"], path, COLUMNS):
        words, writes = row["word"].split("|"), row["write"].split("|")
        if len(words) != len(writes):
            what = f"{row['word']} wants as many words to write as it has itself"
            raise Mistake(f"the table “{values['table']}”: {what}")
        with lists.told_of(values["table"]):
            sides = [beside.side(row["before"], sets, -1), beside.side(row["after"], sets, 0)]
        for word, write in zip(words, writes, strict=True):
            for form in sorted({word, word.replace("'", "’")}):
                table[form].append((write, *sides))
    return {
        "table": {word: marshal.dumps(_opened(rows)) for word, rows in table.items()},  # a story asks for few
        "sets": beside.kept(sets),
    }, []


def _opened(rows: list[Any]) -> tuple[list[Any], dict[str, list[int]], list[int]]:
    """The rows of a word, which of them wait for each word or sign behind it, and which for any."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, after) in enumerate(rows):
        for key in beside.keys(after) or [""]:
            waiting[key].append(number)
    return rows, {key: numbers for key, numbers in waiting.items() if key}, waiting[""]


def _set(name: str, what: Any, path: Path) -> dict[str, Any]:
    if isinstance(what, dict) and what.get("is") and set(what) <= {"is", "never"}:
        never = what.get("never", "")
        return {"is": what["is"], "never": never + never.upper()}
    if isinstance(what, dict) and list(what) == ["list"]:
        return beside.words([line.split(",")[0].strip() for line in lists.read(what["list"], path)])
    if isinstance(what, list) and all(isinstance(word, str) and word.strip() for word in what):
        return beside.words(what)
    raise Mistake(
        f"the set “{name}” wants a list of words, {{list: a file}}, or {{is: classes, never: classes}}"
    )


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    table, sets = rule.options["table"], rule.options["sets"]
    found = concordance.of(story)
    for word in found.keys() & table.keys():
        kept = _thawed(table[word])
        for at in found[word]:
            for write, before, after in _likely(kept, *beside.word_at(story, at + 1, sets)):
                if beside.fits(story, at, after, 1, sets) and beside.fits(story, at, before, -1, sets):
                    if not story.in_furniture(story.words[at].start) and not _is_name(story, at, write):
                        yield _hit(story, story.words[at], write)
                    break


def _likely(kept: Any, word: str, signs: frozenset[str]) -> list[Any]:
    """The rows that may fit before a word which answers to such signs."""
    rows, waiting, always = kept
    if not always and word not in waiting and waiting.keys().isdisjoint(signs):
        return []
    numbers = {*always, *waiting.get(word, ())}
    for sign in signs & waiting.keys():
        numbers.update(waiting[sign])
    return [rows[number] for number in sorted(numbers)]


@lru_cache(maxsize=4096)
def _thawed(kept: bytes) -> Any:
    return marshal.loads(kept)


def _is_name(story: "Story", at: int, write: str) -> bool:
    """Whether a word is an acronym, or of a name: capitals where a word of grammar would have none."""
    if beside.acronym(story, at) or beside.cut(story, at) or _opens_a_title(story, at):
        return True
    named = story.words_at(story.words[at]).istitle() and beside.within(story, at)
    return named and not lexicon.letters(write.lower())


def _opens_a_title(story: "Story", at: int) -> bool:
    """Whether it is the first word of a work’s name: “Sad Song”."""
    start, end = story.words[at]
    quoted = story.text[start - 1 : start] in ("“", "‘", '"', "'")
    following = story.words_at(story.words[at + 1]) if at + 1 < len(story.words) else ""
    return quoted and story.text[start:end].istitle() and following.istitle()


def _hit(story: "Story", span: Span, write: str) -> Hit:
    words = story.words_at(span)
    mend = write.upper() if words.isupper() and len(words) > 1 else write
    mend = write[0].upper() + write[1:] if words.istitle() else mend
    return Hit(span, {"found": words, "mend": mend}, (Fix((Edit(span, mend),)),))
