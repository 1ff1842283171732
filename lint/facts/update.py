"""Newer office holders, asked of Wikidata's query service from the user's own machine.

Nothing asks unless `copydesk facts update` does. The heads of state and of government of every
country are asked for in two questions; the answer is joined to the shipped table and written as a
table of the desk's own, which then stands in its place.
"""

import json
import os
import tempfile
import time
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from lint import __version__
from lint.facts import merge
from lint.facts.merge import Told
from lint.mistake import Mistake

SERVER = "https://query.wikidata.org/sparql"
SECONDS = 75  # a little more than the service gives one question
PAUSE = 5.0  # seconds before the second and last attempt
MOST_BYTES = 50_000_000
AGENT = f"copydesk/{__version__} (editorial linter; facts update)"
TROUBLE = (429, 500, 502, 503, 504)  # what may be over in a moment
# P35 head of state, P6 head of government; P580 start, P582 end; P297 the code of a country.
OFFICES = {"state": "P35", "government": "P6"}
QUERY = """\
SELECT ?code ?person ?name ?start ?startPrecision ?end ?endPrecision WHERE {
  ?country wdt:P297 ?code; p:%(office)s ?held.
  ?held ps:%(office)s ?person; wikibase:rank ?rank; pqv:P580 ?from.
  FILTER(?rank != wikibase:DeprecatedRank)
  ?from wikibase:timeValue ?start; wikibase:timePrecision ?startPrecision.
  OPTIONAL {
    ?held pqv:P582 ?until.
    ?until wikibase:timeValue ?end; wikibase:timePrecision ?endPrecision.
  }
  ?person rdfs:label ?name.
  FILTER(LANG(?name) = "en" && ?start >= "%(since)s"^^xsd:dateTime)
}
ORDER BY ?code ?start ?name
"""
SINCE = "2020-01-01T00:00:00Z"  # older terms stand in the shipped table, checked
PRECISION = {9: 4, 10: 7, 11: 10}  # Wikidata's year, month and day as letters of an ISO day


class Done(NamedTuple):
    """The table that was written, and how many rows are new or have ended since."""

    path: Path
    added: int
    ended: int


def update(server: str, folder: Path, today: date | None = None, pause: float = PAUSE) -> Done:
    """Ask, join, write. Raises Mistake where the service does not answer; then nothing is changed."""
    told = [one for office, key in OFFICES.items() for one in ask(server, office, key, pause)]
    month = (today or date.today()).isoformat()[:7]
    table = merge.merged(merge.base(folder), told, month)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "known_until.csv", merge.known_text(table))
    _write(folder / "offices.csv", merge.offices_text(table))
    return Done(folder / "offices.csv", table.added, table.ended)


def ask(server: str, office: str, key: str, pause: float = PAUSE) -> list[Told]:
    """The holders of an office in every country, as the service answers."""
    data = urlencode({"query": QUERY % {"office": key, "since": SINCE}}).encode()
    accept = {"Accept": "application/sparql-results+json", "User-Agent": AGENT}
    if not server.startswith(("https://", "http://")):
        raise Mistake(f"--server: {server} is no address; it begins with https://")
    answer = _sent(urllib.request.Request(server, data, accept), pause)
    try:
        rows = json.loads(answer)["results"]["bindings"]
        return [one for row in rows if (one := _told(office, row))]
    except (ValueError, KeyError, TypeError):
        raise Mistake(
            "the answer is not what Wikidata's query service gives; try again later", server
        ) from None


def _sent(request: urllib.request.Request, pause: float, last: bool = False) -> bytes:
    """The bytes of the answer; a service in trouble is asked once more."""
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            data: bytes = answer.read(MOST_BYTES)
            return data
    except urllib.error.HTTPError as error:
        again, reason = error.code in TROUBLE, f"{error.code} {error.reason}"
        error.close()
    except (OSError, ValueError) as error:
        again, reason = True, str(getattr(error, "reason", error))
    if last or not again:
        raise Mistake(f"does not answer ({reason}); nothing was changed", request.full_url)
    time.sleep(pause)
    return _sent(request, pause, last=True)


def _told(office: str, row: "dict[str, Any]") -> Told | None:
    """A row of the answer; None where its start is not known to the year."""
    said = {name: str(cell["value"]) for name, cell in row.items()}
    start = _day(said.get("start", ""), said.get("startPrecision", ""))
    end = _day(said.get("end", ""), said.get("endPrecision", ""))
    person = said["person"].rpartition("/")[2]
    known = start and person[:1] == "Q" and person[1:].isdecimal() and (end or "end" not in said)
    return Told(office, said["code"], said["name"], person, start, end) if known else None


def _day(time_value: str, precision: str) -> str:
    """An ISO day, month or year, no more exact than it is known; "" where it is vaguer."""
    length = PRECISION.get(int(precision)) if precision.isdecimal() else None
    return time_value[:length] if length and time_value[:1].isdecimal() else ""


def _write(path: Path, text: str) -> None:
    """The file whole or not at all."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=path.parent, delete=False
        ) as part:
            part.write(text)
        os.replace(part.name, path)
    except OSError as error:
        raise Mistake(f"cannot be written: {error.strerror}", str(path)) from None
