"""Synthetic orders with sensible defaults. Nobody in them exists."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from nmo.access import AccessReason, Actor, Purpose, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user
from nmo.law import Position, parse_when
from nmo.law.tests.starting_rules import position
from nmo.orders.actions import record_order
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries import histories
from nmo.orders.shapes import AwarenessIn, ConditionIn, EventIn, OrderIn, read_order
from nmo.work.models import Task
from nmo.work.words import TaskState

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
AT_THE_DESK = Purpose(reason=AccessReason.INTAKE)


def somebody(*roles: Role, username: str = "pc1234", **options: Any) -> Actor:
    """A user with these roles, held in the database, as an actor."""
    return actor_for(a_user(username, *roles, **options), now=NOW)


def desk_officer(**options: Any) -> Actor:
    """Somebody of the protective orders desk."""
    return somebody(Role.ORDERS_DESK, **options)


def desk_who_sees_all(**options: Any) -> Actor:
    """The same, with a role that sees confidential addresses too, proved this minute."""
    desk = somebody(Role.ORDERS_DESK, Role.CONTROL_ROOM, username="desk2", **options)
    return replace(desk, proved_at=NOW)


def an_order(**changes: Any) -> OrderIn:
    """A standard order made without notice, ending on 1 March 2027 at 4.00pm."""
    return read_order({**order_json(), **changes})


def order_json() -> dict[str, Any]:
    """The same order as JSON."""
    return {
        "order_ref": "X1",
        "order_type": "nmo",
        "made_in": "fl401",
        "court_name": "Family Court at Testford",
        "case_numbers": ["LS26F00417"],
        "parties": [
            {
                "role": "respondent",
                "person_ref": "P1",
                "name": "Jonathan Smith",
                "date_of_birth": "1985-03-12",
                "pronoun": "he",
                "addresses": [{"text": "4 Sample Street, Testford", "postcode": "ZZ1 1AA"}],
                "phones": ["07700 900123"],
            },
            {"role": "applicant", "name": "Leanne Pike", "pronoun": "she"},
        ],
        "events": [
            {
                "event": "made",
                "at": "2026-03-02T14:30",
                "notice_type": "without_notice",
                "ends": {"end_type": "specified_date_time", "at": "2027-03-01T16:00"},
                "return_hearing_at": "2026-03-16T10:00",
                "conditions": [
                    {
                        "paragraph": "1",
                        "text": "The respondent must not use or threaten violence.",
                        "codes": ["no_violence_applicant"],
                    }
                ],
            }
        ],
    }


def recorded_order(by: Actor, *, now: datetime = NOW, **changes: Any) -> str:
    """Record the standard order, changed as asked, and return its reference."""
    return record_order(an_order(**changes), by=by, now=now).ref


def moment(text: str) -> datetime:
    """The moment that the words state in London's time."""
    return parse_when(text).at


def an_event(event: str, at: str, **changes: Any) -> EventIn:
    """Something that the court did."""
    return EventIn.model_validate({"event": event, "at": at, **changes})


def a_condition(text: str, **changes: Any) -> ConditionIn:
    """A numbered term in the court's words."""
    return ConditionIn.model_validate({"text": text, **changes})


def told(at: str = "2026-03-03T18:05", method: str = "told_by_officer", **more: Any) -> AwarenessIn:
    """A piece of evidence that the respondent knew."""
    return AwarenessIn.model_validate({"at": at, "method": method, **more})


def number_of(order_ref: str) -> int:
    """The number of the order with that reference."""
    return int(ProtectiveOrder.objects.get(ref=order_ref).pk)


def position_of(order_ref: str, at: str, *, known: str = "2026-11-22T12:00") -> Position:
    """What the order means at a moment, on what was known at another."""
    number = number_of(order_ref)
    return position(histories([number])[number].as_known(moment(known)), moment(at))


def open_tasks(order_ref: str) -> set[str]:
    """The keys of what is open for an order, without their days."""
    rows = Task.objects.filter(subject_ref=order_ref, state=TaskState.OPEN)
    return {key.partition(":")[0] for key in rows.values_list("key", flat=True)}
