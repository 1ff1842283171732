"""The gaps of a rule as its author wrote them, made plain data; see gap."""

import re
from pathlib import Path
from typing import Any

from lint.kinds import grammar
from lint.kinds.gap import MARKS, Item
from lint.kinds.gapwords import CLASSES, NAME
from lint.mistake import Mistake, nearest

ITEM = re.compile(r"(!?)<([\w -]+)>(\*?)|([^\s<>^]+)")
Slot = tuple[list[str], dict[str, None], dict[str, None]]  # classes, words, words that are not meant


def prepared(values: dict[str, Any], path: Path) -> dict[str, Any]:
    """The options of a rule: its gaps by the word before them that they are looked for with."""
    slots = {name: _slot(name, what, path) for name, what in values["slots"].items()}
    gaps: dict[str, list[Any]] = {}
    for gap in values["gaps"]:
        before, mark, after = gap.partition("^")
        left, right = (_items(side, gap, slots) for side in (before, after))
        heads = [n for n, item in enumerate(left) if _is_head(item, slots)]
        if not mark or not heads:
            raise Mistake(f"the gap “{gap}” wants “^”, and a slot of words before it")
        head = heads[-1]
        for word in slots[left[head][0]][1]:
            begun = _shared(gaps.setdefault(word, []), left[:head][::-1])
            _shared(begun, left[head + 1 :]).append(right)
    listed = {name: grammar.words(values[name], path)[0] for name in ("not_after", "not_lost", "not_earlier")}
    return {"slots": slots, "gaps": gaps, "lost": values["lost"], "not_asked": values["not_asked"], **listed}


def _shared(gaps: list[tuple[list[Item], list[Any]]], items: list[Item]) -> list[Any]:
    """Where the rests of the gaps with the same items are kept together: those are looked at once."""
    for told, rests in gaps:
        if told == items:
            return rests
    gaps.append((items, []))
    return gaps[-1][1]


def _is_head(item: Item, slots: dict[str, Slot]) -> bool:
    """Whether a gap can be looked for with it: a slot of words alone."""
    name, how = item
    return not how and name not in MARKS and not slots[name][0]


def _slot(slot: str, what: Any, path: Path) -> Slot:
    said = what if isinstance(what, dict) else {"words": what}
    if not said or not said.keys() <= {"class", "words", "list", "but"}:
        raise Mistake(f"the slot “{slot}” wants words, list, class or but, not “{what}”")
    named = [name.strip() for name in str(said.get("class", "")).split(" or ") if name]
    for name in named:
        if name not in CLASSES and name != NAME:
            raise Mistake(
                f"the slot “{slot}” has the unknown class “{name}”; {nearest(name, [*CLASSES, NAME])}"
            )
    listed = {"list": said["list"]} if "list" in said else said.get("words", [])
    words, but = _words(slot, listed, path), _words(slot, said.get("but", []), path)
    return named, words, but


def _words(slot: str, said: Any, path: Path) -> dict[str, None]:
    try:
        return dict.fromkeys(sorted(grammar.words(said, path)[0]))
    except Mistake as wrong:
        raise Mistake(f"the slot “{slot}”: {wrong.what}") from None


def _items(said: str, gap: str, slots: dict[str, Slot]) -> list[Item]:
    """The items of one side of a gap; a word that stands there as it is becomes a slot of its own."""
    items = []
    for no, name, many, word in ITEM.findall(said):
        if word:
            slots["=" + word] = ([], {word.lower(): None}, {})
        elif name not in slots and name not in MARKS:
            known = [*(slot for slot in slots if not slot.startswith("=")), *MARKS]
            raise Mistake(f"the gap “{gap}” has the unknown slot “{name}”; {nearest(name, known)}")
        items.append(("=" + word if word else name, no or many))
    return items
