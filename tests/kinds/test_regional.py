"""What regional copy gets wrong: planted in sentences of our own, found, and the right ones let be."""

from tests.generators import regional
from tests.kinds.shipped import desk_of, found

CASES = list(regional.cases(7))
FILES = {rule: f"{rule.replace('.', '/')}.yaml" for rule, _, _ in CASES}
FILES["grammar.mass-noun"] = "grammar/mass-noun.yml"
DESK = desk_of(*FILES.values())


def test_the_planted_flaws_are_found():
    missed = [wrong for _, _, wrong in CASES if not found(wrong, DESK)]
    assert len(missed) <= len(CASES) // 50, missed


def test_nothing_is_said_of_the_right_sentences():
    assert [right for _, right, _ in CASES if found(right, DESK)] == []
