"""The card of a finding: what is wrong, the mend, what it rests on, the rule and its reason."""

import re

from lint.reports.detail import About
from lint.reports.located import Located, Mend
from lint.reports.page.words import tell
from lint.reports.text import also, because

MOST_MENDS = 3
MOST_WORDS = 120  # characters of a place in which a change is shown
WORDS = re.compile(r"\s+|\S+")


def card(number: int, f: Located, about: About | None, again: bool) -> str:
    """The card; short where the one above says the same (`again`)."""
    state = "waived" if f.status == "waived" else f.level
    inner = f"<span class=unseen>{tell(f.message)}</span>" if again else _inner(f, about)
    return (
        f'<section class="card {state}{" again" if again else ""}" id=f{number} tabindex=-1 '
        f"data-number={number} data-level={state} data-category={f.category} "
        f'aria-label="Finding {number}: {state}">\n'
        f"<p class=head><span class=number>{number}</span><b>{state.capitalize()}</b>"
        f"<span>{'the same' if again else f.category}</span>"
        f"<span class=place>line {f.where.line}</span></p>\n"
        f"{inner}</section>\n"
    )


def _inner(f: Located, about: About | None) -> str:
    rows = [
        f"<p class=says>{tell(f.message)}</p>",
        f"<p class=waiver>Stands: {tell(f.reason)}</p>" if f.status == "waived" else "",
        *(_mend(f, mend) for mend in f.fixes[:MOST_MENDS]),
        f"<p class=rest>Also: {tell(also(f.places))}</p>" if f.places else "",
        f"<p class=rest>Because: {tell(because(f.evidence))}</p>" if f.evidence else "",
        _why(f, about),
    ]
    return "".join(rows)


def _mend(f: Located, mend: Mend) -> str:
    safe = "" if mend.safe else " <small>look first</small>"
    return f"<p class=mend>{_change(f, mend) or _put(mend)}{safe}</p>"


def _put(mend: Mend) -> str:
    texts = dict.fromkeys(edit[4] for edit in mend.edits if edit[4])
    places = f" <small>in {len(mend.edits)} places</small>" if len(mend.edits) > 1 else ""
    return (" ".join(f"<ins>{tell(text)}</ins>" for text in texts) or "Take it out") + places


def _change(f: Located, mend: Mend) -> str:
    """The words as they stand with the change in them; "" where it reaches beyond them."""
    w = f.where
    if w.line != w.end_line or len(w.text) != w.end_column - w.column or len(w.text) > MOST_WORDS:
        return ""
    at, shown = w.column, ""
    for line, column, end_line, end_column, text in sorted(mend.edits):
        if line != w.line or end_line != w.line or column < at or end_column > w.end_column:
            return ""
        shown += tell(w.text[at - w.column : column - w.column])
        shown += _changed(w.text[column - w.column : end_column - w.column], text)
        at = end_column
    return shown + tell(w.text[at - w.column :])


def _changed(old: str, new: str) -> str:
    """What goes and what comes; the words that both begin and end with stand as they are."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    ahead = _same(before, after)
    behind = _same(before[ahead:][::-1], after[ahead:][::-1])
    ends = len(before) - behind, len(after) - behind
    cut, put = "".join(before[ahead : ends[0]]), "".join(after[ahead : ends[1]])
    changed = (f"<del>{tell(cut)}</del>" if cut else "") + (f"<ins>{tell(put)}</ins>" if put else "")
    return tell("".join(before[:ahead])) + changed + tell("".join(before[ends[0] :]))


def _same(some: "list[str]", others: "list[str]") -> int:
    """With how many equal words two lists begin."""
    pairs = zip(some, others, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(some), len(others)))


def _why(f: Located, about: About | None) -> str:
    if about is None or not about.description:
        return f"<p class=rule><code>{tell(f.rule)}</code></p>"
    link = ""
    if about.link.startswith(("https://", "http://")):
        link = f' <a href="{tell(about.link)}" rel="noreferrer noopener">Source</a>'
    stand = f"<p>To let it stand: <code>copydesk waive {f.fingerprint} --reason …</code></p>"
    why = f"<p>{tell(about.description)}{link}</p>{stand if f.status == 'open' else ''}"
    head = f"<code>{tell(f.rule)}</code> <span class=ask>why</span>"
    return f"<details class=rule><summary>{head}</summary>{why}</details>"
