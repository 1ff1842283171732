"""The caches: prepared rules, scan databases, compiled expressions; none of them is ever needed."""

import marshal
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from lint import cache, pack, rulefiles
from lint.engines import own
from lint.scan import scanner, warm
from lint.scan.fast import Fast
from lint.scan.twin import Twin
from lint.story import story_of

ROOT = Path(__file__).resolve().parents[2]
RULE = "extends: existence\nmessage: Not “%s”.\ntokens: [a lot of, 'boats?']\n"
TEXT = "A boat and a lot of\n\nboats, a  lot  of them.\n"
MUCH = 10_000_000  # characters, for which Hyperscan pays


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "much.yml").write_text(RULE, encoding="utf-8")
    return (pack.Folder(tmp_path / "rules"),)


def said(folder, characters=0):
    loaded, mistakes = pack.load(folder)
    assert mistakes == []
    scan = scanner.scanner(loaded, characters)
    return [(f.span, f.message) for f in own.check(story_of(TEXT, "a.txt"), loaded, scan)]


def test_a_pack_is_kept(folder, kept):
    assert said(folder) == said(folder)
    assert len(list(kept.glob("pack-*"))) == 1


def test_a_broken_rule_does_not_cost_the_others_their_pack(folder, kept, monkeypatch):
    (folder[0].path / "broken.yml").write_text("extends: existence\nmessage: No.\ntokens: ['(']\n")
    first, wrong = pack.load(folder)
    monkeypatch.setattr(pack, "build", None)  # it is not called again
    again, still = pack.load(folder)
    assert len(wrong) == 1
    assert list(map(str, still)) == list(map(str, wrong))
    assert again == first


def test_a_list_that_was_missing_mends_its_rule(folder, kept):
    line = "extends: furniture\nmessage: No.\nlist: late.txt\n"
    (folder[0].path / "late.yaml").write_text(line)
    assert len(pack.load(folder)[1]) == len(pack.load(folder)[1]) == 1
    (folder[0].path.parent / "late.txt").write_text("# here\nread more\n")  # beside the folder of rules
    assert pack.load(folder)[1] == []


@pytest.mark.parametrize("spoil", [b"", b"x", b"\x00" * 40, marshal.dumps(("of another version",))])
def test_a_spoilt_pack_is_made_anew(folder, kept, spoil):
    wanted = said(folder)
    (file,) = kept.glob("pack-*")
    file.write_bytes(spoil)
    assert said(folder) == wanted


@pytest.mark.parametrize("share", [0.01, 0.3, 0.99])
def test_a_pack_cut_short_is_made_anew(folder, kept, share):
    wanted = said(folder)
    (file,) = kept.glob("pack-*")
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    assert said(folder) == wanted
    assert file.read_bytes() == whole


def test_a_changed_rule_is_read_anew(folder, kept):
    said(folder)
    (folder[0].path / "much.yml").write_text(RULE.replace("a lot of", "them"), encoding="utf-8")
    assert "Not “them”." in [message for _, message in said(folder)]


def test_files_that_have_not_changed_are_not_read_again(folder, kept, monkeypatch):
    (rule,) = folder[0].path.iterdir()
    os.utime(rule, (1, 1))
    wanted = said(folder)
    monkeypatch.setattr(rulefiles, "_of_contents", None)  # it is not called
    assert said(folder) == wanted


@pytest.mark.parametrize("when", [(1, 1), (2, 2)])
def test_a_file_with_another_time_or_size_is(folder, kept, when):
    (rule,) = folder[0].path.iterdir()
    os.utime(rule, (1, 1))
    said(folder)
    changed = RULE.replace("a lot of", "them") + ("" if when == (1, 1) else "    ")
    rule.write_text(changed, encoding="utf-8")
    os.utime(rule, when)
    assert "Not “them”." in [message for _, message in said(folder)]


def test_a_file_written_just_now_is_read_again(folder, kept):
    said(folder)
    assert not list(kept.glob("key-*"))


def test_packs_of_rules_as_they_were_do_not_pile_up(folder, kept):
    for n in range(pack.PACKS + 2):
        (folder[0].path / "much.yml").write_text(RULE.replace("Not", f"Not {n}"), encoding="utf-8")
        said(folder)
    assert len(list(kept.glob("pack-*"))) < pack.PACKS


@pytest.mark.parametrize("place", ["file", "missing/below/file"])
def test_a_folder_that_cannot_be_written_is_no_error(folder, tmp_path, monkeypatch, place):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "file" / place))
    assert said(folder)


SPOILT = {
    "nothing": lambda data: b"",
    "cut short": lambda data: data[:-1],
    "more": lambda data: data + b"x",
    "zeros": lambda data: bytes(len(data)),
    "a letter": lambda data: data[:-3] + b"x" + data[-2:],
    "of another name": lambda data: (cache.folder() / "b").read_bytes(),
}


@pytest.mark.parametrize("how", SPOILT)
def test_what_was_spoilt_counts_as_not_kept(kept, how):
    for name in "ab":
        cache.put(name, b"what is kept")
    assert cache.get("a") == b"what is kept"
    (kept / "a").write_bytes(SPOILT[how]((kept / "a").read_bytes()))
    assert cache.get("a") is None


@pytest.mark.parametrize("error", [OSError(28, "No space left"), KeyboardInterrupt()])
def test_nothing_half_written_stays(kept, monkeypatch, error):
    cache.put("a", b"old")

    def full(*_):
        raise error

    monkeypatch.setattr(os, "replace", full)
    with suppress(KeyboardInterrupt):
        cache.put("a", b"new")
    assert [file.name for file in kept.iterdir()] == ["a"]
    assert cache.get("a") == b"old"


def test_many_fill_the_cache_at_once(folder, kept):
    command = [sys.executable, "-c", "import sys; from tests.scan.test_caches import once; once(sys.argv[1])"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    start = lambda _: subprocess.run([*command, str(folder[0].path)], env=env, capture_output=True)  # noqa: E731
    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(start, range(4)))
    assert [one.returncode for one in done] == [0] * 4, done[0].stderr
    assert len({one.stdout for one in done}) == 1
    assert not list(kept.glob("tmp*"))


def once(folder):
    print(said((pack.Folder(Path(folder)),), MUCH))


def test_much_copy_is_read_by_hyperscan_and_little_by_the_twin(folder, kept):
    loaded, _ = pack.load(folder)
    assert isinstance(scanner.scanner(loaded, MUCH), Fast)
    assert isinstance(scanner.scanner(loaded, 100), Twin)
    assert said(folder, MUCH) == said(folder)


@pytest.mark.parametrize("spoil", [b"", b"x" * 200])
def test_a_spoilt_database_is_compiled_anew(folder, kept, spoil):
    wanted = said(folder, MUCH)
    (file,) = kept.glob("scan-*")
    file.write_bytes(spoil)
    assert said(folder, MUCH) == wanted


def test_without_the_wheel_the_twin_serves(folder, kept, monkeypatch):
    wanted = said(folder, MUCH)
    monkeypatch.setitem(sys.modules, "hyperscan", None)
    assert said(folder, MUCH) == wanted


QUAY = "(?P<quay>boats?)|[a-f]x"


@pytest.fixture
def afresh(kept, monkeypatch):
    """`re` as at the start of a process; from Python 3.12 on it has a second table."""

    def empty():
        for name in ("_cache", "_cache2"):
            monkeypatch.setattr(re, name, {}, raising=False)

    empty()
    return empty


def test_compiled_expressions_are_handed_to_re(afresh):
    table = warm.load()
    re.compile(QUAY, re.I)
    warm.keep(table)
    afresh()
    table = warm.load()
    ready = table[str, QUAY, int(re.I)]
    assert (ready.match("BOATS")["quay"], ready.groups, ready.flags) == ("BOATS", 1, re.I | re.U)
    assert re.compile(QUAY, re.I) is ready
    assert re.compile("ab+c").match("abbc")


def test_a_run_that_compiles_nothing_new_writes_nothing(afresh, monkeypatch):
    table = warm.load()
    re.compile(QUAY, re.I)
    warm.keep(table)
    afresh()
    table = warm.load()
    re.compile(QUAY, re.I)
    monkeypatch.setattr(cache, "put", None)  # it is not called
    warm.keep(table)


def test_where_room_is_lacking_what_was_not_needed_goes(afresh, monkeypatch):
    monkeypatch.setattr(warm, "MOST", 2)
    for sources in (["a+", "b+"], ["b+", "c+"]):
        table = warm.load()
        for source in sources:
            re.compile(source)
        warm.keep(table)
        afresh()
    assert {source for source, _ in warm.load().rows} == {"b+", "c+"}


def test_python_312_finds_them_too(afresh):
    table = warm.load()
    re.compile(QUAY, re.I)
    warm.keep(table)
    afresh()
    table = warm.load()
    key = (str, QUAY, int(re.I))
    assert table.pop(key, None).groups == 1
    assert key not in table
    assert table.pop((str, "no such", 0), None) is None


@pytest.mark.parametrize(
    "spoil", [b"", b"x", marshal.dumps({("a", 0): b"x", ("ab+c", 0): marshal.dumps(())})]
)
def test_spoilt_expressions_do_no_harm(afresh, spoil):
    cache.put(warm.NAME, spoil)
    warm.load()
    assert re.compile("ab+c").match("abbc")


START = """
import sys
from lint.cli import main
main(["check", "story.txt", "--engines", "own"])
heavy = "yaml regex rapidfuzz pathspec concurrent.futures hyperscan hashlib tempfile shutil json proselint"
print(*[name for name in heavy.split() if name in sys.modules])
"""


def test_a_warm_start_imports_little(tmp_path, kept):
    (tmp_path / "story.txt").write_text("The mayor opened the bridge on Monday.\n", encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = lambda: subprocess.run(  # noqa: E731
        [sys.executable, "-c", START], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    _, warmed = run(), run()
    assert warmed.stdout.splitlines()[-1] == ""
