"""What is recorded about one order: what the court did, what he was told, what was checked.

Rows are never overwritten. A correction is a new version of a row with the same number: the old
one gets `known_until`, the new one `known_from`, the moment of the correction.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol, TypeVar

from nmo.law.times import When
from nmo.law.words import (
    ConditionCode,
    Effect,
    EndType,
    EventKind,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
)


class Known(Protocol):
    """A row with the span in which it was what the register held."""

    @property
    def known_from(self) -> datetime: ...
    @property
    def known_until(self) -> datetime | None: ...


Row = TypeVar("Row", bound=Known)


@dataclass(frozen=True, kw_only=True)
class Ends:
    """How an event says the order ends; `event` is what it ends on, for a specified event."""

    end_type: EndType
    when: When | None = None
    event: str = ""


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One numbered paragraph: the court's exact words, and our reading beside them."""

    paragraph: str
    text: str
    codes: tuple[ConditionCode, ...]
    protects: tuple[str, ...] = ()
    place: str | None = None
    place_confidential: bool = False
    metres: int | None = None
    times: str | None = None
    exceptions: tuple[str, ...] = ()
    third_party: bool = False
    until: When | None = None
    power_of_arrest: bool = False
    power_of_arrest_until: When | None = None
    known_from: datetime
    known_until: datetime | None = None
    ref: str | None = None


# The note of a making whose day is only the day on which somebody saw the paper.
DATE_NOT_READ = "The date could not be read on the copy; it was shown to an officer on this day."


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that the court did.

    successor_known_from: since when the order that replaced this one is held; _known_until: when it
    was taken back from the register, so that what was told meanwhile can still be explained.
    """

    number: int
    kind: EventKind
    at: When
    effective_from: When | None = None
    notice_type: NoticeType = NoticeType.UNKNOWN
    ends: Ends | None = None
    return_hearing_at: When | None = None
    effect: Effect = Effect.UNKNOWN
    conditions: tuple[Condition, ...] = ()
    conditions_read: bool = False
    revoked_paragraphs: tuple[str, ...] = ()
    superseded_by: str | None = None
    successor_held: bool = False
    successor_known_from: datetime | None = None
    successor_known_until: datetime | None = None
    note: str = ""
    document: str | None = None
    page: int | None = None
    known_from: datetime
    known_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Awareness:
    """One dated entry about what the respondent knew.

    of_event: the number of the event it told him of; None for the order as such.
    evidenced: whether evidence of it is held; None where nobody said, so that the method decides.
    identity_checked: by whom (and how), so that it reads on from "identity checked by".
    """

    number: int
    at: When
    method: Method
    by: str = ""
    knew: Knew = Knew.EXISTENCE
    of_event: int | None = None
    evidenced: bool | None = None
    identity_checked: str = ""
    known_from: datetime
    known_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class CourtCheck:
    """A day on which the court confirmed what it holds."""

    on: date
    known_from: datetime
    known_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Confirmation:
    """A person checked what was then recorded against the sealed copy."""

    at: datetime
    known_from: datetime
    known_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class History:
    """Everything the law needs to know about one order; `known`: the moment it was cut at."""

    order_ref: str
    order_type: OrderType
    made_in: MadeIn = MadeIn.UNKNOWN
    court_name: str = ""
    events: tuple[Event, ...] = ()
    awareness: tuple[Awareness, ...] = ()
    court_checks: tuple[CourtCheck, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    languages_differ: bool = False
    known: datetime | None = None

    def as_known(self, known: datetime) -> "History":
        """What the register held at that moment: rows with known_from <= known < known_until."""
        return replace(
            self,
            known=known,
            events=tuple(_event_as_known(event, known) for event in _held(self.events, known)),
            awareness=_held(self.awareness, known),
            court_checks=_held(self.court_checks, known),
            confirmations=_held(self.confirmations, known),
        )


def _held(rows: tuple[Row, ...], known: datetime) -> tuple[Row, ...]:
    return tuple(
        row
        for row in rows
        if row.known_from <= known and (row.known_until is None or known < row.known_until)
    )


def _event_as_known(event: Event, known: datetime) -> Event:
    return replace(
        event,
        conditions=_held(event.conditions, known),
        successor_held=_successor_held(event, known),
    )


def _successor_held(event: Event, known: datetime) -> bool:
    since, until = event.successor_known_from, event.successor_known_until
    if since is None:
        return event.successor_held
    return since <= known and (until is None or known < until)
