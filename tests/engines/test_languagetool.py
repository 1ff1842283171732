"""LanguageTool as an engine: its places, what it is sent, where it is heard, how it steps aside."""

import pytest

from lint import check, config
from lint.engines import EngineAbsent, languagetool, lingotweaker, placed, selection
from lint.engines.languagetool import Match
from lint.engines.selection import Pick
from lint.run import Options, desk_for
from lint.story import story_of
from tests.engines.grammar import languagetool as installed
from tests.engines.grammar import one_process

NOBODY = config.Settings()


@pytest.fixture(autouse=True)
def afresh(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path))


@pytest.fixture
def backend(monkeypatch):
    """A backend that says what a test puts into the list, and keeps what it was asked."""
    says, asked = [], []

    def matches(text, variety, server, rules):
        assert rules == tuple(selection.of("languagetool"))
        asked.append((text, variety, server))
        return [Match(text.index(w), text.index(w) + len(w), "R", "C", f"about {w}", m) for w, m in says]

    monkeypatch.setattr(lingotweaker, "matches", matches)
    monkeypatch.setattr(lingotweaker, "version", lambda server: "1")
    picks(monkeypatch, R=Pick("warning", "fix"))
    return says, asked


def picks(monkeypatch, **chosen):
    monkeypatch.setattr(selection, "of", lambda engine: chosen)


def found(text, settings=NOBODY):
    story = story_of(text)
    return [(f.rule, story.words_at(f.span), f.message) for f in languagetool.check(story, settings)]


@installed
@one_process
@pytest.mark.parametrize("before", ["", "é 𝔸 ", "“Ça” – ", "\u0301\U0001f600 ", "\ud800 ", "\r\n"])
@pytest.mark.parametrize("after", ["", " 𝔸", "\n\né\n"])
def test_places_are_characters(before, after):
    text = f"{before}They found an problem there.{after}"
    said = [text[m.start : m.end] for m in lingotweaker.matches(text, "en-US") if m.rule_id == "EN_A_VS_AN"]
    assert said == ["an"]


@installed
@one_process
def test_messages_have_no_markup():
    said = lingotweaker.matches("They found an problem there.", "en-GB")
    assert [m.message for m in said if "<" in m.message] == []
    assert "“a”" in said[0].message


@installed
@one_process
def test_the_whole_desk_hears_it():
    desk, _ = desk_for(NOBODY, Options(engines=("languagetool",)))
    found = check.check(story_of("The harvest is still in tact, they said."), desk).findings
    assert [f.rule for f in found] == ["languagetool.IN_TACT"]


def test_paragraphs_are_sent_without_the_dateline(backend):
    says, asked = backend
    says.append(("second", ()))
    found("KABUL, Oct. 21 (AP) — The first.\nThe second.\n")
    assert asked == [("The first.\n\nThe second.", "en-US", "")]


def test_the_place_is_that_of_the_story(backend):
    backend[0].append(("second", ()))
    assert found("KABUL, Oct. 21 (AP) — The first.\nThe second.\n") == [
        ("languagetool.R", "second", "about second")
    ]


def test_a_rule_that_is_not_selected_is_off(backend, monkeypatch):
    backend[0].append(("second", ()))
    picks(monkeypatch, Other=Pick("warning", "fix"))
    assert found("The second.") == []


SILENT = [
    ("Council votes for second bridge\nBy Ann Smith\nThe council of the town met.\n", {}),
    ("“It is the second,” he said.", {"quotations": False}),
    ("It is the second.", {"skip": ("second",)}),
    ("It is the second.", {"before": "the $"}),
    ("It is the second.", {"right": r"(?<=the )second"}),
]


@pytest.mark.parametrize("text, keys", SILENT)
def test_where_it_is_not_heard(text, keys, backend, monkeypatch):
    backend[0].append(("second", ()))
    picks(monkeypatch, R=Pick("warning", "fix", **keys))
    assert found(text) == []
    assert len(found("It is a second.\nAt second, that is.")) == 1 or "skip" in keys


def test_headlines_where_the_selection_says_so(backend, monkeypatch):
    backend[0].append(("second", ()))
    picks(monkeypatch, R=Pick("warning", "fix", parts=("headline",)))
    assert len(found(SILENT[0][0])) == 1


def test_a_message_of_ours_is_filled(backend, monkeypatch):
    backend[0].append(("second", ("third", "fourth")))
    picks(monkeypatch, R=Pick("warning", "fix", "“{found}”: “{mend}”?"))
    assert found("It is a second.")[0][2] == "“second”: “third” or “fourth”?"


@pytest.mark.parametrize("home, text, variety", [
    ("", "A story.", "US"), ("GB", "A story.", "GB"), ("FR", "A story.", "US"),
    ("US", "Their favourite colour.", "GB"), ("GB", "Their favorite color.", "US"),
])  # fmt: skip
def test_variety(home, text, variety):
    story = story_of(text)
    story.home = home
    assert placed.variety(story) == variety


def test_it_is_asked_once_for_a_text(backend):
    for _ in range(2):
        found("It is a second.")
    assert len(backend[1]) == 1


def test_a_missing_package_is_said_in_one_line(monkeypatch):
    from importlib import metadata

    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    lingotweaker.version.cache_clear()
    with pytest.raises(
        EngineAbsent, match=r"^lingotweaker is not installed; pip install 'copydesk\[grammar\]'$"
    ):
        list(languagetool.check(story_of("A story."), NOBODY))
    lingotweaker.version.cache_clear()


def test_an_engine_that_cannot_run_leaves_the_others_running(monkeypatch):
    def absent(server):
        raise EngineAbsent("it is not there")

    monkeypatch.setattr(lingotweaker, "version", absent)
    desk, _ = desk_for(NOBODY, Options(engines=("own", "languagetool")))
    checked = check.check(story_of("It is the the end."), desk)
    assert checked.not_checked_by == {"languagetool": "it is not there"}
    assert [f.rule for f in checked.findings] == ["words.doubled-word"]


@pytest.mark.parametrize("text, word", [
    ("They met Ayelet Shaked in March.", "Shaked"), ("Shaked, a minister, spoke. Shaked left.", "Shaked"),
    ("Most strep A infections are mild.", "A infections"), ("It was held in Tis Abay.", "Tis"),
])  # fmt: skip
def test_names_are_let_be(text, word, backend, monkeypatch):
    backend[0].append((word, ("x",)))
    assert found(text) == []
    picks(monkeypatch, R=Pick("warning", "fix", names=True))
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text, word", [("A infections are mild.", "A infections"), ("It is what I has.", "has")]
)
def test_a_capital_at_the_head_of_a_sentence_is_no_name(text, word, backend):
    backend[0].append((word, ("x",)))
    assert len(found(text)) == 1


@pytest.mark.parametrize("word, heard", [("mangos", 0), ("virtuosos", 0), ("runned", 1), ("womans", 1)])
def test_what_our_dictionary_has_is_right_where_the_selection_says_so(word, heard, backend, monkeypatch):
    backend[0].append((word, ("x",)))
    picks(monkeypatch, R=Pick("warning", "fix", known=True))
    assert len(found(f"They saw two {word} there.")) == heard


def test_a_mend_that_changes_nothing_is_no_finding(backend):
    backend[0].append(("second", ("second",)))
    assert found("It is a second.") == []
