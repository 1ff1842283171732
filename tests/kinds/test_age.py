import pytest

from tests.kinds.people import marked, mended

RULE = "names.two-ages"


@pytest.mark.parametrize(
    "first", ["Ann Garrow, 47,", "Ann Garrow (47)", "47-year-old Ann Garrow", "Ann Garrow, aged 47,"]
)
@pytest.mark.parametrize(
    "later", ["Garrow, 52,", "Garrow (52)", "The 52-year-old Garrow", "Garrow, aged 52,"]
)
def test_two_ages_in_all_forms(first, later):
    assert marked(RULE, f"Yesterday {first} came.\n{later} left.") == ["52"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Garrow, 47, came.\nGarrow, 47, left.",
        "Ann Garrow, 47, came.\nGarrow, 48, left.",
        "Ann Garrow, 47, came.\nTom Garrow, 17, left.",
        "Ann Garrow, 47, came.\nGarrow, 52 of them in all, left.",
        "Ann Garrow, 47, came.\nGarrow (1952) is a film.",
        "Ann Garrow, 47, came.\nA 19-year-old man met Garrow.",
        "Ann Garrow (44) led Tom Bell (42).\nThen it was Garrow (39) and Bell (42).",
        "Abu Ali Garrow, 47, came.\nThe 20-year-old Abu Said Garrow left. Garrow stayed.",
    ],
)
def test_one_age(text):
    assert marked(RULE, text) == []


def test_the_first_age_is_the_mend():
    assert (
        mended(RULE, "Ann Garrow, 47, came.\nGarrow, 74, left.") == "Ann Garrow, 47, came.\nGarrow, 47, left."
    )
