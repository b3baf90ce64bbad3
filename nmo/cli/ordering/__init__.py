"""The commands about one order: what was asked, showing it, recording from a file."""
