"""The parts of a paper that a person goes through: each order, each statement that stands alone."""

from dataclasses import dataclass, replace
from enum import StrEnum

from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead, PackAsRead
from nmo.intake.review.awareness import belongs_to

TYPED = "typed"  # nothing was read: somebody types the order from the paper


class PartKind(StrEnum):
    """What a part is to be made into."""

    ORDER = "order"
    CHANGE = "change"
    SERVICE = "service"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a paper: an order with the statements that belong to it, or a statement alone.

    services: places in the reading's list of statements, from 0.
    """

    key: str
    kind: PartKind
    order: OrderAsRead
    services: tuple[int, ...] = ()


def parts_of(pack: PackAsRead) -> tuple[Part, ...]:
    """Every part, the orders first; one to type where nothing was read."""
    parts = [_order(pack, place) for place in range(len(pack.orders))]
    taken = {number for part in parts for number in part.services}
    parts += [
        Part(
            key=f"services[{number}]",
            kind=PartKind.SERVICE,
            order=OrderAsRead(),
            services=(number,),
        )
        for number in range(len(pack.services))
        if number not in taken
    ]
    return tuple(parts) or (Part(key=TYPED, kind=PartKind.ORDER, order=OrderAsRead()),)


def _order(pack: PackAsRead, place: int) -> Part:
    """The order at that place, with the statements of service that name its respondent.

    Where there is one order and one statement, a person sees them together in any case.
    """
    order = pack.orders[place]
    alone = len(pack.orders) == 1
    return Part(
        key=f"orders[{place}]",
        kind=PartKind.CHANGE if order.changes_another else PartKind.ORDER,
        order=order,
        services=tuple(
            number
            for number, service in enumerate(pack.services)
            if alone or belongs_to(service, order)
        ),
    )


def part_of(pack: PackAsRead, key: str) -> Part | None:
    """The part with that key; None where the paper has none."""
    return next((part for part in parts_of(pack) if part.key == key), None)


def services_of(pack: PackAsRead, part: Part) -> list[tuple[int, ServiceRead]]:
    """The statements of the part, each with its place in the reading."""
    return [(number, pack.services[number]) for number in part.services]


def as_kind(part: Part, kind: PaperType | None) -> Part:
    """The part as the kind of paper that a person said it is."""
    if kind is None or part.kind is PartKind.SERVICE:
        return part
    order = replace(part.order, order_type=kind)
    changes = PartKind.CHANGE if order.changes_another else PartKind.ORDER
    return replace(part, order=order, kind=changes)
