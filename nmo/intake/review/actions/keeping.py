"""What every decision about a part of a paper does besides: the part held, and both sides kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nmo.access.actors import Actor
from nmo.intake.models import IntakeItem, Made, PaperReview
from nmo.intake.papers.actions import OrderFound, note_orders, settle
from nmo.intake.papers.actions.moving import locked
from nmo.intake.papers.states import UNREAD, WAITS_FOR_A_PERSON
from nmo.intake.papers.words import PaperState
from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.actions.opening import seconds_taken
from nmo.intake.review.as_read import OrderAsRead, PackAsRead, pack_of, written
from nmo.intake.review.errors import AlreadyReviewed, BeingReadAgain, PartNotFound
from nmo.intake.review.files import files_named
from nmo.intake.review.parts import Part, part_of, parts_of
from nmo.orders.actions import PaperToAttach, attach_documents
from nmo.orders.words import DocumentKind


@dataclass(frozen=True, kw_only=True)
class InHand:
    """A part of a paper that somebody is deciding about, the paper locked."""

    item: IntakeItem
    pack: PackAsRead
    part: Part
    reading: int


def take_in_hand(paper_ref: str, part: str, seen: int, *, by: Actor) -> InHand:
    """The part, its paper locked until the transaction ends.

    `seen` is the number of the reading that was compared. Raises PaperNotFound, PartNotFound,
    BeingReadAgain, AlreadyReviewed (also where the paper was settled, or read again, meanwhile).
    """
    item = locked(paper_ref, by=by)
    number, pack = last_reading(item)
    if item.state in UNREAD:
        raise BeingReadAgain
    if number != seen or item.state not in WAITS_FOR_A_PERSON:
        raise AlreadyReviewed
    if item.reviews.filter(part=part, reading=number).exists():
        raise AlreadyReviewed
    found = part_of(pack, part)
    if found is None:
        raise PartNotFound
    return InHand(item=item, pack=pack, part=found, reading=number)


def last_reading(item: IntakeItem) -> tuple[int, PackAsRead]:
    """The number of the paper's last reading and what it found; 0 where it was never read."""
    row = item.readings.order_by("-number").first()
    if row is None:
        return 0, PackAsRead()
    return row.number, pack_of(row.answer)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What was made of a part, and what was put instead of what was read."""

    made: Made
    order: OrderAsRead
    services: Sequence[ServiceRead] = ()
    order_refs: Sequence[str] = ()
    because: str = ""


def keep_outcome(held: InHand, outcome: Outcome, *, by: Actor, now: datetime) -> None:
    """Keep what was read and what was put; with its last part the paper is settled."""
    read = _whole(held.part.order, [held.pack.services[each] for each in held.part.services])
    put = _whole(outcome.order, outcome.services)
    PaperReview.objects.create(
        item=held.item,
        part=held.part.key,
        reading=held.reading,
        made=outcome.made,
        read=read,
        put=put,
        differs_in=sorted(differs_in(read["order"], put["order"])),
        order_refs=list(outcome.order_refs),
        because=outcome.because[:500],
        seconds=seconds_taken(held.item, by=by, now=now),
        at=now,
        by_id=by.user_id,
    )
    found = [OrderFound(order_ref=ref, part=held.part.key) for ref in outcome.order_refs]
    if found:
        note_orders(held.item.ref, found, by=by, now=now)
    _settle_when_done(held, by=by, now=now)


def _whole(order: OrderAsRead, services: Sequence[ServiceRead]) -> dict[str, Any]:
    return {
        "order": written(order),
        "services": [written(service) for service in services],
    }


def differs_in(read: dict[str, Any], put: dict[str, Any]) -> set[str]:
    """The values of the order that a person put otherwise than they were read."""
    return {name for name in put if put[name] != read.get(name)}


def _settle_when_done(held: InHand, *, by: Actor, now: datetime) -> None:
    made = dict(held.item.reviews.filter(reading=held.reading).values_list("part", "made"))
    if everything_dealt_with(held, made) and set(made.values()) != {Made.NOTHING}:
        settle(held.item.ref, PaperState.REGISTERED, by=by, now=now)


def everything_dealt_with(held: InHand, made: Mapping[str, str]) -> bool:
    """Whether a person has made something, or nothing, of every part of the paper."""
    return {part.key for part in parts_of(held.pack)} <= set(made)


def attach_papers(held: InHand, order_ref: str, *, by: Actor, now: datetime) -> None:
    """Hang the files that the part was read from on its order: the order, and who was served."""
    services = [held.pack.services[number].doc for number in held.part.services]
    of_order = [] if not held.part.order.doc and services else [held.part.order.doc]
    wanted = [(doc, DocumentKind.ORDER) for doc in of_order]
    wanted += [(doc, DocumentKind.STATEMENT_OF_SERVICE) for doc in services if doc not in of_order]
    attach_documents(
        [
            PaperToAttach(order_ref=order_ref, content=file.data, kind=kind, name=file.name)
            for doc, kind in dict.fromkeys(wanted)
            for file in files_named(held.item, doc)
        ],
        by=by,
        now=now,
    )
