"""The shipped rules of agreement over sentences that only look wrong, and over those that are."""

from pathlib import Path

import pytest

from lint import check, config, pack
from lint.keys import check as checked
from lint.kinds import agreement, grammar
from lint.mistake import Mistake
from lint.scan.twin import Twin
from lint.story import story_of
from lint.yamlfile import Document

HERE = Path(__file__).parent
RULES = HERE.parent.parent / "rules" / "grammar"
PACK, WRONG = pack.load((pack.Folder(RULES),))
DESK = check.Desk(
    PACK, Twin(PACK.literals), config.Settings(engines=("own",)), ("own",), min_level="suggestion"
)


def found(text):
    return check.check(story_of(text, "story.txt"), DESK).findings


def lines(name):
    """The sentences of a file beside this one; # begins a remark."""
    return [
        line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    ]


@pytest.mark.parametrize("text", lines("agreement-right.txt"))
def test_right_sentences_pass(text):
    assert [f.message for f in found(text)] == []


@pytest.mark.parametrize("text", lines("agreement-wrong.txt"))
def test_wrong_verbs_are_found_and_mended(text):
    """[wrong>right] marks the verb; the rest is the sentence."""
    before, _, rest = text.partition("[")
    pair, _, after = rest.partition("]")
    wrong, _, right = pair.partition(">")
    (finding,) = found(before + wrong + after)
    (edit,) = finding.fixes[0].edits
    assert (edit.span.start, edit.text) == (len(before), right)
    assert finding.span.end == len(before) + len(wrong)


def test_every_message_is_short():
    long = "The price of " + "the very long-standing " * 9 + "agreement were high."
    assert all(len(f.message) <= 140 for f in found(long))


def test_rules_are_read_without_a_mistake():
    assert WRONG == []


def test_speech_is_a_question():
    (finding,) = found("“They was robbed,” he said.")
    assert (finding.level, finding.category) == ("warning", "query")


@pytest.mark.parametrize(
    "line, plural",
    [
        ("price", "prices"),
        ("bus", "buses"),
        ("city", "cities"),
        ("day", "days"),
        ("man, men", "men"),
        ("news, -", ""),
    ],
)
def test_plurals(line, plural):
    assert grammar.plural(line) == plural


RULE = {"subjects": ["police"], "number": "plural", "verbs": {"is": "are"}}


@pytest.mark.parametrize(
    "keys, said",
    [
        ({"subjects": {"file": "x.txt"}}, "“file” is not known here"),
        ({"subjects": {"list": "no-such.txt"}}, "no-such.txt"),
        ({"unless": {"urge": ["if"]}}, "“urge” is none of the rule's verbs"),
        ({"unless": {"is": "if"}}, "“is” wants a list of words"),
    ],
)
def test_mistakes_name_what_is_wrong(keys, said):
    values = checked(Document({**RULE, **keys}, {}), agreement.KEYS, "rule.yaml")
    with pytest.raises(Mistake, match=said):
        agreement.prepare(values, None, RULES / "rule.yaml")
