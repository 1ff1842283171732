"""YAML as rule authors mean it: every scalar stays the words that stand there.

`no`, `12:30` and `1_000` are words, and what a key wants (a number, true or false) is for the key
to say, not for YAML. A key said twice is an error.
"""

import re
from typing import TYPE_CHECKING, Any

from lint.mistake import Mistake

Lines = dict[tuple[Any, ...], int]
PLAIN = re.compile(r"tag:yaml\.org,2002:\w+\Z")  # what YAML says of text, numbers, lists, keys by itself
MOST_NODES = 400_000  # an alias bomb is refused before it is unfolded

if TYPE_CHECKING:  # imported when a file is new: a warm start reads none
    import yaml


class Document:
    """A file's data and the 1-based line of each key: `lines[("tokens", 2)]`."""

    def __init__(self, data: Any, lines: Lines) -> None:
        self.data, self.lines = data, lines

    def line(self, *keys: Any) -> int:
        """Line of a key; of its nearest parent where the key itself has none."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)

    def entry(self, *keys: Any) -> "Document":
        """What stands under a key or in a list, as a document of its own, with its lines."""
        data, size = self.data, len(keys)
        for key in keys:
            data = data[key]
        lines = {inner[size:]: line for inner, line in self.lines.items() if inner[:size] == keys}
        return Document(data, {(): self.line(*keys), **lines})


def read(text: str, path: str) -> Document:
    """The first YAML document of `text`. Raises Mistake naming `path` and the line."""
    import yaml

    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        node = loader.get_node() if loader.check_node() else None
    except yaml.YAMLError as error:
        raise Mistake(_reason(error), path, _line(error)) from None
    except RecursionError:
        raise Mistake("lists or keys are nested too deep; flatten them", path) from None
    lines: Lines = {(): 1}
    reader = _Reader(path, lines)
    return Document(reader.value(node, ()) if node else None, lines)


class _Reader:
    def __init__(self, path: str, lines: Lines) -> None:
        self.path, self.lines, self.count = path, lines, 0

    def value(self, node: Any, keys: tuple[Any, ...]) -> Any:
        self.count += 1
        if not PLAIN.match(node.tag):
            what = f"the tag {node.tag} is not allowed; write plain text"
            raise Mistake(what, self.path, node.start_mark.line + 1)
        if self.count > MOST_NODES or len(keys) > 50:
            raise Mistake("the file unfolds into too much; remove its aliases", self.path, 1)
        self.lines.setdefault(keys, node.start_mark.line + 1)
        if node.id == "mapping":
            return self.mapping(node, keys)
        if node.id == "sequence":
            return [self.value(item, (*keys, i)) for i, item in enumerate(node.value)]
        return self.scalar(node)

    def mapping(self, node: "yaml.MappingNode", keys: tuple[Any, ...]) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if key.id != "scalar":
                raise Mistake("a key must be a word", self.path, key.start_mark.line + 1)
            name, line = key.value, key.start_mark.line + 1
            if name in data:
                first = self.lines[(*keys, name)]
                what = f"the key “{name}” stands twice (first on line {first}); keep one"
                raise Mistake(what, self.path, line)
            self.lines[(*keys, name)] = line
            data[name] = self.value(value, (*keys, name))
        return data

    def scalar(self, node: Any) -> Any:
        if "\0" in node.value:
            raise Mistake("a text holds a zero character; take it out", self.path, node.start_mark.line + 1)
        return None if not node.style and node.value in ("", "~", "null") else node.value


def _line(error: "yaml.YAMLError") -> int | None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else None


def _reason(error: "yaml.YAMLError") -> str:
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "; put the text in 'single quotes'" if "expected" in problem or "found" in problem else ""
    return f"this is not YAML: {problem}{hint}"
