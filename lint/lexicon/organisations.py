"""Big organisations and what their acronyms stand for."""

from functools import cache

from lint.prepared import of_file


def organisation(acronym: str) -> tuple[str, ...]:
    """The names of what an acronym stands for, the usual one first; () where it is unknown.

    Capitals count (NATO and Nato, but not “who”), periods do not. An acronym with two meanings
    has the names of both.
    """
    return _read().get(acronym.replace(".", ""), ())


@cache
def _read() -> dict[str, tuple[str, ...]]:
    from lint.config import shipped

    path = str(shipped() / "lexicon" / "organisations.csv")
    found: dict[str, tuple[str, ...]] = of_file("organisations", path, (__file__,), _prepared)
    return found


def _prepared(data: bytes) -> dict[str, tuple[str, ...]]:
    import csv
    import io

    found: dict[str, tuple[str, ...]] = {}
    file = io.StringIO(data.decode("utf-8"), newline="")
    next(file)
    rows = csv.reader(file)
    next(rows)
    for forms, name, aliases in rows:
        names = (name, *filter(None, aliases.split(";")))
        for form in forms.split(";"):
            found[form] = found.get(form, ()) + names
    return found
