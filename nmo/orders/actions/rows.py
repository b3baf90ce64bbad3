"""The rows of court events, conditions, awareness and checks, built from what was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from nmo.access.actors import Actor
from nmo.copying import copy_rows
from nmo.copying.rows import new_row
from nmo.orders.actions.numbers import next_number
from nmo.orders.models import (
    AwarenessEvidence,
    Condition,
    Confirmation,
    CourtCheck,
    OrderEvent,
    ProtectiveOrder,
    Recorded,
)
from nmo.orders.shapes import AwarenessIn, ConditionIn, CourtCheckIn, EventIn


@dataclass(frozen=True, kw_only=True)
class RowsAdded:
    """The rows that were added to one order, by table; empty where it said nothing new."""

    events: tuple[int, ...]
    conditions: tuple[int, ...]
    awareness: tuple[int, ...]
    court_checks: tuple[int, ...]
    confirmations: tuple[int, ...]

    def __bool__(self) -> bool:
        return any((self.events, self.awareness, self.court_checks, self.confirmations))


class RowsToAdd:
    """Gathers rows for many orders and writes each table once."""

    def __init__(self, *, by: Actor, now: datetime) -> None:
        self._by = by
        self._now = now
        self._events: list[OrderEvent] = []
        self._conditions: list[Condition] = []
        self._awareness: list[AwarenessEvidence] = []
        self._checks: list[CourtCheck] = []
        self._confirmations: list[Confirmation] = []

    def _known(self, recorded_at: datetime | None) -> dict[str, object]:
        """A row taken over from a former system was known when that system recorded it."""
        return {
            "known_from": recorded_at or self._now,
            "recorded_at": self._now,
            "recorded_by_id": self._by.user_id,
        }

    def event(
        self, order_id: int, number: int, given: EventIn, *, document_id: int | None = None
    ) -> None:
        """One court event with its conditions."""
        self._events.append(
            new_row(
                OrderEvent,
                order_id=order_id,
                number=number,
                kind=given.event,
                at=given.at,
                effective_from=given.effective_from,
                notice_type=given.notice_type,
                end_type=given.ends.end_type if given.ends else None,
                ends_at=given.ends.at if given.ends else None,
                ends_on_event=given.ends.event if given.ends else "",
                return_hearing_at=given.return_hearing_at,
                effect=given.effect,
                conditions_read=bool(given.conditions or given.revoked_paragraphs),
                revoked_paragraphs=list(given.revoked_paragraphs),
                superseded_by=given.superseded_by,
                note=given.note,
                page=given.page,
                document_id=document_id,
                **self._known(given.recorded_at),
            )
        )
        self.conditions(order_id, number, given.conditions, recorded_at=given.recorded_at)

    def conditions(
        self,
        order_id: int,
        event_number: int,
        given: Sequence[ConditionIn],
        *,
        recorded_at: datetime | None = None,
        first_position: int = 0,
    ) -> None:
        """The conditions that an event brought, in their order on the page."""
        for position, term in enumerate(given, first_position):
            self._conditions.append(
                new_row(
                    Condition,
                    order_id=order_id,
                    event_number=event_number,
                    position=position,
                    paragraph=term.paragraph,
                    text=term.text,
                    codes=[code.value for code in term.codes],
                    protects=list(term.protects),
                    place=term.place,
                    place_confidential=term.place_confidential,
                    metres=term.metres,
                    times=term.times,
                    exceptions=list(term.exceptions),
                    third_party=term.third_party,
                    until=term.until,
                    power_of_arrest=term.power_of_arrest,
                    power_of_arrest_until=term.power_of_arrest_until,
                    **self._known(recorded_at),
                )
            )

    def awareness(
        self, order_id: int, number: int, given: AwarenessIn, *, document_id: int | None = None
    ) -> None:
        """One piece of evidence that the respondent knew."""
        self._awareness.append(
            new_row(
                AwarenessEvidence,
                order_id=order_id,
                number=number,
                at=given.at,
                method=given.method,
                by=given.by,
                where=given.where,
                knew=given.knew,
                of_event=given.of_event,
                evidenced=given.evidenced,
                identity_checked=given.identity_checked,
                interpreter=given.interpreter,
                said=given.said,
                video_ref=given.video_ref,
                original_words=given.original_words,
                document_id=document_id,
                **self._known(given.recorded_at),
            )
        )

    def court_check(self, order_id: int, given: CourtCheckIn) -> None:
        """One day on which the court said how the order stands."""
        self._checks.append(
            new_row(
                CourtCheck,
                order_id=order_id,
                on=given.on,
                said=given.said,
                **self._known(given.recorded_at),
            )
        )

    def confirmation(self, order_id: int, at: datetime) -> None:
        """A comparison with the sealed copy."""
        self._confirmations.append(
            new_row(Confirmation, order_id=order_id, at=at, **self._known(None))
        )

    def write(self) -> RowsAdded:
        """Write every table once; returns the rows of all the orders."""
        copy_rows(self._events)
        copy_rows(self._conditions)
        copy_rows(self._awareness)
        copy_rows(self._checks)
        copy_rows(self._confirmations)
        return RowsAdded(
            events=_numbers(self._events),
            conditions=_numbers(self._conditions),
            awareness=_numbers(self._awareness),
            court_checks=_numbers(self._checks),
            confirmations=_numbers(self._confirmations),
        )


def _numbers(rows: Sequence[Recorded]) -> tuple[int, ...]:
    return tuple(row.pk for row in rows)


def add_rows(
    order_id: int,
    *,
    events: Sequence[EventIn],
    awareness: Sequence[AwarenessIn],
    court_checks: Sequence[CourtCheckIn],
    confirmed_at: datetime | None,
    by: Actor,
    now: datetime,
) -> RowsAdded:
    """Add what was sent beyond what is held; returns the rows that were added.

    `of_event` of an awareness entry is a place in the list of events as sent; withdrawn events
    have no place in it, so places are turned into numbers here.
    """
    rows = RowsToAdd(by=by, now=now)
    numbers = _live_numbers(order_id)
    for number, event in enumerate(events, next_number(order_id, OrderEvent)):
        rows.event(order_id, number, event)
        numbers.append(number)
    for number, entry in enumerate(awareness, next_number(order_id, AwarenessEvidence)):
        told_of = None if entry.of_event is None else numbers[entry.of_event]
        rows.awareness(order_id, number, entry.model_copy(update={"of_event": told_of}))
    for check in court_checks:
        rows.court_check(order_id, check)
    if confirmed_at is not None:
        rows.confirmation(order_id, confirmed_at)
    added = rows.write()
    if added:
        ProtectiveOrder.objects.filter(pk=order_id).update(version=F("version") + 1)
    return added


def _live_numbers(order_id: int) -> list[int]:
    live = OrderEvent.objects.filter(order_id=order_id, known_until=None)
    return list(live.order_by("number").values_list("number", flat=True))
