"""The JSON schemas of rule files and of the configuration, made from the keys they are checked by.

Numbers and flags may be written bare or in quotes: the YAML is read as words.
"""

from typing import Any

from lint.config import ENGINES
from lint.configfile import KEYS, PATH_KEYS, STATES
from lint.examples import TEST_KEYS, TEXT_KEYS
from lint.keys import REQUIRED, Key
from lint.kinds import KINDS, kind_of
from lint.rule import COMMON, MESSAGE_MOST, OWN

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
SHARED = {**COMMON, **OWN}

TEXT: Schema = {"type": ["string", "number", "boolean"]}  # no and 12:30 stay words
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
TYPES: dict[str, Schema] = {
    "text": TEXT,
    "word": TEXT,
    "texts": TEXTS,
    "words": {"anyOf": [*TEXTS["anyOf"], {"type": "object", "minProperties": 1, "maxProperties": 1}]},
    "number": {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^-*\d+-*$"}]},
    "flag": {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^(?:[Tt]rue|[Ff]alse)$"}]},
    "swap": {"type": "object", "additionalProperties": {"type": [*TEXT["type"], "null"]}},
    "map": {"type": "object"},
    "list": {"type": "array"},
    "style": {"anyOf": [*TEXTS["anyOf"], {"type": "object", "additionalProperties": TEXTS}]},
    "tests": {"type": "array", "items": {"$ref": "#/$defs/test"}},
    "examples": {
        "anyOf": [
            {"$ref": "#/$defs/text"},
            {"type": "array", "items": {"$ref": "#/$defs/text"}},
        ]
    },
}


def of_rules() -> Schema:
    """The schema of a rule file: what may stand in it depends on its kind."""
    chosen = [
        {
            "if": {"properties": {"extends": {"const": kind}}, "required": ["extends"]},
            "then": {"$ref": f"#/$defs/{kind}"},
        }
        for kind in KINDS
    ]
    return {
        "$schema": DRAFT,
        "title": "A rule of copydesk",
        "description": "category, in_quotes, yields_to, flags and passes may stand in .yaml files only.",
        "type": "object",
        "properties": {"extends": {"enum": list(KINDS), "description": COMMON["extends"].help}},
        "required": ["extends"],
        "allOf": chosen,
        "$defs": {
            **{kind: _kind(kind) for kind in KINDS},
            **{f"key-{name}": _key(key) for name, key in SHARED.items()},
            "test": {**of(TEST_KEYS), "description": "a test in Vale's format"},
            "text": {"anyOf": [TEXT, of(TEXT_KEYS)]},
        },
    }


def _kind(kind: str) -> Schema:
    """What may stand in a file of a kind: its own keys, and those that all kinds share."""
    about = (kind_of(kind).__doc__ or kind).partition("\n")[0]
    own = kind_of(kind).KEYS
    schema = of({**SHARED, **own})
    for name in SHARED:
        if name not in own:
            schema["properties"][name] = {"$ref": f"#/$defs/key-{name}"}
    return {"description": about, **schema}


def of_configuration() -> Schema:
    """The schema of .copydesk.yml and of [tool.copydesk]."""
    schema = of(KEYS)
    inner = of(PATH_KEYS)
    for keys in (schema["properties"], inner["properties"]):
        keys["levels"]["additionalProperties"] = {"enum": list(STATES)}
        keys["engines"] = {**keys["engines"], **_several({"enum": list(ENGINES)})}
    schema["properties"]["paths"]["items"] = inner
    return {"$schema": DRAFT, "title": "The configuration of copydesk", **schema}


def of(keys: "dict[str, Key]") -> Schema:
    """The schema of a mapping with these keys and no others."""
    needed = [name for name, key in keys.items() if key.default is REQUIRED]
    return {
        "type": "object",
        "properties": {name: _key(key) for name, key in keys.items()},
        "additionalProperties": False,
        **({"required": needed} if needed else {}),
    }


def _key(key: Key) -> Schema:
    kind = {"enum": list(key.choices)} if key.choices else dict(TYPES[key.type])
    said = {"default": key.default} if key.default not in (REQUIRED, None, "", (), {}) else {}
    most = {"maxLength": MESSAGE_MOST} if key is COMMON["message"] else {}
    return {"description": key.help, **kind, **most, **said}


def _several(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one}]}
