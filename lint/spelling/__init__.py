"""Misspelled words: which words are near, how a slip made the one of the other, what is no slip."""
