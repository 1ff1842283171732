"""A rule in an editor's words: what it finds, why, on which texts, and how to be rid of it."""

from pathlib import Path

from lint import examples, ruletest
from lint.commands.here import nearby, said
from lint.kinds import KINDS, kind_of
from lint.mistake import Mistake
from lint.rule import Rule
from lint.ruletest import FAILED, MISS, OK, Result

LEVELS = {
    "error": "certain; it stops the story",
    "warning": "probable; it is shown and does not stop the story",
    "suggestion": "taste; it is shown only when asked for",
    "off": "switched off here",
}
CATEGORIES = {
    "fix": "the mend is sure",
    "query": "a question to the writer, never mended by itself",
    "style": "the style of the house",
    "tidy": "marks and spacing",
}
IN_QUOTES = {
    "query": "asked about, never mended",
    "mend": "mended as elsewhere",
    "silent": "left alone",
    "keep": "read as elsewhere",
}
MOST = 140  # characters of a text that are shown


def explain(rule: Rule, level: str, waivers: str) -> str:
    """All there is to say about a rule. `level` is the one that holds here."""
    results = _results(rule)
    return "\n\n".join(
        filter(None, [rule.id, _facts(rule, level), _texts(results), _ways_out(rule, level, waivers)])
    )


def _results(rule: Rule) -> list[Result]:
    """The rule's texts and what it says of them; none for a spreadsheet's row, an engine's check."""
    path = Path(rule.path)
    if path.suffix not in (".yml", ".yaml") or rule.kind not in KINDS:
        return []
    try:
        return ruletest.results_of(path, rule.id, vale=rule.in_quotes == "keep").results
    except Mistake:  # told by rules test
        return []


def _facts(rule: Rule, level: str) -> str:
    about = kind_of(rule.kind).__doc__ or "" if rule.kind in KINDS else f": what {rule.kind} finds"
    rows = {
        "Finds": about.partition("\n")[0].partition(": ")[2],
        "Says": said(rule),
        "Why": " ".join(rule.description.split()) or "no reason is given",
        "Level": f"{level}: {LEVELS[level]}",
        "Category": f"{rule.category}: {CATEGORIES[rule.category]}" if rule.category else "",
        "In quotes": IN_QUOTES[rule.in_quotes],
        "Source": rule.link,
        "File": nearby(rule.path),
    }
    return "\n".join(f"{name:11}{words}" for name, words in rows.items() if words)


def _texts(results: "list[Result]") -> str:
    flagged = [r for r in results if r.said.lines and r.verdict in (OK, FAILED)]
    passed = [r for r in results if not r.said.lines and r.verdict in (OK, FAILED)]
    missed = [r for r in results if r.verdict == MISS]
    groups = {"It flags": flagged, "It passes": passed, "It does not manage yet": missed}
    return "\n\n".join("\n".join([head, *map(_text, group)]) for head, group in groups.items() if group)


def _text(result: Result) -> str:
    """A text, and below it what is said of it."""
    lines = [f"  - {examples.short(result.example.text, MOST)}"]
    for line, marked in zip(result.said.lines, result.said.marked, strict=True):
        lines.append(f"      “{examples.short(marked)}”: {line.split(':', 3)[3]}")
    return "\n".join(lines)


def _ways_out(rule: Rule, level: str, waivers: str) -> str:
    if level == "off":
        return "" if rule.level == "off" else "To switch it on\n  Take it from “levels” in the configuration."
    mark = rule.category in ("fix", "query") and "doubled" not in rule.id
    marked = "Write (CQ) behind the words, or add" if mark else "Add"
    return f"""To let one place stand
  {marked} to {waivers}:
    - rule: {rule.id}
      words: the exact words
      reason: why they stand

To switch it off
  Add to .copydesk.yml:
    levels:
      {rule.id}: off"""


__all__ = ["explain"]
