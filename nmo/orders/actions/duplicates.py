"""Noticing orders that may be one, and the decision of a person about it (requirement 17)."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.orders.actions.events import FIRST_EVENTS
from nmo.orders.actions.facts import state_standing
from nmo.orders.errors import OrderNotFound, OrderRefused, ReasonMissing
from nmo.orders.folding import folded_name
from nmo.orders.models import CaseNumber, OrderEvent, OrderParty, PossibleDuplicate
from nmo.orders.words import DuplicateDecision, PartyRole

BECAUSE = "Same court case number, same respondent and made on the same day."


def notice_duplicates(order_ids: Collection[int], *, now: datetime) -> dict[int, tuple[str, ...]]:
    """Keep which of these new orders may be one with an order that is held already.

    Alike are: a court case number in common, the respondent's name as typed, and the day made.
    Returns the references of the earlier orders by the number of the new one. Nothing is joined.
    """
    cases = defaultdict(set)
    for number, folded in CaseNumber.objects.filter(order_id__in=order_ids).values_list(
        "order_id", "folded"
    ):
        cases[folded].add(number)
    others = defaultdict(set)
    for earlier, folded in CaseNumber.objects.filter(folded__in=cases).values_list(
        "order_id", "folded"
    ):
        for number in cases[folded]:
            if earlier < number:
                others[number].add(earlier)
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
        state_standing([pair.order_id, pair.earlier_id], now=now)
