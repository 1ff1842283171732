"""Datelines as agencies and regional sites print them: place, region, day, agency, and a dash.

DUSHANBE, October 21, 2011, Asia-Plus -- · KABUL, Afghanistan (AP) — · MOSCOW, October 21. /TASS/. ·
Dushanbe, 21 October: · ASTANA. KAZINFORM – · New Delhi, Oct 21 (PTI). A name before a dash is not
enough: “Yes — he said” and “NATO — the alliance” have the same shape.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lint.dates import Date, parse
from lint.sourcemap import Span


class Dateline(NamedTuple):
    """Where and when a story was filed, and by whom; "" where it is not said.

    `span` ends where the copy begins, its dash and blanks included.
    """

    span: Span
    place: str
    date: Date | None
    agency: str
    region: str = ""


MOST = 160  # characters; no dateline is longer
MARKS = (" -", "—", "–", "―", " _", ":", "/", ")")  # one of them ends a dateline
# Agencies that sign a dateline; others are believed only beside a day or a place in capitals.
AGENCIES_WRITTEN = (
    "AA|AAP|AFP|AFX|AKI|AKIpress|ANI|ANSA|ANTARA|AP|APA|APP|APS|Asia-Plus|Avesta|AZERTAC|BBC|Belta|Bernama"
    "|Bloomberg|BNS|CNA|CNN|CP|CTK|DPA|dpa|EFE|EurasiaNet|FARS|Fergana|IANS|Interfax|INTERFAX|IPS|IRIN|IRNA"
    "|ISNA|ITAR-TASS|Itar-Tass|Jiji|KABAR|Kabar|Kazinform|KAZINFORM|Khovar|KUNA|Kyodo|Lusa|MENA|MTI|MNA"
    "|NAN|NCA|PA|PAP|PNA|PTI|QNA|Reuters|REUTERS|RFE/RL|RIA|RIA Novosti|SANA|SAPA|SPA|TASS|Tass"
    "|The Canadian Press|Thomson Reuters Foundation|TREND|Trend|Turan|UNIAN|UNI|UPI|Ukrinform|UzA|VOA|WAM"
    "|Xinhua|XINHUA|Yonhap|24.kg"
)
AGENCIES = frozenset(AGENCIES_WRITTEN.split("|"))
# Words in capitals before a dash that tell what sort of story follows.
LABELS_WRITTEN = (
    "ADVISORY ALERT ANALYSIS BREAKING BRIEF CLARIFICATION COLUMN COMMENT CORRECTED CORRECTION CORRECTS"
    " DEVELOPING DIARY EDITORIAL EXCLUSIVE EXPLAINER FACTBOX FEATURE FLASH FOCUS GALLERY GRAPHIC INSIGHT"
    " INTERVIEW KILL LATEST LIVE NEWSBREAK NOTE OBITUARY OPINION PHOTOS POLL PROFILE QUOTES REFILE REPEAT"
    " REVIEW RPT SNAP SPECIAL SUMMARY TIMELINE TOP TRANSCRIPT UPDATE UPDATED URGENT VIDEO WATCH WRAPUP"
)
LABELS = frozenset(LABELS_WRITTEN.split())
STATES_WRITTEN = (
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev"
    " Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo"
)
STATES = frozenset(STATES_WRITTEN.split())
# Words in capitals or small letters that no place has, and a person or a day may have.
NO_PLACES_WRITTEN = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Day Night Eve Today Tomorrow Yesterday"
    " President Minister Premier Chancellor Senator King Queen Mr Mrs Ms Dr Gen"
)
NO_PLACES = frozenset(NO_PLACES_WRITTEN.split())
CAPITALS = r"(?:(?:ST|STE|MT|FT)\.|[A-ZÀ-Þ](?:[A-ZÀ-Þ'’.‑-]*[A-ZÀ-Þ])?)"
WORD = r"[A-ZÀ-Þ][^\W\d_]+(?:['’‑-][^\W\d_]+)*"
SMALL = r"(?:al|de|del|da|do|la|el|of|on|the|upon|sur|DE|OF|ON|THE)"
PLACE = (
    rf"(?:{CAPITALS}(?:[ /](?:{SMALL} )?{CAPITALS}){{0,5}}"
    rf"|(?:St\. )?{WORD}(?:[ /](?:{SMALL} )?{WORD}){{0,3}})"
)
REGION = rf"(?:(?:[A-Z]\.[ ]?){{2,3}}|{WORD}\.?(?:[ -](?:{SMALL} )?{WORD}\.?){{0,4}})"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
YEAR = r"(?:,? (?:19|20)\d\d)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WRITTEN = rf"(?:{MONTH}\.? ?\d\d?|\d\d?(?:st|nd|rd|th)? {MONTH}\.?){YEAR}"
DAY = rf"(?:{WEEKDAY}, )?{WRITTEN}|\d\d?\.\d\d?\.(?:19|20)\d\d"
SIGN = r"\d{0,3}\.?[A-ZÀ-Þa-z][\w.&-]*(?:[ /][A-ZÀ-Þ][\w.&-]*){0,3}"
DASH = r"\s{0,3}(?:--?-?|[—–―]|_(?=\s))"
DATELINE = (  # compiled when first used
    rf"(?:(?P<place>{PLACE})(?:, (?P<region>(?!(?:{MONTH}|{WEEKDAY})\b){REGION})(?=[,.: (/—–-]))?"
    rf"(?:[.,]? ?,? ?\(?(?P<date>{DAY})\)?)?)?"
    rf"(?:[.,]? ?(?:\((?P<paren>{SIGN})\)|/ ?(?P<slash>{SIGN}) ?/)|[,.] (?P<bare>{SIGN}))?"
    rf"(?: /[^/\n]{{1,40}}/)?"
    rf"(?P<dash>{DASH}|[.:]|)(?=\s|[—–]|(?<=[—–])\S|\Z)\s{{0,3}}"
)
SENTENCE = r"[\"'“‘«(\[]{0,2}(?:[^\W\d_a-z]|\d|(?:al|el|de)[- ][A-Z])"


def find(text: str, spans: "Iterable[Span]") -> Dateline | None:
    """The dateline of the first of these paragraphs that has one."""
    for span in spans:
        words = text[span.start : min(span.end, span.start + MOST)]
        m = re.match(DATELINE, words) if any(mark in words for mark in MARKS) else None
        if m and m.end() and _is_dateline(m):
            agency = m["paren"] or m["slash"] or m["bare"] or ""
            date = parse(m["date"]) if m["date"] else None
            there = Span(span.start, span.start + m.end())
            return Dateline(there, m["place"] or "", date, agency, (m["region"] or "").strip())
    return None


def _is_dateline(m: "re.Match[str]") -> bool:
    place, dash = m["place"] or "", m["dash"]
    signed = m["paren"] or m["slash"]
    known = bool(AGENCIES & {signed, m["bare"]})
    if m.end() < len(m.string) and not re.match(SENTENCE, m.string[m.end() :]):
        return False
    if not place:
        return known and bool(signed)
    if {word.strip(".") for word in re.split(r"[ ’']", place)} & (LABELS | NO_PLACES):
        return False
    if dash in ("", "."):
        sure = place.isupper() or m["date"] or m["region"]
        return bool(sure and signed and (known or m["date"]))
    if known or m["date"]:
        return dash != ":" or bool(m["date"])
    return dash != ":" and (_capitals(m) or (m["region"] or "").rstrip(".") in STATES)


def _capitals(m: "re.Match[str]") -> bool:
    """A place in capitals, of more letters than most acronyms have, or with its region."""
    letters = sum(letter.isalpha() for letter in m["place"])
    return m["place"].isupper() and (letters > 3 or bool(m["region"] or m["paren"]))
