"""Generators: errors planted over clean stories, to measure what the rules find."""
