"""Stories of our own under headlines whose figure is the story's, and under such whose figure is not.

`cases(seed)` gives (class, right story, wrong story). In the right ones the headline rounds, adds up
or reckons as desks do; those that are missed have stayed.
"""

import random


def _templates(text):
    """Headline, lead and another paragraph, a line each."""
    return [tuple(block.splitlines()) for block in text.strip().split("\n\n")]


MONEY = _templates("""
{x} grant to reopen Victorian pier
The Victorian pier at Selby will reopen in May with a grant of {x}, the council said on Monday.
Work on the decking begins next week.

Brewery sold for {x}
The brewery at the bottom of Mill Lane has been sold for {x} to a family from Leeds.
It has made beer since 1824.

Storm left {x} of damage in valley
The storm did {x} worth of damage in the upper valley, insurers said.
Roads are still closed.

City borrows {x} for new trams
The city will borrow {x} to buy new trams, its treasurer said on Tuesday.
They will run from the station to the harbour.

Bank fined {x} over lost records
A bank was fined {x} on Friday because it had lost the records of customers.
It said that it regretted the failure.
""")
PERCENT = _templates("""
Rents in harbour district up {x}
Rents in the harbour district rose {x} last year, the tenants' union said.
Most tenants have lived there for long.

Wheat harvest falls {x} after drought
The wheat harvest fell by {x} after the drought of the spring, farmers said on Monday.
Rain came too late.

Union wins {x} rise for bus drivers
Bus drivers will be paid {x} more from May, their union said.
The strike was called off.

Turnout of {x} in harbour vote
Turnout in the vote about the harbour was {x}, the clerk said.
The count took all night.

Museum visits fall {x} in a year
Visits to the museum fell {x} over the year, its director said.
She blamed the closed bridge.
""")
COUNTS = _templates("""
Paper mill to cut {x} jobs
The owners of the paper mill said on Monday that they would cut {x} jobs.
The union called for talks.

Police hold {x} suspects after raid on docks
Police held {x} suspects after a raid on the docks at dawn.
None was hurt.

Ferry with {x} passengers runs aground
A ferry with {x} passengers ran aground near the lighthouse on Friday.
A tug pulled it free.

Council sells {x} houses in old town
The council has sold {x} houses in the old town, it said.
They had stood empty.

Flood drives {x} families from village
The flood drove {x} families from the village of Arden, the mayor said.
The water is falling.

Girl, {x}, saves brother from river
A {x}-year-old girl saved her brother from the river on Sunday.
Both were cold but well.

{x} killed in fire at hostel
A fire at a hostel killed {x} people on Monday, the fire service said.
Its cause is not known.
""")


def cases(seed, rounds=4):
    """Every template `rounds` times with each kind of slip."""
    dice = random.Random(seed)
    return [
        case
        for name, form, templates in KINDS
        for template in templates
        for _ in range(rounds)
        for case in _of(dice, name, form, template)
    ]


def _of(dice, name, form, template):
    figure = dice.randint(21, 98)
    for kind, slip in SLIPS.items():
        wrong = slip(figure, dice)
        if wrong != figure:
            right = story(template, form(figure, dice), form(figure, dice))
            yield f"{name}, {kind}", right, story(template, form(wrong, dice), form(figure, dice))


def story(template, head, body):
    headline, lead, more = template
    return "\n\n".join([headline.format(x=head), lead.format(x=body), more]) + "\n"


def swapped(figure, dice):
    return figure % 10 * 10 + figure // 10 if figure % 10 > 1 else figure


def digit(figure, dice):
    low = figure % 10
    return figure - low + dice.choice([d for d in range(1, 10) if abs(d - low) > 1])


def other(figure, dice):
    return figure + dice.choice([-1, 1]) * dice.randint(11, 19)


SLIPS = {"swapped": swapped, "digit": digit, "other": other}


def money(figure, dice):
    return f"£{figure}m"


def percent(figure, dice):
    return f"{figure}{dice.choice(['%', ' per cent', ' percent'])}"


def count(figure, dice):
    return str(figure)


KINDS = [("money", money, MONEY), ("percent", percent, PERCENT), ("count", count, COUNTS)]

# Headlines that are right although their figure stands nowhere in the story.
RIGHT = _templates("""
Mill to cut 60 jobs
The owners of the mill said that they would cut 42 jobs in March and 18 in May.
The union called for talks about the jobs.

Sales at mill up 20%
Sales at the mill rose to £6m from £5m, its owners said.
Costs rose 3%.

£5m grant for Victorian pier
The Victorian pier will be given a grant of £4.8m, the council said.
It will reopen in May.

Half of harbour tenants pay 50% more
Every second tenant in the harbour has to pay half as much again, and rents rose 12% in all.
The union was angry.

Third raid this year finds 12 rifles
A dozen rifles were found in a raid on the docks, and 3 rifles elsewhere.
Nobody was held.

Nearly 300 families leave village
The flood drove 287 families from the village, the mayor said.
The water is falling.

Ferry with 80 aground
A ferry with 74 passengers and six crew ran aground on Friday.
A tug pulled it free.

Judge to hear 4 Arden cases
The judge will hear three more cases from Arden.
She heard one in May.

Shareholders vote for 3-for-2 split
Shareholders of the brewery voted for a three-for-two split.
It takes effect in May.

City to borrow $51m for trams
The city will borrow $34m for trams and 17 million for rails.
They will run to the harbour.

10-year bond of the city sold
The bond of the city was its first in 20 years, bankers said.
It pays 4%.

One-day strike stops trams
A 24-hour strike stopped the trams on Friday.
They ran again at night.
""")


def right():
    return ["\n\n".join(parts) + "\n" for parts in RIGHT]
