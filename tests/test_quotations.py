"""Quotations: ⟨ and ⟩ stand for the ends of each in the labelled copy."""

import pytest

from lint.story import story_of

LABELLED = [
    "⟨“We go,”⟩ he said. ⟨“We stay.”⟩",
    '⟨"We go,"⟩ he said. ⟨"We stay."⟩',
    "⟨‘We go,’⟩ he said of the workers’ union.",
    "⟨'We go,'⟩ he said of the workers' union and the '90s.",
    "It’s Mary’s ’em and don’t ‘em.",
    "It''s Pakistan''s turn.",
    "⟨‘the workers’ union is strong,’⟩ he said.",
    "He called it ⟨‘fair’⟩ and the workers’ own.",
    "⟨“He said ‘go’ to me,”⟩ she said.",
    "⟨‘He said “go” to me,’⟩ she said.",
    "⟨“We go\"⟩ and ⟨\"we stay”⟩.",
    "⟨„Wir gehen“⟩ and ⟨„go”⟩ and ⟨«on y va»⟩.",
    "⟨``We go,''⟩ he said.",
    "The 6-foot-5\" man left.",
    'He is 6\'5" tall. ⟨"Yes,"⟩ he said.',
    "⟨“We go. Then we come.⟩\n⟨“We stay. And we sleep.”⟩",
    "⟨“We go. Then we come.⟩\n⟨We stay.⟩\n⟨And sleep,”⟩ he said. ⟨“We do.”⟩",
    "⟨“We go. Then we come.⟩\nHe left without a word.\nShe did not.",
    "⟨“We go. Then we come.⟩\nHe left. ⟨“We stay.”⟩",
    "⟨\"We go, ⟩⟨\"we stay,\"⟩ he said.",
    "No quotation here\" at all.",
    "Rock 'n' roll and 'tis so.",
    "He said: ⟨\"No.\"⟩",
    "⟨“”⟩",
    "He left.⟨\nWe go - and stay. — Jane Doe (@jdoe) May 2, 2019⟩ He came.\nHe wrote (@jdoe) it.",
    "He left.⟨\nWe go - and stay.\n— Jane Doe, M.P. (@jdoe) 2 May 2019⟩\nHe came.",
    "He left.⟨\nJane Doe (@jdoe) We go - and stay.⟩\nJane Doe (@jdoe) wrote it.",
    "He left.\nThe plan – a bold one – failed (and not for him).",
    "",
]  # fmt: skip


@pytest.mark.parametrize("labelled", LABELLED)
def test_quotations(labelled):
    story = story_of(labelled.replace("⟨", "").replace("⟩", ""), "a.txt")
    assert marked(story) == labelled


def marked(story):
    text = story.text
    for start, end in reversed(story.quotations):
        text = f"{text[:start]}⟨{text[start:end]}⟩{text[end:]}"
    return text


@pytest.mark.parametrize(
    "words, quoted",
    [("go", True), ("“We go", False), ("We go,", True), ("said", False), ("stay", True), ("go,” he", False)],
)
def test_quoted(words, quoted):
    story = story_of("“We go,” he said.\n“We stay and", "a.txt")
    at = story.text.index(words)
    assert story.quoted(type(story.parts[0].span)(at, at + len(words))) == quoted
