"""Orders that are held already, which a paper may be about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nmo.intake.review.as_read import OrderAsRead, day_of
from nmo.intake.review.contradictions import words_of
from nmo.law import OrderType, speak_when
from nmo.orders.folding import folded_name
from nmo.orders.queries import held_orders, orders_with_case_number, those_that_answer
from nmo.orders.shapes import OrderIn
from nmo.orders.words import Channel, PartyRole


@dataclass(frozen=True, kw_only=True)
class HeldOrder:
    """An order of the register that a paper may be about, with what speaks for it.

    same_day: made on the day that the paper names.
    """

    ref: str
    order: OrderIn
    made: str
    same_name: bool
    same_day: bool
    confirmed: bool

    @property
    def from_the_feed(self) -> bool:
        """Whether the courts' own feed brought it."""
        return self.order.channel is Channel.HMCTS_ACRO_FEED

    @property
    def respondent(self) -> str:
        """The respondent's name as typed there."""
        return respondent_of(self.order)


def respondent_of(order: OrderIn) -> str:
    """The respondent's name as typed."""
    return next((p.name for p in order.parties if p.role is PartyRole.RESPONDENT), "")


def same_orders(order: OrderIn) -> list[str]:
    """The references of held orders that this one surely is: same case, name, day and kind.

    Where the kind of either is not known, both have to forbid the same in the same words: a
    non-molestation order and an occupation order of one day are two.
    """
    made = order.events[0].at.day
    name = folded_name(respondent_of(order))
    return [
        held.ref
        for held in _held(order.case_numbers)
        if folded_name(held.respondent) == name
        and held.order.events[0].at.day == made
        and _are_one(held.order, order)
    ]


def _are_one(one: OrderIn, other: OrderIn) -> bool:
    if OrderType.UNKNOWN not in (one.order_type, other.order_type):
        return one.order_type is other.order_type
    words = words_of(one.events[0])
    return bool(words) and words == words_of(other.events[0])


def orders_it_may_be_about(read: OrderAsRead) -> list[HeldOrder]:
    """The orders of the same case, the likeliest first, for a person to choose from."""
    day = day_of(read.amends_order_made if read.changes_another else read.made_date)
    name = read.respondent.name
    names = {folded_name(one) for one in (name, *read.respondent.aliases) if one}
    found = [_with_day(held, day, names) for held in _held(read.case_numbers)]
    return sorted(found, key=lambda held: (not held.same_name, not held.same_day, held.ref))


def _with_day(held: HeldOrder, day: date | None, names: set[str]) -> HeldOrder:
    return HeldOrder(
        ref=held.ref,
        order=held.order,
        made=held.made,
        same_name=folded_name(held.respondent) in names,
        same_day=day is not None and held.order.events[0].at.day == day,
        confirmed=held.confirmed,
    )


def _held(case_numbers: Iterable[str]) -> list[HeldOrder]:
    ids = [order_id for number in case_numbers for order_id in orders_with_case_number(number)]
    orders = held_orders(those_that_answer(list(dict.fromkeys(ids))))
    return [
        HeldOrder(
            ref=order.order_ref or "",
            order=order,
            made=speak_when(order.events[0].at),
            same_name=False,
            same_day=False,
            confirmed=order.confirmed_at is not None,
        )
        for order in orders.values()
        if order.events
    ]
