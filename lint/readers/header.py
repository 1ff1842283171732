"""What stands above the copy: front matter, or the header lines of a wire message.

It is no copy; what it says of the story (date, title, author) goes to `Copy.meta`, its keys in
small letters.
"""

import re
from typing import Any

FENCED = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
ENDS = {
    "---": re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
}
ENTRY = re.compile(r"""(?:^|(?<=[\r\n]))[ \t]*["']?[^\W\d_][\w .-]{0,40}["']?[ \t]*[:=]""")
LINE = re.compile(r"([A-Za-z][A-Za-z -]{1,20}):(?:[ \t]+([^\r\n]*))?(?:\r\n|\r|\n|\Z)")
BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
DESKS = "author byline desk embargo headline keywords priority slug subject title"
TELLING = frozenset(DESKS.split())
WIRE = TELLING | {"category", "date", "from", "language", "published", "source", "story", "to"}
WIRE_LEAST = 2  # one line such as “Source: AP” may be copy


def front_matter(source: str) -> tuple[dict[str, str], int]:
    """The scalars of the front matter and where the copy begins; 0 where there is none.

    Front matter that is broken is no copy either, it just says nothing.
    """
    fence = FENCED.match(source)
    end = ENDS[fence[1]].search(source, fence.end()) if fence else None
    if not fence or not end or not ENTRY.search(source, fence.end(), end.start()):
        return {}, 0
    words = source[fence.end() : end.start()]
    return _scalars(_parsed(words, toml=fence[1] == "+++")), end.end()


def _parsed(words: str, toml: bool) -> Any:
    if toml:
        import tomllib

        try:
            return tomllib.loads(words.replace("\r\n", "\n"))
        except (tomllib.TOMLDecodeError, RecursionError):
            return None
    from lint import yamlfile
    from lint.mistake import Mistake

    try:
        return yamlfile.read(words, "").data
    except Mistake:
        return None


def _scalars(data: Any) -> dict[str, str]:
    if not isinstance(data, dict):
        return {}
    flat = {str(key).lower(): value for key, value in data.items()}
    return {key: str(value) for key, value in flat.items() if value is not None and not _nested(value)}


def _nested(value: Any) -> bool:
    return isinstance(value, dict | list)


def wire_header(source: str) -> tuple[dict[str, str], int]:
    """The header lines at the top and where the copy begins; 0 where the copy begins at once.

    Every line up to the first blank one must be a known key with its words, and one of them must be
    a desk's (a notice with its date and source is copy), or all of it is copy.
    """
    meta: dict[str, str] = {}
    at = 0
    while (line := LINE.match(source, at)) and line[1].lower() in WIRE:
        meta.setdefault(line[1].lower(), (line[2] or "").strip())
        at = line.end()
    if len(meta) < WIRE_LEAST or not TELLING & meta.keys() or not BLANK.match(source, at):
        return {}, 0
    return meta, at


def above(source: str) -> tuple[dict[str, str], int]:
    """What stands above plain copy, of either sort."""
    meta, end = front_matter(source)
    return (meta, end) if end else wire_header(source)
