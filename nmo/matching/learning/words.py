"""The fixed words of learning."""

from enum import StrEnum


class Origin(StrEnum):
    """Where a labelled pair comes from."""

    VERDICT = "verdict"
    SUGGESTION = "suggestion"
    BULK = "bulk"
