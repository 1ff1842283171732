"""The JSON schemas: valid, and of one mind with the program about what a file may hold."""

import pytest
import yaml
from jsonschema import Draft202012Validator

from lint import config, pack, schema, yamlfile
from lint.keys import READ
from lint.kinds import KINDS

RULES = Draft202012Validator(schema.of_rules())
CONFIGURATION = Draft202012Validator(schema.of_configuration())
SHIPPED = list(pack.files_of(pack.Folder(config.shipped())))
OWN = "extends: doubled\nmessage: x\n"
WRONG_RULES = [
    "message: no kind\n",
    "extends: nothing\nmessage: x\n",
    "extends: doubled\n",
    OWN + "tokens: [a key of another kind]\n",
    OWN + "level: fatal\n",
    OWN + "least: many\n",
    OWN + "flags: [{txt: a}]\n",
    f"extends: doubled\nmessage: {'x' * 141}\n",
    OWN + "tests: [{name: no input, want: x}]\n",
]
RIGHT_RULES = [
    OWN + "least: 2\nmost: '3'\nflags: a lone text\npasses: [a, {text: b, date: '2011-10-21'}]\n",
    "extends: existence\nmessage: x\nignorecase: true\ntokens: [no, 12:30, 5]\naction: {name: remove}\n",
    "extends: substitution\nmessage: x\nswap: {this: that, these: }\n",
]
WRONG_CONFIGURATIONS = [
    "engine: own",
    "engines: [vale]",
    "levels: {a.b: high}",
    "paths: [{levels: {}}]",
    "min_level: never",
]
RIGHT_CONFIGURATIONS = [
    "{}",
    "engines: own\nlevels: {names.*: off, a.b: error}\nfail_level: never\n",
    "paths: [{match: '*.md', engines: [own], levels: {a.b: warning}}]\nexclude: old\nwords: [house.csv]\n",
]


def test_schemas_are_valid():
    Draft202012Validator.check_schema(RULES.schema)
    Draft202012Validator.check_schema(CONFIGURATION.schema)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_shipped_rule_is_accepted(path):
    text = path.read_text(encoding="utf-8")
    assert [error.message for error in RULES.iter_errors(yamlfile.read(text, str(path)).data)] == []
    assert [error.message for error in RULES.iter_errors(yaml.load(text, yaml.BaseLoader))] == []


@pytest.mark.parametrize("text", RIGHT_RULES)
def test_a_right_rule_is_accepted(text):
    assert [error.message for error in RULES.iter_errors(yaml.safe_load(text))] == []


@pytest.mark.parametrize("text", WRONG_RULES)
def test_a_wrong_rule_is_refused(text):
    assert not RULES.is_valid(yamlfile.read(text, "rule").data)


@pytest.mark.parametrize("text", RIGHT_CONFIGURATIONS)
def test_a_right_configuration_is_accepted(text):
    assert [e.message for e in CONFIGURATION.iter_errors(yamlfile.read(text, "").data)] == []


@pytest.mark.parametrize("text", WRONG_CONFIGURATIONS)
def test_a_wrong_configuration_is_refused(text):
    assert not CONFIGURATION.is_valid(yamlfile.read(text, "").data)


def test_every_kind_and_every_type_of_key_is_in_it():
    assert set(KINDS) <= set(RULES.schema["$defs"])
    assert set(schema.TYPES) == set(READ)
