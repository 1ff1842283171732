"""The bytes of a regular file: a pipe or a device would never end, and no story is this long."""

import os
import sys
from stat import S_ISDIR, S_ISREG

MOST = 10_000_000  # bytes; a long novel has a third of it


def read(path: "str | os.PathLike[str]") -> bytes:
    """Raises OSError where the file cannot be read, is no file that lies on a disk, or is too long.

    The one device that may be named is that of nothing.
    """
    if os.fspath(path) == os.devnull:
        return b""
    mode = os.stat(path).st_mode
    if not S_ISREG(mode):
        what = "folder" if S_ISDIR(mode) else "pipe or a device"
        raise OSError(0, f"it is a {what}, not a file", os.fspath(path))
    with open(path, "rb") as file:
        return _whole(file.read(MOST + 1), os.fspath(path))


def read_stdin() -> bytes:
    return _whole(sys.stdin.buffer.read(MOST + 1), "")


def _whole(data: bytes, path: str) -> bytes:
    if len(data) > MOST:
        what = f"it has more than {MOST // 1_000_000} MB, which no story has; leave it out with exclude"
        raise OSError(0, what, path)
    return data
