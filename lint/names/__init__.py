"""The people, places and organisations of a story, read without a model and without a network."""
