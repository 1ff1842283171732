"""The one exception for what a user can mend: a broken rule, a missing file, a wrong key."""

import os


class Mistake(Exception):
    """Bad input, said in one line: what is wrong, where, and how to mend it.

    `path` is the file as the user knows it, `line` is 1-based or None where no line applies.
    """

    def __init__(self, what: str, path: str = "", line: int | None = None) -> None:
        super().__init__(what)
        self.what, self.path, self.line = what, path, line

    def __str__(self) -> str:
        path = near(self.path)
        where = f"{path}:{self.line}" if self.line else path
        return f"{where}: {self.what}" if where else self.what


def near(path: str) -> str:
    """A path as the user would write it from the folder he is in."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here) if os.path.isabs(path) else path


def nearest(word: str, known: "list[str] | tuple[str, ...]") -> str:
    """“did you mean tokens?” for a mistyped word, else what is allowed."""
    return hint(word, known, "allowed: " + ", ".join(sorted(known)))


def hint(word: str, known: "list[str] | tuple[str, ...]", otherwise: str) -> str:
    """“did you mean tokens?” for a mistyped word, else the words given."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1, 0.6)
    return f"did you mean {close[0]}?" if close else otherwise
