"""Servers that hang, break off or talk nonsense: one more try, then the story is not checked by them."""

import json
import sys
import time
from urllib.parse import parse_qs

import pytest

from lint import run
from lint.engines import EngineAbsent, ltserver

FINDING = {
    "offset": 4, "length": 2, "message": "an", "replacements": [{"value": "a"}],
    "rule": {"id": "EN_A_VS_AN", "category": {"id": "MISC"}},
}  # fmt: skip


def late(handler):
    time.sleep(1)
    handler.say({"matches": [FINDING]})


def drip(handler):
    handler.say(b" ", length=1000)
    for _ in range(15):
        handler.wfile.write(b" ")
        time.sleep(0.05)


def elsewhere(handler):
    handler.send_response(307)
    handler.send_header("Location", f"{handler.server.url}/v2/elsewhere")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


BROKEN = {
    "late": (late, "too slow"),
    "drip": (drip, "no end"),
    "half a body": (lambda h: h.say(b'{"matches": [', length=500), "IncompleteRead"),
    "half an answer": (lambda h: h.say(b'{"matches": ['), "JSONDecodeError"),
    "no bytes of text": (lambda h: h.say(b"\xff\xfe\x00garbage"), "UnicodeDecodeError"),
    "an error": (lambda h: h.say(b"Error: Internal Error", 500), "it answered 500: Error: Internal Error"),
    "too large": (lambda h: h.say(b"Error: Your text is too long", 413), "it answered 413"),
    "sends away": (elsewhere, "it answered 307"),
    "other JSON": (lambda h: h.say(["matches"]), "TypeError"),
    "hangs up": (lambda h: h.connection.close(), "no connection"),
    "outside": (lambda h: h.say({"matches": [{**FINDING, "offset": 99}]}), "IndexError"),
    "backwards": (lambda h: h.say({"matches": [{**FINDING, "length": -2}]}), "a place that is none"),
    "no rule": (lambda h: h.say({"matches": [{"offset": 0, "length": 1}]}), "KeyError"),
}


@pytest.fixture(autouse=True)
def impatient(fake, monkeypatch):
    from lint.languagetool import client

    monkeypatch.setattr(client, "LIMIT", 0.4)


@pytest.mark.parametrize("name", BROKEN)
def test_one_more_try_then_absent(fake, name):
    fake.check, why = BROKEN[name]
    with pytest.raises(EngineAbsent) as absent:
        ltserver.matches("It is an pity.", "en-US", fake.url)
    assert f"the server {fake.url} gave no answer (" in str(absent.value)
    assert why in str(absent.value)
    assert len(fake.asked) == 2


def test_the_second_try_counts(fake):
    fake.check = lambda handler: handler.say({"matches": [FINDING]} if len(fake.asked) > 1 else b"?")
    (match,) = ltserver.matches("It is an pity.", "en-US", fake.url)
    assert (match.start, match.end, match.replacements) == (4, 6, ("a",))


def test_a_server_that_fails_again_and_again_is_left_alone(fake):
    fake.check = BROKEN["an error"][0]
    for _ in range(ltserver.MOST):
        with pytest.raises(EngineAbsent, match="gave no answer"):
            ltserver.matches("Text.", "en-US", fake.url)
    with pytest.raises(EngineAbsent, match="left alone for a minute"):
        ltserver.matches("Text.", "en-US", fake.url)
    assert len(fake.asked) == 2 * ltserver.MOST


def test_nobody_there(monkeypatch):
    with pytest.raises(EngineAbsent, match=r"the server http://127.0.0.1:9 gave no answer .no connection"):
        ltserver.version("http://user:secret@127.0.0.1:9")


def test_without_the_extra(fake, monkeypatch):
    monkeypatch.setitem(sys.modules, "lint.languagetool.client", None)
    with pytest.raises(EngineAbsent, match=r"pip install 'copydesk\[languagetool\]'"):
        ltserver.version(fake.url)


def test_nothing_goes_through_a_proxy_to_this_machine(fake, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert ltserver.matches("Text.", "en-US", fake.url) == []


def test_what_is_no_copy_is_sent_as_markup(fake):
    ltserver.matches("See \ufffc.\n\nHalf \ud800.", "en-GB", fake.url)
    form = parse_qs(fake.asked[0])
    assert form["language"] == ["en-GB"]
    assert set(form["disabledRules"][0].split(",")) == {"MORFOLOGIK_RULE_EN_US", "MORFOLOGIK_RULE_EN_GB"}
    assert json.loads(form["data"][0])["annotation"] == [
        {"text": "See "}, {"markup": "\ufffc", "interpretAs": "\ufffc"}, {"text": "."},
        {"markup": "\n\n", "interpretAs": "\n\n"}, {"text": "Half ?."},
    ]  # fmt: skip
    assert not {"level", "enabledOnly", "enabledRules"} & form.keys()


def test_the_rules_that_are_selected_are_asked_alone(fake):
    ltserver.matches("Text.", "en-US", fake.url, ("A", "B"))
    form = parse_qs(fake.asked[0])
    assert (form["enabledRules"], form["enabledOnly"], "disabledRules" in form) == (["A,B"], ["true"], False)


def test_the_run_goes_on(fake, tmp_path):
    fake.check = lambda h: h.say(b"", 500) if "poor" in fake.asked[-1] else h.say({"matches": []})
    (tmp_path / ".copydesk.yml").write_text(f"languagetool: {{server: '{fake.url}/v2/'}}\n")
    for name in ("poor", "good"):
        (tmp_path / f"{name}.txt").write_text(f"Troops were sent to to the border, a {name} man said.\n")
    paths = [str(tmp_path / f"{name}.txt") for name in ("poor", "good")]
    poor, good = run.check_files(paths, run.Options(engines=("own", "languagetool")))
    assert "it answered 500" in poor.not_checked_by["languagetool"]
    assert good.not_checked_by == {}
    assert len(poor.findings) == len(good.findings) > 0
