"""The command as a user meets it: whole output, both streams, exit status."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from lint.cli import COMMANDS, main

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((ROOT / "docs/findings.schema.json").read_text("utf-8"))
SEED = ROOT / "seeds/000_8544147231d2fdeb.txt"

# Two rules that stay, so that the output compared here does not change with the desk's.
RULES = {
    "words/before.yml": """\
extends: substitution
message: "Write “%s”, not “%s”."
level: error
ignorecase: true
swap: {prior to: before, subsequent to: after}
""",
    "words/very.yml": """\
extends: existence
message: "“%s” adds nothing: leave it out?"
tokens: [very]
action: {name: remove}
""",
    "words/plain.yml": """\
extends: existence
message: "“%s”: 100% plain, A: b, c."
level: suggestion
tokens: [nice]
""",
}
STORY = """\
Mayor opens road

SPRINGDALE, March 14, 2023 (Wire) — The mayor opened a very long road prior to lunch on Tuesday.

Subsequent to that she had a nice rest.
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a story and three rules of its own; the shipped ones are away."""
    shutil.copytree(ROOT / "rules/engines", tmp_path / ".shipped/engines")
    monkeypatch.setattr("lint.config.shipped", lambda: tmp_path / ".shipped")
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The same for the program in a process of its own, beside the shipped rules; read only once."""
    place = furnish(tmp_path_factory.mktemp("place"))
    put(place / "long.txt", "It was very late.\n\n" * 3000)
    return place


def furnish(folder):
    for name, text in RULES.items():
        put(folder / "house" / name, text)
    put(folder / ".copydesk.yml", "rules: [house]\nengines: [own]\nexclude: [old/]\n")
    put(folder / "story.txt", STORY)
    return folder


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def copydesk(desk, capsys):
    """Runs the command: (exit status, standard output, standard error)."""

    def run(line, **places):
        status = main([word.format(**places) for word in line.split()])
        return (status, *capsys.readouterr())

    return run


TEXT = """\
story.txt
  Par 2, line 3: …March 14, 2023 (Wire) — The mayor opened a [very] long road prior to lunch on Tuesday.
      warning: “very” adds nothing: leave it out?
      words.very
  Par 2, line 3: …(Wire) — The mayor opened a very long road [prior to] lunch on Tuesday.
      error: Write “before”, not “prior to”.
      words.before
  Par 3, line 5: [Subsequent to] that she had a nice rest.
      error: Write “after”, not “Subsequent to”.
      words.before
"""


def test_text(copydesk):
    assert copydesk("check story.txt") == (1, TEXT + "1 story: 2 errors, 1 warning.\n", "")


def test_quiet_leaves_the_summary_out(copydesk):
    assert copydesk("check story.txt --quiet") == (1, TEXT, "")


def test_concise(copydesk):
    assert copydesk("check . --format concise") == (
        1,
        "./story.txt:3:56: warning: “very” adds nothing: leave it out? [words.very]\n"
        "./story.txt:3:71: error: Write “before”, not “prior to”. [words.before]\n"
        "./story.txt:5:1: error: Write “after”, not “Subsequent to”. [words.before]\n",
        "",
    )


def test_github(copydesk):
    assert copydesk("check story.txt --format github --min-level suggestion") == (
        1,
        "::error file=story.txt,line=3,col=71,endLine=3,endColumn=79,title=words.before"
        "::Write “before”, not “prior to”.\n"
        "::error file=story.txt,line=5,col=1,endLine=5,endColumn=14,title=words.before"
        "::Write “after”, not “Subsequent to”.\n"
        "::warning file=story.txt,line=3,col=56,endLine=3,endColumn=60,title=words.very"
        "::“very” adds nothing: leave it out?\n"
        "::notice file=story.txt,line=5,col=30,endLine=5,endColumn=34,title=words.plain"
        "::“nice”: 100%25 plain, A: b, c.\n",
        "",
    )


def test_github_says_how_many_it_leaves_out(copydesk, desk):
    put(desk / "a,b:c %.txt", "It was very good.\n\n" * 13)
    put(desk / "stories.txt", "He left prior to noon.\n")
    status, out, _ = copydesk("check {path} --format github", path="a,b:c %.txt")
    assert status == 0
    assert out.count("::warning file=a%2Cb%3Ac %25.txt,line=") == 10
    assert out.endswith("::notice::3 more warnings; see the log or another format\n")


def test_json(copydesk):
    status, out, err = copydesk("check story.txt --format json --min-level suggestion")
    whole = json.loads(out)
    jsonschema.validate(whole, SCHEMA)
    assert (status, err) == (1, "")
    assert whole["counts"] == {"files": 1, "error": 2, "warning": 1, "suggestion": 1, "waived": 0}
    first = whole["files"][0]["findings"][1]
    assert len(first.pop("fingerprint")) == 20
    assert first == {
        "path": "story.txt", "line": 3, "column": 71, "end_line": 3, "end_column": 79,
        "paragraph": 2, "part": "paragraph", "rule": "words.before", "level": "error",
        "category": "fix", "confidence": "high", "message": "Write “before”, not “prior to”.",
        "text": "prior to", "places": [], "evidence": [], "engine": "own", "agreed": [], "status": "open",
        "fixes": [{
            "edits": [{"line": 3, "column": 71, "end_line": 3, "end_column": 79, "text": "before"}],
            "safe": False,
        }],
    }  # fmt: skip


def test_jsonl_of_the_shipped_desk_keeps_its_promise(capsys):
    main(["check", str(SEED), "--format", "jsonl", "--min-level", "suggestion"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 8
    for line in lines:
        jsonschema.validate(
            json.loads(line), {**SCHEMA, "$ref": "#/$defs/finding", "required": []} | NOT_WHOLE
        )


NOT_WHOLE = {"properties": {}, "type": "object"}


def test_errors_of_the_shipped_desk_are_certain(capsys):
    main(["check", str(SEED), "--format", "jsonl"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {f["confidence"] for f in found if f["level"] == "error"} == {"high"}


def test_several_formats(copydesk, desk):
    status, out, _ = copydesk("check story.txt --format text --format jsonl:f.jsonl --format json:f.json")
    assert (status, out) == (1, TEXT + "1 story: 2 errors, 1 warning.\n")
    lines = [json.loads(line) for line in (desk / "f.jsonl").read_text("utf-8").splitlines()]
    assert json.loads((desk / "f.json").read_text("utf-8"))["files"][0]["findings"] == lines


STATUS = [
    ("check story.txt", 1),
    ("check story.txt --fail-level never", 0),
    ("check story.txt --ignore words.before", 0),
    ("check story.txt --ignore words.before --fail-level warning", 1),
    ("check story.txt --ignore words.before --ignore words.very --fail-level warning", 0),
    ("check story.txt --ignore words.before --ignore words.very --fail-level suggestion", 1),
    ("check story.txt --select words.very", 0),
    ("check story.txt --select words.*", 1),
    ("check story.txt --engines own,proselint --strict", 1),
    ("check story.txt --engines own,proselint", 1),
    ("check story.txt --date 2011-10", 1),
    ("--version", 0),
    ("", 0),
    ("check --help", 0),
]


@pytest.mark.parametrize("line, status", STATUS)
def test_exit_status(line, status, copydesk):
    said = copydesk(line)
    assert (said[0], said[2]) == (status, "")


WRONG = [
    ("check", "name a file or a folder to check, or - for standard input"),
    ("chek story.txt", "chek is no command; did you mean check?"),
    ("story.txt", "story.txt is no command; did you mean: copydesk check story.txt"),
    ("frobnicate", f"frobnicate is no command; allowed: {', '.join(sorted(COMMANDS))}"),
    ("check story.txt --formt text", "copydesk check has no option --formt; did you mean --format?"),
    ("check story.txt --zzz", "copydesk check has no option --zzz; see copydesk check --help"),
    ("check story.txt --quite=1", "copydesk check has no option --quite; did you mean --quiet?"),
    ("check story.txt --format", "--format wants a value; see copydesk check --help"),
    ("check - -", "- is named twice, and standard input can be read once; leave one out"),
    ("rules lst", "copydesk rules: lst is not known; did you mean list?"),
    ("stats --format csv", "--format: csv is not known; allowed: json, text"),
    ("learn . --least x", "--least wants a whole number, not 'x'; see copydesk learn --help"),
    ("facts show", "NAME|POST is missing; see copydesk facts show --help"),
    ("check story.txt --format jsn", "--format: jsn is not known; did you mean json?"),
    ("check story.txt --format text:no/x", "--format: no/x cannot be written: No such file or directory"),
    ("check story.txt --format json:", "--format: no file cannot be written: No such file or directory"),
    ("check . --format text --format json", "--format: json shares its output with nothing; write json:FILE"),
    ("check story.txt --fail-level eror", "--fail-level: eror is not known; did you mean error?"),
    ("check . --min-level never", "--min-level: never is not known; allowed: error, suggestion, warning"),
    ("check story.txt --engines own,proslint", "--engines: proslint is not known; did you mean proselint?"),
    ("check story.txt --engines own,harpr", "--engines: harpr is not known; did you mean harper?"),
    ("check story.txt --date yesterday", "--date: yesterday is no date; write it as 2011-10-21"),
    ("check story.txt --date 2011-13-45", "--date: 2011-13-45 is no date; write it as 2011-10-21"),
    ("check story.txt --config no.yml", "no.yml: cannot be read: No such file or directory"),
    ("check no.txt", "no.txt: there is no such file; mend the path"),
    ("check story.txt --select words.beforr", "no rule is called words.beforr; did you mean words.before?"),
    ("check story.txt --ignore zzz", "no rule is called zzz; copydesk rules list shows them"),
]  # fmt: skip


def test_a_folder_without_stories_is_said_and_lets_pass(copydesk):
    status, _, err = copydesk("check house")
    said = "house: no story is in this folder; put them there as .txt or .md, or name each file"
    assert (status, err) == (0, f"copydesk: {said}\n")


@pytest.mark.parametrize("line, said", WRONG)
def test_what_is_wrong_is_said_in_one_line(line, said, copydesk):
    status, _, err = copydesk(line)
    assert (status, err) == (2, f"copydesk: {said}\n")


@pytest.mark.parametrize("line", [line for line, said in WRONG if said.startswith("--")])
def test_options_that_are_wrong_print_no_findings(line, copydesk):
    assert copydesk(line)[1] == ""


def test_the_rest_is_checked_when_a_path_is_wrong(copydesk):
    status, out, err = copydesk("check no.txt story.txt")
    assert (status, out) == (2, TEXT + "1 story: 2 errors, 1 warning.\n")
    assert err == "copydesk: no.txt: there is no such file; mend the path\n"


def test_what_fails_is_shown(copydesk):
    assert "words.plain" not in copydesk("check story.txt")[1]
    assert "words.plain" in copydesk("check story.txt --fail-level suggestion")[1]
    assert "words.very" not in copydesk("check story.txt --min-level error")[1]


def test_a_clean_story(copydesk, desk):
    put(desk / "clean.txt", "All is well in the village.\n")
    assert copydesk("check clean.txt") == (0, "1 story: nothing to mend.\n", "")


def test_a_folder_is_walked_in_order_and_a_file_read_once(copydesk, desk):
    for name in ("b/2.md", "b/10.md", "a/x.txt", ".hidden/x.txt", "a/x.csv", "a/x.TXT"):
        put(desk / name, "All is well.\n")
    whole = json.loads(copydesk("check . a/x.txt --format json")[1])
    assert [file["path"] for file in whole["files"]] == [
        "./story.txt", "./a/x.TXT", "./a/x.txt", "./b/10.md", "./b/2.md",
    ]  # fmt: skip


def test_excluded_files_are_checked_where_they_are_named(copydesk, desk):
    put(desk / ".copydesk.yml", "exclude: [old/, '*.draft.txt']\n")
    for name in ("old/a.txt", "old/b/c.txt", "x.draft.txt"):
        put(desk / name, "It was nice.\n")

    def checked(line):
        return [file["path"] for file in json.loads(copydesk(f"check {line} --format json")[1])["files"]]

    assert checked(".") == ["./story.txt"]
    assert checked("old") == ["old/a.txt", "old/b/c.txt"]
    assert checked("old/b") == ["old/b/c.txt"]
    assert checked("old/a.txt x.draft.txt") == ["old/a.txt", "x.draft.txt"]
    assert checked("--force-exclude old old/a.txt x.draft.txt story.txt") == ["story.txt"]


def test_a_waived_finding_is_counted_and_does_not_fail(copydesk, desk):
    put(
        desk / ".copydesk-waivers.yml",
        "- {rule: words.before, file: story.txt, reason: the mayor's own words}\n",
    )
    status, out, _ = copydesk("check story.txt")
    assert (status, out.splitlines()[-1]) == (0, "1 story: 1 warning (2 waived).")
    found = [json.loads(line) for line in copydesk("check story.txt --format jsonl")[1].splitlines()]
    assert [f["status"] for f in found] == ["open", "waived", "waived"]
    counts = json.loads(copydesk("check story.txt --format json")[1])["counts"]
    assert (counts["error"], counts["waived"]) == (0, 2)


def test_colours_are_for_terminals(copydesk, desk, monkeypatch):
    plain = copydesk("check story.txt")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    colored = copydesk("check story.txt")[1]
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain.replace("[", "").replace("]", "")
    assert "\x1b" not in copydesk("check story.txt --format text:out.txt")[1] + (desk / "out.txt").read_text(
        "utf-8"
    )
    monkeypatch.setenv("FORCE_COLOR", "0")
    assert copydesk("check story.txt")[1] == plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert copydesk("check story.txt")[1] == plain


def program(*words, cwd, data=None, env=None):
    """The program in a process of its own."""
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(ROOT), **(env or {})}
    return subprocess.run(
        [sys.executable, "-m", "lint", *words],
        cwd=cwd,
        input=data,
        env=environment,
        capture_output=True,
        timeout=100,
    )


def test_the_program_reads_standard_input(place):
    done = program(
        "check",
        "-",
        "--stdin-filename",
        "desk/x.md",
        "--format",
        "concise",
        cwd=place,
        data=b"It was *very* late.\n",
    )
    assert done.stdout.decode() == "desk/x.md:1:9: warning: “very” adds nothing: leave it out? [words.very]\n"
    assert (done.returncode, done.stderr) == (0, b"")


def test_standard_input_obeys_force_exclude(place):
    words = ("check", "-", "--stdin-filename", "old/x.txt", "--format", "concise")
    data = b"He left prior to noon.\n"
    assert program(*words, cwd=place, data=data).returncode == 1
    assert program(*words, "--force-exclude", cwd=place, data=data).stdout == b""


def test_the_program_writes_utf8_whatever_the_console_says(place):
    done = program("check", "story.txt", cwd=place, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.stdout.decode("utf-8") == TEXT + "1 story: 2 errors, 1 warning.\n"
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_terminal_gets_colours_and_a_pipe_does_not(place):
    pty = pytest.importorskip("pty", reason="no pseudo-terminals here")
    leader, follower = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "NO_COLOR": "", "FORCE_COLOR": ""}
    words = [sys.executable, "-m", "lint", "check", "story.txt"]
    subprocess.run(words, cwd=place, stdout=follower, stderr=follower, env=environment, timeout=100)
    os.write(follower, b"that was all")  # else reading could wait for ever
    assert b"\x1b[1;4mvery\x1b[0m" in os.read(leader, 9999)
    piped = subprocess.run(words, cwd=place, capture_output=True, env=environment, timeout=100)
    assert b"very" in piped.stdout
    assert b"\x1b" not in piped.stdout


def test_the_reader_may_close_the_pipe(place):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "lint", "check", "long.txt"]
    with subprocess.Popen(
        words, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.wait(100) == 141
        assert running.stderr.read() == b""


def test_control_c_ends_with_what_was_found(desk, monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("lint.run.check_files", interrupted)
    assert main(["check", "story.txt"]) == 130
    assert capsys.readouterr() == ("1 file not read.\n", "copydesk: interrupted: no story was read\n")


def test_an_engine_that_cannot_run_is_named(copydesk, monkeypatch):
    from lint.engines import EngineAbsent, proselint

    def absent(story, settings):
        raise EngineAbsent("proselint is not installed")

    monkeypatch.setattr(proselint, "check", absent)
    status, _, err = copydesk("check story.txt --engines own,proselint --ignore words.before")
    assert (status, err) == (0, "copydesk: not checked by proselint: proselint is not installed\n")
    assert copydesk("check story.txt --engines own,proselint --ignore words.before --strict")[0] == 2
    whole = json.loads(copydesk("check story.txt --engines own,proselint --format json")[1])
    assert whole["files"][0]["not_checked_by"] == {"proselint": "proselint is not installed"}
