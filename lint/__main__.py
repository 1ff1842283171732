"""`python -m lint` is `copydesk`."""

import sys

from lint.cli import main

sys.exit(main())
