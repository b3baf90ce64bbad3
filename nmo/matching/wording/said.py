"""What is said of a level: in a few words, and as a sentence."""

from typing import NamedTuple


class Said(NamedTuple):
    """A level in words; a sentence may name {held}, the register's value, and {asked}."""

    short: str
    sentence: str
