"""Something that was done, decided or learnt about a breach."""

from typing import Annotated

from pydantic import Field, field_validator

from nmo.breaches.case import Value
from nmo.breaches.shapes.values import Moment, Words
from nmo.breaches.words import StepKind
from nmo.orders.shapes.values import Given

MOST_VALUES = 40
LONGEST = 2000


class StepIn(Given):
    """One step: its kind, when it was, its closed values and its free words."""

    kind: StepKind
    """What was done, decided or learnt."""
    at: Moment | None = None
    """When it was; null: now."""
    values: Annotated[dict[str, Value], Field(max_length=MOST_VALUES)] = {}
    """What this kind of step asks: closed words, numbers, references and times; never a name."""
    words: Words = ""
    """What else is to be said of it."""

    @field_validator("values")
    @classmethod
    def _short(cls, values: dict[str, Value]) -> dict[str, Value]:
        for value in values.values():
            if isinstance(value, str) and (len(value) > LONGEST or "\0" in value):
                raise ValueError("A value is too long, or holds a character that is no text.")
        return values
