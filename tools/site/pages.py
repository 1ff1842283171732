"""The pages of the site as Markdown: the documents, and what is made from the rules."""

import re
import shutil
from collections import defaultdict
from pathlib import Path

from lint import config
from lint.commands import here
from lint.rule import Rule
from tools.site import measured, rulepage

ROOTS = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
LINK = re.compile(r"\[([^\]\n]*)\]\(([^)\s]+)\)")
CSS = "site.css"


def write(root: Path, out: Path) -> list[Path]:
    """All pages, in `out`. Returns them."""
    out.mkdir(parents=True)
    for path in (root / "docs").iterdir():
        _document(path, out / path.name, "docs/")
    for name, page in ROOTS.items():
        _document(root / name, out / page, "")
    shutil.copy(root / "NOTICE", out / "notice.txt")
    shutil.copy(Path(__file__).with_name(CSS), out / CSS)
    figures = measured.of(root / "docs")
    for rule in rules():
        page = out / "rules" / f"{rule.id}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(rulepage.page(rule, figures.get(rule.id, [])), "utf-8")
    (out / "rules" / "index.md").write_text(index(rules()), "utf-8")
    return sorted(out.rglob("*.md"))


def configuration(template: str, out: Path) -> str:
    """The generator's configuration; documents that its list of pages does not name come last."""
    rest = [path for path in sorted(out.glob("*.md")) if f'"{path.name}"' not in template]
    named = [f'    {{ "{_title(path)}" = "{path.name}" }},\n' for path in rest]
    more = f'  {{ "More" = [\n{"".join(named)}  ] }},\n' if named else ""
    return template.replace("  # more\n", more)


def _title(path: Path) -> str:
    return path.read_text("utf-8").splitlines()[0].removeprefix("# ")


def rules() -> list[Rule]:
    """The shipped rules, whatever is configured where the site is made."""
    shipped = config.Settings()
    loaded, mistakes = here.rules(shipped)
    assert not mistakes, mistakes
    return sorted(
        (rule for rule in loaded if Path(rule.path).suffix in (".yml", ".yaml")), key=lambda r: r.id
    )


def _document(path: Path, to: Path, folder: str) -> None:
    """A document, its links those of the site."""
    if path.suffix == ".md":
        text = path.read_text("utf-8")
        to.write_text(
            LINK.sub(lambda m: f"[{_words(m[1], path.parent / m[1])}]({_link(m[2], folder)})", text), "utf-8"
        )
    elif path.is_file():
        shutil.copy(path, to)


def _words(said: str, named: Path) -> str:
    """The words of a link: where they are a document's file name, its title."""
    return _title(named) if named.suffix == ".md" and named.is_file() else said


def _link(link: str, folder: str) -> str:
    if ":" in link or link.startswith("#"):
        return link
    name, mark, place = link.partition("#")
    from_root = name.removeprefix("../") if name.startswith("../") else folder + name
    new = {"NOTICE": "notice.txt", **ROOTS}.get(from_root, from_root.removeprefix("docs/"))
    return new + mark + place


def index(every: "list[Rule]") -> str:
    """The rules by desk, each with its level and its first sentence."""
    desks = defaultdict(list)
    for rule in every:
        desks[rule.id.partition(".")[0]].append(rule)
    lines = [
        "# The rules", "", f"{len(every)} rules stand on {len(desks)} desks. `copydesk rules list` shows",
        "those that hold in a folder, `copydesk rules show ID` tells what is on these pages.", "",
    ]  # fmt: skip
    for desk, own in desks.items():
        lines += [f"## {desk}", "", "| rule | level | what it finds |", "|---|---|---|"]
        lines += [f"| [{rule.id}]({rule.id}.md) | {rule.level} | {rulepage.first(rule)} |" for rule in own]
        lines.append("")
    return "\n".join(lines)
