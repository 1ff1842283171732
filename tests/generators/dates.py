"""Dates as news prints them, on the right weekday and on a wrong one, possible and impossible.

`cases(seed)` gives (class, right sentence, wrong sentence, day of the story).
"""

import datetime
import random

WEEKDAY = [
    "The trial opens on {w}, {m} {d}, {y}, at the Old Bailey.",
    "He was last seen on {w} {d} {m} {y} near the docks.",
    "{w}, {d} {m} {y} was the day the mill closed.",
    "The bomb went off on {m} {d}, {y}, a {w}, outside a school.",
    "Polling day is {w}, the {d}th of {m} {y}.",
    "The concert ({w}, {m} {d}, {y}) is sold out.",
]
NEAR = [
    "The tribunal sits again on {w}, {m} {d}.",
    "Doors open at noon on {w} {d} {m}.",
    "He was arrested late on {w} ({m} {d}) at the airport.",
    "Trains will not run on {w}, {d} {m}, the operator said.",
]
IMPOSSIBLE = [
    "The deadline for bids is {m} {d}, the ministry said.",
    "The ship left Odessa on {d} {m} with 30 aboard.",
    "Her contract runs until {m} {d}.",
    "The quarter ended {m} {d}, when stocks were low.",
    "He turned himself in on {m} {d}, 2009, in Leeds.",
    "The museum is shut from {d} {m} to the spring.",
]
BESIDE = [
    ("The minister stepped down yesterday ({w}).", -1),
    ("Fighting broke out again today, {m} {d}, in the hills.", 0),
    ("Voting begins tomorrow ({w}).", 1),
]
SHORT_MONTHS = {"February": 30, "April": 31, "June": 31, "September": 31, "November": 31}


def cases(seed, rounds=8):
    """Dates: every template `rounds` times."""
    dice = random.Random(seed)
    made = [weekday(dice, said, 0) for said in WEEKDAY for _ in range(rounds)]
    made += [weekday(dice, said, 40) for said in NEAR for _ in range(rounds)]
    made += [impossible(dice, said) for said in IMPOSSIBLE for _ in range(rounds // 2)]
    return made + [beside(dice, *one) for one in BESIDE for _ in range(rounds)]


def dated(said, day, weekday):
    day_of_month = str(day.day)
    return said.format(w=f"{weekday:%A}", m=f"{day:%B}", d=day_of_month, y=day.year)


def weekday(dice, said, near):
    today = datetime.date(2011, 1, 1) + datetime.timedelta(dice.randint(0, 3000))
    away = dice.randint(-near, near) if near else dice.randint(-9000, 3000)
    day = today + datetime.timedelta(away)
    if "{d}th" in said:
        day = day.replace(day=dice.randint(4, 20))
    wrong = day + datetime.timedelta(dice.randint(1, 6))
    return "near" if near else "weekday", dated(said, day, day), dated(said, day, wrong), today.isoformat()


def impossible(dice, said):
    month = dice.choice([*SHORT_MONTHS])
    right, wrong = said.format(m=month, d=dice.randint(1, 28)), said.format(m=month, d=SHORT_MONTHS[month])
    return "impossible", right, wrong, ""


def beside(dice, said, steps):
    today = datetime.date(2011, 3, 3) + datetime.timedelta(dice.randint(0, 3000))
    day, wrong = (today + datetime.timedelta(n) for n in (steps, steps + dice.randint(2, 5)))
    line = f"KABUL, {today:%B} {today.day}, {today.year} (AP) — "
    return "beside", line + dated(said, day, day), line + dated(said, wrong, wrong), ""
