"""A configuration file read and checked; imported only when one is new or has changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint import regular, yamlfile
from lint.config import DESKS, ENGINES, Override, Settings, unreadable
from lint.finding import LEVELS
from lint.keys import Key, check
from lint.mistake import Mistake, nearest

STATES = (*LEVELS, "off")
KEYS = {
    "extends": Key("texts", (), "configuration files that this one builds on"),
    "rules": Key("texts", (), "folders of rules, beside the shipped ones"),
    "styles": Key("texts", (), "folders of Vale styles, run as they are"),
    "words": Key("texts", (), "CSV files of the desk's own words: write, not, why, except"),
    "names": Key("texts", (), "tables of the desk's own names: name, variants, title, from, to, note"),
    "engines": Key("texts", None, "the engines that read each story"),
    "languagetool": Key("swap", {}, "server: the URL of a server, or installed; else it is embedded"),
    "levels": Key("swap", {}, "rule id or pattern: error, warning, suggestion or off"),
    "paths": Key("list", (), "a list of match, levels, engines: what is different for some files"),
    "exclude": Key("texts", (), "files to leave out, as in a .gitignore"),
    "home": Key("text", "", "the newsroom's country (AF, GB, US): “the president” is its own"),
    "style": Key("style", (), "house style: a profile (ap, guardian, a YAML file), or points with values"),
    "min_level": Key("word", None, "the lowest level that is shown", LEVELS),
    "fail_level": Key("word", None, "the lowest level with which the check fails", (*LEVELS, "never")),
    "desk": Key("word", None, "wire: the marks of the wire belong to the copy", tuple(DESKS)),
    "waivers": Key("text", None, "the file of waived findings"),
    "marks": Key("texts", None, "marks in the copy, such as (CQ): the name or figure before them stands"),
    "printed_marks": Key("texts", (), "those of them that may be printed"),
    "releases": Key("text", None, "the file that notes what was published over errors"),
}
PATH_KEYS = {
    "match": Key("text", help="the files meant, as in a .gitignore"),
    "levels": Key("swap", {}, "as above, for these files"),
    "engines": Key("texts", (), "as above, for these files"),
}
INSTALLED = "installed"  # the server that copydesk keeps
MOST_EXTENDED = 10


def read(path: Path, data: bytes, depth: int = 0) -> Settings:
    """The settings of a file, later ones over those it extends."""
    document = _document(path, data)
    values = check(document, KEYS, str(path))
    _known(values["engines"] or (), ENGINES, "engines", str(path), document.line("engines"))
    _known(values["levels"].values(), STATES, "levels", str(path), document.line("levels"))
    _matchable(values["exclude"], "exclude", str(path), document.line("exclude"))
    _server(values["languagetool"], str(path), document.line("languagetool"))
    values["paths"] = tuple(_override(document, i, str(path)) for i in range(len(values["paths"])))
    base = Settings()
    for other in values.pop("extends"):
        if depth >= MOST_EXTENDED:
            raise Mistake("extends goes in a circle", str(path), document.line("extends"))
        base = _over(base, _read_other(path, other, document, depth))
    values["style"] = tuple(_style(document, path)) if values["style"] else ()
    said = {name: value for name, value in values.items() if document.data.get(name) is not None}
    return _joined(base, said, path)


def _document(path: Path, data: bytes) -> yamlfile.Document:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake(f"not UTF-8 (byte {error.start}); save it as UTF-8", str(path)) from None
    if path.suffix == ".toml":
        return _toml(text, path)
    document = yamlfile.read(text, str(path))
    if document.data is None:
        document.data = {}
    if not isinstance(document.data, dict):
        raise Mistake("a configuration is keys and values, e.g. “engines: [own]”", str(path), 1)
    return document


def _toml(text: str, path: Path) -> yamlfile.Document:
    import tomllib

    try:
        table = tomllib.loads(text).get("tool", {}).get("copydesk", {})
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"this is not TOML: {error}", str(path)) from None
    head = text[: text.find("[tool.copydesk")].count("\n") + 1
    words = {key.replace("-", "_"): _as_text(value) for key, value in table.items()}
    return yamlfile.Document(words, {(): head})


def _as_text(value: Any) -> Any:
    """TOML values as the words that YAML gives."""
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value).replace("\0", "\ufffd")


def _override(document: yamlfile.Document, number: int, path: str) -> Override:
    """An entry of `paths`: its keys, engines and levels must be known."""
    entry, line = document.data["paths"][number], document.line("paths", number)
    if not isinstance(entry, dict):
        raise Mistake("“paths” wants entries with a key “match”", path, line)
    over = check(document.entry("paths", number), PATH_KEYS, path)
    _matchable((over["match"],), "match", path, line)
    _known(over["engines"], ENGINES, "engines", path, line)
    _known(over["levels"].values(), STATES, "levels", path, line)
    return Override(over["match"], tuple(over["levels"].items()), tuple(over["engines"]))


def _style(document: yamlfile.Document, path: Path) -> Iterator[tuple[str, str, str]]:
    """The profile or the values of `style`, each with its place."""
    from lint import styles

    said = document.data["style"]
    inner = document.entry("style")
    yield from styles.pairs_of(said if isinstance(said, dict) else {"extends": said}, path, inner.line)


def _matchable(patterns: "tuple[str, ...]", name: str, path: str, line: int) -> None:
    broken = unreadable(patterns)
    if broken:
        raise Mistake(f"{name}: “{broken}” is no pattern of a .gitignore", path, line)


def _known(words: Any, allowed: "tuple[str, ...]", name: str, path: str, line: int) -> None:
    for word in words:
        if word not in allowed:
            raise Mistake(f"{name}: {word} is not known; {nearest(word, allowed)}", path, line)


def _server(said: dict[str, str], path: str, line: int) -> None:
    """What is said about LanguageTool: its server alone, by address or as the installed one."""
    _known(said, ("server",), "languagetool", path, line)
    server = said.get("server", INSTALLED)
    if server != INSTALLED and not server.startswith(("http://", "https://")):
        what = f"languagetool: server is http://… or {INSTALLED}, not {server or 'empty'}"
        raise Mistake(what, path, line)


def _read_other(path: Path, other: str, document: yamlfile.Document, depth: int) -> Settings:
    place = path.parent / other
    try:
        return read(place, regular.read(place), depth + 1)
    except OSError as error:
        what = f"extends: {other} cannot be read: {error.strerror}"
        raise Mistake(what, str(path), document.line("extends")) from None


ADDED = ("rules", "styles", "words", "names", "style", "levels", "paths", "exclude")  # the rest is replaced


def _joined(base: Settings, said: dict[str, Any], path: Path) -> Settings:
    """The base with what a file says over it; its folders are taken from that file's place."""
    own: dict[str, Any] = {}
    for name, value in said.items():
        if name in ("levels", "languagetool"):
            value = tuple(value.items())
        elif name in ("rules", "styles", "words", "names"):
            value = tuple(str((path.parent / item).resolve()) for item in value)
        elif isinstance(value, list):
            value = tuple(value)
        own[name] = getattr(base, name) + value if name in ADDED else value
    origins = tuple({**dict(base.said), **dict.fromkeys(said, str(path))}.items())
    root = str(path.parent)
    return base._replace(**own, origin=str(path), root=root, said=origins)


def _over(base: Settings, other: Settings) -> Settings:
    """Several extended files in turn: lists add up, a later value replaces an earlier one."""
    said = dict(other.said)
    new = {
        name: getattr(base, name) + getattr(other, name) if name in ADDED else getattr(other, name)
        for name in said
    }
    return base._replace(**new, said=tuple({**dict(base.said), **said}.items()))


def extended(settings: Settings) -> bool:
    """Whether other files had a say."""
    return any(origin != settings.origin for _, origin in settings.said)
