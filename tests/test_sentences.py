"""Where sentences end: “|” stands for the blank between two of them."""

import pytest

from lint.sentences import split
from lint.sourcemap import Span

LABELLED = [
    "Gen. Petraeus left.|He flew on.",
    "He met U.S. President Barack Obama.|They talked.",
    "He left the U.S.|The visit was short.",
    "He lives in the U.S.|“We like it,” he said.",
    "He lives at No. 10 Downing Street.|She does not.",
    "The answer was no.|He left.",
    "On Oct. 21 he came.|It rained.",
    "It began in Oct.|The war went on.",
    "George W. Bush spoke.|J. K. Rowling did not.",
    "J. I. Smith wrote it.",
    "Malcolm X.|He was born there.",
    '"We go," he said.|"We stay."',
    "“We won!” Smith said.|He left.",
    "“Why?” President Hamid Karzai asked.|Nobody knew.",
    "“Why?”|The crowd was silent.",
    "“Stop!” he shouted.",
    "He left (he was late).|Then it rained.",
    "(He was late.)|Then it rained.",
    "We are building... and they can help.",
    "Wait...|Then he left.",
    "He said the man ... Smith came.",
    "He said that ...|The end came.",
    "Well . . . it rained.",
    "Apple Inc. said so.|Shares fell.",
    "Shares of Apple Inc.|The company fell.",
    "He works for Apple Inc. Chief Executive Tim Cook.",
    "It starts at 5 p.m. Tuesday.|It ends at 6 p.m.|Doors open at 4 p.m.|Police will watch.",
    "It starts at 5 p.m. EST today.",
    "It opened at 5 p.m. Moscow time.",
    "It cost $4.5 bn.|Shell said so.",
    "In 2001.|In 2002.",
    "It was Roe v. Wade.|It was Brown vs. Board of Education.",
    "Smith et al. The study fell.",
    "They came from Somon.tj and Yahoo! News.|They left Yahoo!|The site died.",
    "St. Petersburg is cold.|Mt. Everest is colder.",
    "He lives in Boston, Mass.|The city is old.",
    "Boston, Mass. Mayor Walsh came.",
    "1. The first item.|The second.",
    "He holds a Ph.D. from Yale.|She holds an M.B.A.|They met there.",
    "The war ended.|al-Qaeda fled.",
    "Prices rose 3.5 percent.|4 people died.",
    "Washington, D.C., is hot.|D.C. Mayor Bowser left.",
    "“I came.|I saw.”|He left.",
    "‘I came.’|‘I saw.’",
    'He said: "No."|"Yes," she said.',
    "Lt.-Gen. Smith came.|Brig. Gen. Jones left.",
    "ST. PETERSBURG burned.|GEN. SMITH LEFT.",
    "Sen. John McCain, R-Ariz., spoke.|Rep. Smith, D-Mass., did not.",
    "It rose to $5 mln.|The firm fell, etc.|Smith left.",
    "She read the Sun.|The paper was old.",
    "What?!|No.",
    "He has two (!) cars.",
    "See Fig. 2 and Art. 5.|See p. 4.",
    "The plane, a Boeing 737 Max.|Investigators came.",
    "Mr. and Mrs. Smith left.",
    "He asked: “Who?”|“Me,” she said.",
    "The firm, e.g. Shell, i.e. Royal Dutch, fell.",
    "Kabul (Reuters).|Two died.",
    "Müller.|Then Dvořák.|He left.",
    "ИТАР.|Ельцин said.",
    "He said “it is over.”|But it was not.",
    "Text with a line.",
    "Dr. No was a film.",
    "iPhone sales fell.|iPad sales rose.",
    "World War I.|He was a soldier.",
    "Other U.S. Officials said so.",
    "He met Drs. Smith and Jones.",
    "It runs in native 4K.|Google confirmed it.",
    "He is at Merrill Lynch & Co.|“They left,” he said.",
    "His code — honor ... Courage ... Fair play ... is old.",
    "It opened at 9 a.m. North Korean time.",
    "Wait....|Then he left.",
    "He asked.|$5 was too much.",
    "The fall of the Sept. 11 towers.|It was NATO.|Then they left.",
    "It is 3.5 percent of somon.tj news.",
]


@pytest.mark.parametrize("labelled", LABELLED)
def test_sentences(labelled):
    assert sentences(labelled.replace("|", " ")) == labelled.split("|")


@pytest.mark.parametrize("labelled", LABELLED)
def test_a_line_end_is_a_blank(labelled):
    text = labelled.replace("|", "\n")
    assert sentences(text) == labelled.split("|")


def sentences(text):
    return [text[start:end] for start, end in split(text, Span(0, len(text)))]


def test_blanks_around_are_left_out():
    assert split("  One. \n Two.  ", Span(0, 16)) == [(2, 6), (9, 13)]


def test_only_the_span_is_read():
    assert split("One. Two. Three.", Span(5, 9)) == [(5, 9)]


@pytest.mark.parametrize("text", ["", " \n ", "..."])
def test_nothing_to_split(text):
    assert len(split(text, Span(0, len(text)))) == bool(text.strip())
