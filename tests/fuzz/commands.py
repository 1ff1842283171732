"""The commands with options and files that nobody would give together, and caches that were spoilt."""

import contextlib
import io
import os
import sys
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from lint import cli, run
from lint.reports import FORMATS
from tests.fuzz import stories as copy
from tests.fuzz import words, yamls
from tests.fuzz.targets import HOUSE, KEPT, LOOSE, OWN, desk_of

ODD = st.sampled_from(["", "x", "-x", "--", "*", "[", "a,b", "0", "-1", "é", "caf\udce9", "١٢", "a" * 300])
OUT = st.sampled_from(["new.txt", "no/such/new.txt", ".", "story.txt", "/dev/full", ""])
FILE = st.sampled_from(
    ["story.txt", "story.md", "in", ".", "-", "no.txt", "house", "baseline.txt", "pipe", "", "\udce9"]
)
DAY = st.sampled_from(["2011-10-21", "2011-02-30", "2011-10", "tomorrow", "21.10.2011"])
LEVEL = st.sampled_from(["error", "warning", "suggestion", "never", "off"])
ID = st.sampled_from(["a", "*", "names.leader", "bc3385cb005b26658244", "story.txt:1", "story.txt:99", "x:0"])
CONFIG = st.sampled_from([".copydesk.yml", "style.yaml", "no.yml", ".", "pipe"])
FLAG = st.none()
CHOICES = {
    "--fail-level": LEVEL, "--min-level": LEVEL, "--select": ID, "--ignore": ID, "--date": DAY,
    "--config": CONFIG,
    "--engines": st.sampled_from(["own", "own,proselint", "own,own", "all,own", "grammer", ","]),
    "--style": st.sampled_from(["ap", "guardian", "off", "style.yaml", "no.yaml", "pipe"]),
    "--stdin-filename": st.sampled_from(words.NAMES), "--force-exclude": FLAG, "--quiet": FLAG,
}  # fmt: skip
FORMAT = st.sampled_from([*FORMATS, "texts", "json:new.json"]) | st.builds(
    "{}:{}".format, st.sampled_from(FORMATS), OUT
)
OPTIONS = {
    "check": {
        **CHOICES, "--format": FORMAT, "--stage": st.sampled_from(["desk", "gate", "press"]),
        "--release": ODD, "--baseline": FILE, "--write-baseline": OUT,
        "--diff": st.sampled_from(["HEAD", "main", "-x", ""]),
        "--strict": FLAG,
    },
    "fix": {**CHOICES, "--unsafe": FLAG, "--interactive": FLAG, "--diff": FLAG},
    "waive": {
        "--reason": ODD, "--story": FLAG, "--house": FLAG, "--until": DAY, "--who": ODD, "--rule": ID,
        "--pending": FLAG, "--approve": FLAG, "--config": CONFIG,
    },
    "stats": {"--format": st.sampled_from(["text", "json", "csv"]), "--config": CONFIG},
    "story": {"--format": st.sampled_from(["text", "json"]), "--date": DAY, "--config": CONFIG},
    "facts check": {"--date": DAY, "--config": CONFIG},
    "facts show": {"--date": DAY, "--country": ODD, "--config": CONFIG},
    "learn": {"--field": ODD, "--least": ODD, "--out": OUT, "--review": FLAG, "--config": CONFIG},
    "style show": {"--config": CONFIG},
    "style propose": {"--field": ODD, "--share": ODD, "--least": ODD, "--out": OUT, "--config": CONFIG},
    "rules list": {"--all": FLAG, "--config": CONFIG, "--format": st.sampled_from(["text", "json"])},
    "rules show": {"--config": CONFIG},
    "rules test": {"--config": CONFIG},
    "config show": {"--config": CONFIG},
    "cache show": {}, "completion": {},
    "init": {
        "--home": ODD, "--stories": FILE, "--ci": st.sampled_from(["github", "gitlab", "none", "x"]),
        "--hook": st.sampled_from(["own", "system", "none", "x"]), "--source": ODD, "--force": FLAG,
    },
}  # fmt: skip


@st.composite
def lines(draw):
    """A command line: options of a command, now and then a value that none takes, and files or ids."""
    command = draw(st.sampled_from([*["check"] * 5, *["fix"] * 2, *OPTIONS]))
    options = OPTIONS[command]
    said = []
    for name in draw(st.lists(st.sampled_from(list(options)), max_size=4)) if options else ():
        value = draw(options[name])
        said += [name] if value is None else [name, draw(ODD) if draw(st.integers(0, 9)) == 0 else value]
    return [*command.split(), *said, *draw(st.lists(FILE | ID | ODD, max_size=3))]


def ran(told, given_in=b""):
    """The status, standard output and standard error of a command in the folder we are in."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
    entered = io.TextIOWrapper(io.BytesIO(given_in), "utf-8", errors="replace")
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.object(sys, "stdin", entered),
    ):
        status = cli.main(told)
        for stream in (out, err):
            stream.flush()
    return status, out.buffer.getvalue(), err.buffer.getvalue().decode("utf-8")


@given(
    st.lists(lines(), min_size=1, max_size=3), copy.files(), copy.texts(3), yamls.waivers(),
    yamls.sheets(words.BASELINE), yamls.sheets(words.TERMS),
)  # fmt: skip
def commands(told, data, story, waived, known, terms):
    """A command ends with 0, 1 or 2, and whatever it says to the user is lines of its own."""
    named = {
        ".copydesk.yml": HOUSE, "style.yaml": words.STYLE, "house/a.yml": LOOSE, "story.md": story,
        "in/story.txt": story, "baseline.txt": known, ".copydesk-waivers.yml": waived,
        "house/facts/offices.csv": terms,
    }  # fmt: skip
    here = os.getcwd()
    with desk_of(named) as folder:
        (folder / "story.txt").write_bytes(data)
        os.mkfifo(folder / "pipe")
        os.chdir(folder)
        try:
            for line in told:
                status, _, err = ran(line, data)
                assert status in (0, 1, 2), status
                assert status < 2 or err or line[0] != "check"
                assert all(said.startswith("copydesk: ") for said in err.splitlines()) or line[0] in (
                    "init",
                    "fix",
                ), err
        finally:
            os.chdir(here)


SPOILT = {
    "empty": lambda data, at: b"",
    "short": lambda data, at: data[: at % (len(data) or 1)],
    "long": lambda data, at: data + b"x",
    "zeros": lambda data, at: bytes(len(data)),
    "other": lambda data, at: bytes([at % 256]) * 40,
    "changed": lambda data, at: data[: at % (len(data) or 1)] + b"\xff" + data[at % (len(data) or 1) + 1 :],
}


@given(yamls.rules(), copy.texts(4), st.sampled_from(list(SPOILT)), st.integers(0, 1 << 20))
def caches(text, story, way, at):
    """What is kept is spoilt, and the next run says what the first one did."""
    with desk_of({"house/a/rule.yaml": text, ".copydesk.yml": HOUSE}) as folder:
        path, data = str(folder / "story.txt"), story.encode("utf-8", "replace")
        first = run.read_and_check(path, OWN, data)
        for file in (folder.parent / "kept").rglob("*"):
            if file.is_file():
                file.write_bytes(SPOILT[way](file.read_bytes(), at))
        for kept in KEPT:
            kept.cache_clear()
        assert run.read_and_check(path, OWN, data) == first
