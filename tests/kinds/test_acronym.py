import pytest

from tests.kinds.people import marked, mended

HWA = "The Harbour Works Authority (HWA) met.\n"


@pytest.mark.parametrize(
    "text, words",
    [
        ("The Harbour Works Authority (HWA) left.", ["Harbour Works Authority (HWA)"]),
        ("The HWA left.", []),
        ("The Harbour Works Authority left.", []),
        ("The High Water Agency (HWA) left.", []),
    ],
)
def test_explained_twice(text, words):
    assert marked("names.acronym-twice", HWA + text) == words


@pytest.mark.parametrize(
    "text, words",
    [
        ("The High Water Agency (HWA) left.", ["High Water Agency"]),
        ("The Harbour Works Authority (HAW) left.", ["(HAW)"]),
        ("The Harbour Works Authority (HWA) left.", []),
        ("The Harbour Works (HWA) left.", []),
        ("The United Rail Council (URC) left.", []),
    ],
)
def test_explained_in_two_ways(text, words):
    assert marked("names.acronym-two-ways", HWA + text) == words


@pytest.mark.parametrize(
    "text, words",
    [
        ("The talks with IATA failed.", ["IATA"]),
        ("The talks with IATA failed. Then IATA left.", ["IATA"]),
        ("The talks with the FBI failed.", []),
        ("The talks with IATA Holdings failed.", []),
        ("The firm <IATA> rose.", []),
        ("Depositary receipts, or ADRs, rose.", []),
        ("THE TALKS WITH IATA FAILED.", []),
        (HWA + "The HWA left.", []),
    ],
)
def test_never_explained(text, words):
    assert marked("names.acronym-never", text) == words


def test_the_acronym_alone_will_do():
    text = HWA + "The Harbour Works Authority (HWA) left."
    assert mended("names.acronym-twice", text) == HWA + "The HWA left."
