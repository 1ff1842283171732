"""Control-C while the processes start: the one moment when a child would die with a traceback."""

import os
import subprocess
import sys

import pytest

from tests.test_robust import ROOT, put

# as if it came when a process has been made but not yet been told what to do
WHILE_THEY_START = """
import os, signal, sys
from multiprocessing import popen_spawn_posix, util
from lint import cli, run

signal.signal(signal.SIGINT, signal.default_int_handler)
run.PARALLEL_FROM = 0
os.cpu_count = lambda: 2
start = util.spawnv_passfds

def interrupted(path, args, fds):
    made = start(path, args, fds)
    if "--multiprocessing-fork" in map(os.fsdecode, args):
        os.kill(os.getpid(), signal.SIGINT)
    return made

popen_spawn_posix.util.spawnv_passfds = interrupted
if __name__ == "__main__":
    sys.exit(cli.main(["check", ".", "--engines", "own", "--format", "concise"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot hold a signal back")
def test_control_c_while_processes_start_is_one_line(tmp_path):
    for n in range(12):
        put(tmp_path / f"{n:02}.txt", "They met teh board.\n")
    made = subprocess.run(
        [sys.executable, "-c", WHILE_THEY_START],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert made.stderr == "copydesk: interrupted: the report holds what was found until then\n"
    assert made.returncode == 130
    assert "00.txt:1:10: " in made.stdout
