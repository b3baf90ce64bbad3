"""The values an order is given in: moments, days, words and references, and what they refuse."""

from datetime import date, datetime
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    field_validator,
)

from nmo.law import When, parse_when, shape, write_moment, write_when
from nmo.orders.folding import folded_case_number


def _moment(value: object) -> object:
    if isinstance(value, When) or value is None:
        return value
    if not isinstance(value, str):
        raise ValueError("Write the moment as YYYY-MM-DD or YYYY-MM-DDTHH:MM.")
    return parse_when(value)


def _day(value: object) -> object:
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    when = parse_when(value) if isinstance(value, str) else None
    if when is None or when.whole:
        raise ValueError("Write the date as YYYY-MM-DD.")
    return when.day


def _instant(value: object) -> object:
    """A second, since that is how it is written again; a day alone counts from its beginning."""
    if value is None:
        return value
    if isinstance(value, str):
        return parse_when(value).at
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError("Write the moment as YYYY-MM-DDTHH:MM, with an offset where it needs one.")
    return value.replace(microsecond=0)


def _case_number(value: str) -> str:
    if not folded_case_number(value):
        raise ValueError("A case number has letters or digits. Correct it, or leave it out.")
    return value


Moment = Annotated[
    When,
    BeforeValidator(_moment, json_schema_input_type=shape.DayOrMoment),
    PlainSerializer(write_when, return_type=shape.DayOrMoment, when_used="json"),
]
Instant = Annotated[
    datetime,
    BeforeValidator(_instant, json_schema_input_type=shape.DayOrMoment),
    PlainSerializer(write_moment, return_type=shape.DayOrMoment, when_used="json"),
]
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=shape.Day)]
Number = Annotated[int, Strict()]
Truth = Annotated[bool, Strict()]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Ref = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
CaseNumber = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
    AfterValidator(_case_number),
]
A_THOUSAND = Field(max_length=1000)  # far beyond any paper; the lists are numbered in the register


class Given(BaseModel):
    """What every part of the shape keeps to."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_stored(cls, value: object) -> object:
        words = value if isinstance(value, list | tuple) else [value]
        if any(isinstance(word, str) and "\0" in word for word in words):
            raise ValueError("It holds a character that is no text (NUL). Take it out.")
        return value
