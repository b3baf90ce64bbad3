"""What comparing one field gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Compared:
    """A level by name, its weight in bits, and a sentence in plain words."""

    level: str
    weight: float
    text: str = ""
