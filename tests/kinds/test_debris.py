"""Kind debris: what machines left in the copy, and the characters that were meant."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import check
from lint.kinds import debris, decoded
from lint.story import story_of
from tests.kinds.shipped import desk_of, found

LETTERS = "’‘“”–—…éèüöäñçàáãôíóúßÉÜÖ£€©®™°½"
WORDS = st.lists(st.sampled_from("the bridge at Lahore was closed".split()), min_size=1, max_size=4)


def mended(found, text):
    at, done = 0, []
    for span, meant in found:
        done += [text[at : span.start], meant]
        at = span.end
    return "".join([*done, text[at:]])


def misread(words, encoding):
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in words.encode())


@given(WORDS, st.sampled_from(LETTERS))
def test_utf_8_read_as_windows(words, letter):
    text = f"x{letter}x ".join(words)
    assert mended(decoded.misread(misread(text, "cp1252")), misread(text, "cp1252")) == text


@pytest.mark.parametrize("letter", "’“”–—é£")
def test_misread_twice(letter):
    once = misread(f"x{letter}x", "cp1252")
    assert mended(decoded.misread(misread(once, "cp1252")), misread(once, "cp1252")) == f"x{letter}x"


@pytest.mark.parametrize("letter", "’“”–—éü")
def test_utf_8_read_on_a_macintosh(letter):
    text = misread(f"x{letter}x", "mac_roman")
    assert mended(decoded.misread(text), text) == f"x{letter}x"


NAMES = st.text(alphabet="abcéèüöäñçàáãôíóúßÉÜÖÃÂâï", min_size=1, max_size=6)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "“", "‘"]), NAMES, st.sampled_from(["", "”", "’", "…", "”…", ",”"]))
    )
)
def test_good_copy_is_left(words):
    text = " ".join(f"{opening}{name}{closing}" for opening, name, closing in words)
    assert list(decoded.misread(text.replace("Â ", "A "))) == []


@given(st.text(alphabet="abc &<>\"'", max_size=20))
def test_entities_are_read_back(text):
    coded = escape(text).replace("&#x27;", "&#39;")
    assert mended(decoded.entities(coded), coded) == text


OWN = {
    "It’s the firm’s.": "’",
    "It's the firm's.": "'",
    "It’s the firm's.": "'",
    "“Yes,” he said.": "’",
    "No mark at all.": "'",
    "The dogs’ owners": "’",
}


@pytest.mark.parametrize("text, mark", OWN.items())
def test_the_storys_own_apostrophe(text, mark):
    assert debris.own_apostrophe(story_of(text)) == mark


WRITTEN = {
    "It's Iranâ€™s oil.": ("'", True),  # the apostrophe of this story
    "Iranâ€™s oil, “he” said.": ("’", True),
    'Iranâ€™s oil, "he" said.': ("'", True),  # a story that types its quotation marks
    "Iranâ€™s oil.": ("’", True),  # nothing but the bytes
    'Iranâ€™s oil is Iraqâ€™s, "he" said.': ("’", True),  # what stands twice is the story's own
    'The oil â€“ "his" oil.': ("-", False),
    'The oil â€” "his" oil.': ("—", False),
    'The oil â€“ "his" oil - is sold.': ("-", True),
    'The oil â€“ "his" oil – is sold.': ("–", True),
}


@pytest.mark.parametrize("text, mend", WRITTEN.items())
def test_a_misread_mark_is_mended_as_the_story_writes_it(text, mend):
    story = story_of(text)
    fix = check.check(story, desk_of("debris/encoding.yaml")).findings[0].fixes[0]
    assert (fix.edits[0].text, fix.safe) == mend


def test_nothing_else_is_said_of_misread_letters():
    desk = desk_of("debris/encoding.yaml", "marks/space-inside.yml")
    assert found("The oil â€“ the last of it - is sold.", desk) == [("â€“", "error")]
    assert found("The oil “ the last of it” is sold.", desk) == [("“ t", "warning")]
