"""Bytes of all sorts become text, or one line that says why not."""

import codecs

import pytest

from lint.mistake import Mistake
from lint.readers.decode import decode

WORDS = "“Здравствуй”, said Müller — café.\r\nTwo\n"
WESTERN = "“Hello”, said Müller — café.\r\nTwo\n" * 3

READ = [
    (WORDS.encode(), "utf-8", WORDS),
    (codecs.BOM_UTF8 + WORDS.encode(), "utf-8-sig", WORDS),
    (WORDS.encode("utf-16"), "utf-16", WORDS),
    (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16", WORDS),
    (WESTERN.encode("utf-16-le"), "utf-16-le", WESTERN),
    (WESTERN.encode("utf-16-be"), "utf-16-be", WESTERN),
    (WESTERN.encode("cp1252"), "cp1252", WESTERN),
    (b"", "utf-8", ""),
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (b"\xef\xbb\xbf\xef\xbb\xbfA", "utf-8-sig", "\ufeffA"),
    (b"Tab\tand form feed\x0c", "utf-8", "Tab\tand form feed\x0c"),
]


@pytest.mark.parametrize("data, encoding, text", READ)
def test_read(data, encoding, text):
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, encoding == "cp1252")


REFUSED = [
    (b"\x7fELF\x02\x01\x01\x00\x00\x00", "zero bytes"),
    (bytes(range(256)) * 4, "zero bytes"),
    (b"%PDF-1.7\n%abc\n", "a PDF"),
    (b"{\\rtf1\\ansi Hello}", "an RTF document"),
    (b"PK\x03\x04word", "zip"),
    (codecs.BOM_UTF32_LE + "Hello".encode("utf-32-le"), "UTF-32"),
    (codecs.BOM_UTF8 + b"caf\xe9", "not UTF-8, as its first bytes say"),
    (codecs.BOM_UTF16_LE + b"H\x00\x00\xd8", "not UTF-16, as its first bytes say"),
    ("Привет, мир, это новости дня.".encode("cp1251"), "neither UTF-8 nor Windows-1252"),
    (b"A line.\nThen \x81 here.", "neither UTF-8 nor Windows-1252"),
    (b"A line.\nThen \xe9 and \x07.", "neither UTF-8 nor Windows-1252"),
    ("One line.\n“Clean” – café ".encode() + b"\xe2\x80 broken", "not UTF-8 at byte"),
]


@pytest.mark.parametrize("data, why", REFUSED)
def test_refused_in_one_line(data, why):
    with pytest.raises(Mistake) as refused:
        decode(data, "a.bin")
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith("a.bin")


def test_refused_names_the_line():
    with pytest.raises(Mistake) as refused:
        decode(b"A line.\nThen \x81 here.", "a.txt")
    assert refused.value.line == 2
