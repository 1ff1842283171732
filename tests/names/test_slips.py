import pytest

from lint.names import slips


@pytest.mark.parametrize(
    "a, b, near",
    [
        ("Garrow", "Garow", True),
        ("Garrow", "Garorw", True),
        ("Stroganovsky", "Strogonowsky", True),
        ("Garrow", "Gorrew", False),
        ("Petroleos", "Petroleum", False),
    ],
)
def test_near(a, b, near):
    assert slips.near(a, b) == near


@pytest.mark.parametrize(
    "a, b, derived",
    [
        ("Haqqani", "Haqqanis", True),
        ("Iran", "Iranian", True),
        ("Google", "Googler", True),
        ("Garrow", "Garroww", False),
        ("Garrow", "Garrew", False),
    ],
)
def test_derived(a, b, derived):
    assert slips.derived(a, b) == derived


@pytest.mark.parametrize(
    "name, known",
    [("Smith", True), ("Kabul", True), ("Peter", True), ("Rubkan", False), ("Stroganovskiy", False)],
)
def test_known(name, known):
    assert slips.known(name) == known
