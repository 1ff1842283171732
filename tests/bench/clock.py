"""What calls and processes cost: CPU time, which a busy machine disturbs less than the clock on the wall."""

import os
import subprocess
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Cost(NamedTuple):
    """Seconds on the wall, seconds of CPU, and megabytes at the most, of a process."""

    wall: float
    cpu: float
    memory: float


def timed(call):
    """What a call gives, and its seconds of CPU."""
    began = process_time()
    found = call()
    return found, process_time() - began


def child(command: "list[str]", runs: int) -> "tuple[float, float]":
    """Milliseconds of CPU of a new process, user and system: the least and the median of runs."""
    silent = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    costs = []
    for _ in range(runs):
        process = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
        _, _, usage = os.wait4(process, 0)
        costs.append((usage.ru_utime + usage.ru_stime) * 1_000)
    return min(costs), median(costs)


def run(command: "list[str]", place: Path) -> "tuple[Cost, bytes]":
    """What a command costs and prints, run in a folder with the cache that is there."""
    told = {**os.environ, "COPYDESK_CACHE": str(place / "cache"), "PYTHONPATH": str(ROOT)}
    began = perf_counter()
    with open(place / "said", "wb") as out:
        process = subprocess.Popen(command, stdout=out, cwd=place, env=told)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1), f"{command} ended with {process.returncode}"
    cost = Cost(perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
    return cost, (place / "said").read_bytes()


def so_far(pid: int) -> Cost:
    """What another process has cost until now; Linux alone tells its peak of memory."""
    import psutil

    times = psutil.Process(pid).cpu_times()
    status = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    return Cost(0, times.user + times.system, peak / 1024)
