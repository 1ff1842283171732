"""copydesk facts update, asked of a server on loopback that gives recorded answers."""

import json
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pytest

from lint.cli import main
from lint.facts import merge, update
from lint.mistake import Mistake
from tests.desk import findings

RECORDED = {
    "P35": [
        ("FR", "Q3052772", "Emmanuel Macron", "2017-05-14", 11, "2031-05-13", 11),
        ("FR", "Q999001", "Ada Lovelace", "2031-05-13", 11, None, None),
        ("XX", "Q999002", "Nobody Known", "2031-01-01", 11, None, None),
    ],
    "P6": [("DE", "Q999003", "Emil Vague", "2031-01-01", 9, None, None)],
}


def bindings(rows):
    names = ("code", "person", "name", "start", "startPrecision", "end", "endPrecision")
    for row in rows:
        cells = dict(zip(names, row, strict=True))
        cells["person"] = f"http://www.wikidata.org/entity/{cells['person']}"
        for name in ("start", "end"):
            cells[name] = cells[name] and f"{cells[name]}T00:00:00Z"
        yield {
            name: {"type": "literal", "value": str(cell)} for name, cell in cells.items() if cell is not None
        }


@pytest.fixture
def service():
    """A query service: its address, what it was asked, and the replies it gives before the answers."""
    asked, troubles = [], []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            query = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["query"][0]
            asked.append((query, dict(self.headers)))
            status, body = troubles.pop(0) if troubles else (200, None)
            key = "P35" if "p:P35" in query else "P6"
            said = {"results": {"bindings": list(bindings(RECORDED[key]))}}
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body if body is not None else json.dumps(said).encode())

        def log_message(self, *words):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sparql", asked, troubles
    server.shutdown()
    server.server_close()


def rows_of(folder, country):
    return [row for row in merge._rows(folder / "offices.csv") if row["country"] == country]


def test_the_answer_is_joined_to_the_table(service, tmp_path):
    done = update.update(service[0], tmp_path, date(2031, 6, 1), pause=0)
    assert (done.added, done.ended) == (2, 1)
    macron, ada = [row for row in rows_of(tmp_path, "FR") if row["post"] == "president"][-2:]
    assert (macron["until"], ada["person"], ada["from"], ada["basis"]) == (
        "2031-05-13", "Ada Lovelace", "2031-05-13", "Q999001",
    )  # fmt: skip
    assert rows_of(tmp_path, "DE")[-1]["from"] == "2031" or "2031" in [
        r["from"] for r in rows_of(tmp_path, "DE")
    ]
    assert rows_of(tmp_path, "XX") == []


def test_known_until_moves_on_where_the_service_has_answered(service, tmp_path):
    update.update(service[0], tmp_path, date(2031, 6, 1), pause=0)
    known = {row["country"]: row["known_until"] for row in merge._rows(tmp_path / "known_until.csv")}
    assert known["FR"] == known["DE"] == "2031-06"
    assert known["AF"] < "2031"
    assert "XX" not in known


def test_twice_is_as_once_and_what_is_by_hand_stays(service, tmp_path):
    update.update(service[0], tmp_path, date(2031, 6, 1), pause=0)
    own = "mayor,FR,Ann Hargreaves,,2030,,hand\n"
    table = tmp_path / "offices.csv"
    first = table.read_text("utf-8")
    table.write_text(first + own, "utf-8")
    update.update(service[0], tmp_path, date(2031, 6, 1), pause=0)
    assert sorted(table.read_text("utf-8").splitlines()) == sorted((first + own).splitlines())


def test_it_says_who_asks_and_for_what(service, tmp_path):
    update.update(service[0], tmp_path, date(2031, 6, 1), pause=0)
    query, headers = service[1][0]
    assert len(service[1]) == 2
    assert "wdt:P297" in query
    assert headers["User-Agent"].startswith("copydesk/")


@pytest.mark.parametrize("trouble", [(503, b""), (429, b""), (500, b"")])
def test_a_service_in_trouble_is_asked_once_more(service, tmp_path, trouble):
    service[2].append(trouble)
    assert update.update(service[0], tmp_path, date(2031, 6, 1), pause=0).added == 2


@pytest.mark.parametrize(
    "troubles, what",
    [
        ([(503, b""), (503, b"")], r"does not answer \(503"),
        ([(400, b"")], r"does not answer \(400"),
        ([(200, b"<html>")], "the answer is not what"),
        ([(200, b"{}")], "the answer is not what"),
    ],
)
def test_no_answer_changes_nothing(service, tmp_path, troubles, what):
    service[2].extend(troubles)
    with pytest.raises(Mistake, match=what):
        update.update(service[0], tmp_path / "facts", pause=0)
    assert not (tmp_path / "facts").exists()


def test_the_address_is_one(tmp_path):
    with pytest.raises(Mistake, match="it begins with https"):
        update.update("file:///etc/passwd", tmp_path)


def test_the_desk_uses_the_table_of_its_own(service, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / ".copydesk.yml").write_text("rules: [house]\n")
    (tmp_path / "story.txt").write_text("PARIS, June 4, 2031 -- President Lovelac spoke to French farmers.")
    assert findings("story.txt", select=("names.leader",)) == []
    assert main(["facts", "update", "--server", service[0]]) == 0
    assert capsys.readouterr().out == "house/facts/offices.csv: 2 holders added, 1 ended\n"
    from lint import run

    run.desk_for.cache_clear()
    found = findings("story.txt", select=("names.leader",))
    assert [f.fixes[0].edits[0][4] for f in found] == ["Lovelace"]
