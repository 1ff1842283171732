"""The two profiles on one story told in the style of each: silent under its own, not under the other."""

import pytest

from tests.desk import findings

AP = """\
Mayor calls plan ‘a gamble’

FRESNO, California (AP) — The president met U.S. envoys, the FBI and NATO staff at 1600 Garrow Ave. \
at noon, Sen. Ann Poole said.

“It rose 5% in October 2011,” said Peter Garrow Jr., the No. 1 adviser, and J.K. Calder of Garrow \
Inc. The plan — a bold one — cost $5 million, he said, and he called it “a gamble.” The color of \
wheat, barley and maize changed.

On Oct. 3, 2011, in St. Louis, Garrow hired five clerks and 12 officers. A 5-year-old boy saw the \
tower of the 13th century at 3 p.m. He moved toward it from Macon, Georgia, e.g., by bus, after \
Osama bin Laden’s death.

“We are talking ... and we are building,” said Gen. Paul Calder of Kyiv. Health care and al-Qaida \
are on the website, and Gadhafi organized it.
"""
GUARDIAN = """\
Mayor calls plan ‘a gamble’

The president met US envoys, the FBI and Nato staff at 1600 Garrow Avenue at noon, the senator Ann \
Poole said.

“It rose 5% in October 2011,” said Peter Garrow Jr, the No 1 adviser, and JK Calder of Garrow. The \
plan – a bold one – cost $5m, he said, and he called it “a gamble”. The colour of wheat, barley and \
maize changed.

On 3 October 2011, in St Louis, Garrow hired five clerks and 12 officers. A five-year-old boy saw \
the tower of the 13th century at 3pm. He moved towards it from Macon, Georgia, eg by bus, after \
Osama bin Laden’s death.

“We are talking ... and we are building,” said Gen Paul Calder of Kyiv. Healthcare and al-Qaida are \
on the website, and Gaddafi organised it.
"""
WRONG = """\
Mayor calls plan “a gamble”

By Ann Poole

The President met U.S. envoys and the F.B.I. at 12 noon.

It rose 5 per cent in October, 2011, said Peter Garrow, Jr., the #1 advisor, and J. K. Calder of \
Garrow, Inc. The plan -- a bold one -- was lost in wheat, barley, and maize.

On the 3rd of October Mr. Garrow hired 5 clerks and twelve officers. The ‘yellow vests’ saw the \
tower of the thirteenth century at 3:00 PM. They asked after Osama Bin Laden in Fresno, Calif., in \
1950.

“We are talking... and we are building,” she said in Kiev of al-Qaeda on the web site.
"""
BOTH = {
    "headline-quotes", "titles-alone", "initialisms", "percent", "month-and-year", "junior", "number-sign",
    "initials", "variants", "dashes", "serial-comma", "dates", "later-references", "numerals", "quotes",
    "centuries", "times", "particles", "states", "ellipses",
}  # fmt: skip
AP_ALONE = {"company-comma", "noon"}
EACH_OTHERS = {
    "us", "acronyms", "number-sign", "junior", "dashes", "millions", "quote-punctuation", "dates",
    "saint", "ages", "times", "variants", "latin", "spelling-variety", "rank-periods",
}  # fmt: skip


def points(tmp_path, text, style):
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    told = ("AP style", "Guardian style")
    return {f.rule.rpartition(".")[2] for f in findings(path, style=style) if f.message.startswith(told)}


@pytest.mark.parametrize("style, text", [("ap", AP), ("guardian", GUARDIAN)])
def test_a_story_in_the_style_of_the_house_is_silent(tmp_path, style, text):
    assert points(tmp_path, text, style) == set()


@pytest.mark.parametrize(
    "style, text, wanted", [("ap", GUARDIAN, EACH_OTHERS), ("guardian", AP, EACH_OTHERS | {"initials"})]
)
def test_a_story_in_the_style_of_the_other_house_is_told(tmp_path, style, text, wanted):
    assert wanted - points(tmp_path, text, style) == set()


@pytest.mark.parametrize("style, wanted", [("ap", BOTH | AP_ALONE), ("guardian", BOTH)])
def test_what_is_wrong_in_each_house(tmp_path, style, wanted):
    assert wanted - points(tmp_path, WRONG, style) == set()
