"""Who looked, and whether they should have."""
