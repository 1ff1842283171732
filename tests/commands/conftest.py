"""A desk of its own in an empty folder, and the command as a user runs it there."""

import shutil

import pytest

from lint import config
from lint.cli import main

USE = """\
extends: substitution
message: "Write “%s”, not “%s”."
level: error
description: Our style. More is in the book.
link: https://example.org/style
ignorecase: true
swap: {utilise: use}
tests:
  - {name: found, format: txt, input: They utilise it., want: "1:6:style.use:Write “use”, not “utilise”."}
  - {name: passed, format: txt, input: They use it., want: ""}
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Write a file of the desk: desk("rules/style/use.yml", text)."""
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    shutil.copytree(config.shipped() / "engines", tmp_path / "shipped" / "engines")
    for folder in ("facts", "lexicon", "lists"):
        (tmp_path / "shipped" / folder).symlink_to(config.shipped() / folder)
    monkeypatch.setattr(config, "shipped", lambda: tmp_path / "shipped")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")

    def write(name, text):
        path = tmp_path / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    write(".copydesk.yml", "rules: [rules]\nengines: [own]\nlevels: {style.twice: off}\n")
    write("rules/style/use.yml", USE)
    write("rules/style/twice.yaml", "extends: doubled\nmessage: “{found}” stands twice.\n")
    return write


@pytest.fixture
def copydesk(capsys):
    """Run the command: status, standard output, standard error."""

    def run(*words):
        capsys.readouterr()
        status = main(list(words))
        said = capsys.readouterr()
        return status, said.out, said.err

    return run
