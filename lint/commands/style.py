"""copydesk style: show a house style, or propose one out of past stories."""

import argparse
from pathlib import Path

from lint import archive, pack, rewrite, shares, styles
from lint.commands import act, here, with_actions, with_config
from lint.mistake import Mistake
from lint.scan.scanner import scanner

EXAMPLES = """\
examples:
  copydesk style show                   the points of style, and what holds here
  copydesk style show guardian
  copydesk style propose archive/       writes house-style.yml
  copydesk style propose 2024.jsonl --field article --share 90

A profile holds once the configuration names it:
  style: house-style.yml
"""
FILE = "house-style.yml"


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = with_actions(parser, EXAMPLES)
    told = with_config()
    made = actions.add_parser("show", parents=[told], help="the points of style and their values")
    made.add_argument("profile", nargs="?", default="", metavar="PROFILE", help="ap, guardian or a YAML file")
    made = actions.add_parser("propose", parents=[told], help="a profile out of past stories")
    add = made.add_argument
    add("paths", nargs="*", metavar="ARCHIVE", help="folders and files: text, Markdown, JSONL")
    add("--field", default="", metavar="NAME", help="the text's key in JSONL (default: text, else body)")
    add("--least", type=int, default=20, metavar="N", help="stories that show a point (default: %(default)s)")
    add(
        "--share",
        type=int,
        default=80,
        metavar="N",
        help="per cent of them that agree (default: %(default)s)",
    )
    add("--out", default=FILE, metavar="FILE", help="default: %(default)s")


def run(told: argparse.Namespace) -> int:
    return act(ACTIONS, told)


def _show(told: argparse.Namespace) -> int:
    now = here.settings(told.config)
    profile = styles.joined(now.style)
    if told.profile:
        profile = styles.read(styles.place(told.profile, Path()))
    rules, mistakes = here.rules(now)
    allowed = styles.values_of(rules)
    told_of = [(point, profile.values.get(point, ("-", ""))[0]) for point in allowed]
    name = profile.name if profile.values else "no house style holds here"
    print(f"{name}: {profile.guide}" if profile.guide else name)
    points = max((len(point) for point, _ in told_of), default=0)
    values = max((len(value) for _, value in told_of), default=0)
    for point, value in told_of:
        others = ", ".join(other for other in allowed[point] if other != value)
        print(f"  {point:{points}}  {value:{values}}  {'not ' if value != '-' else ''}{others}".rstrip())
    for words in profile.words:
        print(f"  words: {here.nearby(words)}")
    if not told.profile:
        print(f"profiles: {', '.join(styles.names())}")
    wrong = styles.unknown(
        ((p, value, where) for p, (value, where) in profile.values.items() if value != styles.OFF), rules
    )
    return here.tell([*mistakes, *wrong])


def _propose(told: argparse.Namespace) -> int:
    if not told.paths:
        raise Mistake("name the folders or files of past stories")
    if not 0 < told.share <= 100:
        raise Mistake(f"--share: {told.share} is no share of a hundred; the usual one is 80")
    now = here.settings(told.config)
    rules, mistakes = pack.load(here.folders(now), (), ())
    found, scan = shares.Shares(), scanner(rules, 1)
    for story in archive.stories(told.paths, told.field, mistakes):
        found.add(story, rules, scan)
    path = Path(told.out)
    if not found.read:
        return here.tell([*mistakes, Mistake(f"no story was read, so {here.nearby(path)} was not written")])
    points = shares.judged(found, styles.values_of(rules.rules), told.least, told.share)
    text = shares.profile(points, found.read)
    rewrite.rewrite(told.out, text.encode("utf-8"))
    settled = sum(bool(point.value) for point in points)
    read = here.counted(found.read, "story").replace("storys", "stories")
    points_of = here.counted(settled, "point")
    print(f"{here.nearby(path)}: {points_of} of style from {read}, {len(points) - settled} left open")
    print(f"So that it holds, put this into .copydesk.yml:\nstyle: {here.nearby(path)}")
    return here.tell(mistakes)


ACTIONS = {"show": _show, "propose": _propose}
