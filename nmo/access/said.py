"""What another system says in the body of a call. For slices' `api` only."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, field_validator

from nmo.law import parse_when, shape


class Said(BaseModel):
    """What every body keeps to: unknown keys are refused, and text that cannot be kept."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        if isinstance(value, str) and "\0" in value:
            raise ValueError("It holds a character that is no text (NUL). Take it out.")
        return value


def _day(value: object) -> object:
    when = parse_when(value) if isinstance(value, str) else None
    if when is None or when.whole:
        raise ValueError("Write the date as YYYY-MM-DD.")
    return when.day


Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=shape.Day)]
Because = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class Reason(Said):
    """Why something is taken back."""

    because: Because
    """Why, in words that can be read years later."""
