"""Copydesk: an editorial quality and style linter for news copy."""

__version__ = "0.1.0"
