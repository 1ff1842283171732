"""`python -m lint` is `copydesk`."""

import sys

from lint.cli import main

if __name__ == "__main__":  # not in the processes of a run
    sys.exit(main())
