"""Rules, configurations, waivers and tables for the fuzzer: usual ones changed, typed ones, broken ones."""

from hypothesis import strategies as st

from lint import configfile, kinds, rule, waiverfile
from lint.keys import REQUIRED, Key
from tests.fuzz import words
from tests.fuzz.stories import rule_files

PATTERNS = st.sampled_from(words.PATTERNS)
SCALARS = st.one_of(
    PATTERNS, st.text(max_size=8), st.sampled_from(words.WORDS + words.ODD[:20] + words.SETTINGS)
)  # fmt: skip
VALUES = st.recursive(
    SCALARS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=6,
)
TYPED = {
    "text": SCALARS,
    "texts": st.lists(PATTERNS | SCALARS, max_size=4),
    "words": st.lists(SCALARS, max_size=4) | st.just({"list": "x.txt"}),
    "number": st.sampled_from(["0", "1", "-1", "3", "99999999999999999999", "١٢", "²", "--"]),
    "flag": st.sampled_from(["true", "false"]),
    "swap": st.dictionaries(PATTERNS | SCALARS, PATTERNS | SCALARS, max_size=4),
    "map": st.dictionaries(SCALARS | st.sampled_from(["list", "words", "pattern"]), VALUES, max_size=3),
    "list": st.lists(
        st.fixed_dictionaries(
            {"match": SCALARS},
            optional={
                "levels": st.dictionaries(SCALARS, st.sampled_from(["error", "off", "x"]), max_size=2),
                "engines": st.lists(st.sampled_from(["own", "x"]), max_size=2),
            },
        ),
        max_size=3,
    ),
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
        lines[at : at + 1] = draw(st.sampled_from([[], here * 2, cut, *([bomb] for bomb in words.BOMBS)]))
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


POINTS = {name: Key("text") for name in ("extends", "percent", "words", "titles", "x")}


def configurations():
    return yaml(typed_keys(configfile.KEYS), [words.USUAL])


def styles():
    return yaml(typed_keys(POINTS), [words.STYLE])


def waivers():
    return yaml(st.lists(typed_keys(waiverfile.KEYS, ("rule", "reason")), max_size=3), [words.WAIVERS])


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
