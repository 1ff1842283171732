"""Stories for the fuzzer: sentences that rules wait for, with what no desk would write between them."""

from contextlib import suppress
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from lint import config, examples, pack
from lint.mistake import Mistake
from lint.readers.decode import BOMS
from tests.fuzz.words import BYTES, GLUE, MARKUP, ODD, WORDS

ROOT = Path(__file__).resolve().parents[2]


@cache
def rule_files():
    """The shipped rules: path and text."""
    folder = pack.Folder(config.shipped())
    return [(path, path.read_text("utf-8")) for path in pack.files_of(folder)]


@cache
def copy():
    """Sentences of the seeds and the texts that rules are tested with."""
    found = [p.read_text("utf-8") for p in sorted((ROOT / "seeds").rglob("*.[tm][xd]*"))]
    lines = [line for text in found for line in text.split("\n") if line]
    for path, _ in rule_files():
        with suppress(Mistake):
            lines += [example.text for example in examples.read(path)]
    return lines


def pieces():
    whole = st.sampled_from(copy())
    cut = st.builds(
        lambda text, a, b: text[min(a, b) : max(a, b)], whole, st.integers(0, 200), st.integers(0, 200)
    )
    return st.one_of(whole, cut, *map(st.sampled_from, (ODD, MARKUP, WORDS)), st.text(max_size=6))


def texts(most=14):
    """A story: pieces with something between them, a few of them said again."""
    pair = st.tuples(pieces(), st.sampled_from(GLUE), st.sampled_from([1] * 12 + [2, 3]))
    return st.lists(pair, max_size=most).map(lambda found: "".join((a + b) * n for a, b, n in found))


ENCODINGS = ["utf-8"] * 6 + ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


@st.composite
def files(draw):
    """The bytes of a story in some encoding, now and then with a broken place."""
    data = draw(texts()).encode(draw(st.sampled_from(ENCODINGS)), "replace")
    for broken in draw(st.lists(st.sampled_from(BYTES), max_size=1)):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + broken + data[at:]
    return draw(st.sampled_from([b"", b"", b"", b"", *(mark for mark, _ in BOMS)])) + data
