"""The site: a page for each rule, every link leads somewhere, and the checker of links would tell."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs_update import ROOT
from tools.site import links, measured, pages

ZENSICAL = Path(sys.executable).with_name("zensical")
TEMPLATE = (ROOT / "tools/site/zensical.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    pages.write(ROOT, folder / "docs")
    return folder


def test_every_rule_has_a_page_with_its_texts(site):
    files = [
        p
        for p in (ROOT / "rules").glob("*/*.y*ml")
        if p.name != "desk.yaml" and p.parent.name not in ("engines", "profiles")
    ]
    made = {path.stem for path in (site / "docs/rules").glob("*.md")} - {"index"}
    assert made == {f"{path.parent.name}.{path.stem}" for path in files}
    for name in made:
        text = (site / f"docs/rules/{name}.md").read_text("utf-8")
        for part in (
            f"# {name}\n",
            "## It flags",
            "## It passes",
            "<mark>",
            "To let one place stand",
            "| Level |",
        ):
            assert part in text, (name, part)


def test_a_page(site):
    text = (site / "docs/rules/names.leader.md").read_text("utf-8")
    assert "| Level | **error**: certain; it stops the story |" in text
    assert re.search('<blockquote.*<mark>.*</mark>.*</blockquote>\n<div class="said"><p>Query: ', text)


def test_the_links_of_the_pages_lead_somewhere(site):
    for page in (site / "docs").rglob("*.md"):
        for link in re.findall(r"\]\(([^)#:\s]+)[)#]", page.read_text("utf-8")):
            assert (page.parent / link).exists() or link == "../measured.md", (page, link)


def test_the_links_are_called_as_the_pages_are(site):
    text = (site / "docs/index.md").read_text("utf-8")
    assert "[Reports](reports.md)" in text
    assert ".md](" not in text


def test_every_document_is_in_the_list_of_pages(site):
    told = pages.configuration(TEMPLATE, site / "docs")
    for page in (site / "docs").glob("*.md"):
        assert told.count(f'"{page.name}"') == 1
    assert told.count('"rules/index.md"') == 1


def test_what_was_measured_is_told(tmp_path):
    (tmp_path / "measured.md").write_text(
        "| rule | hits | false |\n|---|---:|---:|\n| `a.b` | 3 | 1 |\n| a line | 2 | 1 |\n\n"
        "| rule | share |\n|---|---|\n| `a.b` | 4 % |\n", "utf-8"
    )  # fmt: skip
    assert measured.of(tmp_path) == {"a.b": [("hits", "3"), ("false", "1"), ("share", "4 %")]}


def test_the_checker_of_links_tells(tmp_path):
    (tmp_path / "a.html").write_text(
        "<h1 id=top>A</h1><a href=b.html>b</a><a href='#top'>t</a><a href='#no'>n</a><a href=c/#x>c</a>"
        "<a href=https://example.org>e</a><script src=https://cdn.example/x.js></script>", "utf-8"
    )  # fmt: skip
    (tmp_path / "c").mkdir()
    (tmp_path / "c/index.html").write_text("<p id=x>", "utf-8")
    assert sorted(links.broken(tmp_path)) == [
        "a.html: #no leads nowhere",
        "a.html: b.html leads nowhere",
        "a.html: would load https://cdn.example/x.js",
    ]


@pytest.mark.skipif(not ZENSICAL.exists(), reason='zensical is not installed (pip install ".[docs]")')
def test_the_generator_builds_it_and_no_link_is_broken(site, tmp_path):
    shutil.copytree(site / "docs", tmp_path / "docs")
    for page in sorted((tmp_path / "docs/rules").glob("*.md"))[5:]:  # a few rules will do
        if page.name != "index.md":
            page.unlink()
    index = tmp_path / "docs/rules/index.md"
    kept = [line for line in index.read_text("utf-8").splitlines()
            if "](" not in line or (index.parent / re.search(r"\((.*?)\)", line)[1]).exists()]  # fmt: skip
    index.write_text("\n".join(kept), "utf-8")
    (tmp_path / "zensical.toml").write_text(pages.configuration(TEMPLATE, tmp_path / "docs"), "utf-8")
    made = subprocess.run([ZENSICAL, "build"], cwd=tmp_path, capture_output=True, text=True)
    assert made.returncode == 0, made.stdout + made.stderr
    assert list(links.broken(tmp_path / "site")) == []
