"""What a person decides of a paper, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import IntakeItem, IntakeOrder
from nmo.intake.papers.actions.moving import locked, move
from nmo.intake.papers.errors import PaperNotFound, PaperRefused
from nmo.intake.papers.states import SAY_WHY
from nmo.intake.papers.whole import is_found_whole
from nmo.intake.papers.words import SUBJECT, PaperState


@dataclass(frozen=True, kw_only=True)
class OrderFound:
    """An order of the register, and the part of the answer that it was made from."""

    order_ref: str
    part: str = ""  # as the answer has it: "orders[0]"


SETTLED = {
    PaperState.REGISTERED: "paper.registered",
    PaperState.NOT_FOR_US: "paper.not_for_us",
    PaperState.SENT_BACK: "paper.sent_back",
    PaperState.DUPLICATE: "paper.duplicate",
}


# What was recorded of a paper that is settled so was taken back.
TAKEN_BACK = frozenset({PaperState.NOT_FOR_US, PaperState.HANDED_ON, PaperState.DUPLICATE})


def note_orders(ref: str, orders: Sequence[OrderFound], *, by: Actor, now: datetime) -> None:
    """Note which orders were recorded from a paper: from now on checks find them.

    Noted twice, they stand once. Raises PaperNotFound, NotPermitted.
    """
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.order_noted", kind=Kind.ALTERATION
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        note.detail["orders"] = [found.order_ref for found in orders]
        _note(item, orders, now=now)


def _note(item: IntakeItem, orders: Sequence[OrderFound], *, now: datetime) -> None:
    rows = [
        IntakeOrder(item=item, order_ref=found.order_ref, part=found.part, since=now)
        for found in orders
    ]
    IntakeOrder.objects.bulk_create(rows, ignore_conflicts=True)
    if rows and item.findable_at is None and is_found_whole(item):
        item.findable_at = now
        item.save(update_fields=["findable_at"])


def settle(
    ref: str,
    to: PaperState,
    because: str = "",
    *,
    orders: Sequence[OrderFound] = (),
    same_as: str = "",
    by: Actor,
    now: datetime,
) -> None:
    """Settle a paper: registered (with its orders), not for us, sent back, or a duplicate.

    All but *registered* say why; a duplicate names the paper that it repeats (`same_as`). Raises
    PaperRefused where that is missing, NotPossibleNow, PaperNotFound, NotPermitted.
    """
    if to not in SETTLED:
        raise PaperRefused(f"A paper is not settled as {to.replace('_', ' ')}.")
    if to in SAY_WHY and not because.strip():
        raise PaperRefused("Say why, so that whoever asks later can be answered.")
    with act(
        Permission.PAPER_DECIDE,
        by=by,
        now=now,
        what=SETTLED[to],
        kind=Kind.ALTERATION,
        owned_by=_force_of(ref),
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        note.detail["orders"] = [found.order_ref for found in orders]
        _note(item, orders, now=now)
        if to is PaperState.REGISTERED and not item.orders.exists():
            raise PaperRefused("No order was recorded from this paper. Record it first.")
        if to is PaperState.DUPLICATE:
            item.duplicate_of = _other(item, same_as)
        item.settled_at = now
        move(item, to, because.strip(), by=by, now=now)


def reopen(ref: str, because: str, *, by: Actor, now: datetime) -> None:
    """Take a settled paper up again, to be checked.

    Raises NotPossibleNow, PaperNotFound, NotPermitted.
    """
    with act(
        Permission.PAPER_DECIDE,
        by=by,
        now=now,
        what="paper.reopened",
        kind=Kind.ALTERATION,
        owned_by=_force_of(ref),
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        if item.state in TAKEN_BACK:
            item.findable_at = None
        item.settled_at = item.duplicate_of = item.handed_to = None
        move(item, PaperState.TO_BE_CHECKED, because.strip(), by=by, now=now)


def _other(item: IntakeItem, ref: str) -> IntakeItem:
    other = IntakeItem.objects.filter(force_id=item.force_id, ref=ref).first()
    if other is None or other.pk == item.pk:
        raise PaperRefused("Name the other paper that this one repeats, by its reference.")
    return other


def _force_of(ref: str) -> int:
    """The force that answers for the paper; raises PaperNotFound."""
    force = IntakeItem.objects.filter(ref=ref).values_list("force_id", flat=True).first()
    if force is None:
        raise PaperNotFound
    return force
