"""What is done with the inputs."""

import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest.mock import patch

import yaml
from hypothesis import given
from hypothesis import strategies as st

from lint import baseline, check, config, files, rewrite, ruletest, run, waivers
from lint.mends import rounds
from lint.mistake import Mistake
from lint.readers.decode import decode
from lint.scan import expression
from lint.story import story_of
from tests.fuzz import stories as copy
from tests.fuzz import words, yamls
from tests.fuzz.laws import quoted, written

ROOM = Path(tempfile.mkdtemp(prefix="copydesk-fuzz-"))
os.environ.update(COPYDESK_CACHE=str(ROOM / "cache"), COPYDESK_STATE=str(ROOM / "state"))
OPTIONS = run.Options(min_level="suggestion", detail=True)
OWN = OPTIONS._replace(engines=("own",))
HOUSE = "rules: [house]\nengines: [own]\n"
KEPT = (
    config.nearest_to, files._load, run.desk_for, run._unknown, waivers.remembered, expression.compiled
)  # fmt: skip


@given(copy.files(), st.sampled_from(words.NAMES))
def stories(data, name):
    """A file is read, checked, reported and mended; each quotation is that of its place."""
    made = run.read_and_check(name, OPTIONS, data)
    written(made)
    if made.mistake:
        return
    decoded = decode(data, name)
    assert rewrite.encoded(decoded.text, decoded.encoding, data, name) == data
    desk, _ = run.desk_for(files.settings_for(name), OPTIONS)
    quoted(decoded.text, name, check.check(story_of(decoded.text, name), desk).findings)
    for wish in (rounds.safe, rounds.sure):
        mended = rounds.mend(decoded.text, name, decoded.encoding, None, desk, wish)
        assert mended.settled, "mends undo each other"
        try:
            put = rewrite.encoded(mended.source, decoded.encoding, data, name)
        except Mistake:  # a mend that the file's encoding has no letter for, said in a line
            continue
        assert decode(put, name).text == mended.source, "what is written reads otherwise"
        assert not run.read_and_check(name, OWN, put).mistake


@contextmanager
def desk_of(named):
    """A folder with these files and nothing else, no shipped rules but those of style, nothing remembered."""
    folder = ROOM / "desk"
    for left in (folder, ROOM / "kept"):
        shutil.rmtree(left, ignore_errors=True)
    for name, text in named.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    for kept in KEPT:
        kept.cache_clear()
    shipped = _shipped()
    apart = {"COPYDESK_CACHE": str(ROOM / "kept")}  # the shipped rules stay prepared in theirs
    with patch.object(config, "shipped", lambda: shipped), patch.dict(os.environ, apart):
        yield folder


def _shipped() -> Path:
    folder = ROOM / "shipped"
    if not folder.is_dir():
        folder.mkdir()
        shutil.copytree(config.shipped() / "style", folder / "style")  # no link is followed to rules
        for name in ("engines", "facts", "lexicon", "lists", "profiles"):
            (folder / name).symlink_to(config.shipped() / name)
    return folder


def read(path, story):
    return run.read_and_check(str(path), OWN, story.encode("utf-8", "replace"))


SUFFIXES = st.sampled_from([".yml", *[".yaml"] * 4])


@given(yamls.rules(), copy.texts(6), SUFFIXES, st.sampled_from(["txt", "md"]))
def rules(text, story, suffix, ending):
    """A rule is refused in a line, or it reads a story, passes its tests or fails them."""
    with desk_of({f"house/a/rule{suffix}": text, ".copydesk.yml": HOUSE}) as folder:
        written(read(folder / f"story.{ending}", story))
        with suppress(Mistake):
            ruletest.results_of(folder / f"house/a/rule{suffix}", "a.rule")


LOOSE = "extends: existence\nmessage: a\ntokens: [a]\n"


@given(
    yamls.configurations(), yamls.styles(), yamls.waivers(), yamls.sheets(words.WORD_LIST),
    yamls.sheets(words.NAME_LIST), yamls.sheets(words.BASELINE), copy.texts(4),
)  # fmt: skip
def configurations(text, style, waived, listed, names, known, story):
    """What a desk sets up is refused in a line, or it holds."""
    named = {
        ".copydesk.yml": text, "style.yaml": style, ".copydesk-waivers.yml": waived, "words.csv": listed,
        "names.csv": names, "baseline.txt": known, "house/desk.yaml": style, "house/a.yml": LOOSE,
    }  # fmt: skip
    with desk_of(named) as folder:
        written(read(folder / "story.txt", story))
        with suppress(Mistake):
            waivers.load(folder / ".copydesk-waivers.yml")
        with suppress(Mistake):
            baseline.load(str(folder / "baseline.txt"))


SAID = st.lists(yamls.SCALARS | st.sampled_from(words.MARKUP + words.ODD), max_size=5).map("".join)


@given(SAID, SAID, copy.texts(5), st.text(max_size=12), st.sampled_from(words.NAMES))
def reports(message, description, story, path, name):
    """Whatever a rule says of whatever story in whatever file: every format is well formed."""
    text = yaml.safe_dump({
        "extends": "existence", "message": message[:130] or "x", "description": description,
        "link": description[:80], "level": "error", "nonword": True, "tokens": [r"\S{1,40}"],
    })  # fmt: skip
    with desk_of({"house/a/rule.yml": text, ".copydesk.yml": HOUSE}) as folder:
        told = OWN._replace(config=str(folder / ".copydesk.yml"))
        made = run.read_and_check(path.replace("\0", "") + name, told, story[:600].encode("utf-8", "replace"))
        written(made)
        kept = str(folder / "baseline.txt")
        baseline.write(kept, baseline.Baseline(kept, {}).renewed([made]))
        assert not baseline.load(kept).sift(made).fails


TARGETS = {"stories": stories, "rules": rules, "configurations": configurations, "reports": reports}
