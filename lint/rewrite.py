"""A file written anew, whole or not at all, as what it was: its encoding, its mode, its place."""

import codecs
import os
import shutil
import stat
import tempfile
from contextlib import suppress

from lint.mistake import Mistake

GUESSED = ("cp1252", "utf-16-le", "utf-16-be")  # the encodings of files that do not say theirs
NAMES = {"cp1252": "Windows-1252"}


def encoded(text: str, encoding: str, was: bytes, path: str) -> bytes:
    """The bytes of a mended text, with the byte order and the mark that the file had.

    Raises Mistake where the encoding has no such character, or where it was guessed and would no
    longer be guessed from what is left.
    """
    guessed, mark = encoding in GUESSED, b""
    if encoding == "utf-16":
        mark = was[:2]
        encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    try:
        put = mark + text.encode(encoding)
    except UnicodeEncodeError as error:
        strange, name = text[error.start], NAMES.get(encoding, encoding)
        what = f"a mend needs “{strange}”, which {name} does not have; save it as UTF-8, then fix it again"
        raise Mistake(what, path, text.count("\n", 0, error.start) + 1) from None
    if guessed and not _reads(put, text, path):
        what = "mended, it would be read in another encoding; save it as UTF-8, then fix it again"
        raise Mistake(what, path)
    return put


def _reads(data: bytes, text: str, path: str) -> bool:
    from lint.readers.decode import decode

    try:
        return decode(data, path).text == text
    except Mistake:
        return False


def rewrite(path: str, data: bytes, was: "bytes | None" = None) -> None:
    """Put `data` in the place of a file: beside it first, then under its name in one step.

    A link stays a link, what it leads to is written. Raises Mistake where the file cannot be
    written or no longer holds `was`.
    """
    target = os.path.realpath(path)
    if os.path.islink(path) and not _at_home(target, path):
        raise Mistake(f"this links to {target}, outside of this folder; name that file itself", path)
    try:
        old = os.stat(target) if os.path.lexists(target) else None
        if old and not (stat.S_ISREG(old.st_mode) and os.access(target, os.W_OK)):
            raise Mistake("is write-protected; nothing was changed", path)
        _put(target, data, old is not None, was, path)
    except OSError as error:
        raise Mistake(f"cannot be written: {error.strerror}; nothing was changed", path) from None


def _at_home(target: str, link: str) -> bool:
    homes = (os.getcwd(), os.path.dirname(os.path.abspath(link)))
    return any(target.startswith(os.path.join(os.path.realpath(home), "")) for home in homes)


def _put(target: str, data: bytes, there: bool, was: "bytes | None", path: str) -> None:
    folder, name = os.path.split(target)
    number, part = tempfile.mkstemp(".copydesk", f".{name[:60]}.", folder)
    try:
        with os.fdopen(number, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if there:
            _as_it_was(target, part)
        else:
            os.chmod(part, 0o666 & ~_umask())
        if was is not None and not _holds(target, was):
            raise Mistake("was changed by somebody else meanwhile; nothing was changed", path)
        os.replace(part, target)
    except BaseException:  # Control-C too: nothing is left lying about
        with suppress(OSError):
            os.unlink(part)
        raise
    _keep_folder(folder)


def _as_it_was(target: str, part: str) -> None:
    """Mode, attributes and owner of a file for the one that takes its place; its time is now."""
    shutil.copystat(target, part)
    os.utime(part)
    if hasattr(os, "chown"):
        old = os.stat(target)
        with suppress(OSError):  # only root may give files away
            os.chown(part, old.st_uid, old.st_gid)
            os.chmod(part, stat.S_IMODE(old.st_mode))


def _holds(target: str, was: bytes) -> bool:
    with open(target, "rb") as file:
        return file.read() == was


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep_folder(folder: str) -> None:
    """The new name must outlive a power cut as well, where folders can be synced."""
    if os.name == "posix":
        with suppress(OSError):
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)
