"""Noticing orders that may be one, and the decision of a person about it (requirement 17)."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from django.db import connection

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.orders.actions.changing import lock_orders
from nmo.orders.actions.events import FIRST_EVENTS
from nmo.orders.actions.facts import state_standing
from nmo.orders.errors import OrderNotFound, OrderRefused, ReasonMissing
from nmo.orders.folding import folded_name
from nmo.orders.models import OrderEvent, OrderParty, PossibleDuplicate
from nmo.orders.words import DuplicateDecision, PartyRole

# LATERAL with LIMIT makes the planner go through the indexes, whatever it believes of tables that
# grow while it looks: as a plain join the time of a large import grew with its square.
_SAME_CASE = """
SELECT mine.order_id, theirs.order_id FROM unnest(%s::bigint[]) AS new(id)
CROSS JOIN LATERAL
    (SELECT order_id, folded FROM orders_casenumber WHERE order_id = new.id LIMIT 1000) AS mine
CROSS JOIN LATERAL
    (SELECT held.order_id FROM orders_casenumber held
     WHERE held.folded = mine.folded LIMIT 1000) AS theirs
WHERE theirs.order_id < mine.order_id
  AND (SELECT taken_back_at FROM orders_protectiveorder WHERE id = theirs.order_id) IS NULL
"""
BECAUSE = "Same court case number, same respondent and made on the same day."


def notice_duplicates(order_ids: Collection[int], *, now: datetime) -> dict[int, tuple[str, ...]]:
    """Keep which of these new orders may be one with an order that is held already.

    Alike are: a court case number in common, the respondent's name as typed, and the day made.
    Returns the references of the earlier orders by the number of the new one. Nothing is joined.
    """
    others = _in_the_same_case(order_ids)
    concerned = set(others) | {earlier for found in others.values() for earlier in found}
    alike = _marks(concerned)
    pairs = [
        PossibleDuplicate(order_id=number, earlier_id=earlier, because=BECAUSE, noticed_at=now)
        for number, found in others.items()
        for earlier in sorted(found)
        if alike.get(number) == alike.get(earlier)
    ]
    PossibleDuplicate.objects.bulk_create(pairs, ignore_conflicts=True)
    noticed: dict[int, tuple[str, ...]] = {}
    for pair in pairs:
        noticed[pair.order_id] = (*noticed.get(pair.order_id, ()), pair.earlier.ref)
    return noticed


def _in_the_same_case(order_ids: Collection[int]) -> dict[int, set[int]]:
    """The earlier orders of the register that bear a court case number of each of these."""
    with connection.cursor() as cursor:
        cursor.execute(_SAME_CASE, [list(order_ids)])
        others: dict[int, set[int]] = defaultdict(set)
        for number, earlier in cursor.fetchall():
            others[number].add(earlier)
        return others


def _marks(order_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """The respondent's folded name and the day made, by which two orders are alike."""
    live = {"order_id__in": order_ids, "known_until": None}
    names = dict(
        OrderParty.objects.filter(role=PartyRole.RESPONDENT, **live).values_list(
            "order_id", "typed_name"
        )
    )
    days = {
        row.order_id: row.at.day.isoformat() if row.at else ""
        for row in OrderEvent.objects.filter(kind__in=FIRST_EVENTS, **live)
    }
    return {
        number: (folded_name(names.get(number, "")), days.get(number, "")) for number in order_ids
    }


def decide_duplicate(
    duplicate_id: int,
    decision: DuplicateDecision,
    *,
    because: str,
    by: Actor,
    now: datetime,
    instead_of: DuplicateDecision = DuplicateDecision.UNDECIDED,
) -> None:
    """Say whether two orders are the same one, with the reason.

    Of two orders that are the same the earlier one answers; the later one stays and says so. The
    force that answers for the later one decides, because it is its order that steps back.
    `instead_of` is what had been decided when this was: a mistaken decision is decided again, and
    the log keeps both. Raises OrderRefused when somebody has decided otherwise meanwhile,
    ReasonMissing, OrderNotFound, NotPermitted. Requirement 17.
    """
    if not because.strip():
        raise ReasonMissing
    pair = PossibleDuplicate.objects.filter(pk=duplicate_id).select_related("order").first()
    if pair is None:
        raise OrderNotFound
    with act(
        Permission.ORDER_UPDATE,
        by=by,
        now=now,
        what="duplicate.decided",
        kind=Kind.COMBINATION,
        owned_by=pair.order.owning_force_id,
    ) as note:
        # A breach of either that is reported meanwhile is frozen before the decision, or after it.
        lock_orders([pair.order_id, pair.earlier_id])
        open_ones = PossibleDuplicate.objects.filter(pk=duplicate_id, decision=instead_of)
        if (
            open_ones.update(
                decision=decision,
                decided_because=because,
                decided_at=now,
                decided_by_id=by.user_id,
            )
            != 1
        ):
            raise OrderRefused("It has already been decided. Look at the order again.")
        pair = PossibleDuplicate.objects.select_related("order", "earlier").get(pk=duplicate_id)
        note.about("order", pair.order.ref)
        note.detail.update(
            earlier=pair.earlier.ref, was=instead_of, decision=decision, because=because
        )
        state_standing([pair.order_id, pair.earlier_id], by=by, now=now, note=note)
