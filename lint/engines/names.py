"""Places where a checker of another make stumbles over a name: Shaked is no wrong past tense.

They know few names and take them for words: “Ayelet Shaked”, “Tis Abay”, “strep A infections”.
"""

import re

from lint.sourcemap import Span
from lint.story import Story

LETTER = re.compile(r"(?<=\w )[A-HJ-Z](?![\w'’])")  # of strep A, League B; I is somebody


def in_name(story: Story, span: Span) -> bool:
    """Whether a word of the span is a name, or a letter that goes with one."""
    named = any(token.span.overlaps(span) for token in story.names.tokens)
    return named or bool(LETTER.search(story.text, *span))
