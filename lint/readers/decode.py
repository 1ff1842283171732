"""From bytes to text: UTF-8, UTF-16, then Windows-1252, otherwise refused in one line."""

import codecs
from typing import NamedTuple

from lint.mistake import Mistake


class Decoded(NamedTuple):
    """The file's text without its BOM, and the encoding a mend must be written back in."""

    text: str
    encoding: str
    guessed: bool = False


BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, path: str) -> Decoded:
    """Raises Mistake where the bytes are no text that a desk could have written."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _strict(data, encoding, path)
    if b"\0" in data:
        return _without_bom(data, path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _windows(data, path, error.start)


def _strict(data: bytes, encoding: str, path: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        what = f"not {encoding}, as its first bytes say (byte {error.start}); save it as UTF-8"
        raise Mistake(what, path) from None


def _without_bom(data: bytes, path: str) -> Decoded:
    """UTF-16 text of mostly Western letters has a zero in every other byte; else it is binary."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if len(data) % 2 == 0 and max(even, odd) > 0.6 * half and min(even, odd) < 0.05 * half:
        return _strict(data, "utf-16-le" if odd > even else "utf-16-be", path)
    raise Mistake("this is not a text file (it holds zero bytes); leave it out with exclude", path)


def _windows(data: bytes, path: str, bad: int) -> Decoded:
    control = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in data[:4096])
    try:
        if control == 0:
            return Decoded(data.decode("cp1252"), "cp1252", guessed=True)
    except UnicodeDecodeError:
        pass
    line = data.count(b"\n", 0, bad) + 1
    raise Mistake("neither UTF-8 nor Windows-1252; save it as UTF-8", path, line)
