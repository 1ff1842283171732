"""After the month until which a country is known, the desk does not block."""

import pytest

from lint.config import shipped
from lint.dates import Date
from lint.facts import known_until
from tests.desk import findings

TABLE = str(shipped() / "facts" / "offices.csv")
UNTIL = known_until.read(TABLE)["AF"]
YEAR = int(UNTIL[:4])


@pytest.mark.parametrize(
    "date, past",
    [(Date(YEAR), False), (Date(2011, 10, 21), False), (Date(YEAR + 1), True), (None, False)],
)
def test_past(date, past):
    assert known_until.past(TABLE, "AF", date) == past


def test_a_country_that_the_file_does_not_name_is_known():
    assert not known_until.past(TABLE, "QQ", Date(YEAR + 9))


@pytest.mark.parametrize("until, level", [("2012-01", "error"), ("2011-09", "warning")])
def test_the_level_of_a_finding(tmp_path, monkeypatch, until, level):
    (tmp_path / "story.txt").write_text("KABUL, October 21, 2011 -- She met President Kara in Kabul.")
    monkeypatch.setattr(known_until, "read", lambda table: {"AF": until})
    found = findings(tmp_path / "story.txt", select=("names.leader",))
    assert [f.level for f in found] == [level]
