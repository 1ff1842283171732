"""How much an archive helps: python -m tests.generators.archive

Half of the clean stories beside the repository are the archive that `copydesk learn` reads, all its
rows approved. In the other half, names that a story prints once and that the archive has too are
garbled, one at a time. The halves then change places. Printed: the share that rules of names find
(warning or error, at the garbled place) without the archive and with it, and what the archive says
of the stories as they are.
"""

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from lint import archive, config, pack
from lint.check import Desk, check
from lint.commands.reading import prepared
from lint.facts import proposal
from lint.facts.spelling import plain
from lint.scan.scanner import scanner
from lint.sourcemap import Span
from lint.story import story_of

CLEAN = Path(__file__).resolve().parents[2].parent / "shared" / "eval" / "clean"
LEAST, SEED, A_STORY = 2, 4, 6  # stories for a row; of the random numbers; garbled names of a story
BANDS = ((1, "1 story"), (2, "2 stories"), (4, "3–4 stories"), (10**9, "5 or more"))
WELL = tuple(name for _, name in BANDS[2:])  # what the archive knows well


def desk_of(names=()):
    rules, mistakes = pack.load(config.folders(config.Settings()), (), names)
    assert not mistakes, mistakes[0]
    settings = config.Settings(names=names)
    return Desk(rules, scanner(rules, 0), settings, ("own",), ("names.*",))


def learned(texts, desk, folder):
    """The archive's table, every row approved, and its counts of stories by word."""
    tally = archive.Tally()
    for path, text in texts:
        tally.add(archive.seen(prepared(story_of(text, path), desk)))
    entries = proposal.weighed(tally.entries(LEAST), dict(tally.stories))
    table = folder / "names.csv"
    proposal.write(table, [entry._replace(status="approved") for entry in entries])
    words = Counter()
    for name, count in tally.stories.items():
        for word in name.split():
            words[word] = max(words[word], count)
    return str(table), words


def cases(story, known, rng):
    """(span, damage, garbled word) of names printed once that the archive has."""
    once = [tokens[0] for text, tokens in story.names.forms.items() if len(tokens) == 1]
    fit = [
        t for t in once if known[t.text] and len(plain(t.text)) >= 5 and plain(t.text)[0] == t.text[0].lower()
    ]
    for token in rng.sample(fit, min(A_STORY, len(fit))):
        damage = rng.choice(sorted(DAMAGES))
        word = DAMAGES[damage](token.text, rng)
        if word != token.text and plain(word) != plain(token.text):
            yield token, damage, word


def _at(word, rng):
    return rng.randrange(1, len(word))


def _put(word, at, letters, gone=0):
    return word[:at] + letters + word[at + gone :]


LETTERS = "abcdefghijklmnopqrstuvwxyz"
DAMAGES = {
    "letter changed": lambda w, r: _put(w, _at(w, r), r.choice(LETTERS), 1),
    "letter lost": lambda w, r: _put(w, _at(w, r), "", 1),
    "letter added": lambda w, r: _put(w, _at(w, r), r.choice(LETTERS)),
    "letter doubled": lambda w, r: (lambda i: _put(w, i, w[i]))(_at(w, r)),
    "letters swapped": lambda w, r: (lambda i: _put(w, i, w[i + 1] + w[i], 2))(r.randrange(1, len(w) - 1)),
    "two letters cut": lambda w, r: w[:-2],
}


def findings(text, path, desk):
    return check(story_of(text, path), desk).findings


def hit(found, clean, span):
    """The finding at a garbled place that was not there on the right words; None where there is none."""
    before = {(f.rule, f.span.start) for f in clean}
    return next((f for f in found if f.span.overlaps(span) and (f.rule, f.span.start) not in before), None)


def half(old, new, plain_desk, rng, folder):
    """A line for each case: band, damage, found before, found after, right mend; and the noise."""
    table, known = learned(old, plain_desk, folder)
    desk = desk_of((table,))
    rows, noise = [], []
    for path, text in new:
        story = prepared(story_of(text, path), plain_desk)
        clean = [findings(text, path, d) for d in (plain_desk, desk)]
        noise += [(path, f) for f in clean[1] if f.rule in ("names.archive", "names.house")]
        for token, damage, word in cases(story, known, rng):
            span = Span(token.span.start, token.span.start + len(word))
            garbled = text[: token.span.start] + word + text[token.span.end :]
            assert story.map.offset(token.span.start) == token.span.start
            seen = [
                hit(findings(garbled, path, d), c, span)
                for d, c in zip((plain_desk, desk), clean, strict=True)
            ]
            band = next(name for most, name in BANDS if known[token.text] <= most)
            mended = seen[1] and seen[1].fixes and seen[1].fixes[0].edits[0].text
            right = None if not mended else mended.split()[-1] == token.text or mended == token.text
            rows.append((band, damage, bool(seen[0]), bool(seen[1]), right))
    return rows, noise


def table(rows, column, names):
    print("\n| | cases | before | after |\n|---|---|---|---|")
    for name in names:
        group = [row for row in rows if name in ("all", row[column])]
        if group:
            shares = [f"{100 * sum(row[i] for row in group) / len(group):.0f} %" for i in (2, 3)]
            print(f"| {name} | {len(group)} | {' | '.join(shares)} |")


def main(show):
    if not CLEAN.is_dir():
        return f"no stories at {CLEAN}: not measured"
    paths = sorted(path for path in CLEAN.glob("*/*") if path.suffix in (".txt", ".md"))
    texts = [(str(path), path.read_text("utf-8").replace("\r\n", "\n")) for path in paths]
    rng = random.Random(SEED)
    rng.shuffle(texts)
    halves, desk, rows, noise = (texts[::2], texts[1::2]), desk_of(), [], []
    for old, new in (halves, halves[::-1]):
        with tempfile.TemporaryDirectory() as folder:
            found, said = half(old, new, desk, rng, Path(folder))
        rows, noise = rows + found, noise + said
    table(rows, 0, ["all", *(name for _, name in BANDS)])
    table([row for row in rows if row[0] in WELL], 1, ["all", *sorted(DAMAGES)])
    mends = [row[4] for row in rows if row[4] is not None]
    print(f"\nright mend first: {sum(mends)} of {len(mends)}")
    print(f"of the archive on {len(texts)} clean stories: {len(noise)} findings")
    for path, f in noise if show else ():
        print(Path(path).name, f.rule, f.level, f.message)
    return 0


if __name__ == "__main__":
    sys.exit(main("--show" in sys.argv))
