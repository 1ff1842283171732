"""A folder of its own whose configuration names tables of names, with the shipped rules."""

import pytest

from tests.desk import findings


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """Check a text with a table of names: newsroom(text, table, "names.csv")."""
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    def checked(text, table, name="names.csv", **options):
        (tmp_path / ".copydesk.yml").write_text(f"names: [{name}]\n")
        (tmp_path / name).write_text(table, encoding="utf-8")
        (tmp_path / "story.txt").write_text(text, encoding="utf-8")
        return findings("story.txt", select=("names.*",), **options)

    return checked
