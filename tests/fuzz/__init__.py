"""Fuzzing: hostile stories, rules, configurations, reports, commands and caches, for as long as asked.

`make fuzz SECONDS=600` runs it; it is no part of the suite. What it finds becomes a test there.
"""
