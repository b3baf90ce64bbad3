"""What the court did, and the terms it set."""

from typing import Annotated

from pydantic import Field, StringConstraints, field_validator, model_validator

from nmo.law import ConditionCode, Effect, EndType, EventKind, NoticeType
from nmo.orders.shapes.values import (
    A_THOUSAND,
    Given,
    Instant,
    Line,
    Moment,
    Number,
    Truth,
    Words,
)


class EndsIn(Given):
    """When the paper says that the order ends."""

    end_type: EndType
    """How it ends."""
    at: Moment | None = None
    """When; only with `specified_date_time`."""
    event: Line = ""
    """On what, in the paper's words; for `specified_event`."""

    @model_validator(mode="after")
    def _time_only_when_specified(self) -> "EndsIn":
        if (self.end_type is EndType.SPECIFIED_DATE_TIME) != (self.at is not None):
            raise ValueError(
                "Give `at` with end_type specified_date_time, and with no other end_type."
            )
        return self


class ConditionIn(Given):
    """One numbered term."""

    paragraph: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] = ""
    """The paragraph's number on the paper; without one, its place in the list from 1."""
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
    """The court's own words, unchanged."""
    codes: tuple[ConditionCode, ...] = ()
    """Our reading of what it forbids or asks, beside the words."""
    protects: tuple[Line, ...] = ()
    """Whom it protects, as the paper names them."""
    place: Annotated[str, StringConstraints(max_length=500)] | None = None
    """The place it speaks of."""
    place_confidential: Truth = False
    """Whether the respondent's copy does not print the place."""
    metres: Annotated[Number, Field(ge=0, le=1_000_000)] | None = None
    """The distance to keep, in metres."""
    times: Line | None = None
    """The days and hours at which it applies; without them always."""
    exceptions: tuple[Words, ...] = ()
    """What is allowed all the same, in the court's words."""
    third_party: Truth = False
    """Whether it forbids getting somebody else to do it."""
    until: Moment | None = None
    """Its own end, if earlier than the order's."""
    power_of_arrest: Truth = False
    """Whether a power of arrest is attached (occupation orders; Family Law Act 1996, s.47)."""
    power_of_arrest_until: Moment | None = None
    """When that power ends, if it has an end of its own."""

    @model_validator(mode="after")
    def _end_of_power_needs_a_power(self) -> "ConditionIn":
        if self.power_of_arrest_until is not None and not self.power_of_arrest:
            raise ValueError("power_of_arrest_until is given without a power of arrest.")
        return self


class EventIn(Given):
    """One thing that the court did."""

    event: EventKind
    """What it did."""
    at: Moment
    """When; the day alone where no time of day is stated."""
    effective_from: Moment | None = None
    """From when it has effect, if later."""
    notice_type: NoticeType = NoticeType.UNKNOWN
    """Whether the respondent had notice of the hearing."""
    ends: EndsIn | None = None
    """The end that it set."""
    return_hearing_at: Moment | None = None
    """The next hearing."""
    effect: Effect = Effect.UNKNOWN
    """What a variation does to the earlier conditions."""
    conditions: Annotated[tuple[ConditionIn, ...], A_THOUSAND] = ()
    """The conditions that it set."""
    revoked_paragraphs: tuple[Line, ...] = ()
    """The paragraphs that a variation took away."""
    superseded_by: Line = ""
    """The reference of the order that replaced this one; for `superseded`."""
    note: Annotated[str, StringConstraints(max_length=500)] = ""
    """What else the paper says of it."""
    page: Annotated[Number, Field(ge=1, le=10_000)] | None = None
    """The page of the paper on which it stands."""
    recorded_at: Instant | None = None
    """When a former system recorded it."""

    @field_validator("conditions")
    @classmethod
    def _numbered_as_they_stand(cls, terms: tuple[ConditionIn, ...]) -> tuple[ConditionIn, ...]:
        return tuple(
            term if term.paragraph else term.model_copy(update={"paragraph": str(place)})
            for place, term in enumerate(terms, 1)
        )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "EventIn":
        if self.superseded_by and self.event is not EventKind.SUPERSEDED:
            raise ValueError("superseded_by belongs to a `superseded` event.")
        if self.event is EventKind.EXTENDED and self.ends is None:
            raise ValueError("An extension needs its new end: give `ends`.")
        return self
