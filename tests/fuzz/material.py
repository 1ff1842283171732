"""What the inputs are made of: copy that rules wait for, and what no desk would write."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from lint import config, configfile, examples, kinds, pack, rule, waiverfile
from lint.keys import REQUIRED, Key
from lint.mistake import Mistake
from lint.readers.decode import BOMS

ROOT = Path(__file__).resolve().parents[2]
ODD = [
    "\0", "\x07", "\x1b[2J", "\x1b]0;x\x07", "\x85", "\xa0", "\xad", "\u200b", "\u200d", "\u2028", "\u202e",
    "\u2066", "\ufeff", "\ufffc", "\ufffd", "\U000e0001", "😀", "e\u0301", "\u0301" * 40, "İ", "ß", "ſ", "ﬁ",
    "①", "٣", "१", "½", "Ⅷ", "â€™", "Ã©", "&amp;", "&#x110000;", "''", '"', "“", "”", "‘", "’", "«", "''" * 50,
    '"' * 80, "(" * 60, "[" * 60, "A" * 900, "a b " * 200, "9" * 300, "1,000," * 60, "-" * 80, "." * 80,
]  # fmt: skip
MARKUP = [
    "---\n", "---\ntitle: x\ndate: 2011-10-21\n---\n", "+++\ndate = 2011-10-21\n+++\n", "# ", "> ", "- ", "| a | b |\n|-|-|\n| c | d |\n",
    "```\n", "`", "**", "_", "[x](http://x.example/a(b)c)", "![", "](", "<b>", "<!-- copydesk: off -->", "<br>",
    "<!-- copydesk: ok words.* — why -->", "<!--", "-->", "[^1]", "[^1]: ", "http://x.example/", "$a$", "\\",
    "&copy;", "  \n", "    ", "\t", "~~", "[ ] ", "Subject: x\nDate: 2011-10-21\n\n", "{{< x >}}",
]  # fmt: skip
WORDS = [
    "KABUL, October 21, 2011, AP -- ", "President Karzai", "Mr. Smith, 34,", "the the", "(CQ)", "[sic]", "STET",
    "$1.5 million", "12 percent", "50 per cent", "Monday, October 21, 2011", "30 February", "10:75 pm", "km (3 miles)",
    "TK", "(MORE)", "ENDIT", "-30-", "he said", "she said.", "a hour", "their is", "dont", "who's", "up 400%",
    "from 10 to 5, a rise of 50 percent", "three people, John, Mary and Ann Lee,", "World Health Organization (WHO)",
]  # fmt: skip
GLUE = ["", "", " ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\t", ". ", ", "]
BYTES = [b"", b"\xff", b"\xc3", b"\x00", b"\x81", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x1a", b"\x93x\x94"]
NAMES = [
    "story.txt",
    "story.md",
    "STORY.MARKDOWN",
    "no-ending",
    "a\nb.txt",
    "a\x1b[2J‮.txt",
    "<b>&\"'.md",
    "caf\udce9.txt",
]


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
        try:
            lines += [example.text for example in examples.read(path)]
        except Mistake:
            pass
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


PATTERNS = st.sampled_from([
    "(a+)+$", r"(\w+\s?)*!", "(a|aa)+b", "a{1,65535}", "(?:a{1,1000}){1,1000}", "(((((x)*)*)*)*)*", "x" * 3000,
    r"(?<=a+)b", r"(?<!\w)the", r"\1", "(", "[", "*", "(?P<a>x)(?P<a>y)", "(?i)x", "(?<n>x)", "", ".*", ".*.*.*x",
    "$", "^", r"\b", "(?=x)", r"\p{Lu}", r"\N{BULLET}", "\\", r"\x", "(?#x)", "(?R)", r"[^\W]", "a++", "(?>a+)a",
    "[a-z]{4294967296}", "a{2147483647}", r"\ud800", "(?:" * 200 + "x" + ")" * 200, "İ", "(?s:.)", r"(?x) a b",
    "|".join(f"w{n}" for n in range(400)), "the|a|of", r"[A-Z]\w+", "(?:a?){60}a{60}", "%s", "%[2]s", "{found}",
])  # fmt: skip
SCALARS = st.one_of(
    PATTERNS, st.text(max_size=8), st.sampled_from(WORDS + ODD[:20]),
    st.sampled_from([
        "", "true", "no", "~", "-1", "0", "1e9", "99999999999999999999", "١٢", "²", "--", "2011-02-30", "9999-99-99",
        "error", "warning", "off", "own", "*", "[", "../..", "/dev/null", "/dev/zero", "\0", "a" * 5000, "http://", "http://[",
    ]),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=6,
)
BOMBS = [
    "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "x: !!python/object/apply:os.system [ls]\n", "x: !foo bar\n", "? [a]\n: b\n",
    "<<: {a: b}\n", "a: &a [*a]\n", "- " * 3000, "[" * 3000, "{a: " * 3000, "a: |\n  x\n\ty\n", "%YAML 3.0\n---\na: b\n", "--- x\n--- y\n", "\t",
    "a: \"\\ud800\"\n", "a: \"\\b\\0\\e[2J\"\n", "a: *b\n", "a: 'x", "&a" * 40, "x: &x {<<: *x}\n", "\ufeff", "\0",
]  # fmt: skip


TYPED = {
    "text": SCALARS,
    "texts": st.lists(PATTERNS | SCALARS, max_size=4),
    "words": st.lists(SCALARS, max_size=4) | st.sampled_from([{"list": "x.txt"}, {"list": "../../rules/lists/x"}]),
    "number": st.sampled_from(["0", "1", "-1", "3", "99999999999999999999", "١٢", "²", "--"]),
    "flag": st.sampled_from(["true", "false"]),
    "swap": st.dictionaries(PATTERNS | SCALARS, PATTERNS | SCALARS, max_size=4),
    "map": st.dictionaries(SCALARS, SCALARS, max_size=3),
    "tests": st.lists(st.fixed_dictionaries({"input": SCALARS, "want": SCALARS}), max_size=2),
    "examples": st.lists(SCALARS, max_size=3),
}  # fmt: skip


def typed(key):
    """A value that a key takes; its default now and then."""
    return st.sampled_from(key.choices) if key.choices else TYPED.get(key.type, VALUES)


@st.composite
def changed(draw, data):
    """Data with some of its words changed and some of its keys and items taken."""
    if isinstance(data, dict):
        taken = draw(st.sampled_from([None] * 20 + [*data]))
        return {key: draw(changed(value)) for key, value in data.items() if key != taken}
    if isinstance(data, list):
        return [draw(changed(value)) for value in data[:6]]
    return draw(SCALARS) if draw(st.integers(0, 19)) == 0 else data


@st.composite
def broken(draw, text):
    """A text with lines taken, doubled, cut, or with a bomb among them."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines)))
        here = lines[at : at + 1]
        cut = [line[: len(line) // 2] for line in here]
        lines[at : at + 1] = draw(st.sampled_from([[], here * 2, cut, *([bomb] for bomb in BOMBS)]))
    return "".join(lines)


@st.composite
def yaml(draw, keys, usual):
    """A YAML text: a usual one with its words changed, one made of typed keys, or a broken one."""
    import yaml as library

    text = draw(st.sampled_from(usual))
    how = draw(st.sampled_from(["changed"] * 5 + ["typed"] * 3 + ["broken"] * 2))
    if how == "broken":
        return draw(broken(text))
    data = draw(changed(library.load(text, library.BaseLoader)) if how == "changed" else keys)
    return library.safe_dump(data, allow_unicode=draw(st.booleans()), sort_keys=False, width=10_000)


@st.composite
def typed_keys(draw, keys, needed=()):
    """Keys with values of the types that they want, but for one now and then."""
    some = draw(st.lists(st.sampled_from(list(keys)), max_size=5))
    said = {name: draw(typed(keys[name])) for name in dict.fromkeys([*needed, *some])}
    for name in draw(st.lists(st.sampled_from([*keys, "x"]), max_size=1)):
        said[name] = draw(VALUES) if draw(st.booleans()) else said.get(name, "x")
    return said


@st.composite
def made_rules(draw):
    """A rule of some kind out of its own keys."""
    name = draw(st.sampled_from(kinds.KINDS))
    keys = kinds.kind_of(name).KEYS
    needed = [key for key, one in keys.items() if one.default is REQUIRED]
    said = draw(typed_keys({**rule.COMMON, **rule.OWN, **keys}, needed))
    return {**said, "extends": name, "message": draw(SCALARS)[:130] or "x"}


def rules():
    return yaml(made_rules(), [text for _, text in rule_files()])


USUAL = """\
engines: [own]
rules: [house]
words: [words.csv]
names: [names.csv]
levels:
  names.*: error
paths:
  - match: "*.txt"
    levels: {"*": warning}
    engines: [own]
exclude: ["draft*"]
home: GB
style: {extends: style.yaml, percent: "%"}
min_level: suggestion
fail_level: never
desk: wire
marks: [CQ, sic, ok]
printed_marks: [sic]
"""
STYLE = "extends: ap\npercent: per cent\nwords: words.csv\n"
WAIVERS = """\
- rule: names.*
  words: President Kara
  file: "*.txt"
  reason: a play
  who: AB
  until: 2036-12-31
  scope: story
- {rule: "*", reason: x, fingerprint: bc3385cb005b26658244, scope: place}
"""
WORD_LIST = 'write,not,why,except,level\nadviser,advisor,our style,,error\nthe,teh|hte,"x, y",,\n'
NAME_LIST = (
    "name,variants,title,from,to,note\nHamid Karzai,Hamid Karzay;Kara,president,2001-12-22,2014-09-29,x\n"
)
BASELINE = "# copydesk baseline 1\nstory.txt\n  bc3385cb005b26658244 names.leader\n"


POINTS = {name: Key("text") for name in ("extends", "percent", "words", "titles", "x")}


def configurations():
    return yaml(typed_keys(configfile.KEYS), [USUAL])


def styles():
    return yaml(typed_keys(POINTS), [STYLE])


def waivers():
    return yaml(st.lists(typed_keys(waiverfile.KEYS, ("rule", "reason")), max_size=3), [WAIVERS])


@st.composite
def sheets(draw, usual):
    """A table with cells changed, cut or broken."""
    text = usual
    for _ in range(draw(st.integers(0, 3))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 8))
        text = (
            text[:at]
            + draw(SCALARS | st.sampled_from(['"', ",", ";", "\r\n", "\n", "\t", "|"]))
            + text[at + length :]
        )
    return text
