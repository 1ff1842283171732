"""The documents are true: their examples give what they show, what they name is there."""

import json
import re
from pathlib import Path

import pytest

from lint import configfile
from lint.cli import COMMANDS, main
from lint.commands import check
from lint.reports import FORMATS
from tests.docs_update import DOCUMENTS, FENCE, ROOT, of_today

PROSE = [*DOCUMENTS, ROOT / "CHANGELOG.md"]
NAMED = re.compile(r"`((?:lint|rules|tests|docs|seeds)/[\w./-]*)(?::(\w+))?`")


def names(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.mark.parametrize("document", DOCUMENTS, ids=names(DOCUMENTS))
def test_examples_are_what_the_program_prints(document):
    assert document.read_text("utf-8") == of_today(document), "run: python -m tests.docs_update"


@pytest.mark.parametrize("document", PROSE, ids=names(PROSE))
def test_every_file_and_function_that_is_named_is_there(document):
    for path, function in NAMED.findall(document.read_text("utf-8")):
        assert (ROOT / path).exists(), path
        if function:
            assert re.search(rf"^(?:def|class) {function}\b", (ROOT / path).read_text("utf-8"), re.M)


@pytest.mark.parametrize("document", PROSE, ids=names(PROSE))
def test_links_lead_somewhere(document):
    for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
        assert (document.parent / link).exists(), link


def test_the_prose_is_clean(capsys):
    assert main(["check", "--force-exclude", *map(str, PROSE)]) == 0, capsys.readouterr().out
    assert "nothing to mend" in capsys.readouterr().out


def test_every_key_of_the_configuration_is_explained():
    told = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/configuration.md").read_text("utf-8"), re.M)
    assert told == list(configfile.KEYS)


def test_the_configuration_shown_is_right(tmp_path):
    text = (ROOT / "docs/configuration.md").read_text("utf-8")
    shown = next(m[2] for m in FENCE.finditer(text) if m[1] == "yaml")
    settings = configfile.read(tmp_path / ".copydesk.yml", shown.encode())
    assert settings.exclude == ("archive/", "*.draft.txt")


def test_every_field_of_a_finding_is_explained(capsys):
    schema = json.loads((ROOT / "docs/findings.schema.json").read_text("utf-8"))
    text = (ROOT / "docs/json.md").read_text("utf-8")
    told = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (.+?) \|", text, re.M))))
    finding, place, edit = (schema["$defs"][name] for name in ("finding", "place", "edit"))
    assert told == {*finding["required"], *place["required"], *edit["required"]}


def test_every_option_stands_in_the_help(capsys):
    assert main(["check", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in FORMATS)
    assert check.EXAMPLES.strip() in told


def test_every_command_stands_in_the_help(capsys):
    assert main([]) == 0
    told = capsys.readouterr().out
    assert all(f"\n    {name}" in told for name in COMMANDS)


def test_every_shipped_list_has_its_source_in_notice():
    notice = (ROOT / "NOTICE").read_text("utf-8")
    shipped = [path for folder in ("lists", "facts") for path in Path(ROOT, "rules", folder).iterdir()]
    assert [path.name for path in shipped if f"rules/{path.parent.name}/{path.name}" not in notice] == []
