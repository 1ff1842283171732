"""python -m tests.fuzz SECONDS [TARGET…]    ends with 1 when something was found

Each find goes to build/fuzz as a file with its input, the smallest that was seen. The limit of an
input is LIMIT seconds of CPU. `python -m tests.fuzz --atheris TARGET SECONDS` lets libFuzzer choose
the inputs by the code that they reach, after `pip install atheris`.
"""

import faulthandler
import os
import signal
import sys
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings

from tests.fuzz import commands, targets
from tests.fuzz.targets import ROOM

TARGETS = {**targets.TARGETS, "commands": commands.commands, "caches": commands.caches}
LIMIT = 10  # seconds of CPU
STUCK = 900  # seconds by the clock, which a busy machine takes longer over
BATCH = 100  # inputs
LONGEST, SEEDS = 4096, 64  # bytes of an input, and inputs that libFuzzer begins with
OUT = Path("build/fuzz")
SETTINGS = settings(
    max_examples=BATCH, deadline=None, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


class Hang(Exception):
    """An input took more than LIMIT seconds."""


class Watch:
    """Runs a target on an input, and keeps what goes wrong, once for each place in the code."""

    def __init__(self) -> None:
        self.found: dict[str, int] = {}  # the length of the smallest input of a place
        self.runs = dict.fromkeys(TARGETS, 0)
        self.slowest = dict.fromkeys(TARGETS, 0.0)

    def over(self, name: str, body):
        def watched(**said):
            faulthandler.dump_traceback_later(STUCK, exit=True)  # where no Python runs any more
            (OUT / "now").write_text(repr(said), "utf-8", "backslashreplace")
            began = time.process_time()
            signal.setitimer(signal.ITIMER_PROF, LIMIT)
            try:
                body(**said)
                if time.process_time() - began > LIMIT:
                    raise Hang
            except Exception as error:
                signal.setitimer(signal.ITIMER_PROF, 0)
                self.keep(name, said, error)
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.runs[name] += 1
            self.slowest[name] = max(self.slowest[name], time.process_time() - began)

        return watched

    def keep(self, name: str, said: dict, error: Exception) -> None:
        frames = [
            one
            for one in traceback.extract_tb(error.__traceback__)
            if "/lint/" in one.filename or "/fuzz/" in one.filename
        ]
        where = "hang" if isinstance(error, Hang) else f"{Path(frames[-1].filename).stem}-{frames[-1].lineno}"
        key, size = f"{name}-{type(error).__name__}-{where}", len(repr(said))
        if size >= self.found.get(key, sys.maxsize):
            return
        if key not in self.found:
            print(f"found: {key}", flush=True)
        self.found[key] = size
        told = f"{said!r}\n\n{''.join(traceback.format_exception(error))}"
        (OUT / f"{key}.txt").write_text(told, "utf-8", "backslashreplace")


def _rung(*_):
    raise Hang


def main(words: "list[str]") -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGPROF, _rung)
    watch = Watch()
    if words[:1] == ["--atheris"]:
        return _guided(words[1], int(words[2]), watch)
    end, names = time.monotonic() + int(words[0]), words[1:] or list(TARGETS)
    turn = int(os.environ.get("FUZZ_SEED", time.time()))
    for name in names:
        target = TARGETS[name] = SETTINGS(TARGETS[name])
        target.hypothesis.inner_test = watch.over(name, target.hypothesis.inner_test)
    while time.monotonic() < end:
        name = names[turn % len(names)]
        seed(turn)(TARGETS[name])()
        turn += 1
    faulthandler.cancel_dump_traceback_later()
    return _told(watch)


def _guided(name: str, seconds: int, watch: Watch) -> int:
    import atheris

    corpus = ROOM / "corpus"
    corpus.mkdir()
    for number in range(SEEDS):  # what hypothesis reads as choices; from nothing libFuzzer stays at nothing
        (corpus / str(number)).write_bytes(os.urandom(LONGEST >> number % 4))
    test = TARGETS[name].hypothesis
    test.inner_test = watch.over(name, test.inner_test)

    def body(data: bytes) -> None:
        if time.monotonic() > end:  # libFuzzer ends without a word, and with 0
            status = _told(watch)
            sys.stdout.flush()
            os._exit(status)
        test.fuzz_one_input(data)

    atheris.instrument_all()  # takes a minute
    end = time.monotonic() + seconds
    told = [f"-max_len={LONGEST}", "-len_control=0", "-rss_limit_mb=0", f"-artifact_prefix={OUT}/"]
    atheris.Setup(["fuzz", *told, str(corpus)], body)
    atheris.Fuzz()
    return 0


def _told(watch: Watch) -> int:
    for name, runs in watch.runs.items():
        if runs:
            print(f"{name}: {runs} inputs, the slowest {watch.slowest[name]:.1f} s of CPU")
    print(f"{time.process_time():.0f} s of CPU; {len(watch.found)} found", *sorted(watch.found), sep="\n  ")
    return int(bool(watch.found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
