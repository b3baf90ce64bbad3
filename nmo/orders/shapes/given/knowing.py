"""What shows that the respondent knew, and what the court confirmed."""

from typing import Annotated

from pydantic import Field, StringConstraints

from nmo.law import Knew, Method
from nmo.orders.shapes.values import Day, Given, Instant, Moment, Number, Truth, Words


class AwarenessIn(Given):
    """One dated piece of evidence that the respondent knew."""

    at: Moment
    """When."""
    method: Method
    """How."""
    by: Annotated[str, StringConstraints(max_length=200)] = ""
    """By whom."""
    where: Annotated[str, StringConstraints(max_length=300)] = ""
    """Where."""
    knew: Knew = Knew.EXISTENCE
    """What the respondent is said to have known."""
    of_event: Annotated[Number, Field(ge=0)] | None = None
    """The place in `events`, from 0, of what it told of; null: the order as such."""
    evidenced: Truth | None = None
    """Whether evidence of it is held; null leaves it to the method."""
    identity_checked: Annotated[str, StringConstraints(max_length=300)] = ""
    """By whom, and how, the respondent's identity was checked."""
    interpreter: Annotated[str, StringConstraints(max_length=200)] = ""
    """The interpreter, if there was one."""
    said: Words = ""
    """What the respondent said."""
    video_ref: Annotated[str, StringConstraints(max_length=100)] = ""
    """The reference of the body-worn video."""
    original_words: Annotated[str, StringConstraints(max_length=300)] = ""
    """The sender's own words for the method, where it is `other`."""
    recorded_at: Instant | None = None
    """When a former system recorded it."""


class CourtCheckIn(Given):
    """The court confirmed on that day how the order stands."""

    on: Day
    """The day."""
    said: Annotated[str, StringConstraints(max_length=500)] = ""
    """What the court said."""
    recorded_at: Instant | None = None
    """When a former system recorded it."""
