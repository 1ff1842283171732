"""Sentences as regional papers write them, and each with one of the flaws that such copy has.

`cases(seed)` gives (rule, right, wrong): a preposition that the verb does not take, a plural of the
people who open a clause with a singular verb, a plural of a mass noun, an article lost from a set
phrase, a word taken for another, a pronoun of the wrong gender.
"""

import random

PLACES = ["Ardmore", "the harbour district", "the northern parishes", "Lower Quay", "the island"]
DEEDS = ["closing the ferry line", "the theft of copper", "a raid on the depot", "the loss of the barge"]
PEOPLE = ["villagers", "herders", "lecturers", "pensioners", "troops", "residents", "pirates", "traders"]
MEN, WOMEN = ["Peter", "Thomas", "Muhammadu", "George"], ["Susan", "Fatima", "Margaret", "Natalia"]
SURNAMES = ["Garrow", "Whitcombe", "Calder", "Okafor", "Lindgren"]

SAID = [
    ("grammar.preposition", "The captors {} a ransom for the crew.", "demanded", "demanded for"),
    ("grammar.preposition", "The two were held in connection {} {deed}.", "with", "to"),
    ("grammar.preposition", "Nobody gained access {} the old depot in {place}.", "to", "into"),
    ("grammar.preposition", "The board is {} to run the line.", "able", "capable"),
    ("grammar.preposition", "He led the office between 2003 {} 2009.", "and", "to"),
    ("grammar.preposition", "The fleet, {} nine vessels, left {place}.", "comprising", "comprising of"),
    ("grammar.preposition", "It was done in accordance {} the rules of {place}.", "with", "to"),
    ("grammar.bare-plural-was", "{Who} of {place} {} told of it on Monday.", "were", "was"),
    ("grammar.bare-plural-was", "The mayor said that {who} {} been warned of {deed}.", "have", "has"),
    ("grammar.there-is", "There {} several quays in {place}.", "are", "is"),
    ("grammar.there-is", "He said there {} many letters about {deed}.", "were", "was"),
    ("grammar.mass-noun", "The navy lost {} in {place}.", "equipment", "equipments"),
    ("grammar.mass-noun", "Two {} flew over {place}.", "aircraft", "aircrafts"),
    ("spelling.missing-article", "They write about {deed} on {} basis.", "a weekly", "weekly"),
    ("spelling.missing-article", "They left {place} in {} to find work.", "a bid", "bid"),
    ("spelling.confused", "The suit was {} by the owners of the line.", "filed", "filled"),
    ("spelling.confused", "In other {}, {place} was lost.", "words", "wards"),
    ("spelling.confused", "She was {} to the hospital in {place}.", "rushed", "crushed"),
    ("spelling.confused", "The fund was raised to the {} of 40 million.", "tune", "tone"),
    ("spelling.confused", "They still {} knowledge on the young.", "impart", "impact"),
    ("spelling.confused", "The court {} the case until May.", "adjourned", "adjoined"),
    ("spelling.confused", "He was arrested for the crimes {} by his men.", "perpetrated", "perpetuated"),
]


def cases(seed):
    dice = random.Random(seed)
    for rule, said, right, wrong in SAID:
        for place, deed, who in zip(PLACES, DEEDS, dice.sample(PEOPLE, 4), strict=False):
            words = {"place": place, "deed": deed, "who": who, "Who": who.capitalize()}
            yield rule, said.format(right, **words), said.format(wrong, **words)
    for names, own, other in ((MEN, "he", "she"), (WOMEN, "she", "he")):
        for name in names:
            whole = f"{name} {dice.choice(SURNAMES)}"
            told = f"{whole} runs the line.\n{whole} said {{}} was ready."
            yield "names.pronoun", told.format(own), told.format(other)
