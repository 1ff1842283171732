"""copydesk rules, its whole output compared."""

import json
import shutil
from pathlib import Path

import pytest

from lint.kinds import KINDS
from lint.newrule import TEMPLATES

TABLES = Path(__file__).parents[2] / "rules" / "facts"
SHOWN = """\
style.use

Finds      write this, not that.
Says       Write “…”, not “…”.
Why        Our style. More is in the book.
Level      error: certain; it stops the story
Category   fix: the mend is sure
In quotes  asked about, never mended
Source     https://example.org/style
File       rules/style/use.yml

It flags
  - They utilise it.
      “utilise”: Write “use”, not “utilise”.

It passes
  - They use it.

To let one place stand
  Write (CQ) behind the words, or add to .copydesk-waivers.yml:
    - rule: style.use
      words: the exact words
      reason: why they stand

To switch it off
  Add to .copydesk.yml:
    levels:
      style.use: off
"""


def test_list(desk, copydesk):
    assert copydesk("rules", "list") == (0, "style.use  error       fix       Our style\n1 rule\n", "")


def test_list_all(desk, copydesk):
    _, out, _ = copydesk("rules", "list", "--all")
    assert out == (
        "style.twice  off         query     “…” stands twice\n"
        "style.use    error       fix       Our style\n"
        "2 rules\n"
    )


def test_list_as_json(desk, copydesk):
    _, out, _ = copydesk("rules", "list", "--format", "json")
    assert json.loads(out)["rules"] == [
        {
            "id": "style.use",
            "level": "error",
            "category": "fix",
            "kind": "substitution",
            "description": "Our style. More is in the book.",
            "link": "https://example.org/style",
            "path": "rules/style/use.yml",
        }
    ]


def test_show(desk, copydesk):
    assert copydesk("rules", "show", "style.use") == (0, SHOWN, "")


def test_show_a_rule_that_is_off(desk, copydesk):
    _, out, _ = copydesk("rules", "show", "style.twice")
    assert out.endswith("To switch it on\n  Take it from “levels” in the configuration.\n")


def test_show_an_unknown_rule(desk, copydesk):
    assert copydesk("rules", "show", "style.us") == (
        2, "", "copydesk: no rule is called style.us; did you mean style.use?\n",
    )  # fmt: skip


def test_engines_checks_are_listed(copydesk):
    _, out, _ = copydesk("rules", "list")
    assert "proselint.lexical_illusions " in out
    assert "proselint.hedging" not in out


def test_tests_pass(desk, copydesk):
    out = "2 tests of 1 rule: 2 passed\nwithout tests: style.twice\n"
    assert copydesk("rules", "test") == (0, out, "")


@pytest.mark.parametrize("what", ["style.use", "style.u*", "rules/style/use.yml", "./rules/style/use.yml"])
def test_tests_of_one_rule(desk, copydesk, what):
    assert copydesk("rules", "test", what) == (0, "2 tests of 1 rule: 2 passed\n", "")


@pytest.mark.parametrize("what", ["rules", "rules/style", "rules/style/desk.yaml"])
def test_tests_of_a_folder(desk, copydesk, what):
    desk("rules/style/desk.yaml", "about: Style.\n")
    out = "2 tests of 1 rule: 2 passed\nwithout tests: style.twice\n"
    assert copydesk("rules", "test", what) == (0, out, "")


def test_tests_of_a_file_elsewhere(desk, copydesk):
    desk("other/style/once.yaml", "extends: doubled\nmessage: “{found}”\nflags: [the the]\npasses: [the]\n")
    assert copydesk("rules", "test", "other/style/once.yaml") == (0, "2 tests of 1 rule: 2 passed\n", "")


def test_a_failed_test(desk, copydesk):
    desk("rules/style/twice.yaml", "extends: doubled\nmessage: “{found}”\npasses:\n- The the end.\n")
    assert copydesk("rules", "test", "style.twice") == (
        1,
        "rules/style/twice.yaml:4: style.twice: The the end.\n"
        "  expected  nothing\n"
        "  got       1:1:style.twice:“The the”\n"
        "1 test of 1 rule: 0 passed, 1 failed\n",
        "",
    )


def test_a_broken_rule_is_one_line(desk, copydesk):
    desk("rules/style/broken.yaml", "extends: existence\nmessage: x\ntokens: ['(a']\n")
    status, out, err = copydesk("rules", "test")
    assert (status, err.count("\n"), out) == (
        2, 1, "2 tests of 1 rule: 2 passed\nwithout tests: style.twice\n",
    )  # fmt: skip
    assert err.startswith("copydesk: rules/style/broken.yaml:3: the pattern “(a” is broken")


def test_a_broken_rule_does_not_hide_the_others(desk, copydesk):
    desk("rules/style/broken.yaml", "extends: existence\nmessage: x\ntoken: a\n")
    status, out, err = copydesk("rules", "list")
    assert (status, out) == (2, "style.use  error       fix       Our style\n1 rule\n")
    assert err == "copydesk: rules/style/broken.yaml:3: unknown key “token”; did you mean tokens?\n"


def test_no_such_rule_or_file(desk, copydesk):
    status, _, err = copydesk("rules", "test", "style.us")
    assert (status, err) == (
        2, "copydesk: there is no rule and no file style.us; did you mean style.use?\n",
    )  # fmt: skip


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.y*ml")), ids=lambda path: path.stem)
def test_a_new_rule_passes_its_own_tests(desk, copydesk, template):
    shutil.copytree(TABLES, "rules/facts")
    path = f"rules/names/mayor{template.suffix}"
    status, out, err = copydesk("rules", "new", "names.mayor", "--kind", template.stem, "--folder", "rules")
    assert (status, err) == (0, "")
    assert out == f"{path} is written; fill it in, then: copydesk rules test {path}\n"
    assert copydesk("rules", "test", "names.mayor") == (0, "4 tests of 1 rule: 4 passed\n", "")


def test_every_kind_has_a_template():
    assert {path.stem for path in TEMPLATES.iterdir()} == set(KINDS)


def test_new_refuses_to_overwrite(desk, copydesk):
    status, out, err = copydesk("rules", "new", "style.use", "--kind", "doubled")
    assert (status, out) == (2, "")
    assert err.endswith("rules/style/use.yml: this rule is there already; choose another name\n")


def test_new_says_what_to_configure(desk, copydesk):
    _, out, _ = copydesk("rules", "new", "style.new", "--folder", "mine")
    assert out.endswith("So that it runs, put this into .copydesk.yml:\nrules: [mine]\n")


def test_new_wants_an_id(desk, copydesk):
    status, _, err = copydesk("rules", "new", "../new")
    assert (status, err) == (
        2, "copydesk: ../new is no id; write the folder and the name, as in names.our-mayor\n",
    )  # fmt: skip
