"""One scan over a story for the patterns of all rules: where each rule must look closer.

`pattern` finds the literals that a pattern must begin with, `fast` (Hyperscan) and `twin`
(standard library) find their places, `confirm` matches the pattern there. Fast and twin give
supersets of the true places, so that what is confirmed is the same.
"""
