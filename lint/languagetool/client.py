"""A LanguageTool server asked through language-tool-python, with promises that it does not make.

A whole answer has a time limit and a size; text goes to no other host by a redirect, nor through a
proxy to this machine; what is not copy is passed as markup; places come back in characters.
"""

import json
import time
from itertools import accumulate
from typing import Any, Literal

import requests
from language_tool_python import LanguageTool

from lint.engines.languagetool import SPELLERS, Match
from lint.engines.placed import BREAK
from lint.languagetool.address import base, is_local
from lint.readers.copybook import PLACEHOLDER

LIMIT = 30.0  # seconds for an answer; a story takes half of one
CONNECT = 5.0
LARGEST = 20_000_000  # bytes of an answer
MARKS = (BREAK, PLACEHOLDER)  # in the text that is sent, no words of the story


class Server(LanguageTool):
    """A server at an address, asked for one variety of English."""

    def __init__(self, variety: str, url: str) -> None:
        self.local = is_local(url)
        super().__init__(variety, remote_server=base(url))
        self.disabled_rules = set(SPELLERS)

    def matches(self, text: str, rules: tuple[str, ...] = ()) -> list[Match]:
        """What it says of a text. Raises what requests raises, and ValueError for no answer."""
        text = text.encode("utf-8", "replace").decode()  # half a character cannot be sent
        form = self._create_params("")
        del form["text"]
        form["data"] = json.dumps({"annotation": annotated(text)})
        if rules:
            del form["disabledRules"]
            form |= {"enabledRules": ",".join(rules), "enabledOnly": "true"}
        said = self._query_server(self.url + "check", form, method="post")
        return [_match(row, places) for places in [characters(text)] for row in said["matches"]]

    def version(self) -> str:
        """The version that the server says it has."""
        said = self._query_server(self.url + "info")
        return str(said["software"]["version"])

    def _query_server(
        self,
        url: str,
        params: "dict[str, str] | None" = None,
        num_tries: int = 1,
        method: Literal["get", "post"] = "get",
    ) -> Any:
        """The JSON of one answer; who asks tries again."""
        end = time.monotonic() + LIMIT
        with requests.request(
            method, url, data=params, timeout=(CONNECT, LIMIT), stream=True, allow_redirects=False,
            proxies={"http": "", "https": ""} if self.local else None,
        ) as answer:  # fmt: skip
            body = b""
            while piece := answer.raw.read1(65536, decode_content=True):  # as it comes, not when it is full
                body += piece
                if time.monotonic() > end or len(body) > LARGEST:
                    raise ValueError("its answer has no end")
        if answer.status_code != 200:
            raise ValueError(f"it answered {answer.status_code}: {body[:80].decode('utf-8', 'replace')}")
        return json.loads(body.decode("utf-8"))


def annotated(text: str) -> "list[dict[str, str]]":
    """The words of a text as text, what stands between them as markup that reads as it stands.

    The reader has taken the story's own markup out, with a map back to the file. What is left in
    its place, and the empty lines between paragraphs, are no words of the story.
    """
    parts, start, at = [], 0, 0
    while at < len(text):
        mark = next((mark for mark in MARKS if text.startswith(mark, at)), "")
        if mark:
            parts += [{"text": text[start:at]}] if at > start else []
            parts.append({"markup": mark, "interpretAs": mark})
            start = at + len(mark)
        at += len(mark) or 1
    return parts + ([{"text": text[start:]}] if text[start:] else [])


def characters(text: str) -> "dict[int, int] | range":
    """From places in UTF-16 units, which the server counts, to characters."""
    if not text or max(text) < "\U00010000":
        return range(len(text) + 1)
    units = accumulate((1 + (letter > "\uffff") for letter in text), initial=0)
    return {unit: at for at, unit in enumerate(units)}


def _match(row: Any, places: "dict[int, int] | range") -> Match:
    """Raises KeyError, IndexError, TypeError where it is none, or at no place of the text."""
    start, end = row["offset"], row["offset"] + row["length"]
    if not 0 <= start < end:
        raise ValueError("it named a place that is none")
    rule, mends = row["rule"], tuple(str(mend["value"]) for mend in row["replacements"])
    return Match(
        places[start], places[end], str(rule["id"]), str(rule["category"]["id"]), str(row["message"]), mends
    )
