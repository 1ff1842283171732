"""The index of names and every rule of names over a story of five kilobytes, one core."""

from pathlib import Path
from statistics import median

from lint import pack
from lint.engines import own
from lint.scan.scanner import Twin, places
from lint.story import Story, story_of
from tests.bench.clock import timed
from tests.bench.copy import STORY
from tests.generators.names import STORIES, texts_of

GOAL = 12  # ms
RUNS = 60
RULES = Path(__file__).parents[2] / "rules"


def report(texts: "list[str] | None" = None) -> None:
    """Milliseconds of CPU, the median; `texts` are other stories, of which the head is read."""
    texts = [text[:STORY] for text in texts or ["".join(texts_of(STORIES))] * RUNS]
    loaded, _ = pack.load((pack.Folder(RULES),))
    scan = Twin(loaded.literals)
    costs = [_one(story_of(text, "story.txt"), loaded, scan) for text in [texts[0], *texts]][1:]
    parts = {name: median(cost[name] for cost in costs) for name in costs[0]}
    whole = median(sum(cost.values()) for cost in costs)
    print(f"\nnames of a story of {STORY:,} characters, one core: {whole:.1f} ms (goal {GOAL})")
    for name, milliseconds in sorted(parts.items(), key=lambda part: -part[1]):
        print(f"  {milliseconds:5.2f}  {name}")


def _one(story: Story, loaded: pack.Pack, scan: Twin) -> "dict[str, float]":
    """The cost of each part; sentences and quotations, which other rules read too, are ready."""
    ready = (story.sentences, story.quotations, story.dateline, story.lower_words)
    seen = places(loaded, scan, story.text)
    assert ready
    costs = {"index: words": timed(lambda: story.names)[1], "index: people": timed(lambda: story.people)[1]}
    for number, rule in enumerate(loaded.rules):
        if rule.id.startswith("names.") and (number in seen or number in loaded.always):
            run = timed(lambda rule=rule, number=number: own.run(rule, story, seen.get(number, [])))
            costs[rule.id] = run[1]
    always = [rule.id for number, rule in enumerate(loaded.rules) if rule.id.startswith("names.")]
    return {name: 1_000 * costs.get(name, 0.0) for name in ["index: words", "index: people", *always]}
