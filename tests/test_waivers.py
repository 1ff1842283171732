"""What an editor lets stand: the waiver file, (CQ) in the copy, comments in Markdown."""

import json

import pytest

from lint import waivers
from lint.cli import main
from lint.finding import Edit, Finding, Fix
from lint.fingerprint import fingerprints
from lint.mistake import Mistake
from lint.sourcemap import Span
from lint.story import story_of
from lint.waivers import Waiver


def finding(story, words, rule="names.leader", category="query"):
    at = story.text.index(words)
    return Finding(Span(at, at + len(words)), rule, "error", category, "high", "")


def status(text, words, entries=(), path="a.txt", **told):
    story = story_of(text, path)
    (found,) = waivers.apply([finding(story, words, **told)], story, tuple(entries), "")
    return found.status, found.reason


COPY = "He met President Kara in Kabul."


@pytest.mark.parametrize(
    "waiver, waived",
    [
        (Waiver("names.leader", "", "", "why"), True),
        (Waiver("names.*", "President Kara", "", "why"), True),
        (Waiver("*", "President  Kara", "a.txt", "why"), True),
        (Waiver("names.leader", "President Kara", "*.txt", "why"), True),
        (Waiver("names.leader", "president kara", "", "why"), False),
        (Waiver("names.leader", "Kara", "", "why"), False),
        (Waiver("names.leader", "", "b.txt", "why"), False),
        (Waiver("names", "", "", "why"), False),
    ],
)
def test_waiver(waiver, waived):
    assert status(COPY, "President Kara", [waiver]) == (("waived", "why") if waived else ("open", ""))


def test_words_over_a_line_end():
    assert (
        status("He met President\nKara.", "President\nKara", [Waiver("*", "President Kara", "", "w")])[1]
        == "w"
    )


MARKED = [
    "He met President Kara (CQ) in Kabul.",
    "He met President Kara [cq] in Kabul.",
    "He met President Kara [sic] in Kabul.",
    "He met President Kara (Sic), he said.",
    "He met President Kara (correct) in Kabul.",
    "He met President Kara(CQ) in Kabul.",
    "He met President Kara (CQ: he spells it so) in Kabul.",
    "“He met President Kara (CQ),” he said.",
    "“He met President Kara” (CQ), he said.",
    "“He met President Kara,” (CQ) he said.",
    "'President Kara' [sic] left.",
    "President Kara’s (CQ) men.",
    "He met President Kara\n(CQ) in Kabul.",
]


@pytest.mark.parametrize("text", MARKED)
def test_mark(text):
    assert status(text, "President Kara")[0] == "waived"


UNMARKED = [
    "He met President Kara in (CQ) Kabul.",
    "He met President Kara. He (CQ) left.",
    "He met President Kara (CQX) in Kabul.",
    "He met President Kara (correctly) in Kabul.",
    "He met President Kara (CQ] in Kabul.",
    "He met President Kara cq in Kabul.",
    "He met President Kara (the correct one) in Kabul.",
]


@pytest.mark.parametrize("text", UNMARKED)
def test_no_mark(text):
    assert status(text, "President Kara")[0] == "open"


@pytest.mark.parametrize("words", ["the the", "of the of the", "The\nthe"])
def test_a_mark_never_covers_doubled_words(words):
    assert status(f"On {words} (CQ) road.", words, rule="any.rule", category="fix")[0] == "open"


def test_a_mark_covers_no_rule_of_doubled_words():
    assert status("He had had had (CQ) it.", "had had had", rule="words.doubled-word")[0] == "open"


@pytest.mark.parametrize("category", ["style", "tidy"])
def test_a_mark_answers_queries_and_mends_alone(category):
    assert status(MARKED[0], "President Kara", category=category)[0] == "open"


def test_a_mark_never_covers_furniture():
    story = story_of("Copy.\nAll news (CQ)", "a.txt")
    story.furniture = (Span(6, 19),)
    (found,) = waivers.apply([finding(story, "All news")], story, (), "")
    assert found.status == "open"


@pytest.mark.parametrize("text, waived", [("Kara (CQ) and Kari (CQ)", True), ("Kara (CQ) and Kari", False)])
def test_all_places_want_their_mark(text, waived):
    story = story_of(text, "a.txt")
    one, other = finding(story, "Kara"), finding(story, "Kari")
    (found,) = waivers.apply([one._replace(places=(other.span,))], story, (), "")
    assert (found.status == "waived") == waived


ON = "{}\n\nOne Kara.\n\n<!-- copydesk: on%s -->\n\nTwo Kari."
# {} is where the comment stands
COMMENTS = [
    ("{}\n\nOne Kara.\n\nTwo Kari.", "copydesk: off names.leader — true", "Kara Kari"),
    (ON % "", "copydesk: off names.leader", "Kara"),
    (
        "{}\n\nOne Kara.\n\n<!-- copydesk: on names.leader -->\n\nTwo Kari.",
        "copydesk: off names.leader",
        "Kara",
    ),
    (
        "{}\n\nOne Kara.\n\n<!-- copydesk: on names.* -->\n\nTwo Kari.",
        "copydesk: off names.leader",
        "Kara Kari",
    ),
    ("One Kara.\n\n{}\n\nTwo Kari.", "copydesk: off", "Kari"),
    ("{}\n\nOne Kara.\n\nTwo Kari.", "copydesk: ok names.leader: true", "Kara"),
    ("{}\n\nOne Kara.\n\nTwo Kari.", "copydesk: off words.the, names.* - true", "Kara Kari"),
    ("{}\n\nOne Kara.\n\nTwo Kari.", "copydesk: off words.* -- names.leader", ""),
    ("One Kara {} two Kari.\n\nThree.", "copydesk: ok", "Kari"),
    ("{}\n\nOne Kara.\n\nTwo Kari.", "copy desk: off", ""),
    ("{}\n\nOne Kara.\n\nTwo Kari.", "copydesk: offside", ""),
]


@pytest.mark.parametrize("text, comment, waived", COMMENTS)
def test_comment(text, comment, waived):
    text = text.replace("{}", f"<!-- {comment} -->")
    found = [word for word in ("Kara", "Kari") if status(text, word, path="a.md")[0] == "waived"]
    assert " ".join(found) == waived


@pytest.mark.parametrize(
    "comment, reason", [("off — he is so", "he is so"), ("off", "comment"), ("ok x.y: a - b", "")]
)
def test_reason_of_a_comment(comment, reason):
    assert status(f"<!-- copydesk: {comment} -->\n\nOne Kara.", "Kara", path="a.md")[1] == reason


def test_comments_are_words_in_plain_text():
    assert status("<!-- copydesk: off -->\n\nOne Kara.", "Kara")[0] == "open"


def load(folder, words):
    path = folder / ".copydesk-waivers.yml"
    path.write_text(words, encoding="utf-8")
    return waivers.load(path)


def test_file(tmp_path):
    words = "- rule: names.*\n  words: no\n  reason: 12:30\n- {rule: a.b, file: old/, reason: why}\n"
    first, second = load(tmp_path, words)
    assert first == Waiver("names.*", "no", "", "12:30", line=1)
    assert second == Waiver("a.b", "", "old/", "why", line=4)


@pytest.mark.parametrize("words", ["", "# nothing yet\n", "[]\n"])
def test_empty_file(tmp_path, words):
    assert load(tmp_path, words) == ()


def test_no_file(tmp_path):
    assert waivers.load(tmp_path / "none.yml") == ()


WRONG = [
    ("rule: a.b\n", 1, "a list of entries"),
    ("- a.b\n", 1, "keys and values"),
    ("- rule: a\n  reason: b\n\n- rule: c\n", 4, "no “reason”"),
    ("- rule: a\n  reason: b\n- reason: c\n", 3, "no “rule”"),
    ("- rule: a\n  reason: b\n  word: c\n", 3, "did you mean words?"),
    ("- rule: a\n  reason: b\n- rule: [a]\n  reason: b\n", 3, "“rule” wants a text"),
    ("- rule: a\n  rule: b\n", 2, "stands twice"),
    ("- rule: a\n  reason: b\n  until: May 5\n", 3, "write it as 2026-12-31"),
    ("- rule: a\n  reason: b\n  file: \\\n", 3, "no pattern of a .gitignore"),
    ("- rule: a\n  reason: b\n  scope: desk\n", 3, "allowed: house, place, story"),
    ("- rule: a\n  reason: b\n  scope: place\n", 1, "wants its “fingerprint”"),
]


@pytest.mark.parametrize("words, line, what", WRONG)
def test_a_wrong_file_is_one_line(tmp_path, words, line, what):
    with pytest.raises(Mistake) as wrong:
        load(tmp_path, words)
    assert (wrong.value.line, "\n" in str(wrong.value)) == (line, False)
    assert what in str(wrong.value)


DOUBLED = "He went to the the house.\n"


def check(folder, capsys, monkeypatch, *options):
    monkeypatch.chdir(folder)
    (folder / ".copydesk.yml").touch()
    (folder / "a.txt").write_text(DOUBLED, encoding="utf-8")
    code = main(["check", "a.txt", "--engines", "own", *options])
    return code, capsys.readouterr().out


def test_without_a_waiver_it_blocks(tmp_path, capsys, monkeypatch):
    assert check(tmp_path, capsys, monkeypatch)[0] == 1


WAIVER = "- rule: words.doubled-word*\n  words: the the\n  file: a.txt\n  reason: a test\n"


def test_a_waived_finding_is_counted_not_failed(tmp_path, capsys, monkeypatch):
    (tmp_path / ".copydesk-waivers.yml").write_text(WAIVER, encoding="utf-8")
    code, out = check(tmp_path, capsys, monkeypatch)
    assert code == 0
    assert "1 waived" in out.splitlines()[-1]
    assert "the the" not in out


def test_a_waived_finding_stays_in_json(tmp_path, capsys, monkeypatch):
    (tmp_path / ".copydesk-waivers.yml").write_text(WAIVER, encoding="utf-8")
    code, out = check(tmp_path, capsys, monkeypatch, "--format", "json")
    said = json.loads(out)
    assert code == 0
    assert [f["status"] for f in said["files"][0]["findings"]] == ["waived"]
    assert said["counts"]["waived"] == 1


THROUGHOUT = [
    ("He met Mr Hamid Kara (CQ).\n\nKara left.", "Kara left", "", "open"),
    ("He met Hamid Kara (CQ).\n\nHe saw Kara leave.", "Kara", 1, "waived"),
    ("He saw Kara leave.\n\nHe met Hamid Kara [cq].", "Kara", 0, "waived"),
    ("It cost 1,250 (CQ) dollars.\n\nThe 1,250 dollars", "1,250", 1, "waived"),
    ("It cost 1,250 (CQ) dollars.\n\nThe 250 dollars", "250", 1, "open"),
    ("It is the road (CQ).\n\nOne road is shut.", "road", 1, "open"),
    ("He met Makara (CQ).\n\nHe saw kara leave.", "kara", 1, "open"),
    ("He met Kara STET in Kabul.\n\nHe saw Kara leave.", "Kara", 1, "waived"),
    ("He met Kara, a stet man.\n\nHe saw Kara leave.", "Kara", 1, "open"),
    ("He met Kara (correct at the time).\n\nHe saw Kara leave.", "Kara", 1, "open"),
]


@pytest.mark.parametrize("text, words, turn, expected", THROUGHOUT)
def test_a_mark_covers_a_name_or_figure_throughout(text, words, turn, expected):
    story = story_of(text, "a.txt")
    at = text.index(words, text.index(words) + 1) if turn else text.index(words)
    one = finding(story, words)._replace(span=Span(at, at + len(words)))
    (found,) = waivers.apply([one], story, (), "")
    assert found.status == expected


def spelled(text, wrong, right):
    story = story_of(text, "a.txt")
    one = finding(story, wrong)
    fix = Fix((Edit(one.span, right),), safe=True)
    (found,) = waivers.apply([one._replace(message="Said.", fixes=(fix,))], story, (), "")
    return found


def test_a_story_that_contradicts_a_mark_is_told():
    found = spelled("He met Sara Clark (CQ).\n\nMs Clarke left, and Clarke rang.", "Clark", "Clarke")
    assert found.status == "open"
    assert found.message == "Said. It is marked, yet “Clarke” stands elsewhere."
    assert not found.fixes[0].safe


def test_the_other_spelling_of_a_marked_name_is_told():
    found = spelled("He met Sara Clarke (CQ).\n\nMs Clark left.", "Clark left", "Clarke left")
    assert "is marked" not in found.message
    found = spelled("Ms Clark left.\n\nHe met Sara Clarke (CQ).", "Clark", "Clarke")
    assert (found.status, found.message) == ("open", "Said. “Clarke” is marked as right.")


def test_a_house_has_its_own_marks():
    story = story_of("He met Kara (OK) in Kabul.", "a.txt")
    story.marks = ("OK",)
    (found,) = waivers.apply([finding(story, "Kara")], story, (), "")
    assert (found.status, found.reason) == ("waived", "(OK)")


def gate(text, tmp_path, *words):
    (tmp_path / "a.txt").write_text(text, "utf-8")
    return main(["check", str(tmp_path / "a.txt"), "--engines", "own", *words])


@pytest.mark.parametrize("mark", ["(CQ)", "[cq]", "(correct)", "[sic]", "STET"])
def test_the_gate_lets_no_mark_through(mark, tmp_path, capsys):
    text = f"He met Mr Kara {mark} there.\n"
    assert gate(text, tmp_path) == 0
    assert gate(text, tmp_path, "--stage", "desk", "--fail-level", "warning") == 0
    assert gate(text, tmp_path, "--stage", "gate") == 1
    assert "desk-notes.mark" in capsys.readouterr().out


def test_marks_that_may_be_printed_pass_the_gate(tmp_path):
    (tmp_path / ".copydesk.yml").write_text("printed_marks: [sic]\n", "utf-8")
    assert gate("“We was robbed [sic],” he said.\n", tmp_path, "--stage", "gate") == 0
    assert gate("“We was robbed (CQ),” he said.\n", tmp_path, "--stage", "gate") == 1


def test_a_strange_stage_is_one_line(tmp_path, capsys):
    assert gate("He left.\n", tmp_path, "--stage", "gates") == 2
    assert "did you mean gate?" in capsys.readouterr().err


SCOPED = [
    (Waiver("names.leader", "President Kara", "a.txt", "why", scope="house"), "a.txt", True),
    (Waiver("names.leader", "President Kara", "b.txt", "why", scope="house"), "a.txt", False),
    (Waiver("names.leader", "President Kara", "b.txt", "why", scope="house", approved="Ann"), "a.txt", True),
    (Waiver("names.leader", "President Kara", "a.txt", "why", scope="story"), "a.txt", True),
    (Waiver("names.leader", "", "", "why", until="2001-01-01"), "a.txt", False),
    (Waiver("names.leader", "", "", "why", until="2999-01-01"), "a.txt", True),
    (Waiver("names.leader", "President Kara", "", "why", fingerprint="0" * 20), "a.txt", False),
]


@pytest.mark.parametrize("waiver, path, waived", SCOPED)
def test_scopes(waiver, path, waived):
    assert (status(COPY, "President Kara", [waiver], path=path)[0] == "waived") is waived


def test_a_waiver_of_a_place_knows_it_by_its_fingerprint():
    story = story_of("He met President Kara. She met President Kara.", "a.txt")
    one = finding(story, "President Kara")
    other = one._replace(span=Span(31, 45))
    mark = fingerprints([one, other], story)[1]
    entry = Waiver("names.leader", "President Kara", "a.txt", "why", mark, "place")
    found = waivers.apply([one, other], story, (entry,), "")
    assert [f.status for f in found] == ["open", "waived"]


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".copydesk.yml").write_text("engines: [own]\n", "utf-8")
    (tmp_path / "a.txt").write_text("The mayor said teh board met.\n", "utf-8")

    def said(entries, *words):
        waivers.remembered.cache_clear()
        (tmp_path / ".copydesk-waivers.yml").write_text(entries, "utf-8")
        main(["check", *(words or ("a.txt",))])

    yield said
    waivers.remembered.cache_clear()


UNUSED = "- {rule: spelling.misspelled, words: %s, file: %s, reason: why%s}\n"


@pytest.mark.parametrize(
    "entry, words, told",
    [
        (UNUSED % ("teh", "a.txt", ""), (), ""),
        (UNUSED % ("hte", "a.txt", ""), (), "not needed any more"),
        (UNUSED % ("hte", "b.txt", ""), (), ""),
        (UNUSED % ("hte", "b.txt", ""), (".",), "not needed any more"),
        (UNUSED % ("hte", "'*.txt'", ""), (), ""),
        (UNUSED % ("hte", "'*.txt'", ""), (".",), "not needed any more"),
        (UNUSED % ("hte", "a.txt", ""), (".", "--select", "spelling.*"), ""),
        (UNUSED % ("teh", "a.txt", ", until: 2001-01-01"), (), "ended on 2001-01-01; renew it"),
        (UNUSED % ("teh", "a.txt", ", scope: house"), (), "1 waiver for the house waits for approval"),
        ("- {rule: style.none, reason: why}\n", (".",), ""),
    ],
)
def test_waivers_that_serve_for_nothing_are_told(newsroom, entry, words, told, capsys):
    newsroom(entry, *words)
    err = capsys.readouterr().err
    assert told in err
    assert bool(told) == bool(err)
    assert (
        err.startswith(
            ("copydesk: .copydesk-waivers.yml:1: this waiver of", "copydesk: .copydesk-waivers.yml: 1")
        )
        or not err
    )
