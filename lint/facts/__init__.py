"""Dated facts: who held which office when, which places belong to which country, which names are near.

The tables are the project's own (rules/facts; sources in NOTICE); they are read when a rule first
needs them.
"""
