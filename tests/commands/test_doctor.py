"""copydesk doctor: what it says of a sound desk and of a broken one."""

import importlib

import pytest

from lint.engines import EngineAbsent, ltserver

SECTIONS = ["engines", "libraries", "cache", "configuration", "rules"]


def test_a_sound_desk(desk, copydesk):
    status, out, err = copydesk("doctor")
    assert (status, err) == (0, "")
    assert [line for line in out.splitlines() if line in SECTIONS] == SECTIONS
    assert out.endswith("rules\n  2 loaded, 1 of them switched off, 0 broken\n")


def test_a_broken_rule(desk, copydesk):
    desk("rules/style/broken.yaml", "extends: existence\n")
    status, out, err = copydesk("doctor")
    assert (status, out.splitlines()[-1]) == (2, "  2 loaded, 1 of them switched off, 1 broken")
    assert err.startswith("copydesk: rules/style/broken.yaml:1: the key “message” is missing")


def test_a_broken_configuration(desk, copydesk):
    desk(".copydesk.yml", "rule: x\n")
    status, out, err = copydesk("doctor")
    assert (status, out.splitlines()[-1]) == (2, "  not read: the configuration is broken")
    assert err == "copydesk: .copydesk.yml:1: unknown key “rule”; did you mean rules?\n"


def test_an_engine_that_cannot_run(desk, copydesk, monkeypatch):
    def check(story, settings):
        raise EngineAbsent("proselint is not installed")

    monkeypatch.setattr(importlib.import_module("lint.engines.proselint"), "check", check)
    said = "  proselint     cannot run: proselint is not installed; text stays here\n"
    assert said in copydesk("doctor")[1]


def test_what_is_in_this_process_keeps_text_here(desk, copydesk):
    engines = copydesk("doctor")[1].split("libraries")[0].strip().splitlines()[3:]
    assert [line.split()[0] for line in engines] == ["own", "proselint", "languagetool", "harper"]
    assert [line for line in engines if not line.endswith("; text stays here")] == []


SERVERS = [
    ("http://127.0.0.1:9/v2/check", "text goes to http://127.0.0.1:9, on this machine"),
    ("http://localhost:9", "text goes to http://localhost:9, on this machine"),
    ("http://[::1]:9", "text goes to http://[::1]:9, on this machine"),
    ("https://me:secret@lt.example.org/v2", "text leaves this machine, to https://lt.example.org"),
    ("http://127.0.0.1.example.org", "text leaves this machine, to http://127.0.0.1.example.org"),
    ("installed", "text goes to the server that copydesk keeps, on this machine"),
]


@pytest.mark.parametrize("server, where", SERVERS)
def test_where_text_goes_is_said_even_of_a_server_that_is_down(desk, copydesk, monkeypatch, server, where):
    def down(told):
        raise EngineAbsent("no answer")

    monkeypatch.setattr(ltserver, "version", down)
    desk(".copydesk.yml", f"rules: [rules]\nlanguagetool: {{server: '{server}'}}\n")
    out = copydesk("doctor")[1]
    assert f"  languagetool  cannot run: no answer; {where}\n" in out
    assert "secret" not in out.split("configuration")[0]


def test_a_server_that_answers(desk, copydesk, monkeypatch):
    monkeypatch.setattr(ltserver, "version", lambda server: f"server 6.8 {server}")
    monkeypatch.setattr(ltserver, "matches", lambda *asked: [])
    desk(".copydesk.yml", "rules: [rules]\nlanguagetool: {server: 'http://lt.example.org'}\n")
    where = "text leaves this machine, to http://lt.example.org"
    assert f"  languagetool  ready, server 6.8; {where}\n" in copydesk("doctor")[1]


def test_a_kept_answer_is_no_proof_that_a_server_is_up(desk, copydesk, monkeypatch):
    asked = []
    monkeypatch.setattr(ltserver, "version", lambda server: "server 6.8")
    monkeypatch.setattr(ltserver, "matches", lambda text, *_: asked.append(text) or [])
    desk(".copydesk.yml", "rules: [rules]\nlanguagetool: {server: installed}\n")
    for _ in range(2):
        copydesk("doctor")
    assert len(set(asked)) == 2


def test_no_cache_yet(desk, copydesk, monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "none"))
    assert f"  {tmp_path / 'none'} (" in copydesk("doctor")[1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_commands_and_options(copydesk, shell):
    status, out, _ = copydesk("completion", shell)
    assert status == 0
    assert all(word in out for word in ("rules", "doctor", "fail-level", "schema"))


@pytest.mark.parametrize("shell, said", [("fish", "is not supported"), ("csh", "did you mean tcsh?")])
def test_completion_for_another_shell(copydesk, shell, said):
    status, out, err = copydesk("completion", shell)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err
