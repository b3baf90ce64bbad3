"""Entering what the court's paper says where the register did not know it yet."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.law import NoticeType, OrderType, When
from nmo.orders.actions.changing import order_to_change, owner_of
from nmo.orders.actions.events import refuse_power_of_arrest
from nmo.orders.actions.facts import state_standing
from nmo.orders.actions.rows import RowsToAdd
from nmo.orders.actions.versions import replace_row
from nmo.orders.errors import OrderRefused
from nmo.orders.models import Condition, OrderEvent, ProtectiveOrder
from nmo.orders.shapes import ConditionIn, EndsIn


def enter_terms(
    order_ref: str,
    event_number: int,
    *,
    conditions: Sequence[ConditionIn],
    by: Actor,
    now: datetime,
    ends: EndsIn | None = None,
    notice_type: NoticeType | None = None,
    return_hearing_at: When | None = None,
    order_type: OrderType | None = None,
    version: int | None = None,
) -> None:
    """Enter the conditions, and the end, notice, hearing and type where they were not known.

    For an order that came without them (the court's feed carries none). What is already known is
    not changed here: that is a correction, with its reason. Raises OrderRefused, OrderChanged,
    OrderNotFound, NotPermitted. Requirements 14 and 18.
    """
    with act(
        Permission.ORDER_UPDATE,
        by=by,
        now=now,
        what="terms.entered",
        kind=Kind.COLLECTION,
        owned_by=owner_of(order_ref),
    ) as note:
        order = order_to_change(order_ref, version=version)
        type_entered = _enter_type(order, order_type)
        refuse_power_of_arrest(order, conditions)
        event = OrderEvent.objects.filter(
            order=order, number=event_number, known_until=None
        ).first()
        if event is None:
            raise OrderRefused("That event is not on this order. Look at the order again.")
        changes = _changes(event, conditions, ends, notice_type, return_hearing_at)
        if not changes and not type_entered:
            raise OrderRefused("Nothing was entered that the register did not know.")
        if changes:
            replace_row(event, changes, by=by, now=now)
        _add_conditions(order, event_number, conditions, by=by, now=now)
        note.about("order", order.ref)
        note.detail.update(event=event_number, conditions=len(conditions), entered=sorted(changes))
        state_standing([order.pk], by=by, now=now, note=note)


def _enter_type(order: ProtectiveOrder, order_type: OrderType | None) -> bool:
    """Enter the kind of order where it was not known; whether it was."""
    if order_type is None or order_type == order.order_type:
        return False
    if order.order_type != OrderType.UNKNOWN:
        raise OrderRefused("The kind of order is already recorded. Correct it, with why.")
    order.order_type = order_type
    ProtectiveOrder.objects.filter(pk=order.pk).update(order_type=order_type)
    return True


def _changes(
    event: OrderEvent,
    conditions: Sequence[ConditionIn],
    ends: EndsIn | None,
    notice_type: NoticeType | None,
    return_hearing_at: When | None,
) -> dict[str, object]:
    changes: dict[str, object] = {}
    if conditions:
        if event.conditions_read:
            raise OrderRefused("The conditions are already recorded. Correct them, with why.")
        changes["conditions_read"] = True
    if ends is not None:
        if event.end_type not in (None, "unknown"):
            raise OrderRefused("The end is already recorded. Correct it, with why.")
        changes.update(end_type=ends.end_type, ends_at=ends.at, ends_on_event=ends.event)
    if notice_type is not None and notice_type != event.notice_type:
        if event.notice_type != NoticeType.UNKNOWN:
            raise OrderRefused("Notice is already recorded. Correct it, with why.")
        changes["notice_type"] = notice_type
    if return_hearing_at is not None and return_hearing_at != event.return_hearing_at:
        changes["return_hearing_at"] = return_hearing_at
    return changes


def _add_conditions(
    order: ProtectiveOrder,
    event_number: int,
    conditions: Sequence[ConditionIn],
    *,
    by: Actor,
    now: datetime,
) -> None:
    held = Condition.objects.filter(order=order, event_number=event_number, known_until=None)
    numbered = [
        term if term.paragraph else term.model_copy(update={"paragraph": str(place)})
        for place, term in enumerate(conditions, 1)
    ]
    rows = RowsToAdd(by=by, now=now)
    rows.conditions(order.pk, event_number, numbered, first_position=held.count())
    rows.write()
