"""What may be corrected of each kind of entry: the keys that are sent are corrected."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from nmo.law import (
    ConditionCode,
    Effect,
    EndType,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
    When,
)
from nmo.orders.api.shapes import Because
from nmo.orders.shapes.values import Day, Given, Line, Moment, Number, Truth, Words
from nmo.orders.words import PartyRole

ANumber = Annotated[Number, Field(ge=0, le=2**62)]
APage = Annotated[Number, Field(ge=1, le=10_000)]


def _text(most: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=most)


def _not_sent() -> When:
    """Stands where no moment was sent: only keys that were sent are corrected."""
    return When(at=datetime.max.replace(tzinfo=UTC))


class EventChanges(Given):
    """The right values of an event."""

    at: Moment = Field(default_factory=_not_sent)
    effective_from: Moment | None = None
    notice_type: NoticeType = NoticeType.UNKNOWN
    end_type: EndType | None = None
    ends_at: Moment | None = None
    ends_on_event: Line = ""
    return_hearing_at: Moment | None = None
    effect: Effect = Effect.UNKNOWN
    revoked_paragraphs: tuple[Line, ...] = ()
    superseded_by: Annotated[str, _text(60)] = ""
    note: Annotated[str, _text(500)] = ""
    page: APage | None = None


class ConditionChanges(Given):
    """The right values of a condition."""

    paragraph: Annotated[str, _text(20)] = ""
    text: Words = ""
    codes: tuple[ConditionCode, ...] = ()
    protects: tuple[Line, ...] = ()
    place: Annotated[str, _text(500)] | None = None
    place_confidential: Truth = False
    metres: Annotated[Number, Field(ge=0, le=1_000_000)] | None = None
    times: Line | None = None
    exceptions: tuple[Words, ...] = ()
    third_party: Truth = False
    until: Moment | None = None
    power_of_arrest: Truth = False
    power_of_arrest_until: Moment | None = None


class AwarenessChanges(Given):
    """The right values of an entry about knowledge."""

    at: Moment = Field(default_factory=_not_sent)
    method: Method = Method.OTHER
    by: Annotated[str, _text(200)] = ""
    where: Annotated[str, _text(300)] = ""
    knew: Knew = Knew.EXISTENCE
    of_event: Annotated[Number, Field(ge=0, le=32_767)] | None = None
    evidenced: Truth | None = None
    identity_checked: Annotated[str, _text(300)] = ""


class PartyChanges(Given):
    """The right values of a party as typed."""

    typed_name: Annotated[str, _text(300)] = ""
    typed_other_names: tuple[Line, ...] = ()
    typed_date_of_birth: Day | None = None
    role: PartyRole = PartyRole.APPLICANT


class OrderChanges(Given):
    """The right values of the order itself."""

    order_type: OrderType = OrderType.UNKNOWN
    made_in: MadeIn = MadeIn.UNKNOWN
    court_name: Annotated[str, _text(200)] = ""
    court_code: Annotated[str, _text(40)] = ""
    judge: Annotated[str, _text(200)] = ""
    by_consent: Truth | None = None
    notes: Words = ""


class _Corrected(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    number: ANumber = 0
    """The entry's number in `entries` of the order's details."""
    because: Because
    """Why it is wrong."""


class EventCorrection(_Corrected):
    """An event is put right."""

    what: Literal["event"]
    changes: EventChanges


class ConditionCorrection(_Corrected):
    """A condition is put right."""

    what: Literal["condition"]
    changes: ConditionChanges


class AwarenessCorrection(_Corrected):
    """An entry about knowledge is put right."""

    what: Literal["awareness"]
    changes: AwarenessChanges


class PartyCorrection(_Corrected):
    """A party as typed is put right."""

    what: Literal["party"]
    changes: PartyChanges


class OrderCorrection(_Corrected):
    """The order itself is put right."""

    what: Literal["order"]
    changes: OrderChanges


Correction = Annotated[
    EventCorrection | ConditionCorrection | AwarenessCorrection | PartyCorrection | OrderCorrection,
    Field(discriminator="what"),
]


def changes_of(
    correction: EventCorrection
    | ConditionCorrection
    | AwarenessCorrection
    | PartyCorrection
    | OrderCorrection,
) -> dict[str, object]:
    """The fields that were sent, with their right values, as the action takes them."""
    given = correction.changes
    values = {name: getattr(given, name) for name in given.model_fields_set}
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items()
    }
