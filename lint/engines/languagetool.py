"""LanguageTool's rules for English, asked of a backend: embedded (no Java) or a server.

Which rules are on, at which level and where, stands in rules/engines/languagetool.yaml. The
configuration says `languagetool: {server: http://…}` or `{server: installed}`; else lingotweaker,
LanguageTool's rules in Rust, answers in this process.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple, Protocol

from lint.config import Settings
from lint.engines import answers, beside, placed, selection
from lint.engines.answers import Row
from lint.finding import Finding
from lint.story import Story

NAME = "languagetool"
SPELLERS = ("MORFOLOGIK_RULE_EN_US", "MORFOLOGIK_RULE_EN_GB")  # our own knows names; switched off in all


class Match(NamedTuple):
    """What LanguageTool says of a place: characters (not bytes, not UTF-16) of the text, half-open."""

    start: int
    end: int
    rule_id: str
    category: str
    message: str
    replacements: tuple[str, ...]


class Backend(Protocol):
    """A module that runs the rules. `server` is the configuration's word, "" where it has none."""

    def version(self, server: str) -> str:
        """What tells one installation from another: asked before a kept answer is used.

        Raises EngineAbsent where there is none to ask.
        """

    def matches(self, text: str, variety: str, server: str, rules: tuple[str, ...]) -> list[Match]:
        """What some rules say of a text, or all but the SPELLERS where none is named. Raises EngineAbsent.

        Others may speak as well: not every one can be switched off. `variety` is en-US or en-GB.
        Paragraphs of the text are parted by an empty line; what is not copy (markup, code,
        furniture) is not in it. Called from several threads at a time.
        """


def ask(story: Story, settings: Settings) -> list[Row]:
    """What the selected rules say of the story as it is sent; the slow part."""
    server = dict(settings.languagetool).get("server", "")
    backend = _backend(server)
    variety = f"en-{placed.variety(story)}"
    picks = selection.of(NAME)
    text = placed.sent(story).text

    def said() -> list[Row]:
        found = backend.matches(text, variety, server, tuple(picks))
        return [placed.row(*m[:3], m.message, m.replacements) for m in found if m.rule_id in picks]

    return answers.kept((NAME, backend.version(server), variety, *picks), text, said)


def check(story: Story, settings: Settings) -> Iterator[Finding]:
    """What the selected rules find. Raises EngineAbsent where no backend can run."""
    return placed.findings(NAME, story, beside.answer(NAME, story, settings), selection.of(NAME))


def _backend(server: str) -> Backend:
    module = "ltserver" if server else "lingotweaker"
    backend: Backend = import_module(f"lint.engines.{module}")
    return backend
