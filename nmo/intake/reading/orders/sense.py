"""The law's sense: what cannot be, or is rarely so, lowers what is sure and asks a person."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from nmo.intake.reading.answer import ExpiryKind, ExpiryRead
from nmo.intake.reading.found import Found

if TYPE_CHECKING:
    from nmo.intake.reading.orders.one import OrderSeen

LONGEST_YEARS = 5


def sensible(order: "OrderSeen") -> "OrderSeen":
    """The order with the checks of its dates against each other taken into their signals."""
    made = _day(order.made.value) if order.made else None
    expiry = order.expiry
    doubts = expiry_doubts(order)
    if expiry is not None and made is not None:
        passed = expiry.signals.checked is not False and not doubts
        expiry = expiry.but(checked=passed and not _may_lack_its_time(expiry))
    made_found = order.made
    if made_found is not None and "expiry_before_made" in doubts:
        made_found = made_found.but(checked=False)
    return replace(order, expiry=expiry, made=made_found)


def _may_lack_its_time(expiry: Found[ExpiryRead]) -> bool:
    """Whether it is a day alone on a scan, where the time may stand and be unreadable."""
    return expiry.signals.scanned and expiry.value.kind is ExpiryKind.DATE


def expiry_doubts(order: "OrderSeen") -> tuple[str, ...]:
    """Codes of what is odd about the order's end: before it was made, at a hearing, midnight."""
    if order.expiry is None:
        return ()
    doubts = []
    end, made = order.expiry.value, _day(order.made.value) if order.made else None
    if end.at and made and _day(end.at) <= made:
        doubts.append("expiry_before_made")
    if end.at and made and (_day(end.at) - made).days > LONGEST_YEARS * 366:
        doubts.append("expiry_far_ahead")
    if _is_the_hearing(end, order):
        doubts.append("expiry_is_hearing")
    if end.kind is ExpiryKind.DATETIME and end.at and end.at.endswith("T00:00"):
        doubts.append("expiry_at_midnight")
    return tuple(doubts)


def _is_the_hearing(end: ExpiryRead, order: "OrderSeen") -> bool:
    if order.hearing is None or end.kind is ExpiryKind.UNTIL_HEARING or not end.at:
        return False
    return end.at[:10] == order.hearing.value.at[:10]


def _day(written: str) -> date:
    return date.fromisoformat(written[:10])
