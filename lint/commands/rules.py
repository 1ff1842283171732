"""copydesk rules: list, show, test and make rules."""

import argparse
import json

from lint.commands import act, enginerules, here, with_actions, with_config
from lint.kinds import KINDS
from lint.mistake import Mistake, hint
from lint.rule import Rule

EXAMPLES = """\
examples:
  copydesk rules list --all
  copydesk rules show names.leader       what it finds and why, how to waive it
  copydesk rules test 'names.*'          the rules' own texts, by id
  copydesk rules test desk/names         … or by file and folder
  copydesk rules new names.our-mayor --kind substitution
  copydesk rules schema > rule.schema.json
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = with_actions(parser, EXAMPLES)
    told = with_config()

    made = actions.add_parser("list", parents=[told], help="the rules that hold here")
    made.add_argument("--all", action="store_true", help="those that are switched off as well")
    made.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    made = actions.add_parser("show", parents=[told], help="what a rule finds, why, and how to switch it off")
    made.add_argument("id", metavar="ID", help="the rule's id, e.g. names.leader")
    made = actions.add_parser("test", parents=[told], help="run the rules' own tests")
    made.add_argument(
        "what", nargs="*", metavar="ID|PATH", help="ids, patterns, files, folders; default: all"
    )
    made = actions.add_parser("new", parents=[told], help="write a new rule to fill in")
    made.add_argument("id", metavar="ID", help="folder and name with a dot between, e.g. names.our-mayor")
    made.add_argument("--kind", choices=KINDS, default="substitution", help="default: substitution")
    made.add_argument(
        "--folder", default="", metavar="DIR", help="default: the first configured folder of rules"
    )
    actions.add_parser("schema", help="the JSON schema of rule files")


def run(told: argparse.Namespace) -> int:
    return act(ACTIONS, told)


def _list(told: argparse.Namespace) -> int:
    now = here.settings(told.config)
    rules, mistakes = here.rules(now)
    rows = [
        (rule, level)
        for rule in [*rules, *enginerules.of(now)]
        if (level := here.level(rule, now)) != "off" or told.all
    ]
    print(_json(rows) if told.format == "json" else _table(rows))
    return here.tell(mistakes)


def _json(rows: "list[tuple[Rule, str]]") -> str:
    entries = [
        {
            "id": rule.id, "level": level, "category": rule.category, "kind": rule.kind,
            "description": rule.description, "link": rule.link, "path": here.nearby(rule.path),
        }
        for rule, level in rows
    ]  # fmt: skip
    return json.dumps({"version": 1, "rules": entries}, ensure_ascii=False, indent=2)


def _table(rows: "list[tuple[Rule, str]]") -> str:
    width = max((len(rule.id) for rule, _ in rows), default=0)
    lines = [
        f"{rule.id:{width}}  {level:10}  {rule.category:8}  {_first_line(rule)}".rstrip()
        for rule, level in rows
    ]
    return "\n".join([*lines, here.counted(len(rows), "rule")])


def _first_line(rule: Rule) -> str:
    """The first sentence of the description, else the message."""
    from lint.sentences import split
    from lint.sourcemap import Span

    line = (rule.description.strip() or here.said(rule)).splitlines()[0]
    sentences = split(line, Span(0, len(line)))
    return (line[: sentences[0].end] if sentences else line).rstrip(".")


def _show(told: argparse.Namespace) -> int:
    from lint.explain import explain

    now = here.settings(told.config)
    rules, mistakes = here.rules(now)
    rules += enginerules.of(now)
    rule = next((rule for rule in rules if rule.id == told.id), None)
    status = here.tell(mistakes)
    if rule is None:
        mend = hint(told.id, [rule.id for rule in rules], "copydesk rules list shows them all")
        raise Mistake(f"no rule is called {told.id}; {mend}")
    print(explain(rule, here.level(rule, now), now.waivers))
    return status


def _test(told: argparse.Namespace) -> int:
    from lint.commands.ruletests import run_tests

    return run_tests(told.what, here.settings(told.config))


def _new(told: argparse.Namespace) -> int:
    from lint import newrule

    now = here.settings(told.config)
    path = newrule.write(told.id, told.kind, told.folder, now)
    print(f"{here.nearby(path)} is written; fill it in, then: copydesk rules test {here.nearby(path)}")
    if not newrule.configured(path, now):
        folder = here.nearby(newrule.folder_of(told.folder, now))
        print(f"So that it runs, put this into .copydesk.yml:\nrules: [{folder}]")
    return 0


def _schema(told: argparse.Namespace) -> int:
    from lint import schema

    print(json.dumps(schema.of_rules(), ensure_ascii=False, indent=2))
    return 0


ACTIONS = {"list": _list, "show": _show, "test": _test, "new": _new, "schema": _schema}
