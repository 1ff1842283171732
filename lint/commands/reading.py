"""How the commands about names read one story: with its date, its furniture and the desk's country."""

from lint import files, regular, run
from lint.check import Desk
from lint.commands.check import date_of
from lint.engines import own
from lint.mistake import Mistake
from lint.readers.decode import decode
from lint.story import Story, story_of


def story_at(path: str, date: str | None, config: str) -> Story:
    """The story of a file, or of standard input for -. Raises Mistake where it cannot be read."""
    name = "stdin.txt" if path == "-" else path
    desk = desk_at(name, config)
    decoded = decode(_bytes(path), name)
    story = story_of(decoded.text, name, decoded.encoding, date_of(date))
    return prepared(story, desk)


def desk_at(path: str, config: str) -> Desk:
    """The desk that holds for a file. Raises the first Mistake of its rules."""
    desk, mistakes = run.desk_for(files.settings_for(path, config), run.Options(config=config))
    for mistake in mistakes:
        raise mistake
    return desk


def prepared(story: Story, desk: Desk) -> Story:
    """The story, told what of it is furniture and where its newsroom is."""
    story.home = desk.settings.home
    story.furniture = tuple(own.furniture(story, desk.pack))
    return story


def _bytes(path: str) -> bytes:
    try:
        return regular.read_stdin() if path == "-" else regular.read(path)
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", path) from None
