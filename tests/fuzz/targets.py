"""What is done with the inputs, and the laws that must hold of what comes out."""

import csv
import io
import json
import os
import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from lint import baseline, check, config, files, rewrite, run, ruletest, waivers
from lint.finding import Finding
from lint.mends import rounds
from lint.mistake import Mistake
from lint.readers.decode import decode
from lint.reports import FORMATS, report
from lint.scan import confirm, expression
from lint.story import story_of
from tests.fuzz import material

ROOM = Path(tempfile.mkdtemp(prefix="copydesk-fuzz-"))
os.environ.update(COPYDESK_CACHE=str(ROOM / "cache"), COPYDESK_STATE=str(ROOM / "state"))
OPTIONS = run.Options(min_level="suggestion", detail=True)
FREE = ("csv", "html")  # may hold line ends of their own


@given(material.files(), st.sampled_from(material.NAMES))
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


def quoted(source: str, name: str, findings: "list[Finding]") -> None:
    story = story_of(source, name)
    for finding in findings:
        for span in (finding.span, *finding.places, *(one.span for one in finding.evidence)):
            assert 0 <= span.start <= span.end <= len(story.text), (finding.rule, span)
            there = story.map.span(span)
            if there:
                assert 0 <= there.start <= there.end <= len(source), (finding.rule, there)


def written(made: run.FileReport) -> None:
    """Every format takes it, its reader reads it, and nothing of it steers a terminal."""
    for name in FORMATS:
        out = io.StringIO()
        writer = report(name, out, False, False)
        writer.file(made)
        writer.end()
        text = out.getvalue()
        if name not in FREE:
            assert all(c.isprintable() or c == "\n" for c in text), name
        READERS.get(name, str)(text)


def _lines(text: str) -> None:
    for line in text.splitlines():
        json.loads(line)


def _sheet(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows if row}) <= 1


READERS = {
    **dict.fromkeys(("json", "gitlab", "sarif", "rdjson"), json.loads),
    **dict.fromkeys(("junit", "checkstyle"), ElementTree.fromstring),
    "jsonl": _lines,
    "csv": _sheet,
}


def room(**named: str) -> Path:
    """A folder with these files and nothing else, where nothing is remembered from the last."""
    folder = ROOM / "desk"
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in named.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    shutil.rmtree(ROOM / "cache", ignore_errors=True)
    for kept in (
        config.nearest_to,
        files._load,
        run.desk_for,
        run._unknown,
        waivers.remembered,
        expression.compiled,
    ):
        kept.cache_clear()
    return folder


def bare() -> Path:
    """The shipped folder without its rules: what a desk's own are tried in, at once."""
    folder = ROOM / "shipped"
    if not folder.is_dir():
        folder.mkdir()
        for name in ("engines", "facts", "lexicon", "lists", "profiles", "style"):
            (folder / name).symlink_to(config.shipped() / name)
    return folder


@given(
    material.rules(),
    material.texts(6),
    st.sampled_from([".yml", *[".yaml"] * 4]),
    st.sampled_from(["txt", "md"]),
)
def rules(text, story, suffix, ending):
    """A rule is refused in a line, or it reads a story, passes its tests or fails them."""
    where, shipped = (
        room(**{f"house/a/rule{suffix}": text, ".copydesk.yml": "rules: [house]\nengines: [own]\n"}),
        bare(),
    )
    with patch.object(config, "shipped", lambda: shipped):
        made = run.read_and_check(str(where / f"story.{ending}"), OPTIONS, story.encode("utf-8", "replace"))
        assert not made.mistake or "neither" in made.mistake or "not a text" in made.mistake, made.mistake
        assert all(one.isprintable() or "\n" not in one for one in made.rule_mistakes)
        written(made)
        try:
            ruletest.results_of(where / f"house/a/rule{suffix}", "a.rule")
        except Mistake:
            pass


@given(
    material.configurations(), material.styles(), material.waivers(), material.sheets(material.WORD_LIST),
    material.sheets(material.NAME_LIST), material.sheets(material.BASELINE), material.texts(4),
)  # fmt: skip
def configurations(text, style, waived, words, names, known, story):
    """What a desk sets up is refused in a line, or it holds."""
    where, shipped = room(**{
        ".copydesk.yml": text, "style.yaml": style, ".copydesk-waivers.yml": waived, "words.csv": words,
        "names.csv": names, "baseline.txt": known, "house/desk.yaml": style, "house/a.yml": "extends: existence\nmessage: a\ntokens: [a]\n",
    }), bare()  # fmt: skip
    with patch.object(config, "shipped", lambda: shipped):
        written(
            run.read_and_check(
                str(where / "story.txt"), OPTIONS._replace(engines=("own",)), story.encode("utf-8", "replace")
            )
        )
        for read in (waivers.load, lambda path: baseline.load(str(path))):
            try:
                read(where / {waivers.load: ".copydesk-waivers.yml"}.get(read, "baseline.txt"))
            except Mistake:
                pass


MESSAGES = st.lists(material.SCALARS | st.sampled_from(material.MARKUP + material.ODD), max_size=5)


@given(MESSAGES, MESSAGES, material.texts(5), st.text(max_size=12), st.sampled_from(material.NAMES))
def reports(message, description, story, path, name):
    """Whatever a rule says of whatever story in whatever file: every format is well formed."""
    import yaml

    text = yaml.safe_dump({
        "extends": "existence", "message": "".join(message)[:130] or "x", "description": "".join(description),
        "link": "".join(description)[:80], "level": "error", "nonword": True, "tokens": [r"\S{1,40}"],
    })  # fmt: skip
    where, shipped = (
        room(**{"house/a/rule.yml": text, ".copydesk.yml": "rules: [house]\nengines: [own]\n"}),
        bare(),
    )
    with patch.object(config, "shipped", lambda: shipped):
        told = OPTIONS._replace(config=str(where / ".copydesk.yml"))
        made = run.read_and_check(path.replace("\0", "") + name, told, story[:600].encode("utf-8", "replace"))
        written(made)
        kept = where / "baseline.txt"
        baseline.write(str(kept), baseline.Baseline(str(kept), {}).renewed([made]))
        assert not baseline.load(str(kept)).sift(made).fails
    confirm.compiled.cache_clear()


TARGETS = {"stories": stories, "rules": rules, "configurations": configurations, "reports": reports}
