"""Kind spelling: misspelled words, and words that only look so."""

import pytest

from lint import check
from lint.story import story_of
from tests.generators.spelling import measured
from tests.kinds.shipped import desk_of, found

DESK = desk_of("spelling/misspelled.yaml")


def certain(word):
    story = story_of(f"They saw the {word} in the town.", "story.txt")
    return [f.fixes[0].safe for f in check.check(story, DESK).findings]


def said(word, text="They saw the {} in the town."):
    return found(text.format(word), DESK)


@pytest.mark.parametrize("word", "recieve teh possiblity televison cnsecutive".split())
def test_what_is_certain_has_a_safe_mend(word):
    assert certain(word) == [True]


@pytest.mark.parametrize("word", "usuaually buit kompany relly nesessery".split())
def test_what_is_likely_has_none(word):
    assert certain(word) == [False]


def test_a_usual_misspelling_is_one_with_a_capital_too():
    assert found("They met the Govenor of the Federal Goverment.", DESK) == [
        ("Govenor", "warning"),
        ("Goverment", "warning"),
    ]
    assert found("They met Mr Govenor and Beleef.", DESK) == []


def test_at_the_head_of_a_sentence_and_in_a_compound():
    assert found("Goverment offices shut. It is a mininum-wage law.", DESK) == [
        ("Goverment", "warning"),
        ("mininum", "warning"),
    ]


@pytest.mark.parametrize(
    "word",
    (
        "uncrewed rocketship downsizings baselessly megabank nonfinancial cyber crossribs diallers"
        " havin' noooo colour color communiqué pre-empt nano-technology zig-zagged Sang-gyun brrr"
        " @goverment goverment.uk #goverment iPhone 'beleefs' “beleefs” approx. strategise x-rayed rearers"
        " corporates giveth coup-d'etats approachi… a-road-to-nowere-in-june"
    ).split(),
)
def test_words_that_are_right(word):
    assert said(word) == []


@pytest.mark.parametrize(
    "text",
    [
        "The frobes hum. Two frobes were heard.",
        "It is known as frobes.",
        "They used a culture of Yersinia pestes there.",
        "The Frobes came. Later the frobes left.",
        "They want to reorga- nise it.",
    ],
)
def test_evidence_of_the_story(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gwamnan jihar ya ce za su kara yin aiki domin kare al’umma.",
        "Kuma ya taso da safe. Wasu sun ce ba su san inda ya waye ba tukuna.",
    ],
)
def test_another_language(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ahistorical claim shed no light.",
        "It was a looong day.",
        "They read the farticle.",
        "He is an adept of liberalisme, and had grande plans.",
        "Wellcome shed 12p.",
        "Authenti-corp has left.",
        "That ol’ debil left.",
        "It doesn‘t matter.",
        "They met in the plaza augustin Lara.",
        "“It brung us here,” he said.",
        "The locus classicus was read.",
    ],
)
def test_what_no_slip_made(text):
    assert found(text, DESK) == []


@pytest.mark.parametrize(
    "wrong, mend",
    [
        ("amargin", "a margin"),
        ("havent", "haven't"),
        ("partys", "party's"),
        ("annal", "annual"),
        ("totheir", "to their"),
    ],
)
def test_the_mend_is_what_was_meant(wrong, mend):
    story = story_of(f"They saw the {wrong} leader in the town.", "story.txt")
    (finding,) = check.check(story, DESK).findings
    assert finding.fixes[0].edits[0].text == mend


@pytest.mark.parametrize(
    "text, word",
    [
        ("The spokesperon Tlaveth Odzah left.", "spokesperon"),
        ("They were debutting in the town.", "debutting"),
        ("They are conspicuosly absent.", "conspicuosly"),
        ("Two aircrafts landed.", "aircrafts"),
    ],
)
def test_beside_names_and_in_long_words(text, word):
    assert found(text, DESK) == [(word, "warning")]


def test_the_spelling_of_the_story_comes_first():
    from lint.spelling.candidates import near

    assert near("colouur", "GB")[0].word == "colour"
    assert near("colr", "US")[0].word == "color"


def test_planted_slips():
    table = measured(lambda text: check.check(story_of(text, "story.txt"), DESK).findings)
    for kind, (cases, found_, right, _, wrong) in table.items():
        # A short word that is two slips away is as often a word of another language: let be.
        assert found_ >= (0.78 if kind == "twice" else 0.93) * cases
        assert right >= (0.6 if kind == "twice" else 0.8) * cases
        assert wrong <= 0.01 * cases  # “devided” was typed for decided, and is listed
