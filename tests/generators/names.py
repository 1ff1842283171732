"""Plants errors about people over clean stories and measures what the rules of names find.

    python -m tests.generators.names FOLDER [CASES] [--misses KIND]

FOLDER holds clean stories (.txt); each damage is planted in each story, up to four times where there
are few, until there are CASES (300). The dice are seeded: the same stories give the same table.
"""

import sys
from collections import defaultdict
from fnmatch import fnmatchcase
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from lint import check, config, pack, rule
from lint.scan.scanner import Twin
from lint.story import story_of
from tests.generators import damage, holders
from tests.generators.damage import Case
from tests.generators.letters import SLIPS

STORIES = Path(__file__).parent / "stories"
ROUNDS = 4
RULES = ("names.*", "consistency.courtesy-titles")
DAMAGES = [
    *map(damage.slip, SLIPS), damage.other_surname, damage.other_given, damage.two_ages, damage.pronoun,
    damage.planted_pronoun, damage.mixed_courtesy, holders.leader, holders.title_twice, holders.two_word_head,
    holders.doubled_honorific,
]  # fmt: skip


@cache
def desk() -> check.Desk:
    """A desk with the rules of names alone."""
    folder = pack.Folder(Path(__file__).parents[2] / "rules")
    paths = {pack.rule_id(path, folder): path for path in pack.files_of(folder)}
    read = [rule.load(path, name, rule.desk_of(path, False)) for name, path in paths.items() if _asked(name)]
    made = pack.build(read)
    return check.Desk(made, Twin(made.literals), config.Settings(engines=("own",)), ("own",))


def _asked(name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in RULES)


def findings(text: str) -> list:
    return check.check(story_of(text, "story.txt"), desk()).findings


def cases(texts: "list[str]", most: int = 300, seed: int = 1) -> "dict[str, list[Case]]":
    """The cases by kind: each damage once in each story, and again until there are enough."""
    found: dict[str, list[Case]] = defaultdict(list)
    for turn, plant in enumerate(DAMAGES):
        dice = Random(f"{seed} {turn}")
        planted = (case for _ in range(ROUNDS) for text in texts if (case := plant(text, dice)))
        for case in islice(dict.fromkeys(planted), most):
            found[case.kind].append(case)
    return dict(found)


def judged(case: Case) -> "tuple[bool, bool | None]":
    """Whether the error is found, and whether the first mend gives back the story (None: no mend)."""
    known = {(f.rule, case.base[f.span.start : f.span.end]) for f in findings(case.base)}
    new = [f for f in findings(case.text) if (f.rule, case.text[f.span.start : f.span.end]) not in known]
    hits = [f for f in new if f.span.start <= case.end and case.start <= f.span.end]
    mends = [mended(case.text, f.fixes[0]) for f in hits if f.fixes]
    return bool(hits), (case.base in mends) if mends else None


def mended(text: str, fix) -> str:
    for edit in sorted(fix.edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def table(found: "dict[str, list[Case]]") -> str:
    """Recall and right first mends by kind, as a table for docs/names.md."""
    lines = ["|damage|cases|found|recall|first mend right|", "|---|---|---|---|---|"]
    for kind, some in found.items():
        results = [judged(case) for case in some]
        hits = sum(hit for hit, _ in results)
        mends = [right for hit, right in results if right is not None]
        share = f"{sum(mends)} of {len(mends)}" if mends else "–"
        lines.append(f"|`{kind}`|{len(some)}|{hits}|{100 * hits / len(some):.0f} %|{share}|")
    return "\n".join(lines)


def texts_of(folder: Path) -> "list[str]":
    return [path.read_text("utf-8") for path in sorted(folder.rglob("*.txt"))]


def main(words: "list[str]") -> None:
    show = words.pop(words.index("--misses") + 1) if "--misses" in words else ""
    words = [word for word in words if word != "--misses"]
    most = int(words[1]) if len(words) > 1 else 300
    texts = texts_of(Path(words[0]) if words else STORIES)
    Random(0).shuffle(texts)
    found = cases(texts, most)
    if not show:
        print(table(found))
        return
    for case in found[show]:
        hit, right = judged(case)
        if not hit or right is False:
            near = case.text[max(0, case.start - 60) : case.end + 50].replace("\n", "/")
            print("wrong mend" if hit else "missed", f"[{case.text[case.start : case.end]}]", near)


if __name__ == "__main__":
    main(sys.argv[1:])
