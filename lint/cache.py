"""The user's cache folder: prepared rules, scan databases, answers of engines; never stories."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from zlib import crc32

try:  # what hashlib gives, without OpenSSL, which it loads as well
    from _blake2 import blake2b as blake2b
except ImportError:
    from hashlib import blake2b as blake2b


SUM = 4  # bytes
MOST = 64  # files kept of a sort: as configurations, tables and rules were a while ago


def folder() -> Path:
    """Where this user's caches belong; COPYDESK_CACHE says otherwise."""
    told = os.environ.get("COPYDESK_CACHE")
    if told:
        return Path(told)
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "copydesk" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "copydesk"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "copydesk"


def get(name: str) -> bytes | None:
    """What was kept under a name; None where there is nothing, or not what was written."""
    try:
        kept = (folder() / name).read_bytes()
    except OSError:
        return None
    data = kept[SUM:]
    return data if kept[:SUM] == _sum(name, data) else None


def _sum(name: str, data: bytes) -> bytes:
    """Stands before the data: a disk that was cut off may leave zeros, which no reader must meet."""
    return crc32(data, crc32(name.encode("utf-8", "replace"))).to_bytes(SUM, "big")


def put(name: str, data: bytes, most: int = MOST) -> None:
    """Keep data under a name, whole or not at all; a cache that cannot be written is no error.

    Of the files whose names begin alike up to a hyphen so many stay; 0 for all.
    """
    place = folder() / name
    with suppress(OSError):
        folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        place.parent.mkdir(mode=0o700, exist_ok=True)
        _put(place, _sum(name, data) + data)
        if most:
            prune(name.partition("-")[0] + "-", most)


def _put(place: Path, data: bytes) -> None:
    import tempfile

    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as part:
        try:
            part.write(data)
            part.close()
            os.replace(part.name, place)
        except BaseException:  # a full disk, Control-C: nothing half written stays
            part.close()
            os.unlink(part.name)
            raise


def prune(beginning: str, most: int) -> None:
    """Take away the oldest files whose names begin so, where there are more than `most`, for some room."""
    place, begun = os.path.split(os.path.join(folder(), beginning))
    with suppress(OSError):
        files = [entry for entry in os.scandir(place) if entry.is_file() and entry.name.startswith(begun)]
        if len(files) > most:
            files.sort(key=lambda entry: entry.stat().st_mtime_ns)
            for entry in files[: len(files) - most * 3 // 4]:
                os.unlink(entry.path)
