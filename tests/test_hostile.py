"""Stories, rules and files that were made to do harm: each is survived, or refused in a line."""

import errno
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from lint import config
from lint.cli import main
from lint.reports import FORMATS
from tests.test_robust import ROOT, put

FLAW = "They met prior to noon.\n"
BEFORE = "extends: substitution\nmessage: “%[2]s” reads worse.\nlevel: error\nswap: {prior to: before}\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="a thing of Unix")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with one rule of its own and none of the shipped ones."""
    (tmp_path / ".shipped").mkdir()
    for name in ("engines", "facts", "lexicon", "lists"):
        (tmp_path / ".shipped" / name).symlink_to(ROOT / "rules" / name)
    monkeypatch.setattr(config, "shipped", lambda: tmp_path / ".shipped")
    put(tmp_path / "house/words/before.yml", BEFORE)
    put(tmp_path / ".copydesk.yml", "rules: [house]\nengines: [own]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def check(desk, capsys):
    def run(*words):
        status = main(["check", "--format", "concise", *words])
        return (status, *capsys.readouterr())

    return run


# Stories


def test_a_file_that_no_desk_wrote_is_refused_unread(desk, check):
    put(desk / "story.txt", FLAW)
    with open(desk / "big.txt", "wb") as file:
        file.truncate(100_000_000)
    status, out, err = check("big.txt", "story.txt")
    assert (status, out.count("\n"), err.count("\n")) == (2, 1, 1)
    assert "it has more than 10 MB, which no story has" in err
    assert main(["fix", "big.txt"]) == 2


def test_a_story_that_never_ends_is_refused_too(desk):
    put(desk / "story.txt", FLAW * 3)
    command = [
        sys.executable,
        "-c",
        "from lint import regular, cli; regular.MOST = 50; cli.main(['check', '-'])",
    ]
    with open(desk / "story.txt", "rb") as told:
        made = subprocess.run(command, stdin=told, capture_output=True, env=environment())
    assert b"stdin.txt: cannot be read: it has more than" in made.stderr


QUOTES = [
    'He said "yes" and ' * 10_000,
    '"' * 10_000,
    "“" * 10_000 + "’" * 10_000,
    "'" * 10_000,
    "‘a " * 10_000,
]


@pytest.mark.parametrize("text", QUOTES, ids=["said", "straight", "curly", "single", "open"])
def test_ten_thousand_quotation_marks_before_all_rules(text, tmp_path):
    put(tmp_path / "story.txt", text)
    assert main(["check", str(tmp_path / "story.txt"), "--quiet", "--min-level", "suggestion"]) in (0, 1)


HALVES = [
    (b"The mayor \xed\xa0\x80 left.\n", "not UTF-8"),
    ("The mayor left.".encode("utf-16") + b"\x00\xd8\x20\x00", "not UTF-16"),
    (b"The mayor\0 left.\n", "zero bytes"),
]


@pytest.mark.parametrize("data, said", HALVES, ids=["utf-8", "utf-16", "zero"])
def test_halves_of_characters_and_zeros_are_refused(data, said, desk, check):
    put(desk / "story.txt", data)
    status, out, err = check("story.txt")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


# Files


@POSIX
def test_links_out_of_the_folder_are_not_followed(desk, check):
    put(desk / "secret/key.txt", FLAW)
    put(desk / "in/story.txt", FLAW)
    for name, target in {
        "leak.txt": "../secret/key.txt",
        "zero.txt": "/dev/zero",
        "out": "../secret",
    }.items():
        (desk / "in" / name).symlink_to(target)
    (desk / "in/same.txt").symlink_to("story.txt")
    out = check("in")[1]
    assert [line.split(":")[0] for line in out.splitlines()] == ["in/same.txt", "in/story.txt"]
    assert main(["fix", "in", "--unsafe"]) in (0, 1)
    assert (desk / "secret/key.txt").read_text("utf-8") == FLAW
    assert "in/leak.txt:1:10: " in check("in/leak.txt")[1]  # it was asked for by name


SPECIAL = [
    ".copydesk.yml", "house/words/pipe.yml", "house/words/desk.yaml", "list.csv", "names.yml",
    ".copydesk-waivers.yml", "base",
]  # fmt: skip
MADE = {
    "pipe": getattr(os, "mkfifo", None),
    "zero": lambda path: path.symlink_to("/dev/zero"),
    "folder": os.mkdir,  # for a rule, one of more rules
}


@POSIX
@pytest.mark.parametrize(
    "name, how", [(name, how) for name in SPECIAL for how in MADE if (name, how) != (*SPECIAL[1:2], "folder")]
)
def test_a_special_file_is_never_waited_for(name, how, desk, check):
    put(desk / ".copydesk.yml", "rules: [house]\nengines: [own]\nwords: [list.csv]\nnames: [names.yml]\n")
    put(desk / "list.csv", "write,not\n")
    put(desk / "names.yml", "[]\n")
    put(desk / "base", "# copydesk baseline 1\n")
    put(desk / "story.txt", FLAW)
    (desk / name).unlink(missing_ok=True)
    MADE[how](desk / name)
    status, _, err = check("story.txt", "--baseline", "base")
    assert (status, err.count("\n")) == (2, 1)
    assert name in err or "/dev/zero" in err


@POSIX
def test_a_configuration_that_leads_nowhere_is_told(desk, check):
    put(desk / "in/story.txt", FLAW)
    (desk / "in/.copydesk.yml").symlink_to("gone.yml")
    said = "copydesk: in/.copydesk.yml: cannot be read: No such file or directory\n"
    assert check("in", "--min-level", "error") == (2, "", said)


# Rules

SLOW = [
    r"(a+)+$", r"(\w+\s?)*!", "(a|aa)+b", "(((((a)*)*)*)*)*b", "(?:a?){40}a{40}b", r"(.*)*x", r"(a|a)*c",
    r"([a-z]+)*\d", "(?:a{1,1000}){1,1000}b",
]  # fmt: skip
HABIT = "extends: habit\nmessage: No.\nways: {{one: {{a: '{0}'}}, two: {{a: b}}}}\nexcept: ['{0}']\n"
KINDS = {
    "existence.yml": "extends: existence\nmessage: No.\nignorecase: true\ntokens: ['{}']\n",
    "raw.yml": "extends: existence\nmessage: No.\nraw: ['{}']\n",
    "substitution.yml": "extends: substitution\nmessage: No.\nswap: {{'{}': b}}\n",
    "frame.yaml": "extends: frame\nmessage: No.\nframes: {{'{}': b}}\n",
    "unless.yaml": "extends: frame\nmessage: No.\nframes: {{aa: b}}\nunless: ['{}']\n",
    "habit.yaml": HABIT,
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_pattern_that_runs_away_is_stopped(kind, desk, check):
    for number, pattern in enumerate(SLOW):
        put(desk / f"house/slow{number}/{kind}", KINDS[kind].format(pattern))
    put(desk / "story.txt", "a" * 5_000 + " " + "aa " * 500 + "\n" + FLAW)
    began = time.process_time()
    status, out, _ = check("story.txt")
    assert status in (1, 2)
    assert "[words.before]" in out
    assert time.process_time() - began < 60  # a pattern may have half a second; without a limit, years


TOKEN = "extends: existence\nmessage: No.\ntokens: ['"
BOMBS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{c}: &{c} [{','.join([f'*{b}'] * 9)}]\n" for b, c in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "itself": "a: &a [*a]\n",
    "deep": "a: " + "[" * 5_000,
    "deep maps": "{a: " * 5_000,
    "python": "extends: !!python/object/apply:os.system [touch evil]\n",
    "tag": "extends: !evil x\n",
    "merge": "<<: &x {<<: *x}\n",
    "zero": 'extends: "a\\0b"\n',
    "huge": "message: " + "x" * 1_000_000 + "\n",
    "repeats": TOKEN + "a{4294967296}']\n",
    "recursive": TOKEN + "(" * 3_000 + "a" + ")" * 3_000 + "']\n",
}  # fmt: skip


@pytest.mark.parametrize("file", ["house/words/bomb.yml", "in/.copydesk.yml"])
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_in_a_line(bomb, file, desk, check):
    put(desk / file, BOMBS[bomb])
    put(desk / "story.txt", FLAW)
    put(desk / "in/story.txt", FLAW)
    status, out, err = check("story.txt", "in")
    assert (status, err.count("\n")) == (2, 1)
    assert len(err) < 400
    assert "story.txt:1:10: error" in out
    assert not (desk / "evil").exists()


# The way out


def environment(**more):
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **more}


def hears_control_c():
    """What a shell starts in the background does not, nor what that starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def started(*words, cwd, **how):
    command = [sys.executable, "-m", "lint", *words]
    return subprocess.Popen(command, cwd=cwd, env=environment(), stderr=subprocess.PIPE, **how)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_is_said_and_is_no_finding(name, tmp_path):
    put(tmp_path / "story.txt", "They met teh board.\n")
    with open("/dev/full", "w") as full:
        told = ("check", "story.txt", "--engines", "own", "--format", name, "--format", "csv:kept.csv")
        with started(*told, cwd=tmp_path, stdout=full) as running:
            said = running.stderr.read()
    assert (running.returncode, said.count(b"\n")) == (2, 1)
    assert b"standard output cannot be written: " + os.strerror(errno.ENOSPC).encode() in said
    assert "teh" in (tmp_path / "kept.csv").read_text("utf-8")  # the others lose nothing


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_report_that_finds_no_room_leaves_the_others(desk, check):
    put(desk / "story.txt", FLAW)
    status, out, err = check("story.txt", "--format", "html:/dev/full", "--format", "json:a.json")
    assert (status, out.count("\n")) == (2, 1)
    assert err.startswith("copydesk: --format: /dev/full cannot be written: ")
    assert len(json.loads((desk / "a.json").read_text("utf-8"))["files"][0]["findings"]) == 1


@POSIX
def test_mends_are_whole_where_nobody_can_be_told(tmp_path):
    put(tmp_path / "story.txt", "They met teh board.\n")
    command = f'"{sys.executable}" -m lint fix story.txt >&- 2>&-'
    made = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=environment())
    assert made.returncode == 0
    assert (tmp_path / "story.txt").read_text("utf-8") == "They met the board.\n"


@POSIX
def test_a_closed_pipe_leaves_the_other_reports_whole(tmp_path):
    for n in range(40):
        put(tmp_path / f"{n:02}.txt", "They met teh board.\n" * 200)
    told = ("check", ".", "--engines", "own", "--format", "text", "--format", "json:all.json")
    with started(*told, cwd=tmp_path, stdout=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.wait(300) == 141
    assert len(json.loads((tmp_path / "all.json").read_text("utf-8"))["files"]) == 40


@POSIX
@pytest.mark.parametrize("size", [1, 40], ids=["one process", "several"])
def test_control_c_ends_at_once_with_what_was_found(size, tmp_path):
    paragraph = "The mayor opened bridge number {} on Tuesday and thanked the board for its work.\n"
    long = "".join(paragraph.format(n) for n in range(60 * size))
    for n in range(200):
        put(tmp_path / f"{n:03}.txt", "They met teh board.\n" + long)
    told = ("check", ".", "--engines", "own", "--format", "concise")
    told += ("--format", "json:found.json", "--format", "sarif:found.sarif")
    with started(*told, cwd=tmp_path, stdout=subprocess.PIPE, preexec_fn=hears_control_c) as running:
        first = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
    assert running.returncode == 130
    assert b"000.txt:1:10" in first
    assert said == b"copydesk: interrupted: the report holds what was found until then\n"
    found = json.loads((tmp_path / "found.json").read_text("utf-8"))["files"]
    assert len(found) == 200
    assert "mistake" not in found[0]
    assert found[-1]["mistake"] == "not read: the run was interrupted"
    run = json.loads((tmp_path / "found.sarif").read_text("utf-8"))["runs"][0]
    assert not run["invocations"][0]["executionSuccessful"]


# The network

COMMANDS = [
    "check story.txt --engines all --format html:page.html --format sarif:a.sarif", "check . --stage gate",
    "check . --release because", "check . --write-baseline base", "fix story.txt", "fix . --diff", "stats",
    "story story.txt", "facts check story.txt", "rules list", "rules test words.that-twice", "doctor",
    "config show", "init --home GB --ci github", "style show ap", "cache show", "completion bash",
    "waive 00000000000000000000 --reason x",
]  # fmt: skip
CUT = """
import sys
def heard(event, words):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        open("heard", "a").write(f"{event} {words}\\n")
        raise OSError("the network is cut")
sys.addaudithook(heard)
from lint.cli import main
for words in sys.stdin.read().splitlines():
    print("status", main(words.split()), words)
"""


def test_no_command_asks_the_network(tmp_path):
    """All run with the network cut; nothing is even tried. Only what is told to ask a server does."""
    put(tmp_path / "story.txt", "They met teh board in Kabul on Monday, President Kara said.\n")
    told = "\n".join(COMMANDS)
    made = subprocess.run(
        [sys.executable, "-c", CUT],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        input=told,
        text=True,
    )
    assert "Traceback" not in made.stderr, made.stderr
    assert made.stdout.count("\nstatus ") >= len(COMMANDS) - 1
    assert not (tmp_path / "heard").exists(), (tmp_path / "heard").read_text()


def test_the_cut_would_be_heard(tmp_path):
    told = "import socket; socket.create_connection(('127.0.0.1', 9))"
    made = subprocess.run([sys.executable, "-c", CUT.split("from lint")[0] + told], cwd=tmp_path)
    assert made.returncode == 1
    assert (tmp_path / "heard").exists()
