"""Plain copy: which lines are a paragraph."""

import pytest

from lint.readers import plain


def paragraphs(text):
    copy = plain.read(text)
    return [copy.text[b.span.start : b.span.end] for b in copy.blocks]


WRAPPED = """\
Two traders were arrested in the capital on the first day of the
month for asking too much for meat, the city said. It did not name
them.
The mayor said that the prices would be watched from now on in all
the markets of the city and in the villages around it.
"""
INDENTED = """\
    The company said on Monday that it had sold its last works to
a rival from the north for a sum that it did not want to name.
    Analysts had not expected the sale, and the shares of the firm
fell by a tenth before they came back a little.
"""
POEM = "roses are red\nviolets are blue\nsugar is sweet\n"
LINES = """\
First pilot container train departs from China to Tajikistan
How a native made his way to one of the biggest technology firms
Two traders arrested on the first day for overcharging in Dushanbe
"""
HEADED = "Ministers agree on the building of a new dam in the mountains\n" + "The lead says so. " * 20


@pytest.mark.parametrize(
    "text, count",
    [
        (WRAPPED, 2),
        (INDENTED, 2),
        (POEM, 3),
        (LINES, 3),
        (HEADED, 2),
        ("One.\n\n\nTwo.\n \nThree.", 3),
        ("", 0),
        ("\n \n\t\n", 0),
        ("One\x0cpage\u2028one line", 1),
        ("One.\rTwo.\r\rThree.", 3),
    ],
)
def test_paragraphs(text, count):
    assert len(paragraphs(text)) == count


def test_wrapped_lines_keep_their_ends():
    assert paragraphs(WRAPPED)[0].count("\n") == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end):
    assert paragraphs(WRAPPED.replace("\n", end)) == paragraphs(WRAPPED)
