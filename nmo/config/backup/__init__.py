"""Backing the register up into a folder, and restoring it from there."""
