"""One rule file: read, checked against the keys of its kind, explained in the author's words."""

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from lint import regular, yamlfile
from lint.finding import CATEGORIES, LEVELS
from lint.keys import Key, check
from lint.kinds import KINDS, kind_of
from lint.mistake import Mistake, nearest

IN_QUOTES = ("query", "mend", "silent", "keep")
COMMON = {
    "extends": Key("word", help="the kind of the rule", choices=tuple(KINDS)),
    "message": Key("text", help="what the editor reads; at most 140 characters"),
    "level": Key("word", "warning", "error blocks, warning is probable, suggestion is taste", LEVELS),
    "scope": Key("texts", (), "parts of the story the rule reads; default: all"),
    "link": Key("text", "", "the stylebook entry or source"),
    "description": Key("text", "", "why: the reason an editor would give"),
    "limit": Key("number", 0, "report the first n in a story only"),
    "tests": Key("tests", (), "texts with what the rule says about them"),
}
# For files of our own kinds; in Vale's they would stop Vale, so there the desk file says them.
OWN = {
    "category": Key("word", "", "fix, query, style or tidy", CATEGORIES),
    "in_quotes": Key("word", "", "what becomes of a finding inside quotation marks", IN_QUOTES),
    "yields_to": Key(
        "texts", (), "rules; where one of them has spoken of the same words, this one is silent"
    ),
    "flags": Key("examples", (), "texts in which the rule finds something"),
    "passes": Key("examples", (), "texts in which it finds nothing"),
}
DESK = {
    "about": Key("text", help="what the rules of this folder are for"),
    **{name: OWN[name] for name in ("category", "in_quotes")},
    "safe": Key("texts", (), "rules of this folder whose first mend is made unasked"),
}
BLOCKWISE = ("existence", "substitution", "repetition", "occurrence")  # kinds that read their scope alone
MESSAGE_MOST = 140
DEFAULT_CATEGORY = {"substitution": "fix", "repetition": "fix", "occurrence": "style"}
QUOTES_BY_CATEGORY = {"fix": "query", "query": "query", "style": "silent", "tidy": "query"}


class Rule(NamedTuple):
    """A rule as the desk runs it. `options` are prepared by its kind, plain data only."""

    id: str
    kind: str
    level: str
    category: str
    message: str
    description: str
    link: str
    scope: tuple[str, ...]
    in_quotes: str
    limit: int
    options: dict[str, Any]
    path: str


def load(path: Path, rule_id: str, desk: dict[str, str]) -> tuple[Rule, list[Any]]:
    """The rule of a file and its triggers. `desk` holds the defaults of the rule's folder.

    Raises Mistake with the file, the line and the mend.
    """
    document = yamlfile.read(read_text(path), str(path))
    keys, kind = keys_of(document, path)
    values = _checked(document, keys, str(path))
    category = values.get("category") or desk.get("category") or DEFAULT_CATEGORY.get(kind, "query")
    in_quotes = values.get("in_quotes") or desk.get("in_quotes") or QUOTES_BY_CATEGORY[category]
    rule = Rule(
        rule_id, kind, values["level"], category, values["message"], values["description"],
        values["link"], tuple(values["scope"]), in_quotes, values["limit"], {}, str(path),
    )  # fmt: skip
    own = {name: values[name] for name in kind_of(kind).KEYS}
    try:
        options, triggers = kind_of(kind).prepare(own, rule, path)
    except Mistake as mistake:
        raise _placed(mistake, document, path) from None
    if path.stem in desk.get("safe", "").split():
        options["safe"] = True
    if values.get("yields_to"):
        options["yields_to"] = list(values["yields_to"])
    return rule._replace(options=options), triggers


def read_text(path: Path) -> str:
    try:
        return regular.read(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake(f"not UTF-8 (byte {error.start}); save it as UTF-8", str(path)) from None
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", str(path)) from None


def keys_of(document: yamlfile.Document, path: Path) -> tuple[dict[str, Key], str]:
    """The keys a file of its kind may have, and the kind."""
    if not isinstance(document.data, dict):
        raise Mistake("a rule is keys and values: start with “extends: existence”", str(path), 1)
    kind = document.data.get("extends")
    if kind is None:
        what = "the key “extends” is missing; it names the kind of the rule"
        raise Mistake(what, str(path), 1)
    if kind not in KINDS:
        what = f"extends: {kind} is no kind of rule; {nearest(str(kind), list(KINDS))}"
        raise Mistake(what, str(path), document.line("extends"))
    extra = OWN if path.suffix == ".yaml" else {}
    return {**COMMON, **extra, **kind_of(kind).KEYS}, kind


def _checked(document: yamlfile.Document, keys: dict[str, Key], path: str) -> dict[str, Any]:
    values = check(document, keys, path)
    if len(values["message"]) > MESSAGE_MOST:
        what = f"the message has more than {MESSAGE_MOST} characters; shorten it"
        raise Mistake(what, path, document.line("message"))
    return values


def _placed(mistake: Mistake, document: yamlfile.Document, path: Path) -> Mistake:
    """The mistake with the line of the words it names."""
    named = re.search(r"“(.*?)”", mistake.what, re.DOTALL)
    lines = [line for keys, line in document.lines.items() if keys and _holds(document.data, keys, named)]
    what = re.sub(r"“([^”]{80})[^”]+”", r"“\1…”", mistake.what)
    return Mistake(what, str(path), mistake.line or (lines[-1] if lines else 1))


def _holds(data: Any, keys: tuple[Any, ...], named: "re.Match[str] | None") -> bool:
    for key in keys:
        data = data[key]
    return named is not None and named[1] in (data, keys[-1])


def desk_of(path: Path, vale: bool) -> dict[str, str]:
    """The defaults that the desk file of a rule's folder gives: category, in_quotes, safe."""
    if vale:
        return {"in_quotes": "keep", "category": "style"}
    file = path.parent / "desk.yaml"
    if not os.path.lexists(file):
        return {}
    document = yamlfile.read(read_text(file), str(file))
    values = check(document, DESK, str(file))
    return {
        name: value if isinstance(value, str) else " ".join(value) for name, value in values.items() if value
    }
