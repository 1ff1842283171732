"""Every kind before values that no author meant: each place of its keys holds each of them once.

A rule is refused in a line that leads to the place, or it reads a story. What a rule is made of is a
shipped rule with the key in it.
"""

from functools import cache

import pytest
import yaml

from lint import pack, rule, yamlfile
from lint.check import Desk, check
from lint.config import Settings, shipped
from lint.kinds import KINDS, kind_of
from lint.mistake import Mistake
from lint.scan.scanner import scanner
from lint.story import story_of

ODD = [
    None, {}, [], "", " ", "0", "true", "999999999", "9" * 40, ["a", ""], [None], [["a"]], [{}], ["(?R)"],
    {"a": None}, {"": "a"}, {"(?P<a>x)": r"\g<a>"}, {"a": ["b"]}, {"a": {"list": []}}, {"list": "no.txt"},
    {"list": ["a"]}, {"words": ""}, {"pattern": {}}, "(?R)", "(?P<a>x)", "(?P>a)(", "[", "*", r"\1",
    "(?(1)a|b)", "<a>", "%[9]s",
]  # fmt: skip
LISTS = {
    "nothing.txt": "", "word.txt": "# s\none\n", "three.txt": "# s\na b c\n , ,\n",
    "signs.txt": "*\n(\n|\n\\\n", "short.csv": "base,past\na\nb,c\n", "open.csv": 'a,b\n"x\n',
    "long.csv": "base,past,participle\na,b,c,d,e\n", "blank.csv": ",\n,,\n",
    "heads.csv": "word,worth,write,before,after,point\n", "huge.csv": f"word,worth\n{'a' * 200_000},b\n",
}  # fmt: skip
FEW = {  # in the place of a list that takes long to prepare
    "page-lines.txt": "Read more\nAdvertisement\n",
    "uk-us.csv": "British,American\ncolour,color\nmetre,meter\n",
}
UNREAD = ("tests", "flags", "passes", "description")
STORY = """\
KABUL, October 21, 2011, AP -- President Karzai and the the Mr. Smith, 34, has went to a hour of 12 percent.

“He a b a,” she said: the World Health Organization (WHO) gave $1.5 million, 2 km (5 miles), from 10 to 5.
Three people, John, Mary and Ann Lee, did not went on Monday, October 21, 2011, aa a a. Its a vote of 5-4.
"""
PLAIN = {
    "repetition": {"extends": "repetition", "message": "No.", "tokens": [r"[^\s]+"]},
    "occurrence": {"extends": "occurrence", "message": "No.", "token": r"\b(\w+)\b", "max": "5"},
}


@cache
def shipped_rules():
    """The shipped rules, the short ones first, without their tests."""
    found = []
    for path in sorted(pack.files_of(pack.Folder(shipped())), key=lambda path: path.stat().st_size):
        said = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        found.append({key: value for key, value in said.items() if key not in UNREAD})
    return found


def base(kind, key):
    """A rule of the kind, with the key if one has it."""
    rules = [said for said in shipped_rules() if said["extends"] == kind] or [PLAIN[kind]]
    return next((said for said in rules if key in said), rules[0])


def changed(value, odd):
    """The value with something odd in the place of it, of its first item, of a key."""
    yield odd
    inner = list(value.items() if isinstance(value, dict) else enumerate(value))
    for key, item in inner[:1] if isinstance(value, dict | list) else ():
        for new in changed(item, odd):
            if isinstance(value, dict):
                yield {**value, key: new}
            else:
                yield [*value[:key], new, *value[key + 1 :]]
        if isinstance(value, dict) and isinstance(odd, str):
            yield {odd if name == key else name: item for name, item in value.items()}


def odd_for(value):
    """Odd values; where lists are named, odd lists as well."""
    return [*ODD, *LISTS] if any(end in repr(value) for end in (".txt", ".csv")) else ODD


def trials(kind):
    for key in kind_of(kind).KEYS:
        said = base(kind, key)
        for odd in odd_for(said.get(key)):
            for value in changed(said.get(key, ""), odd):
                yield key, {**said, key: value}


@pytest.fixture
def file(tmp_path):
    for name, text in {**LISTS, **FEW}.items():
        (tmp_path / "lists").mkdir(exist_ok=True)
        (tmp_path / "lists" / name).write_text(text, "utf-8")
    return tmp_path / "rule.yaml"


def read(file, said):
    """A story read with the rule alone. Raises Mistake where the rule is refused."""
    file.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
    made = pack.build([rule.load(file, "a.rule", {})])
    desk = Desk(made, scanner(made, 1), Settings(engines=("own",)), min_level="suggestion")
    return check(story_of(STORY, "story.txt"), desk)


@pytest.mark.parametrize("kind", KINDS)
def test_shipped_rules_as_they_are(kind, file):
    for key in kind_of(kind).KEYS:
        read(file, base(kind, key))


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_value_is_refused_in_a_line_or_serves(kind, file):
    for key, said in trials(kind):
        try:
            read(file, said)
        except Exception as error:
            good = isinstance(error, Mistake) and leads_there(error, key, file)
            assert good, f"{key}: {said[key]!r}: {error!r}"  # noqa: PT017


def leads_there(mistake, key, file):
    """Whether a mistake is a line with the file, and names the key, stands at it or at words it names."""
    line = str(mistake)
    if "\n" in line or not line.startswith(f"{file}:{mistake.line}: ") or len(mistake.what) > 400:
        return False
    document = yamlfile.read(file.read_text("utf-8"), "")
    starts = [at for keys, at in document.lines.items() if len(keys) == 1 and at > document.line(key)]
    inside = document.line(key) <= mistake.line < min(starts, default=1000)
    named = (f"“{one}”" in line for one in kind_of(document.data["extends"]).KEYS)
    return inside or any(named) or mistake.line > 1
