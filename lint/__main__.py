"""The command as a process: `copydesk`, and `python -m lint`."""

import gc
import os
import sys
import warnings


def main() -> int:
    """Run the command, and end the process without taking its memory apart, a sixth of the time."""
    gc.disable()  # modules and tables are made to stay; `cli.main` says when to look for cycles again
    if not sys.warnoptions:  # Python's warnings are for us, none of an editor's business
        warnings.simplefilter("ignore")
    from lint import cli

    status = cli.main()
    if "threading" not in sys.modules or sys.modules["threading"].active_count() == 1:
        _leave(status)
    return status


def _leave(status: int) -> None:
    """End the process as it would end, its last words written; modules may have some to say."""
    import atexit

    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):  # nobody reads it any more
        pass
    os._exit(status)


if __name__ == "__main__":  # not in the processes of a run
    sys.exit(main())
