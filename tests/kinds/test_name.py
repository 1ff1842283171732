import pytest

from tests.kinds.people import findings, marked, mended

RULE = "names.spelled-two-ways"
GARROW = "Peter Garrow runs the club. Garrow came in May. The board likes Garrow.\n"
STROGANOVSKY = "Mikhail Stroganovsky sang. Stroganovsky left.\n"


@pytest.mark.parametrize(
    "text, wrong",
    [
        (GARROW + "Then Garow left.", "Garow"),
        (GARROW + "Then Garorw left.", "Garorw"),
        (GARROW + "Then Mr Garr left.", "Garr"),
        (GARROW + "Nobody asked Peter Garrew.", "Garrew"),
        (STROGANOVSKY + "Then Stroganovskiy sang again.", "Stroganovskiy"),
        (STROGANOVSKY + "Then Stroganovsk sang again.", "Stroganovsk"),
        ("The Rukban camp is full. Rukban lies south.\nAid reached Rubkan on Monday.", "Rubkan"),
        ("Nobody knew Hamish Garorw then.\nGarrow left in May. Mr Garrow came back.", "Garorw"),
        ("Syria is at war. The army of Syria left.\nHe wrote of Syia for years.", "Syia"),
        ("Owing to Harambe all went well.\nLater the zoo showed Harabe again.", "Harabe"),
    ],
)
def test_the_odd_spelling_is_marked(text, wrong):
    assert marked(RULE, text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        GARROW + "The Garrows left.",
        GARROW + "Then Garrow left.",
        "The Haqqani men met.\nThe Haqqanis are allies of Iran; the Iranians said so.",
        "Robbie Williams sang. Williams left.\nDavid Walliams laughed.",
        "Iran met Iraq. Iran spoke. Iran left.",
        "Google hired him. Google pays.\nA former Googler said so.",
        GARROW + "Then Garro came, 47, and Garro left.",
        "Alice Davis came. Davis left. They met in Davos.",
        "Pete Buttigieg won. Buttigieg led.\nSanders. Biden. Buttig. Warren. None of them had more.",
        "Nigerians came, and Nigeriens went. Nigerians are many.",
        "Ogun State has a governor. Ogun State is big.\nOsun State has one, too.",
        "The word is menso, mensa. He said that Mensa, Mensam and so on bored him.",
        "Milton Roy runs the post.\nThey held Maruf, 28, and Milon, 30, at sea.",
        "A man cried Allahu akbar. Allah is great, he said.",
    ],
)
def test_two_names_are_let_be(text):
    assert marked(RULE, text) == []


def test_of_two_that_stand_once_the_later_is_marked():
    text = "Owens-Illinois Inc agreed. The firm will be called Owen-Illinois Inc."
    assert marked(RULE, text) == ["Owen-Illinois"]


def test_the_mend_is_the_other_spelling():
    assert mended(RULE, GARROW + "Then Garow left.") == GARROW + "Then Garrow left."


def test_the_finding_rests_on_the_other_places():
    (finding,) = findings(RULE, GARROW + "Then Garow left.")
    assert len(finding.evidence) == 2
