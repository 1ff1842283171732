"""The engines that read a story side by side, each a module with `check(story)`."""


class EngineAbsent(Exception):
    """An engine that is configured cannot run; its words say why and how to mend it."""
