"""copydesk facts: who held which office when, and what the desk knows of the people in a story."""

import argparse
import sys
from pathlib import Path

from lint.commands import act, config_option, here, with_actions, with_config
from lint.commands.check import date_of
from lint.commands.reading import story_at
from lint.config import Settings
from lint.facts import holders, newsroom, offices
from lint.facts.holders import Facts
from lint.facts.newsroom import Entry
from lint.facts.offices import Holder
from lint.mistake import Mistake
from lint.terminal import safe, wants_color

EXAMPLES = """\
examples:
  copydesk facts show Zardari
  copydesk facts show 'prime minister' --country PK --date 2011-10-21
  copydesk facts check story.txt
  copydesk facts update                  ask Wikidata what has changed since
"""
COLORS = {"verified": "32", "suggestion": "36", "not known": "2"}


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = with_actions(parser, EXAMPLES)
    told = with_config()
    told.add_argument("--date", metavar="DAY", help="the day that is meant, e.g. 2011-10-21")
    made = actions.add_parser("show", parents=[told], help="who held an office, or which a person held")
    made.add_argument("what", metavar="NAME|POST", help="a name, a post such as 'prime minister', or NATO")
    made.add_argument("--country", default="", metavar="C", help="only of this country: PK or Pakistan")
    made = actions.add_parser("check", parents=[told], help="what is known of the people in a story")
    made.add_argument("path", metavar="FILE", help="the story, or - for standard input")
    _update_arguments(actions.add_parser("update", help="ask Wikidata who holds which office now"))


def _update_arguments(made: argparse.ArgumentParser) -> None:
    from lint.facts.update import SERVER

    config_option(made)
    made.add_argument("--server", default=SERVER, metavar="URL", help="default: %(default)s")
    made.add_argument(
        "--folder", default="", metavar="DIR", help="default: the first configured folder of rules"
    )


def run(told: argparse.Namespace) -> int:
    return act(ACTIONS, told)


def tables(now: Settings) -> Facts:
    """The tables that the rules here read. Raises Mistake where no rule reads any."""
    rules, mistakes = here.rules(now)
    for mistake in mistakes:
        raise mistake
    rule = next((rule for rule in rules if rule.kind == "fact"), None)
    if rule is None:
        raise Mistake("no rule of kind fact is here, so there is no table to ask")
    return holders.facts(rule.options)


def listed(now: Settings) -> list[Entry]:
    """The desk's own names, as far as their tables can be read."""
    return [entry for path in now.names for entry in newsroom.read(Path(path))[0] if entry.holds]


def _show(told: argparse.Namespace) -> int:
    now = here.settings(told.config)
    known, date = tables(now), date_of(told.date)
    posts = holders.posts(told.what, known)
    found = known.rows
    if told.country:
        code = holders.country(told.country, known)
        found = [row for row in found if row.country == code]
    if date:
        found = [row for row in found if holders.in_office(row, date)]
    rows = [row for row in found if row.post in posts] if posts else holders.called(told.what, found)
    if not rows and not posts and told.what.upper() in known.atlas.countries:
        rows = [row for row in found if row.country == told.what.upper()]
    own = [entry for entry in listed(now) if told.what in (entry.name, *entry.name.split(), *entry.variants)]
    lines = [_of_desk(entry) for entry in own] + [holders.line(row, known) for row in rows]
    if not lines:
        raise Mistake(_nobody(told.what, bool(posts), found, known))
    print("\n".join(map(safe, lines)))
    return 0


def _of_desk(entry: Entry) -> str:
    said = ", ".join(part for part in (entry.name, entry.title, entry.note) if part)
    return f"{said} (the desk's list)"


def _nobody(what: str, post: bool, rows: "list[Holder]", known: Facts) -> str:
    """Why nothing is shown, with the nearest name."""
    if post:
        return f"the table has no {what} for that country and day"
    near = offices.nearest(rows, tuple(what.split()))
    if near:
        return f"nobody in the table is called {what}; did you mean {near[0].row.person}?"
    return f"the table has no {what}; its posts are: {', '.join(known.posts)}"


def _check(told: argparse.Namespace) -> int:
    from lint.facts import verify
    from lint.names import index

    story = story_at(told.path, told.date, told.config)
    now = here.settings(told.config, "." if told.path == "-" else told.path)
    known = tables(now)
    found = verify.people(story, index.read(story), known, listed(now))
    color = wants_color(sys.stdout)
    print(f"{here.nearby(story.path)}, {story.date or 'no date: --date says it'}")
    for one in found:
        part = story.part_at(one.span.start)
        says = f", {one.says}" if one.says else ""
        state = f"\x1b[{COLORS[one.state]}m{one.state}\x1b[0m" if color else one.state
        print(f"  {state}: {safe(one.name)}{safe(says)}  [par {part.number if part else 0}]")
    if not found:
        print("  nobody is named in full or with a title")
    return 0


def _update(told: argparse.Namespace) -> int:
    from lint.facts import update

    now = here.settings(told.config)
    folder = Path(told.folder or (now.rules[0] if now.rules else ""))
    if not told.folder and not now.rules:
        raise Mistake(
            "no folder of rules is configured to keep the tables in; say --folder, or rules: [house]"
        )
    done = update.update(told.server, folder / "facts")
    print(f"{here.nearby(done.path)}: {here.counted(done.added, 'holder')} added, {done.ended} ended")
    if folder.resolve() not in [Path(rules).resolve() for rules in now.rules]:
        print(f"So that it is used, put this into .copydesk.yml:\nrules: [{here.nearby(folder)}]")
    return 0


ACTIONS = {"show": _show, "check": _check, "update": _update}
