"""The selections of rules/engines/: each entry is sound, and the patterns in it do what they are for."""

import pytest

from lint import config, yamlfile
from lint.engines import lingotweaker, placed, selection
from lint.sourcemap import Span
from lint.story import story_of

ENGINES = ("languagetool", "harper")
GUARDS = {"quotations", "before", "right", "skip", "known"}
KNOWN = {"level", "category", "hits", "false", "read", "message", "names", "parts", *GUARDS}


def data(engine):
    path = config.shipped() / "engines" / f"{engine}.yaml"
    return yamlfile.read(path.read_text(encoding="utf-8"), str(path)).data


@pytest.mark.parametrize("engine", ENGINES)
def test_an_entry_is_sound(engine):
    read = data(engine)
    entries = read["checks"].values()
    assert all({"level", "category", "hits", "false"} <= entry.keys() <= KNOWN for entry in entries)
    grouped = [name for group in read.get("groups", ()) for name in group["rules"].split()]
    names = [*read["checks"], *grouped, *read["off"]]
    assert sorted(names) == sorted(set(names))
    assert not set(lingotweaker.SPELLERS) & set(selection.of(engine))


@pytest.mark.parametrize("engine", ENGINES)
def test_what_was_wrong_on_unread_copy_is_guarded_or_a_suggestion(engine):
    for name, entry in data(engine)["checks"].items():
        right, every = map(int, entry.get("read", "0/0").split("/"))
        often = (every - right) * 20 > every
        assert not often or entry["level"] == "suggestion" or GUARDS & entry.keys(), name


def test_what_found_nothing_is_a_suggestion():
    groups = data("languagetool")["groups"]
    assert [group["level"] for group in groups] == ["suggestion"] * len(groups)


# rule, a text and the words in it that the engine takes for wrong
HEARD = [
    ("languagetool.HE_VERB_AGR", "He said she start work today.", "start"),
    ("languagetool.IT_IS", "The club continues it’s quest for a title.", "it’s"),
    ("languagetool.TO_NON_BASE", "They want users to chose a store.", "chose"),
    ("languagetool.TOO_DETERMINER", "They went too the bank.", "too the"),
    ("languagetool.THIS_NNS", "It is behind these kind of scams.", "these kind"),
    ("languagetool.UPPERCASE_SENTENCE_START", "The road was shut. the bus will run.", "the"),
    ("languagetool.UNITES_UNITED", "He went to the Unites States in May.", "Unites States"),
    ("languagetool.DOUBLE_APOSTROPHE", "It was Clinton''s idea.", "Clinton''s"),
    ("languagetool.SUBJECT_VERB_AGREEMENT_PLURAL", "The contracts runs out in May.", "runs"),
    ("languagetool.DID_BASEFORM", "They did not challenged it.", "challenged"),
    ("harper.PronounInflectionBe", "As a crop, it are rich in oil.", "are"),
    ("harper.WillNonLemma", "Exports will increased in May.", "will increased"),
    ("harper.RegularIrregulars", "He has runned the firm.", "runned"),
]
SILENT = [
    ("languagetool.HE_VERB_AGR", "It was vital she start work today.", "start"),
    ("languagetool.HE_VERB_AGR", "The people who run it start early.", "start"),
    ("languagetool.IT_IS", "Its past events include a fair.", "Its"),
    ("languagetool.TO_NON_BASE", "The state agreed to requests by mayors.", "requests"),
    ("languagetool.TO_NON_BASE", "It is the right to sporting access.", "sporting"),
    ("languagetool.TOO_DETERMINER", "He said too that it was late.", "too that"),
    ("languagetool.THIS_NNS", "It was over soon, those involved claim.", "those involved claim"),
    ("languagetool.UPPERCASE_SENTENCE_START", "To taste:\n\nonions and garlic, as much as needed.", "onions"),
    ("languagetool.UPPERCASE_SENTENCE_START", "He met Y. in town and left. J. went, too.", "in"),
    ("languagetool.SUBJECT_VERB_AGREEMENT_PLURAL", "The World Games offers a chance.", "offers"),
    ("languagetool.DID_BASEFORM", "Did the two Jane Does had a lawyer?", "had"),
    ("languagetool.A_RB_A_JJ_NN", "He met Strictly A in town.", "Strictly A"),
    ("harper.PronounInflectionBe", "The charges against him are serious.", "are"),
    ("harper.WillNonLemma", "When will impoverished areas get it?", "will impoverished"),
    ("harper.RegularIrregulars", "They ate mangos and saw dominos fall.", "mangos"),
]


def heard(rule, text, words):
    engine, _, name = rule.partition(".")
    story, at = story_of(f"The council met.\n\n{text}\n"), text.index(words) + len("The council met.\n\n")
    return placed.heard(story, Span(at, at + len(words)), selection.of(engine)[name])


@pytest.mark.parametrize("rule, text, words", HEARD)
def test_heard(rule, text, words):
    assert heard(rule, text, words)


@pytest.mark.parametrize("rule, text, words", SILENT)
def test_silent(rule, text, words):
    assert not heard(rule, text, words)
