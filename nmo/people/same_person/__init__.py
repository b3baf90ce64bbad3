"""Deciding that two records are one human being: by a person, with reasons, undone exactly."""
