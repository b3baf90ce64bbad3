"""The forms of oversight."""
