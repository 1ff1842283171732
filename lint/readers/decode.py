"""From bytes to text: UTF-8, UTF-16, then Windows-1252, otherwise refused in one line."""

import codecs
import re
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
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)  # the first begins as UTF-16 does
# Formats that are no text, though some of their files have no byte that would say so.
FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
WIDE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = bytes(range(0x80, 0x100))
ASCII_LETTERS = bytes(range(65, 91)) + bytes(range(97, 123))
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x1f]")
MOSTLY = 0.3  # of the letters; above that it is another alphabet's code page


def decode(data: bytes, path: str) -> Decoded:
    """Raises Mistake where the bytes are no text that a desk could have written."""
    for start, name in FORMATS:
        if data.startswith(start):
            raise Mistake(f"this is {name}, not text; save its words as UTF-8 text", path)
    if data.startswith(UTF_32):
        raise Mistake("this is UTF-32; save it as UTF-8", path)
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
        name = {"utf-8-sig": "UTF-8"}.get(encoding, "UTF-16")
        what = f"not {name}, as its first bytes say (byte {error.start}); save it as UTF-8"
        raise Mistake(what, path) from None


def _without_bom(data: bytes, path: str) -> Decoded:
    """UTF-16 text of mostly Western letters has a zero in every other byte; else it is binary."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if len(data) % 2 == 0 and max(even, odd) > 0.6 * half and min(even, odd) < 0.05 * half:
        return _strict(data, "utf-16-le" if odd > even else "utf-16-be", path)
    raise Mistake("this is not a text file (it holds zero bytes); leave it out with exclude", path)


def _windows(data: bytes, path: str, bad: int) -> Decoded:
    """Windows-1252, unless it is UTF-8 with a broken place, or letters of another code page."""
    high = _count(data, HIGH)
    wide = sum(len(letter) for letter in WIDE.findall(data))
    strange = high > MOSTLY * (_count(data, ASCII_LETTERS) + high)
    line = data.count(b"\n", 0, bad) + 1
    if wide > high / 2:
        raise Mistake(f"not UTF-8 at byte {bad}, though the rest is; mend the letter there", path, line)
    try:
        if not strange and not CONTROL.search(data):
            return Decoded(data.decode("cp1252"), "cp1252", guessed=True)
    except UnicodeDecodeError:
        pass
    raise Mistake("neither UTF-8 nor Windows-1252; save it as UTF-8", path, line)


def _count(data: bytes, among: bytes) -> int:
    return len(data) - len(data.translate(None, among))
