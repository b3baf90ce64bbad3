"""Orders of a paper that officers find before a person has compared them with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.intake.actions.people import with_people_of_their_cases
from nmo.intake.models import IntakeItem
from nmo.intake.papers.actions import OrderFound, note_orders
from nmo.intake.papers.actions.moving import locked
from nmo.intake.papers.words import PaperState
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.actions.keeping import InHand, attach_papers, last_reading
from nmo.intake.review.around import circumstances, import_ref
from nmo.intake.review.as_read import OrderAsRead, PackAsRead
from nmo.intake.review.awareness import belongs_to
from nmo.intake.review.not_compared import HALF_AN_ORDER, read_not_compared
from nmo.intake.review.only_sure import is_sure_service, only_what_is_sure
from nmo.intake.review.orders import orders_of
from nmo.intake.review.parts import Part, PartKind, part_of, parts_of, services_of
from nmo.intake.review.queries.held import orders_it_may_be_about, same_orders
from nmo.intake.review.sureness import Sureness, sureness_of
from nmo.law import OrderType
from nmo.orders.actions import record_orders
from nmo.orders.errors import OrderRefused
from nmo.orders.shapes import OrderIn
from nmo.orders.words import DecisionBasis

# Under this an order would be found under a name that is more likely wrong than right.
LEAST_SURE_NAME = 0.5
MISSING_PAGES = "missing_pages"


def find_orders(paper_ref: str, *, by: Actor, now: datetime) -> list[str]:
    """Record the orders of a paper that was read, unconfirmed, and return their references.

    From then on a check finds them, marked not yet checked against the sealed copy (requirement
    16; decision 9). Left to a person are drafts, discharges, what surely changes another order, and
    what names nobody. An order that is held already is not recorded again. Done twice it does
    nothing twice. Raises PaperNotFound, NotPermitted.
    """
    found: list[str] = []
    for part in _parts(paper_ref, by=by):
        with together():  # of its own: what one part brought can be taken back without the other
            held = _in_hand(paper_ref, part, by=by)
            if held is not None:
                found += _find(held, by=_of_its_force(held.item, by), now=now)
    return found


def _parts(paper_ref: str, *, by: Actor) -> list[str]:
    with together():
        _, pack = last_reading(locked(paper_ref, by=by))
        return [part.key for part in parts_of(pack)]


def _in_hand(paper_ref: str, key: str, *, by: Actor) -> InHand | None:
    """That part of the paper, locked; None where a person has decided meanwhile."""
    item = locked(paper_ref, by=by)
    number, pack = last_reading(item)
    part = part_of(pack, key)
    if part is None or item.state != PaperState.TO_BE_CHECKED:
        return None
    return InHand(item=item, pack=pack, part=part, reading=number)


def _of_its_force(item: IntakeItem, by: Actor) -> Actor:
    """The machine acts for the force that the paper came to, which then answers for the order."""
    force = item.force
    return replace(by, force_id=force.pk, force_code=force.code, force_name=force.name)


def _find(held: InHand, *, by: Actor, now: datetime) -> list[str]:
    item, part = held.item, held.part
    if part.kind is PartKind.SERVICE or item.orders.filter(part=part.key).exists():
        return []
    refs = []
    for order in unconfirmed_orders(item, held.pack, part):
        refs += same_orders(order) or _record(held, order, by=by, now=now)
    if refs:
        note_orders(
            item.ref, [OrderFound(order_ref=ref, part=part.key) for ref in refs], by=by, now=now
        )
    return refs


def _record(held: InHand, order: OrderIn, *, by: Actor, now: datetime) -> list[str]:
    """Record it by itself; what the register refuses waits for a person."""
    try:
        with together():
            (recorded,) = record_orders(
                with_people_of_their_cases([order]),
                by=by,
                now=now,
                basis=DecisionBasis.SAME_COURT_CASE,
                import_ref=import_ref(held.item.ref, held.part.key),
                source=f"Paper {held.item.ref}",
            )
            attach_papers(held, recorded.ref, by=by, now=now)
    except OrderRefused:
        return []
    return [recorded.ref]


def unconfirmed_orders(item: IntakeItem, pack: PackAsRead, part: Part) -> Sequence[OrderIn]:
    """The orders of the part as they may stand before a person has looked; perhaps none.

    Of half an order it is said that it may forbid more.
    """
    sureness = sureness_of(pack, part.key)
    if (sureness.of("respondent.name") or 0.0) < LEAST_SURE_NAME:
        return ()
    order = _of_its_own(part.order, sureness)
    if order is None:
        return ()
    services = [
        service
        for number, service in services_of(pack, part)
        if is_sure_service(service, sureness_of(pack, f"services[{number}]"))
        and _is_of_this_order(service, pack)
    ]
    around = circumstances(item, pack, part.key)
    kept = only_what_is_sure(order, sureness)
    kind_stands = sureness.sure("order_type")
    notes = [read_not_compared(part.order, kept, kind_stands=kind_stands)]
    notes += [HALF_AN_ORDER] if MISSING_PAGES in pack.warnings else []
    return [
        _as_far_as_read(each, notes, kind_stands=kind_stands)
        for each in orders_of(kept, services, around)
    ]


def _of_its_own(order: OrderAsRead, sureness: Sureness) -> OrderAsRead | None:
    """The order where it may be one of its own; None where it changes another, as far as is sure.

    What was read as a variation or extension, but not surely, may be the order itself: where
    nothing of its case is held, to find nothing would say that there is none. A discharge is never
    found as an order, however doubtful: it would tell officers to act on what has ended.
    """
    if not order.changes_another:
        return order
    doubtful = order.order_type is not PaperType.DISCHARGE and not sureness.sure("order_type")
    held = any(each.same_name for each in orders_it_may_be_about(order))
    if not doubtful or held or not order.prohibitions:
        return None
    return replace(order, order_type=PaperType.OTHER)


def _is_of_this_order(service: ServiceRead, pack: PackAsRead) -> bool:
    """Whether no other order of the papers may be meant by a statement that names no case."""
    return bool(service.case_number) or sum(belongs_to(service, o) for o in pack.orders) == 1


def _as_far_as_read(order: OrderIn, notes: Sequence[str], *, kind_stands: bool) -> OrderIn:
    """The order with those notes, and without a kind that is not sure: the card then says to read
    the order.
    """
    changes: dict[str, object] = {"notes": " ".join(filter(None, (order.notes, *notes)))}
    if not kind_stands:
        changes["order_type"] = OrderType.UNKNOWN
    return order.model_copy(update=changes)
