"""proselint as an engine: its places, its mends, what it must not say, and how it steps aside."""

import sys
from importlib import metadata

import pytest

from lint import cache, config, yamlfile
from lint.check import check as check_story
from lint.engines import EngineAbsent, proselint
from lint.filters import said_twice
from lint.finding import Edit, Finding, Fix
from lint.run import Options, desk_for
from lint.sourcemap import Span
from lint.story import story_of

SELECTION = config.shipped() / "engines" / "proselint.yaml"
CHECKS = yamlfile.read(SELECTION.read_text(encoding="utf-8"), str(SELECTION)).data


def said(text):
    return [(f.rule, text[slice(*f.span)], f.fixes[0].edits[0].text if f.fixes else "") for f in of(text)]


def of(text):
    return sorted(proselint.check(story_of(text)), key=lambda f: f.span)


FLAGGED = [
    ("He came on monday.", "misc.capitalization.days", "monday", "Monday"),
    ("They met in august with lawyers.", "misc.capitalization.months", "august", "August"),
    ("It occured on 3 May.", "spelling.misc", "occured", "occurred"),
    ("Occured there, he said.", "spelling.misc", "Occured", "Occurred"),
    ("IT WAS COMPLETLY NEW", "spelling.ely_ly", "COMPLETLY", "COMPLETELY"),
    ("He would of gone.", "spelling.ve_of", "would of", "would've"),
    ("Irregardless, they left.", "nonwords", "Irregardless", "Regardless"),
    ("It was to his discomforture.", "nonwords", "discomforture", "discomfort"),
    ("It went on for all intensive purposes.", "mondegreens", "for all intensive purposes",
     "for all intents and purposes"),
    ("A goal by Stephon Curry won it.", "spelling.athletes", "Stephon Curry", "Stephen Curry"),
    ("TODO the second half.", "annotations.misc", "TODO", ""),
    ("It is the the end.", "lexical_illusions", "the the", "the"),
    ("It is of the of the essence.", "lexical_illusions", "of the of the", "of the"),
    ("Both 𝔸 and é occured here.", "spelling.misc", "occured", "occurred"),
    ("They had to make due with less.", "spelling.misc", "to make due", "to make do"),
    ("Smith et. al. wrote it.", "typography.punctuation.misplaced", "et. al", ""),
    ("He waxed lyrically.", "misc.waxed", "waxed lyrically", "waxed lyrical"),
    ("The minister occured", "spelling.misc", "occured", "occurred"),
]  # fmt: skip


@pytest.mark.parametrize("text, rule, found, mend", FLAGGED)
def test_says(text, rule, found, mend):
    assert said(text) == [(f"proselint.{rule}", found, mend)]


@pytest.mark.parametrize("text, rule, found, mend", FLAGGED)
def test_message_is_short_and_names_the_words(text, rule, found, mend):
    message = of(text)[0].message
    assert len(message) <= 140
    assert found in message or mend in message
    assert "{" not in message


RIGHT = [
    "He would of course go.",
    "An august body; august company; the most august of them.",
    "See monday.com, @monday and #friday.",
    "The Millenium Hilton reopened; so did Court Marshall.",
    "A band named Completly played, and The Millenium too.",
    "He asked to make due payment.",
    "Cloth and waterloth.",
    "J.J. Reddick scored.",
    "They stood side by side by side, time and time and time again.",
    "Duran Duran and Goo Goo Dolls played; no no no, they said.",
    "Call 0800 080 080 now, or 20 20.",
    "It was the\n\nThe next day.",
    "Todo el mundo, y todo.",
    "",
    "\n",
]


@pytest.mark.parametrize("text", RIGHT)
def test_is_silent(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "before", ["\ud800", "\udfff \ud83d", "я" * 300_000, "1" * 300_000, "\0", "\r\n\u2028\f"]
)
def test_odd_text_keeps_the_places(before):
    story = story_of(before + " It occured.")
    assert [story.words_at(f.span) for f in proselint.check(story)] == ["occured"]


def test_surrogates_are_read_by_the_whole_desk():
    assert [f.rule for f in desk_says("Half a pair \ud83d occured.", engines=("proselint",))]


def desk_says(text, **options):
    desk, _ = desk_for(config.Settings(), Options(**options))
    return check_story(story_of(text), desk).findings


@pytest.mark.parametrize(
    "text", ["It is the the end.", "It is of the of the essence.", "“The the end,” he said."]
)
def test_our_own_rule_speaks_for_both(text):
    both, alone = desk_says(text), desk_says(text, engines=("own",))
    assert [f._replace(agreed=()) for f in both] == alone
    assert both


@pytest.mark.parametrize("gone", [{"ignore": ("words.*",)}, {"engines": ("proselint",)}])
def test_proselint_speaks_where_our_own_rule_is_silent(gone):
    asked = desk_says("It is the the end.", min_level="suggestion", **gone)
    assert [f.rule for f in asked] == ["proselint.lexical_illusions"]
    assert not desk_says("It is the the end.", **gone)


def finding(rule, start, end, same_as=(), places=(), mend="", level="warning"):
    fixes = (Fix((Edit(Span(start, end), mend),)),) if mend else ()
    engine = rule.split(".")[0]
    return Finding(
        Span(start, end), rule, level, "fix", "medium", rule, fixes, places, (), engine, same_as=same_as
    )


STORY = story_of("The road by the old mill was shut on Monday, and nobody knew when it would open.")
OWN = finding("own.twice", 10, 20, places=(Span(50, 60),))


OVERLAPS = [(10, 20, 0), (19, 25, 0), (5, 11, 0), (20, 25, 1), (0, 10, 1), (55, 70, 0)]


@pytest.mark.parametrize("start, end, stays", OVERLAPS)
def test_same_as_wants_an_overlap(start, end, stays):
    other = finding("proselint.x", start, end, same_as=("own.none", "own.twice"), level="error")
    wide, narrow = finding("own.twice", 11, 12), finding("own.else", 20, 70)
    assert (other in said_twice([other, narrow, wide, OWN], STORY)) == stays


def test_same_mend_at_a_place_is_one_finding():
    ours, theirs = finding("own.spelling", 3, 9, mend="x"), finding("proselint.spelling", 3, 9, mend="x")
    assert said_twice([theirs, ours], STORY) == [ours]
    assert len(said_twice([theirs, finding("own.spelling", 3, 9, mend="y")], STORY)) == 2


def test_the_same_mend_shown_with_more_words_is_one_finding():
    word, phrase = finding("own.word", 4, 8, mend="rope"), finding("own.phrase", 4, 11, mend="rope by")
    assert said_twice([phrase, word], STORY) == [word]
    assert len(said_twice([finding("own.phrase", 4, 11, mend="rope of"), word], STORY)) == 2


@pytest.fixture
def afresh(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path))
    for remembered in (proselint._ready, proselint._checks):
        remembered.cache_clear()
    yield tmp_path
    for remembered in (proselint._ready, proselint._checks):
        remembered.cache_clear()


@pytest.mark.parametrize("missing", ["proselint", "proselint.checks", "re2"])
def test_an_absent_engine_is_said_in_one_line(afresh, monkeypatch, missing):
    for name in [name for name in sys.modules if name.split(".")[0] in ("proselint", "re2")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert "pip install" in reason()


@pytest.mark.parametrize("version", ["0.15.3", "0.160.0", "1.0.0"])
def test_another_version_is_refused(afresh, monkeypatch, version):
    monkeypatch.setattr(metadata, "version", lambda name: version)
    assert f"proselint {version} is not 0.16" in reason()
    assert not list(afresh.iterdir())


def reason():
    with pytest.raises(EngineAbsent) as refused:
        list(proselint.check(story_of("A story.")))
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_warm_start_parses_no_yaml(afresh, monkeypatch):
    cold = proselint._ready()[0]
    proselint._ready.cache_clear()
    monkeypatch.setattr(yamlfile, "read", None)
    assert proselint._ready()[0] == cold


def test_a_broken_cache_is_read_anew(afresh):
    cold = proselint._ready()[0]
    for file in cache.folder().iterdir():
        file.write_bytes(b"\xff" if file.stat().st_size else b"")
    proselint._ready.cache_clear()
    assert proselint._ready()[0] == cold


def test_every_check_is_on_or_off_once():
    from proselint.checks import __register__

    assert {check.path for check in __register__} == {*CHECKS["checks"], *CHECKS["off"]}
    assert not CHECKS["checks"].keys() & CHECKS["off"].keys()
    assert all(CHECKS["off"].values())


@pytest.mark.parametrize("name", CHECKS["checks"])
def test_an_entry_is_sound(name):
    entry = CHECKS["checks"][name]
    known = {"level", "category", "hits", "false", "message", "same_as", "skip", "right"}
    rules = {rule.id for rule in desk_for(config.Settings(), Options())[0].pack.rules}
    assert {"level", "category", "hits", "false"} <= entry.keys() <= known
    assert set(entry.get("same_as", ())) <= rules
    assert all(word == word.lower() for word in entry.get("skip", ()))


def test_a_story_read_before_is_not_read_anew(afresh, monkeypatch):
    first = said("It occured.")
    proselint._checks.cache_clear()
    monkeypatch.setitem(sys.modules, "proselint.checks", None)
    assert said("It occured.") == first
