"""Facts about an order that are not the court's own: checks, confirmation, holds, references."""

from datetime import date, datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.law import london_day
from nmo.orders.actions.changing import order_to_change, owner_of
from nmo.orders.actions.facts import state_standing
from nmo.orders.errors import OrderRefused, ReasonMissing
from nmo.orders.models import (
    Confirmation,
    CourtCheck,
    NationalStatus,
    OrderReference,
    ProtectiveOrder,
)
from nmo.orders.words import ForceReference, NationalState, NationalSystem


def confirm_order(order_ref: str, *, version: int, by: Actor, now: datetime) -> None:
    """Say that a person compared the record with the sealed copy and they agree (requirement 26).

    `version` is the one that was compared: a record changed meanwhile is not confirmed. Raises
    OrderChanged, OrderNotFound, NotPermitted.
    """
    with act(
        Permission.ORDER_CONFIRM,
        by=by,
        now=now,
        what="order.confirmed",
        kind=Kind.ALTERATION,
        owned_by=owner_of(order_ref),
    ) as note:
        order = order_to_change(order_ref, version=version)
        Confirmation.objects.create(
            order=order, at=now, known_from=now, recorded_at=now, recorded_by_id=by.user_id
        )
        note.about("order", order.ref)
        state_standing([order.pk], by=by, now=now, note=note)


def record_court_check(
    order_ref: str, *, on: date, said: str = "", by: Actor, now: datetime
) -> None:
    """Record that the court said on this day how the order stands.

    Raises OrderRefused for a day in the future, OrderNotFound, NotPermitted.
    """
    if on > london_day(now):
        raise OrderRefused("The day is in the future. Check the date.")
    with act(
        Permission.COURT_CHECK_RECORD,
        by=by,
        now=now,
        what="court_check.recorded",
        kind=Kind.COLLECTION,
    ) as note:
        order = order_to_change(order_ref)
        CourtCheck.objects.create(
            order=order,
            on=on,
            said=said,
            known_from=now,
            recorded_at=now,
            recorded_by_id=by.user_id,
        )
        note.about("order", order.ref)
        state_standing([order.pk], by=by, now=now, note=note)


def record_national_status(
    order_ref: str,
    system: NationalSystem,
    state: NationalState,
    *,
    on: date,
    reference: str = "",
    by: Actor,
    now: datetime,
) -> None:
    """Record a step of an entry on a national system, with its reference and day (requirement 27).

    Raises OrderRefused (live without a reference, a day in the future), OrderNotFound,
    NotPermitted.
    """
    if on > london_day(now):
        raise OrderRefused("The day is in the future. Check the date.")
    if state is NationalState.LIVE and not reference.strip():
        raise OrderRefused("Give the reference of the entry, so that it can be found there.")
    with act(
        Permission.NATIONAL_STATUS_RECORD,
        by=by,
        now=now,
        what="national_status.recorded",
        kind=Kind.COLLECTION,
        owned_by=owner_of(order_ref),
    ) as note:
        order = order_to_change(order_ref)
        NationalStatus.objects.create(
            order=order,
            system=system,
            state=state,
            reference=reference,
            on=on,
            recorded_at=now,
            recorded_by_id=by.user_id,
        )
        note.about("order", order.ref)
        note.detail.update(system=system, state=state)
        state_standing([order.pk], by=by, now=now, note=note)


def hold_contact(
    order_ref: str, *, until: datetime, because: str, by: Actor, now: datetime
) -> None:
    """Ask officers not to tell the respondent before this moment: it stands above the button.

    Raises ReasonMissing, OrderRefused for a moment that has passed, OrderNotFound, NotPermitted.
    """
    if not because.strip():
        raise ReasonMissing
    if until <= now:
        raise OrderRefused("That time has passed. Give a time still to come.")
    _set_hold(order_ref, until, because, "contact_hold.set", by=by, now=now)


def lift_contact_hold(order_ref: str, *, by: Actor, now: datetime) -> None:
    """Let officers tell the respondent again. Raises OrderNotFound, NotPermitted."""
    _set_hold(order_ref, None, "", "contact_hold.lifted", by=by, now=now)


def _set_hold(
    order_ref: str, until: datetime | None, because: str, what: str, *, by: Actor, now: datetime
) -> None:
    with act(
        Permission.CONTACT_HOLD_RECORD, by=by, now=now, what=what, kind=Kind.ALTERATION
    ) as note:
        order = order_to_change(order_ref)
        note.about("order", order.ref)
        note.detail["because"] = because
        ProtectiveOrder.objects.filter(pk=order.pk).update(
            contact_hold_until=until, contact_hold_because=because
        )


def add_reference(
    order_ref: str, kind: ForceReference, value: str, *, by: Actor, now: datetime
) -> None:
    """Add a reference of a force's own system, whichever force that is (requirement 28).

    Raises OrderRefused for an empty one, OrderNotFound, NotPermitted.
    """
    if not value.strip():
        raise OrderRefused("Give the reference.")
    with act(
        Permission.ORDER_UPDATE, by=by, now=now, what="reference.added", kind=Kind.COLLECTION
    ) as note:
        order = order_to_change(order_ref)
        note.about("order", order.ref)
        note.detail["kind"] = kind
        OrderReference.objects.get_or_create(
            order=order,
            kind=kind,
            value=value.strip(),
            defaults={"recorded_at": now, "recorded_by_id": by.user_id},
        )
