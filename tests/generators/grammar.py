"""Sentences as papers write them, and each with one noun or verb in the wrong form.

`numbers(seed)` and `verbs(seed)` give pairs (right, wrong). The words are drawn from lists of their
own, so that no rule can have been made for them.
"""

import random

COUNTED = [
    ("allotment", "allotments"),
    ("beekeeper", "beekeepers"),
    ("ferry", "ferries"),
    ("signalman", "signalmen"),
    ("hospital", "hospitals"),
    ("suspect", "suspects"),
    ("week", "weeks"),
    ("parish", "parishes"),
    ("reservoir", "reservoirs"),
    ("bakery", "bakeries"),
    ("witness", "witnesses"),
    ("lorry", "lorries"),
    ("magistrate", "magistrates"),
    ("orchard", "orchards"),
]
MANY = [
    "At least {number} {noun} were counted in the valley on Monday.",
    "The council spoke of {number} {noun}, but gave no date.",
    "The report lists another {number} {noun} that nobody had seen.",
    "Nearly {number} {noun} have been named since the flood.",
    "There are several {noun} in the old town.",
    "He knew many {noun} by name.",
    "The storm hit dozens of {noun} across the county.",
    "One of the {noun} was lost in the fog.",
    "Those {noun}, she said, are all that is left.",
    "It took a few {noun} to settle the matter.",
]
ONE = [
    "Every {noun} in the county has been told.",
    "In the north a {noun} was lost, the mayor said.",
    "The rule holds for each {noun}.",
    "Another {noun} is to be named in May.",
]
FIGURES = ["two", "three", "seven", "twelve", "4", "18", "40", "350", "1,400", "26,000"]
TAKES = [
    ("choose", "chose", "chosen"),
    ("begin", "began", "begun"),
    ("write", "wrote", "written"),
    ("take", "took", "taken"),
    ("know", "knew", "known"),
    ("give", "gave", "given"),
    ("overthrow", "overthrew", "overthrown"),
    ("publish", "published", "published"),
    ("deny", "denied", "denied"),
    ("approve", "approved", "approved"),
    ("submit", "submitted", "submitted"),
    ("clarify", "clarified", "clarified"),
    ("endorse", "endorsed", "endorsed"),
]
BARE = [
    "The parish will {} the plan in June.",
    "They could not {} the terms, the clerk said.",
    "Neither side did not {} it.",
    "The board hopes to {} the new list by Friday.",
    "The union would also {} those rules.",
]
DONE = [
    "The paper was {} in haste.",
    "The club has already {} the letter.",
    "Both lists had been {} before the war.",
    "She said the firm had {} its word.",
]


def numbers(seed):
    dice = random.Random(seed)
    for said, wrong_at in [(line, 0) for line in MANY] + [(line, 1) for line in ONE]:
        for one, many in dice.sample(COUNTED, 8):
            figure = dice.choice(FIGURES)
            forms = (one, many) if wrong_at == 0 else (many, one)
            wrong, right = (said.format(number=figure, noun=form) for form in forms)
            yield right, wrong


def verbs(seed):
    dice = random.Random(seed)
    for said in BARE:
        for base, past, _ in TAKES:
            yield said.format(base), said.format(past)
    for said in DONE:
        for base, past, done in TAKES:
            yield said.format(done), said.format(dice.choice([base, past]) if past != done else base)
