"""Files read in several processes, in the order of their paths."""

import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.reports import FileReport
    from lint.run import Options

Job = tuple[str, "Options"]


def side_by_side(paths: "list[str]", options: "Options", workers: int) -> "Iterator[FileReport]":
    """The reports of the files, each read in one of so many processes.

    Control-C, or a reader that reads no further, ends them at once: they need not end their files.
    """
    chunk = max(1, len(paths) // (workers * 8))
    jobs = [(path, options) for path in paths]
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_leave_to_parent) as pool:
        try:
            with _undisturbed():
                reports = pool.map(_one, jobs, chunksize=chunk)
            yield from reports
        except BaseException:
            for worker in active_children():
                worker.kill()
            raise


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Control-C waits until the processes are started: one that is half started dies with a traceback.

    They inherit that they do not hear it. Windows cannot hold a signal back.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # before, as its start lets the signal through again
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _leave_to_parent() -> None:
    """Control-C ends the run once, in the process that was started, not in each; warnings are its own too."""
    import warnings

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")


def _one(job: Job) -> "FileReport":
    from lint.run import read_and_check

    return read_and_check(*job)
