"""Datelines of agencies and regional sites; and what only looks like one."""

import pytest

from lint.datelines import find
from lint.dates import Date
from lint.sourcemap import Span

# the dateline, then place, region, date, agency
PRINTED = [
    ("DUSHANBE, October 21, 2011, Asia-Plus -- ", "DUSHANBE", "", (2011, 10, 21), "Asia-Plus"),
    ("DUSHANBE, Thursday, October 20, 2011 -- ", "DUSHANBE", "", (2011, 10, 20), ""),
    ("DUSHANBE, 21.10.2011 (Asia-Plus) – ", "DUSHANBE", "", (2011, 10, 21), "Asia-Plus"),
    ("WASHINGTON (AP) — ", "WASHINGTON", "", None, "AP"),
    ("GREEN BAY, Wis. (AP) — ", "GREEN BAY", "Wis.", None, "AP"),
    ("KABUL, Afghanistan (AP) _ ", "KABUL", "Afghanistan", None, "AP"),
    ("PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE", "Haiti", None, "AP"),
    ("ST. PETERSBURG, Russia (AP) — ", "ST. PETERSBURG", "Russia", None, "AP"),
    ("ABOARD AIR FORCE ONE (AP) — ", "ABOARD AIR FORCE ONE", "", None, "AP"),
    ("SIOUX CITY, N.D. – ", "SIOUX CITY", "N.D.", None, ""),
    ("LONDON, Oct 21 (Reuters) - ", "LONDON", "", (None, 10, 21), "Reuters"),
    ("BERLIN/BRUSSELS, Oct 21 (Reuters) - ", "BERLIN/BRUSSELS", "", (None, 10, 21), "Reuters"),
    ("GENEVA/UNITED NATIONS (Reuters) - ", "GENEVA/UNITED NATIONS", "", None, "Reuters"),
    ("LONDON, March 3 - ", "LONDON", "", (None, 3, 3), ""),
    ("PARIS, Oct 21, 2011 (AFP) - ", "PARIS", "", (2011, 10, 21), "AFP"),
    ("Paris (AFP) – ", "Paris", "", None, "AFP"),
    ("N'DJAMENA, Chad, Oct. 21 (AFP) – ", "N'DJAMENA", "Chad", (None, 10, 21), "AFP"),
    ("Dushanbe, 21 October: ", "Dushanbe", "", (None, 10, 21), ""),
    ("Moscow, 21 October 2011: ", "Moscow", "", (2011, 10, 21), ""),
    ("BEIJING, Oct. 21 (Xinhua) -- ", "BEIJING", "", (None, 10, 21), "Xinhua"),
    ("MOSCOW, October 21. /TASS/. ", "MOSCOW", "", (None, 10, 21), "TASS"),
    ("MOSCOW. Oct 21 (Interfax) - ", "MOSCOW", "", (None, 10, 21), "Interfax"),
    ("MOSCOW, October 21 (RIA Novosti) - ", "MOSCOW", "", (None, 10, 21), "RIA Novosti"),
    ("ASTANA. KAZINFORM - ", "ASTANA", "", None, "KAZINFORM"),
    ("ASTANA. October 21. KAZINFORM /Aigul Omarova/ - ", "ASTANA", "", (None, 10, 21), "KAZINFORM"),
    ("Bishkek (AKIpress) - ", "Bishkek", "", None, "AKIpress"),
    ("Bishkek, 21 October 2011. 24.kg – ", "Bishkek", "", (2011, 10, 21), "24.kg"),
    ("BAKU, Azerbaijan, Oct. 21 / Trend / -- ", "BAKU", "Azerbaijan", (None, 10, 21), "Trend"),
    ("TASHKENT, Uzbekistan, October 21 (UzA) – ", "TASHKENT", "Uzbekistan", (None, 10, 21), "UzA"),
    ("Tehran, Oct 21, IRNA – ", "Tehran", "", (None, 10, 21), "IRNA"),
    ("New Delhi, Oct 21 (PTI) ", "New Delhi", "", (None, 10, 21), "PTI"),
    ("SEOUL, Oct. 21 (Yonhap) -- ", "SEOUL", "", (None, 10, 21), "Yonhap"),
    ("MEXICO CITY—", "MEXICO CITY", "", None, ""),
    ("BEIRUT, Lebanon — ", "BEIRUT", "Lebanon", None, ""),
    ("RIO DE JANEIRO — ", "RIO DE JANEIRO", "", None, ""),
    ("Springfield, Ill. — ", "Springfield", "Ill.", None, ""),
    ("WASHINGTON, D.C. (CNN) -- ", "WASHINGTON", "D.C.", None, "CNN"),
    ("Tirana, Albania (CNN) ", "Tirana", "Albania", None, "CNN"),
    ("(CNN) ", "", "", None, "CNN"),
    ("(Reuters) - ", "", "", None, "Reuters"),
]
OPENINGS = ["The minister has left.", "“We have left,” they said.", "Al-Qaeda has left.", "40 have left."]


@pytest.mark.parametrize("words, place, region, date, agency", PRINTED)
def test_dateline(words, place, region, date, agency):
    found = dateline(words + OPENINGS[0])
    assert found == (Span(0, len(words)), place, date and Date(*date), agency, region)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("words", [row[0] for row in PRINTED])
def test_copy_begins_after_it(words, opening):
    assert dateline(words + opening).span.end == len(words)


def test_on_a_line_of_its_own():
    assert dateline("KABUL, Oct 21 (Reuters)").place == "KABUL"


NONE = [
    "Yes — he said it.",
    "WASHINGTON and Beijing – the two have agreed.",
    "LONDON, Paris and Rome — The three agree.",
    "NATO — the alliance of the West — has agreed.",
    "US - China talks have begun.",
    "IBM - The biggest of them all.",
    "BREAKING — Police have closed the road.",
    "UPDATE 1 - Police have closed the road.",
    "EDITOR’S NOTE — This is the second of two stories.",
    "WATCH: The road is closed.",
    "Smith (R) – The senator has left.",
    "Manchester United (England) – Two goals.",
    "Smith — The man has left.",
    "The Associated Press (AP) President Jones has left.",
    "General Motors Corp. (GM) - The carmaker has left.",
    "September 11, 2001: The towers fell.",
    "Oct 21 — The road is closed.",
    "Tuesday, Oct 21 — The road is closed.",
    "President Karzai, Oct 21 – The speech in full.",
    "DALLAS - the series of the Eighties - is back.",
    "The reason: The road is closed.",
    "“KABUL — It is cold,” he said.",
    "“Kabul,” he said - The road is closed.",
    "A — The first.",
    "",
    "KABUL",
    "A" * 5000,
]


@pytest.mark.parametrize("text", NONE)
def test_no_dateline(text):
    assert dateline(text) is None


def dateline(text):
    return find(text, [Span(0, len(text))])
