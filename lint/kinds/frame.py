"""frame: a thing said twice around something, or words in an order that cannot be right.

A frame is words and <slots>. A slot that stands twice must be the same words twice, whatever their
capitals; what stood there the second time is <slot2> in the mend and the message.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.finding import Edit, Fix
from lint.keys import texts
from lint.kinds import Hit, Key, lists, silence
from lint.mistake import Mistake, nearest
from lint.scan.confirm import Pattern, Places, unpacked, walk
from lint.sourcemap import Span

if TYPE_CHECKING:
    from lint.rule import Rule
    from lint.story import Story

KEYS = {
    "frames": Key("swap", help="words and “<slots>”, e.g. “<title> of <org> <title>”, and how it is mended"),
    "slots": Key("map", {}, "what a slot holds: words, list (a file), or pattern"),
    "not_after": Key("texts", (), "words right before the frame with which it is right"),
    "not_before": Key("texts", (), "words right after the frame with which it is right"),
    "unless": Key("texts", (), "patterns; where one is in the words found, they are right"),
    "running": Key("flag", False, "true: only in running text, which headlines and telegrams are not"),
    "ignorecase": Key("flag", False, "true: capitals do not matter"),
}
CAPITAL = r"(?:(?:al|el|bin|van|von|de|der|da|dos|du|la|le)[- ])?[A-ZÀ-Þ][\w'’&.-]*"
# The slots every frame may use. Names are of at most so many words that no pattern runs away.
READY = {
    "Name": rf"{CAPITAL}(?: (?:(?:of|and|the|for|&) ){{0,2}}{CAPITAL}){{0,4}}",
    "word": r"[^\W\d_][\w'’-]*",
    "words": r"[\w'’&.-]+(?: [\w'’&.-]+){0,5}",
    "number": r"\d[\d.,]*",
}
SLOT = re.compile(r"(?<!\?P)<(\w+)>")
QUOTED = re.compile(r"[.?*+(|\[\\]")


def prepare(values: dict[str, Any], rule: "Rule", path: Path) -> tuple[dict[str, Any], list[Pattern]]:
    from lint.kinds import authored  # only where a rule file is new
    from lint.scan.slow import hard

    slots = {name: _slot(name, what, path) for name, what in values["slots"].items()}
    given = {name: what["pattern"] for name, what in values["slots"].items() if "pattern" in what}
    for pattern in given.values():
        authored.compiles(pattern)
    slow = {name for name, pattern in given.items() if hard(pattern)}  # the ready slots cannot run away
    triggers = []
    for frame in values["frames"]:
        source = _source(frame, {**READY, **slots})
        timed = not slow.isdisjoint(SLOT.findall(frame)) or hard(SLOT.sub("x", frame))
        triggers.append(authored.checked(Pattern(source, values["ignorecase"], timed), frame))
    return {
        "patterns": [tuple(trigger) for trigger in triggers],
        "unless": silence.prepared(values["unless"]),
        "mends": list(values["frames"].values()),
        "not_after": sorted(word.lower() for word in values["not_after"]),
        "not_before": sorted(word.lower() for word in values["not_before"]),
        "running": values["running"],
    }, triggers


def _slot(name: str, what: Any, path: Path) -> str:
    """The expression of a slot as its author gave it."""
    ((key, value),) = what.items() if isinstance(what, dict) and len(what) == 1 else (("words", what),)
    if key == "pattern" and isinstance(value, str):
        return f"(?:{value})"
    words = lists.read(value, path) if key == "list" else texts(value) if key == "words" else None
    if words:
        return lists.alternation(words)
    raise Mistake(f"the slot “{name}” wants a list of words, or one of words, list, pattern")


def _source(frame: str, slots: dict[str, str]) -> str:
    """The expression of a frame: a slot's second place is a backreference to its first."""
    seen: set[str] = set()

    def fill(m: "re.Match[str]") -> str:
        name = m[1]
        if name not in slots:
            raise Mistake(f"the frame “{frame}” has an unknown slot; {nearest(name, list(slots))}")
        if name in seen:
            again = name + "2" if name + "2" not in seen else ""
            seen.add(again)
            return rf"(?P<{again}>(?i:(?P={name})))" if again else rf"(?i:(?P={name}))"
        seen.add(name)
        return f"(?P<{name}>{slots[name]})"

    body = SLOT.sub(fill, re.sub(r" (?![^<]*>)", r"[ \\n]", frame.replace("  ", " ")))
    return rf"(?<!\w)(?:{body})(?!\w|-\w)"


def search(rule: "Rule", story: "Story", places: Places) -> Iterator[Hit]:
    options = rule.options
    patterns, unless = unpacked(options["patterns"]), options["unless"]
    for number, match in walk(patterns, options["loose"], places, story.text):
        lawful = _lawful(match, options, unless, story.text)
        if not lawful and (not options["running"] or _runs(story, Span(*match.span()))):
            yield _hit(match, options["mends"][number])


# Words that headlines and telegrams leave out.
SMALL = re.compile(
    r"(?i)\b(?:the|an?|he|she|it|they|we|you|his|her|its|their|our|who|which|that|this|these|there)\b"
)
# Of links that were copied with the story: Anna KarlssonMayor speaks; JUST WATCHED.
RUN_TOGETHER = re.compile(r"[A-Z][a-z]{2,}[A-Z](?:[a-z]{2}|c[A-Z])|[A-Z]{4,} [A-Z]{4,}")


def _runs(story: "Story", span: Span) -> bool:
    """Whether the sentence is no headline, telegram or row of links: those have no small words."""
    start, end = story.sentence_at(span.start)
    if story.text[span.start - 1 : span.start] == "-":
        return False
    before, after = story.text[start : span.start], story.text[span.end : end]
    written = SMALL.search(before) or SMALL.search(after)
    return bool(written) and not RUN_TOGETHER.search(before)


BEFORE = re.compile(r"([\w'’-]+)[^\w]{1,2}$")
AFTER = re.compile(r"[^\w]{1,2}([\w'’-]+)")


def _lawful(match: Any, options: dict[str, Any], unless: list[Any], text: str) -> bool:
    before = BEFORE.search(text, max(0, match.start() - 30), match.start())
    after = AFTER.match(text, match.end())
    if before and before[1].lower() in options["not_after"]:
        return True
    if after and after[1].lower() in options["not_before"]:
        return True
    return silence.within(unless, match[0])


def _hit(match: Any, mend: str) -> Hit:
    span = Span(*match.span())
    values = {name: words or "" for name, words in match.groupdict().items()}
    mend = SLOT.sub(lambda m: values.get(m[1], ""), mend)
    fixes = (Fix((Edit(span, mend),), safe=True),) if mend else ()
    return Hit(span, {**values, "found": match[0], "mend": mend}, fixes)
