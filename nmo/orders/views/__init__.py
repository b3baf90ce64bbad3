"""The pages about orders."""
