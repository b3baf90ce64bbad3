"""Many questions against the whole register at once, by the same keys, levels and weights.

`run.linker` is the way in; what runs in further processes is imported without it.
"""
