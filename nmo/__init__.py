"""The NMO Register: record, find, enforce and let go of non-molestation orders."""
