"""The values a breach is told in: moments that exist, and short and long words."""

from dataclasses import replace
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, StringConstraints

from nmo.law import NotATime, TimeDoesNotExist, When, parse_when, shape, write_when

NO_SUCH_TIME = (
    "The clocks went forward that night and this time does not exist. Ask again when it was, or "
    "give the day alone."
)


def _moment(value: object) -> object:
    if value is None:
        return value
    if isinstance(value, When):
        return _to_the_minute(value)
    if not isinstance(value, str):
        raise ValueError("Write the moment as YYYY-MM-DD or YYYY-MM-DDTHH:MM.")
    try:
        return _to_the_minute(parse_when(value))
    except TimeDoesNotExist:
        raise ValueError(NO_SUCH_TIME) from None
    except NotATime as error:
        raise ValueError(str(error)) from None


def _to_the_minute(when: When) -> When:
    return replace(when, at=when.at.replace(second=0, microsecond=0))


Moment = Annotated[
    When,
    BeforeValidator(_moment, json_schema_input_type=shape.DayOrMoment),
    PlainSerializer(write_when, return_type=shape.DayOrMoment, when_used="json"),
]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Place = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20)]
Because = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
