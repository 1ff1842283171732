"""Sentences as agencies and local papers write them, with figures that agree and with figures that do not.

`cases(seed)` gives (class, right sentence, wrong sentence). Most of the sentences were written before
the rules were tried on them, and those that are missed have stayed.
"""

import random
from fractions import Fraction

WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
).split()
PERCENTS = [5, 10, 20, 25, 30, 40, 50, 60, 75]


def cases(seed, rounds=4):
    """Arithmetic: every template `rounds` times."""
    dice = random.Random(seed)
    return [
        (make.__name__, *make(dice, said))
        for make, lines in TEMPLATES
        for said in lines
        for _ in range(rounds)
    ]


def both(said, right, wrong, **values):
    return said.format(x=right, X=up(right), **values), said.format(x=wrong, X=up(wrong), **values)


def up(words):
    return str(words).capitalize()


def percent_change(dice, said):
    share = dice.choice(PERCENTS)
    old = dice.choice([40, 60, 120, 200, 240, 360, 480, 600, 840])
    down = "{down}" in said
    new = old * (100 - share) // 100 if down else old * (100 + share) // 100
    share = round(abs(new - old) / old * 100)
    wrong = share + dice.choice([-1, 1]) * max(4, share // 2) if share > 12 else share + 9
    return both(said.replace("{down}", ""), share, wrong, old=old, new=new)


PERCENT_CHANGE = [
    "Turnover at the brewery rose {x} percent to £{new} million from £{old} million a year earlier.",
    "The airline's quarterly loss of jobs aside, sales climbed {x}% to ${new}m from ${old}m.",
    "Burglaries in the county jumped from {old} to {new}, an increase of {x} per cent, figures show.",
    "{down}The flock shrank from {old} birds to {new}, a drop of {x} percent.",
    "{down}Net income fell {x} pct to {new} mln dlrs from {old} mln.",
    "Bookings were up {x}% from {old} to {new} last month.",
    "{down}Passenger numbers are down {x} per cent, from {old} a day to {new}.",
    "The fee will go up from €{old} to €{new}, or {x} percent, in January.",
    "The plant made {new} engines in May, up {x} percent from {old} in April.",
    "{down}The force had {new} officers, {x}% down from {old} in 2010.",
    "Complaints surged to {new} last year from {old}, a {x}% rise, the ombudsman said.",
    "Rents in the borough soared by {x} per cent, from £{old} to £{new} a week, in three years.",
    "Membership grew from {old} to {new} ({x}%) over the winter.",
    "{down}They cut the budget for parks by {x} percent, from ${old},000 to ${new},000.",
    "Pre-tax profit came in at ${new} million, {x} percent more than the ${old} million of a year ago.",
    "{down}The yard launched {new} boats, {x}% fewer than the {old} of 2010.",
    "Visitor numbers were {new} in May, against {old} a year before, a rise of {x} per cent.",
    "The tax, now {new} euros, will rise by {x} percent; it was {old} euros in May.",
    "Parking fines went from ${old} to ${new} overnight, a jump of {x} percent.",
    "Oil output has risen steadily to {new} from {old} barrels, up {x} percent.",
    "A {x} percent rise in orders, to {new} from {old}, cheered investors.",
]


def difference(dice, said):
    old, change = dice.randint(30, 400), dice.randint(6, 25)
    down = "{down}" in said
    new = old - change if down else old + change
    return both(
        said.replace("{down}", ""), change, change + dice.choice([-4, -3, 3, 5, 10]), old=old, new=new
    )


DIFFERENCE = [
    "{down}The number of schools in the district fell from {old} to {new}, a loss of {x}.",
    "The index rose {x} points to {new} from {old} at Thursday's close.",
    "Seats on the bus route went up from {old} to {new}, a gain of {x}.",
    "{down}The toll stands at {new}, down {x} from {old} after a recount.",
    "Gold climbed ${x} to ${new} from ${old}.",
    "{down}Staff numbers dropped by {x} to {new} from {old}.",
    "Approval of the premier was up {x} percentage points to {new} percent from {old} percent.",
    "The rate climbed from {old} to {new}, {x} more than a year ago.",
    "With {new} medals, against {old} in Athens, the team did better by {x}.",
]


def margin(dice, said):
    a, gap = dice.randint(45, 320), dice.randint(3, 30)
    wrong = gap + dice.choice([-2, 2, 5, 10])
    return both(said, gap, wrong, a=a + gap, b=a)


MARGIN = [
    "Councillors backed the plan by {a} votes to {b}, a majority of {x}.",
    "The bill cleared the lower house {a}-{b}, a {x}-vote margin.",
    "He kept the seat by {x} votes, {a} to {b}, after a recount.",
    "Delegates rejected the motion {a} to {b}, a margin of {x}.",
    "Rovers beat City by {x} points, {a}-{b}, on Saturday.",
    "The no camp had {a} votes and the yes camp {b}, a gap of {x}.",
    "The Senate vote was {a} for and {b} against, a margin of {x}.",
    "The home side won {a}-{b}, a lead of {x} points at the whistle.",
]


def times(dice, said):
    factor = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": Fraction(1, 2)}
    times = next(worth for stem, worth in factor.items() if stem in said)
    old = dice.choice([20, 40, 60, 80, 120])
    new = int(old * times)
    wrong = old + old // 4 if times > 1 else old - old // 5
    return both(said, new, wrong, old=old)


TIMES = [
    "Exports of wine have doubled from {old} to {x} million bottles since the deal.",
    "The charity's income doubled to £{x}m from £{old}m.",
    "Cases of measles tripled to {x} from {old} in a month.",
    "The clinic halved its waiting list from {old} to {x} patients.",
    "Prices have quadrupled, from ${old} to ${x} a barrel, since 1998.",
]


def parts(dice, said):
    a, b, c = dice.sample(range(2, 6), 3)
    total = a + b + (c if "{c}" in said else 0)
    wrong = total + dice.choice([-1, 1, 2])
    return both(said, WORDS[total], WORDS[wrong], a=WORDS[a], b=WORDS[b], c=WORDS[c])


PARTS = [
    "The {x} dead, {a} men and {b} women, were named on Sunday.",
    "{X} people, {a} men, {b} women and {c} children, drowned when the boat sank.",
    "Officers arrested {x} suspects: {a} men and {b} women.",
    "Of the {x} crew, {a} died and {b} survived.",
    "{X} hostages — {a} men and {b} women — walked free.",
    "The jury of {x} people was made up of {a} men and {b} women.",
    "The panel has {x} members, {a} of them men and {b} women.",
    "The {x} victims — {a} men, {b} women and {c} children — lay in the hall.",
    "Rescuers found {a} men and {b} women, {x} people in all, under the snow.",
    "Six units went: {x} officers in all, {a} men and {b} women.",
    "A total of {x} were hurt: {a} in the north and {b} in the capital.",
]


def share(dice, said):
    share, whole = dice.choice([10, 20, 25, 40, 50, 60, 75]), dice.choice([40, 80, 120, 200, 240, 360])
    part = whole * share // 100
    if "{part}" in said:
        return both(said, share, share + dice.choice([-8, 9, 15]), part=part, whole=whole)
    return both(said, part, part + max(5, part // 3), share=share, whole=whole)


SHARE = [
    "In all, {part} of the {whole} farms, or {x} percent, were flooded.",
    "Only {part} out of {whole} parents ({x}%) returned the form.",
    "The fund owns {part} million, or {x} per cent, of the {whole} million shares.",
    "He spent {share} percent of the $$${whole} million, or $$${x} million, on land.".replace("$$$", "$"),
    "Some {share}% of its {whole} buses, or {x}, run on gas.".replace("Some ", "Exactly "),
]


def opinion(dice, said):
    yes, rest = dice.randint(30, 55), dice.randint(5, 14)
    no = 100 - yes - rest
    return both(said, no, no + dice.choice([12, 15, 20]), yes=yes, rest=rest)


OPINION = [
    "In the survey {yes} percent backed the mayor, {x} percent opposed him and {rest} percent were unsure.",
    "The poll found {yes}% in favour and {x}% against, with {rest}% unsure.",
]


def years(dice, said):
    first, length = dice.randint(1950, 1990), dice.randint(5, 18)
    wrong = length + dice.choice([-4, -3, 4, 6])
    return both(said, length, wrong, first=first, last=first + length)


YEARS = [
    "In {x} years as mayor, from {first} to {last}, she built two bridges.",
    "The novelist ({first}-{last}), who died at {x}, wrote nine books.",
    "She chaired the board for {x} years, from {first} to {last}.",
    "He ruled the island from {first} until {last}, a reign of {x} years.",
    "The {x}-year drought, from {first} to {last}, emptied the valley.",
    "The painter, born in {first} and died in {last} aged {x}, left no heirs.",
]


def between(dice, said):
    low, gap = dice.randint(20, 200), dice.randint(3, 15)
    return said.format(a=low, b=low + gap), said.format(a=low + gap, b=low)


BETWEEN = [
    "The repair will take between {a} and {b} weeks, engineers say.",
    "Fines range between ${a} and ${b} for a first offence.",
    "Shares rose from {a} to {b} on the news.",
    "Arrests climbed to {b} last year from {a}.",
]


def conversion(dice, said):
    feet = dice.randint(20, 300)
    if "miles" in said:
        right = round(feet * 1.609)
    elif "acres" in said:
        right = round(feet * 0.4047)
    elif "pounds" in said:
        right = round(feet * 0.4536)
    else:
        right = round(feet * 3.281)
    return both(said, f"{right:,}", f"{right * dice.choice([2, 3, 10]):,}", a=feet)


CONVERSION = [
    "The tower, {a} metres ({x} feet) tall, leans to the east.",
    "They walked {a} miles ({x} km) to the border.",
    "Fire swept through {a} acres ({x} hectares) of scrub.",
    "Some {a} km of track, or {x} miles, will be laid.".replace("km", "miles").replace(
        "or {x} miles", "or {x} kilometres"
    ),
    "The bear weighed {a} pounds ({x} kilograms), wardens said.",
    "The {a}-metre ({x}-foot) yacht ran aground.",
]
PEOPLE = "Ana Ruiz|Ben Fox|Carl Roe|Dina Webb|Emil Stone|Fay Moss|Gus Hall|Hana Kim".split("|")


def listed(dice, said):
    count = dice.randint(3, 5)
    names = dice.sample(PEOPLE, count)
    told = ", ".join(names[:-1]) + " and " + names[-1]
    return both(said, WORDS[count], WORDS[count + dice.choice([-1, 1])], list=told)


LISTED = [
    "The judge freed {x} defendants: {list}.",
    "The {x} finalists, {list}, will meet in May.",
    "{X} climbers — {list} — reached the summit.",
]
TEMPLATES = [
    (percent_change, PERCENT_CHANGE), (difference, DIFFERENCE), (margin, MARGIN), (times, TIMES),
    (parts, PARTS), (share, SHARE), (opinion, OPINION), (years, YEARS), (between, BETWEEN),
    (conversion, CONVERSION), (listed, LISTED),
]  # fmt: skip
