"""An entry of a story's index."""

from typing import NamedTuple

from lint.sourcemap import Span


class Listed(NamedTuple):
    """A name of the index with the place of every mention.

    `about` says what it is, best first: the titles and ages of a person, the country of a place,
    what an acronym stands for. `explained` is where the story itself says so, None where nowhere.
    """

    name: str
    about: tuple[str, ...]
    places: tuple[Span, ...]
    explained: Span | None = None
