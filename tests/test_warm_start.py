"""A warm check imports nothing that only authors of rules need."""

import subprocess
import sys

IDLE = (
    "jsonschema", "shtab", "proselint", "hyperscan", "lint.configfile", "lint.examples",
    "lint.ruletest", "lint.schema", "lint.words", "lint.spreadsheet", "lint.explain", "lint.newrule",
    "lint.commands.here", "lint.commands.rules", "lint.commands.doctor", "lint.commands.config",
    "lint.commands.ruletests", "lint.commands.completion", "lint.commands.enginerules",
)  # fmt: skip
PROGRAM = """
import sys
from lint.cli import main
main(["check", "story.txt", "--engines", "own"])
print(*[name for name in {idle!r} if name in sys.modules])
"""


def test_a_warm_check_is_lean(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "story.txt").write_text("All is well.\n")
    _, warm = run(tmp_path), run(tmp_path)
    loaded = warm.splitlines()[-1].split()
    assert loaded == []


def run(folder):
    command = [sys.executable, "-c", PROGRAM.format(idle=IDLE)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
