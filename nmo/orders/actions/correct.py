"""Mending mistakes of typing: the old value, who, when and why all stay (decision 5)."""

from collections.abc import Mapping
from datetime import datetime
from typing import cast

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.law import When, write_when
from nmo.orders.actions.changing import order_to_change, owner_of
from nmo.orders.actions.facts import state_standing
from nmo.orders.actions.fitting import refuse_unfit
from nmo.orders.actions.store import person_given
from nmo.orders.actions.turns import take_turn
from nmo.orders.actions.versions import close_row, replace_row
from nmo.orders.entries import CORRECTABLE, ORDER_FIELDS, Entry, entry_of, may_be_withdrawn
from nmo.orders.errors import OrderRefused, ReasonMissing
from nmo.orders.models import Condition, Correction, OrderEvent, OrderParty, ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.people.actions import make_people


def correct(
    order_ref: str,
    what: str,
    number: str,
    changes: Mapping[str, object],
    *,
    because: str,
    by: Actor,
    now: datetime,
    version: int | None = None,
) -> None:
    """Correct fields of one event, condition, awareness entry or party, or of the order itself.

    `what` is `event`, `condition`, `awareness`, `party` or `order`; `number` its number in the
    order (a condition's row, a party's position; empty for the order). What was known before the
    correction stays askable. Raises ReasonMissing, OrderRefused, OrderChanged, OrderNotFound,
    NotPermitted. Requirement 22.
    """
    if not because.strip():
        raise ReasonMissing
    allowed = ORDER_FIELDS if what == "order" else CORRECTABLE[what]
    if not changes or not set(changes) <= allowed:
        raise OrderRefused("Choose what to correct, and give the right value.")
    with act(
        Permission.ORDER_CORRECT,
        by=by,
        now=now,
        what=f"{what}.corrected",
        kind=Kind.ALTERATION,
        owned_by=owner_of(order_ref),
    ) as note:
        if "superseded_by" in changes:
            take_turn()
        order = order_to_change(order_ref, version=version)
        row = order if what == "order" else _entry(order, what, number)
        was = {name: getattr(row, name) for name in changes}
        refuse_unfit(order, row, changes, now=now)
        _change(row, changes, by=by, now=now)
        if isinstance(row, OrderParty):
            _complete_person(order, row, by=by, now=now)
        _keep_why(order, what, number, was, changes, because=because, by=by, now=now)
        note.about("order", order.ref)
        note.detail.update(what=what, number=number, fields=sorted(changes), because=because)
        state_standing([order.pk], by=by, now=now, note=note)


def withdraw_entry(
    order_ref: str, what: str, number: str, *, because: str, by: Actor, now: datetime
) -> None:
    """Withdraw an event, condition or awareness entry that should never have been made.

    It stays in the history with why it was withdrawn. The making of the order cannot be withdrawn.
    Raises as `correct`.
    """
    if not because.strip():
        raise ReasonMissing
    with act(
        Permission.ORDER_CORRECT,
        by=by,
        now=now,
        what=f"{what}.withdrawn",
        kind=Kind.ALTERATION,
        owned_by=owner_of(order_ref),
    ) as note:
        order = order_to_change(order_ref)
        row = _entry(order, what, number)
        if not may_be_withdrawn(what, number):
            raise OrderRefused("This cannot be withdrawn. Correct it instead.")
        close_row(row, now=now)
        if isinstance(row, OrderEvent):
            _close_terms(order, row, now=now)
        _keep_why(
            order,
            what,
            number,
            {"entry": "recorded"},
            {"entry": "withdrawn"},
            because=because,
            by=by,
            now=now,
        )
        note.about("order", order.ref)
        note.detail.update(what=what, number=number, because=because)
        state_standing([order.pk], by=by, now=now, note=note)


def _complete_person(
    order: ProtectiveOrder, party: OrderParty, *, by: Actor, now: datetime
) -> None:
    """Whom the party was decided to be is found by the corrected name and birth date at once."""
    corrected = held_orders([order.pk])[order.pk].parties[party.position]
    make_people([person_given(corrected)], source=order.court_name or by.force_name, by=by, now=now)


def _close_terms(order: ProtectiveOrder, event: OrderEvent, *, now: datetime) -> None:
    """What a withdrawn event was said to forbid goes with it."""
    terms = Condition.objects.filter(order=order, event_number=event.number, known_until=None)
    terms.update(known_until=now)


def _entry(order: ProtectiveOrder, what: str, number: str) -> Entry:
    entry = entry_of(order, what, number)
    if entry is None:
        raise OrderRefused("That entry is not on this order any more. Look at the order again.")
    return entry


def _change(
    row: Entry | ProtectiveOrder, changes: Mapping[str, object], *, by: Actor, now: datetime
) -> None:
    if isinstance(row, ProtectiveOrder):
        ProtectiveOrder.objects.filter(pk=row.pk).update(**changes)
    else:
        replace_row(cast(OrderEvent, row), changes, by=by, now=now)


def _keep_why(
    order: ProtectiveOrder,
    what: str,
    number: str,
    was: Mapping[str, object],
    became: Mapping[str, object],
    *,
    because: str,
    by: Actor,
    now: datetime,
) -> None:
    Correction.objects.bulk_create(
        [
            Correction(
                order=order,
                corrected=what,
                number=number,
                field=name,
                was=_written(was[name]),
                became=_written(value),
                because=because,
                corrected_at=now,
                corrected_by_id=by.user_id,
            )
            for name, value in became.items()
        ]
    )


def _written(value: object) -> str:
    if isinstance(value, When):
        return write_when(value)
    if isinstance(value, list | tuple):
        return " | ".join(str(part) for part in value)
    return "" if value is None else str(value)
