"""Vale's kinds, key by key: each file of tests/vale/rules passes `vale test` of Vale 3.26 as well."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lint import ruletest, yamlfile
from lint.kinds import actions, authored
from lint.kinds.goformat import either, for_choices, message
from lint.kinds.substitution import spelling
from lint.kinds.translate import translate
from lint.mistake import Mistake

RULES = Path(__file__).parents[1] / "vale" / "rules"
FILES = sorted(RULES.glob("*.yml"))
CASES = [
    pytest.param(path, test["name"], id=f"{path.stem}: {test['name']}")
    for path in FILES
    for test in yamlfile.read(path.read_text(encoding="utf-8"), str(path)).data["tests"]
]


@pytest.fixture(scope="module")
def results():
    tested = [ruletest.results_of(path, f"rules.{path.stem}", vale=True) for path in FILES]
    return {(one.path, result.example.name): result for one in tested for result in one.results}


@pytest.mark.parametrize("path, name", CASES)
def test_it_says_what_vale_says(path, name, results):
    result = results[path, name]
    assert result.got == result.expected
    assert result.verdict == ruletest.OK


@pytest.mark.skipif(not shutil.which("vale"), reason="vale is not on the PATH: its own run is not compared")
def test_vale_passes_them():
    done = subprocess.run(["vale", "--no-global", "test", "rules"], cwd=RULES.parent, capture_output=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "token, python",
    [
        ("a b", r"a[\t\n\f\r ]+b"),
        ("a  b", r"a[\t\n\f\r ]+b"),
        ("a *b", "a *b"),
        ("[ ]b", "[ ]b"),
        (r"\w\D\z", r"[0-9A-Za-z_][^0-9]\Z"),
        (r"[\w.]", "[0-9A-Za-z_.]"),
        ("[]a]", "[]a]"),
        ("[a[b]", r"[a\[b]"),
        ("a(?i)b|c", "a(?i:b)|(?i:c)"),
        ("(a(?i)b)c", "(a(?i:b))c"),
        (r"(?<n>x)\k<n>", "(?P<n>x)(?P=n)"),
        ("x{,3}", r"x\{,3}"),
        (r"\x{201C}", "“"),
    ],
)
def test_an_expression_of_vales(token, python):
    assert translate(token) == python


def test_anchors_of_the_text_alone():
    assert translate("^a$[$]", lines=False) == r"\Aa\Z[$]"


@pytest.mark.parametrize(
    "template, values, said",
    [
        ("%s, %s", ("a", "b"), "a, b"),
        ("%[2]s, %[1]s", ("a", "b"), "b, a"),
        ("%[1]s, %s", ("a", "b"), "a, b"),
        ("100%% %s", ("a",), "100% a"),
        ("%s and %s", ("a",), "a and "),
        ("none", ("a",), "none"),
        ("%s", ("a \n b",), "a b"),
    ],
)
def test_a_message_of_gos(template, values, said):
    assert message(template, values) == said


@pytest.mark.parametrize("count, said", [(0, ""), (1, "'a'"), (2, "'a' or 'b'"), (3, "'a', 'b', or 'c'")])
def test_choices(count, said):
    assert either(list("abc")[:count]) == said


def test_choices_bring_their_own_marks():
    assert for_choices("Use '%s', not '%s'") == "Use %s, not '%s'"
    assert for_choices("Use '%s'") == "Use '%s'"


@pytest.mark.parametrize(
    "value, words, right",
    [("OAuth2?", "oauth", "OAuth"), ("(?:BBC|CNN) News", "cnn  news", "CNN News"), ("a.*", "ab", "a.*")],
)
def test_the_spelling_meant(value, words, right):
    assert spelling(value, words) == right


@pytest.mark.parametrize(
    "token, why", [("(", "is broken"), ("a*", "matches nothing at all"), (r"\p{Xy}", "is broken")]
)
def test_a_broken_token_is_named(token, why):
    with pytest.raises(Mistake, match="pattern “.*” " + why):
        authored.patterns([token], False, True)


@pytest.mark.parametrize("params", [["regex", "[", ""], ["regex", "(" * 300, ""], ["split", " ", "x"]])
def test_a_broken_step_of_an_action_is_named(params):
    with pytest.raises(Mistake, match="“action” has a broken step"):
        actions.checked({"name": "edit", "params": params})
