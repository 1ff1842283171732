"""What goes wrong: broken files, odd bytes, other systems. Nothing hangs, nothing is a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from lint import config, files, run
from lint.cli import main
from lint.engines import own
from lint.reports import FORMATS, FileReport, report

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds/000_8544147231d2fdeb.txt"
BEFORE = """\
extends: substitution
message: "Write “%s”, not “%s”."
level: error
swap: {prior to: before}
"""
FLAW = "They met prior to noon.\n"
LINE = ":1:10: error: Write “before”, not “prior to”. [words.before]\n"
KILLS = "\x1b[2J\x1b]0;owned\x07\u202e\u2066\x00\x9b31m\r"


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A folder with one rule of its own, that finds “prior to”, beside the shipped ones."""
    put(tmp_path / "house/words/before.yml", BEFORE)
    put(tmp_path / ".copydesk.yml", "rules: [house]\nengines: [own]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(house, monkeypatch):
    """The same without the shipped rules."""
    shipped = house / ".shipped"
    shutil.copytree(ROOT / "rules/engines", shipped / "engines")
    monkeypatch.setattr(config, "shipped", lambda: shipped)
    return house


def put(path, text, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))


@pytest.fixture
def copydesk(desk, capsys):
    """Runs a check, a line a finding: (exit status, standard output, standard error)."""

    def check(*words):
        status = main(["check", "--format", "concise", *words])
        return (status, *capsys.readouterr())

    return check


# Rules

HEAD = "extends: existence\nmessage: No.\n"
BROKEN = [
    ("pattern.yml", f"{HEAD}tokens:\n  - fine\n  - '(open'\n", 5, "the pattern “(open” is broken"),
    ("key.yml", HEAD.replace("ss", "s"), 2, "unknown key “mesage”; did you mean message?"),
    ("message.yml", "extends: existence\ntokens: [x]\n", 1, "the key “message” is missing"),
    ("twice.yml", f"{HEAD}message: Yes.\n", 3, "the key “message” stands twice"),
    ("kind.yml", HEAD.replace("ence", "ance"), 1, "extends: existance is no kind of rule; did you mean exis"),
    ("level.yml", f"{HEAD}level: eror\n", 3, "level: eror is not known; did you mean error?"),
    ("limit.yml", f"{HEAD}tokens: [x]\nlimit: 99999999999999999999\n", 4, "“limit” wants a whole number"),
    ("minus.yml", f"{HEAD}tokens: [x]\nlimit: -1\n", 4, "“limit” wants a whole number"),
    ("nobody.yml", f"{HEAD}level: warning\n".replace("No.", '""'), 2, "the key “message” is empty: what"),
    ("blank.yml", f"{HEAD}tokens: ['']\n", 3, "“tokens” wants a list of texts"),
    ("null.yaml", "extends: headline\nmessage: No.\nshort: a\ncounted: {dead: null}\n", 4, "“counted” wants"),
    ("parts.yaml", "extends: headfigure\nmessage: No.\nparts: ['(x']\n", 3, "the pattern “(x” is broken"),
    ("none.yaml", "extends: sums\nmessage: No.\nframes: []\nholds: a > b\n", 3, "the key “frames” is empty"),
    ("no.yaml", "extends: firstname\nmessage: No.\nfamily: [a]\nshort: ''\n", 4, "the key “short” is empty"),
    ("zero.yml", "extends: doubled\nmessage: No.\nleast: 0\n", 3, "“least” wants a number from 1"),
    ("yaml.yml", "extends: [existence\nmessage: No.\n", 2, "this is not YAML"),
    ("empty.yml", "", 1, "a rule is keys and values"),
    ("bytes.yml", b"\xff\xfe\x00", None, "not UTF-8"),
]


@pytest.mark.parametrize("name, text, line, said", BROKEN, ids=[row[0] for row in BROKEN])
def test_a_broken_rule_is_one_line_and_the_rest_goes_on(name, text, line, said, copydesk, desk):
    put(desk / "house/words" / name, text)
    put(desk / "story.txt", FLAW)
    put(desk / "other.txt", FLAW)
    status, out, err = copydesk("story.txt", "other.txt")
    assert (status, out) == (2, f"story.txt{LINE}other.txt{LINE}")
    where = f"house/words/{name}" + (f":{line}" if line else "")
    assert err.startswith(f"copydesk: {where}: {said}")
    assert err.count("\n") == 1


def test_what_python_warns_of_in_a_pattern_is_no_line(desk):
    put(desk / "house/words/marks.yml", f"{HEAD}nonword: true\ntokens:\n  - '[(||[]'\n")
    put(desk / "story.txt", "The mayor [left.\n")
    command = [sys.executable, "-m", "lint", "check", "--format", "concise", "story.txt"]
    ran = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "words.marks" in ran.stdout


@pytest.mark.parametrize("name", ["a" * 5000, "../../../../../../../../dev/zero", "latin.txt"])
def test_a_list_that_cannot_be_read_is_a_line(name, copydesk, desk):
    put(desk / "house/lists/latin.txt", b"# source\ncaf\xe9\n")
    text = "extends: firstname\nmessage: No.\nfamily: [wife]\nshort: " + json.dumps(name) + "\n"
    put(desk / "house/words/list.yaml", text)
    put(desk / "story.txt", FLAW)
    status, out, err = copydesk("story.txt")
    assert (status, out, err.count("\n")) == (2, f"story.txt{LINE}", 1)
    assert err.startswith("copydesk: house/words/list.yaml:4: the list “")


def test_an_id_that_is_taken(copydesk, desk):
    put(desk / "house/words/before.yaml", BEFORE)
    put(desk / "story.txt", FLAW)
    status, out, err = copydesk("story.txt")
    assert (status, out, err.count("\n")) == (2, f"story.txt{LINE}", 1)
    assert "the id words.before is taken by" in err


def test_a_rule_works_as_soon_as_it_is_there(copydesk, desk):
    """In one process and in the next: neither the run's memory nor the user's cache may be stale."""
    put(desk / "story.txt", "They met prior to noon; subsequent to that they left.\n")
    found = []
    for swap in ("{prior to: before}", "{subsequent to: after}", "{noon: midday}"):
        put(desk / "house/words/before.yml", BEFORE.replace("{prior to: before}", swap))
        run.desk_for.cache_clear()
        found.append(copydesk("story.txt")[1].split("not ")[1].split(".")[0])
    assert found == ["“prior to”", "“subsequent to”", "“noon”"]
    put(desk / "house/words/more.yml", BEFORE.replace("prior to: before", "left: went"))
    run.desk_for.cache_clear()
    assert copydesk("story.txt")[1].count("\n") == 2
    (desk / "house/words/more.yml").unlink()
    run.desk_for.cache_clear()
    assert copydesk("story.txt")[1].count("\n") == 1


def test_a_folder_of_rules_that_is_not_there(copydesk, desk):
    put(desk / ".copydesk.yml", "rules: [hose]\nengines: [own]\n")
    put(desk / "story.txt", "All is well.\n")
    status, _, err = copydesk("story.txt")
    assert (status, err.count("\n")) == (2, 1)
    assert err.startswith("copydesk: hose: the folder of rules is not there")


# Stories

ENCODED = [
    ("utf-8", ""),
    ("utf-8-sig", ""),
    ("utf-16", ""),
    ("utf-16-le", ""),
    ("utf-16-be", ""),
    ("cp1252", "copydesk: story.txt: read as Windows-1252; save it as UTF-8\n"),
]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("encoding, said", ENCODED)
def test_encodings_and_line_ends(encoding, said, end, copydesk, desk):
    put(desk / "story.txt", f"Café “Zoë” — opened.{end}{end}He left prior to noon.{end}", encoding)
    status, out, err = copydesk("story.txt")
    assert (status, out, err) == (1, f"story.txt{LINE.replace(':1:10:', ':3:9:')}", said)


REFUSED = [
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0" * 20, "bad.txt: this is a picture"),
    (bytes(range(256)) * 20, "bad.txt: this is not a text file"),
    (b"\xff\xfe\x00", "bad.txt: not UTF-16, as its first bytes say (byte 2); save it as UTF-8"),
    (b"fine\nfine \x81\x8d\x01\n", "bad.txt:2: neither UTF-8 nor Windows-1252; save it as UTF-8"),
]


@pytest.mark.parametrize("data, said", REFUSED, ids=["picture", "binary", "half a character", "control"])
def test_what_is_no_text_is_refused_in_a_line(data, said, copydesk, desk):
    put(desk / "bad.txt", data)
    put(desk / "story.txt", FLAW)
    status, out, err = copydesk("bad.txt", "story.txt")
    assert (status, out, err.count("\n")) == (2, f"story.txt{LINE}", 1)
    assert err.startswith(f"copydesk: {said}")


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\ufeff", "x", "---\n---\n", "#", "\x0c", "\u2028"])
@pytest.mark.parametrize("name", ["empty.txt", "empty.md"])
def test_next_to_nothing(name, text, copydesk, desk):
    put(desk / name, text)
    assert copydesk(name) == (0, "", "")


def test_a_rule_that_breaks_down_costs_no_other_its_say(house, capsys, monkeypatch):
    whole = own.run

    def run(rule, story, where):
        if rule.id == "words.before":
            raise IndexError("list index out of range")
        return whole(rule, story, where)

    monkeypatch.setattr(own, "run", run)
    put(house / "a.txt", f"The the mayor left. {FLAW}")
    assert main(["check", "--format", "concise", "a.txt"]) == 1
    out, err = capsys.readouterr()
    assert "words.doubled-word" in out
    assert err.startswith(
        "copydesk: not checked by the rule words.before: it broke down over a.txt (IndexError"
    )
    assert err.count("\n") == 1


def test_a_line_of_five_megabytes(copydesk, desk):
    put(desk / "long.txt", "The mayor spoke to the crowd. " * 170_000 + FLAW)
    assert copydesk("long.txt") == (1, f"long.txt{LINE.replace(':10:', ':5100010:')}", "")


def test_five_megabytes_without_a_blank_before_all_rules(house, capsys):
    put(house / "long.txt", "x" * 5_000_000)
    assert main(["check", "long.txt", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["a b.txt", "Kühe & Söhne.txt", "报道.txt", "-x.txt", "a'b\"c.txt", "é.txt"])
def test_names_of_files(name, copydesk, desk):
    put(desk / "in" / name, FLAW)
    assert copydesk("in") == (1, f"in/{name}{LINE}", "")
    assert copydesk(f"in/{name}")[1] == f"in/{name}{LINE}"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode here")
def test_a_name_that_is_not_unicode(copydesk, desk):
    os.makedirs(b"in")
    with open(b"in/caf\xe9.txt", "wb") as file:
        file.write(FLAW.encode())
    assert copydesk("in") == (1, f"in/caf<U+DCE9>.txt{LINE}", "")
    main(["check", "in", "--format", "json:out.json"])
    assert json.loads(Path("out.json").read_text("utf-8"))["files"][0]["path"] == "in/caf\udce9.txt"


# Paths


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_in_the_file_system_is_not_read(copydesk, desk):
    os.mkfifo(desk / "pipe.txt")
    put(desk / "story.txt", FLAW)
    assert copydesk(".") == (1, f"./story.txt{LINE}", "")
    said = "copydesk: pipe.txt: this is not a regular file; give its text to - instead\n"
    assert copydesk("pipe.txt", "story.txt") == (2, f"story.txt{LINE}", said)


def test_links(copydesk, desk):
    put(desk / "in/story.txt", FLAW)
    try:
        (desk / "in/loop").symlink_to(desk / "in", target_is_directory=True)
        (desk / "in/nowhere.txt").symlink_to(desk / "no.txt")
    except OSError as error:
        pytest.skip(f"no links here: {error}")
    assert copydesk("in") == (1, f"in/story.txt{LINE}", "")


def test_a_folder_without_rights(copydesk, desk, monkeypatch):
    put(desk / "in/story.txt", FLAW)
    put(desk / "in/shut/story.txt", FLAW)
    scan = os.scandir

    def refusing(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    said = "copydesk: in/shut: this folder cannot be read: Permission denied\n"
    assert copydesk("in") == (2, f"in/story.txt{LINE}", said)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_real_rights(copydesk, desk):
    put(desk / "in/story.txt", FLAW)
    put(desk / "in/shut.txt", FLAW)
    (desk / "in/shut.txt").chmod(0)
    said = "copydesk: in/shut.txt: cannot be read: Permission denied\n"
    assert copydesk("in") == (2, f"in/story.txt{LINE}", said)


def test_a_file_that_goes_away(copydesk, desk, monkeypatch):
    monkeypatch.setattr(files, "find", lambda *_: iter(["gone.txt"]))
    assert copydesk("gone.txt") == (2, "", "copydesk: gone.txt: cannot be read: No such file or directory\n")


# Configuration

WRONG = [
    ("min_levle: error", 2, "unknown key “min_levle”; did you mean min_level?"),
    ("min_level: eror", 2, "min_level: eror is not known; did you mean error?"),
    ("engines: [grammer]", 2, "engines: grammer is not known; allowed: harper, languagetool, own, proselint"),
    ("levels: {words.before: eror}", 2, "levels: eror is not known; did you mean error?"),
    ("paths: [{levels: {}}]", 2, "the key “match” is missing: the files meant, as in a .gitignore"),
    ("paths:\n  - match: a/\n    level: {x: off}", 4, "unknown key “level”; did you mean levels?"),
    ("exclude: ['\\']", 2, "exclude: “\\” is no pattern of a .gitignore"),
    ("paths: [{match: '\\'}]", 2, "match: “\\” is no pattern of a .gitignore"),
    ("paths: [sport/]", 2, "“paths” wants entries with a key “match”"),
    ("rules: {a: b}", 2, "“rules” wants a list of texts: folders of rules, beside the shipped ones"),
    ("extends: no.yml", 2, "extends: no.yml cannot be read: No such file or directory"),
    ("extends: .copydesk.yml", None, "extends goes in a circle"),
    ("- a list", 1, "a configuration is keys and values, e.g. “engines: [own]”"),
    ("home: 'x", None, "this is not YAML"),
    ("home: a\nhome: b", 3, "the key “home” stands twice (first on line 2); keep one"),
]


@pytest.mark.parametrize("text, line, said", WRONG, ids=[row[0] for row in WRONG])
def test_a_broken_configuration_is_one_line(text, line, said, copydesk, desk):
    put(desk / "in/.copydesk.yml", f"# desk\n{text}\n" if not text.startswith("-") else text)
    put(desk / "in/story.txt", FLAW)
    put(desk / "in/other.txt", FLAW)
    put(desk / "story.txt", FLAW)
    status, out, err = copydesk("in", "story.txt")
    assert (status, out, err.count("\n")) == (2, f"story.txt{LINE}", 1)
    assert err.startswith("copydesk: in/.copydesk.yml" + (f":{line}: {said}" if line else ""))
    assert said in err


def test_a_configuration_of_nothing_is_none(copydesk, desk):
    put(desk / "in/.copydesk.yml", "engines:\nmin_level:\nrules:\n")
    put(desk / "in/story.txt", FLAW)
    assert copydesk("in") == (0, "", "")


def test_the_nearest_configuration_holds_alone(copydesk, desk):
    put(desk / "sport/.copydesk.yml", "engines: [own]\n")
    put(desk / "sport/story.txt", FLAW)
    assert copydesk("sport/story.txt")[0] == 0
    assert copydesk("sport/story.txt", "--config", ".copydesk.yml")[0] == 1
    put(desk / "sport/.copydesk.yml", "extends: ../.copydesk.yml\nlevels: {words.before: warning}\n")
    config.nearest_to.cache_clear()
    status, out, _ = copydesk("sport/story.txt")
    assert (status, ": warning: " in out) == (0, True)


def test_pyproject(copydesk, desk):
    put(desk / "in/pyproject.toml", """\
[project]
name = "x"

[tool.copydesk]
engines = ["own"]
rules = ["../house"]
fail-level = "never"

[tool.copydesk.levels]
"words.before" = "warning"
""")  # fmt: skip
    put(desk / "in/story.txt", FLAW)
    assert copydesk("in") == (0, f"in/story.txt{LINE.replace('error', 'warning')}", "")
    put(desk / "in/pyproject.toml", '[tool.copydesk]\nengine = ["own"]\n')
    config.nearest_to.cache_clear()
    said = "copydesk: in/pyproject.toml:1: unknown key “engine”; did you mean engines?\n"
    assert copydesk("in") == (2, "", said)
    put(desk / "in/pyproject.toml", "[tool.copydesk\n")
    config.nearest_to.cache_clear()
    assert copydesk("in")[2].startswith("copydesk: in/pyproject.toml: this is not TOML")


def test_levels_and_engines_by_path(copydesk, desk):
    put(desk / ".copydesk.yml", """\
rules: [house]
engines: [own]
levels: {words.*: warning}
paths:
  - {match: sport/, levels: {words.before: error}}
  - {match: "*.draft.txt", levels: {"*": off}}
  - {match: old/, engines: proselint}
""")  # fmt: skip
    for name in ("a.txt", "sport/b.txt", "sport/c.draft.txt", "old/d.txt"):
        put(desk / name, FLAW)
    for _ in range(2):  # the second time from the cache
        config.nearest_to.cache_clear()
        status, out, err = copydesk(".")
        assert (status, err) == (1, "")
        assert out == f"./a.txt{LINE.replace('error', 'warning')}./sport/b.txt{LINE}"


# Processes, and Windows


def several(desk):
    for number in range(12):
        put(desk / f"in/{number}.txt", "All is well.\n" * number + f"He left prior to {number}.\n")
    put(desk / "in/bad.txt", b"\0\1\2")


def test_processes_give_what_one_process_gives(house, capsys, monkeypatch):
    """Nothing forks: Windows cannot, and a process that has threads must not."""
    several(house)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked"), raising=False)
    formats = [f"--format={name}:{{}}.{name}" for name in FORMATS]
    one = main(["check", "in", *(name.format("one") for name in formats)]), capsys.readouterr()
    monkeypatch.setattr(run, "PARALLEL_FROM", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert (main(["check", "in", *(name.format("two") for name in formats)]), capsys.readouterr()) == one
    assert one[0] == 2
    for name in FORMATS:
        assert Path(f"one.{name}").read_bytes() == Path(f"two.{name}").read_bytes()


def test_paths_of_windows_have_forward_slashes_for_programs(desk, capsys):
    path = str(PureWindowsPath("C:/desk/stories", "a.txt"))
    made = FileReport(path, [f._replace(path=path) for f in findings(desk)], {})
    for name in ("json", "jsonl", "github"):
        writer = report(name, sys.stdout, False, True)
        writer.file(made)
        writer.end()
        out = capsys.readouterr().out
        assert "\\" not in out
        assert ("C%3A/desk/stories/a.txt" if name == "github" else '"C:/desk/stories/a.txt"') in out


def findings(desk):
    put(desk / "story.txt", FLAW)
    return run.read_and_check("story.txt", run.Options(engines=("own",))).findings


def test_a_format_may_go_to_a_file_on_a_drive(desk, monkeypatch, capsys):
    """The first colon ends the format's name, so that C:\\out.jsonl is a file."""
    put(desk / "story.txt", FLAW)
    main(["check", "story.txt", "--format", "jsonl:C:\\out.jsonl"])
    assert (desk / "C:\\out.jsonl").exists() or Path("C:\\out.jsonl").exists()


def test_another_drive_is_outside_of_every_configuration(monkeypatch):
    def elsewhere(*_):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(Path, "relative_to", elsewhere)
    assert not config.matches(("*",), "D:\\story.txt", "C:\\desk")


# Terminals


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_steers_the_terminal(name, desk, capsys, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    put(
        desk / "in/a\x1b[2Jb\u202e.txt",
        f"He {KILLS.replace(chr(0), '')}left prior to noon. {KILLS.replace(chr(0), '')}\n",
    )
    put(desk / "in/c\x1b.txt", b"\0\1\2")
    main(["check", "in", "no\x1b[2J\n.txt", "--format", name])
    shown = "".join(capsys.readouterr())
    assert "before" in shown
    if name == "csv":  # what spreadsheets want of a table
        shown = shown.removeprefix("\ufeff").replace("\r\n", "\n")
    assert not [c for c in shown if not c.isprintable() and c != "\n"]


def test_nothing_of_a_rule_steers_the_terminal(desk, capsys):
    put(desk / "house/words/before.yml", BEFORE.replace("not", r"\e[2J").replace("before}", '"\\e[2J"}'))
    put(desk / "story.txt", FLAW)
    main(["check", "story.txt", "--format", "text"])
    assert "\x1b" not in "".join(capsys.readouterr())


# The story of seeds/, in other clothes


def flaws(path, *more, **options):
    """What is found: rule, level, words, message; and at which line of the story."""
    told = run.Options(engines=("own",), min_level="warning", **options)
    made = run.read_and_check(str(path), told)
    assert (made.mistake, made.rule_mistakes) == ("", ())
    return [(f.where.line, f.where.column, f.rule, f.level, f.where.text, f.message) for f in made.findings]


@pytest.fixture
def seed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(SEED, "as-it-is.txt")
    found = flaws("as-it-is.txt")
    assert len(found) > 8
    return found


CLOTHES = {
    "another name": ("x.txt", lambda text: text.encode()),
    "no ending": ("story", lambda text: text.encode()),
    "carriage returns": ("x.txt", lambda text: text.replace("\n", "\r\n").encode()),
    "old carriage returns": ("x.txt", lambda text: text.replace("\n", "\r").encode()),
    "a byte order mark": ("x.txt", lambda text: text.encode("utf-8-sig")),
    "both": ("x.txt", lambda text: text.replace("\n", "\r\n").encode("utf-8-sig")),
    "utf-16": ("x.txt", lambda text: text.encode("utf-16")),
    "windows-1252": ("x.txt", lambda text: text.encode("cp1252")),
}


@pytest.mark.parametrize("name, dress", CLOTHES.values(), ids=CLOTHES)
def test_the_seed_in_other_clothes(name, dress, seed):
    put(Path(name), dress(SEED.read_text("utf-8")))
    assert normal(flaws(name)) == normal(seed)


def normal(found):
    """Line ends are what differs between the files, so they may in the words of a place."""
    return [(*row[:4], row[4].replace("\r\n", "\n").replace("\r", "\n"), row[5]) for row in found]


def test_the_seed_is_one_of_three(seed, capsys):
    for name in ("bridge.txt", "library.txt"):
        shutil.copy(ROOT / "seeds/clean" / name, name)
    status = main(["check", ".", "--format", "json", "--engines", "own"])
    found = {file["path"]: len(file["findings"]) for file in json.loads(capsys.readouterr().out)["files"]}
    assert (status, found) == (1, {"./as-it-is.txt": len(seed), "./bridge.txt": 0, "./library.txt": 0})


def test_the_seed_as_markdown(seed):
    """Lines move by the front matter; a line of plain text is a paragraph, so each gets a blank one."""
    lines = SEED.read_text("utf-8").splitlines()
    put(Path("x.md"), "---\ntitle: A story\ndate: 2011-10-21\n---\n\n" + "\n\n".join(lines) + "\n")
    found = [(row[2], row[3], row[4]) for row in flaws("x.md") if "\n" not in row[4]]
    assert [(row[2], row[3], row[4]) for row in seed if "\n" not in row[4]] == found


def test_lines_of_the_seed_as_markdown(seed):
    head = "---\ntitle: A story\ndate: 2011-10-21\n---\n\n"
    put(Path("x.md"), head + SEED.read_text("utf-8"))
    found = {(row[0], row[2]) for row in flaws("x.md") if row[3] == "error"}
    wanted = {(row[0] + head.count("\n"), row[2]) for row in seed if row[3] == "error"}
    assert found >= {(line, rule) for line, rule in wanted if line < 25}
