"""Stating to `work` how orders stand, so that it learns what is due."""

from collections.abc import Collection, Container, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from nmo import law
from nmo.access.acting import AuditNote
from nmo.access.actors import Actor
from nmo.orders.as_given import history_as_given
from nmo.orders.following import Arrival, tell_followers
from nmo.orders.models import NationalStatus, OrderEvent, PossibleDuplicate, ProtectiveOrder
from nmo.orders.queries.histories import histories
from nmo.orders.rules import standing_facts
from nmo.orders.shapes import OrderIn
from nmo.orders.words import STANDS, SUBJECT, Channel, DuplicateDecision, NationalState
from nmo.reference.book import Book
from nmo.reference.queries import book
from nmo.work.actions import state_facts
from nmo.work.due import FactStated, FactValue

CATCHES_UP_WITHIN = timedelta(days=3)


def state_standing(
    order_ids: Collection[int],
    *,
    by: Actor,
    now: datetime,
    note: AuditNote,
    further: Sequence[FactStated] = (),
) -> None:
    """State how each of these orders stands after a change, with any `further` facts.

    Slices above hear of it with the `note` of the action that made the change: once in an action,
    the orders locked, after all is written.
    """
    if not order_ids:
        return
    restate(order_ids, now=now, further=further)
    tell_followers(order_ids, Arrival(by=by, now=now, note=note))


def restate(
    order_ids: Collection[int], *, now: datetime, further: Sequence[FactStated] = ()
) -> None:
    """State to `work` alone how each of these orders stands now, with any `further` facts."""
    if not order_ids:
        return
    rows = list(ProtectiveOrder.objects.filter(pk__in=order_ids))
    known = histories([row.pk for row in rows])
    duplicates = _same_as_another(order_ids)
    undecided = _undecided(order_ids)
    national = _national(order_ids)
    settings = book(now)
    facts = [
        _stands(
            row,
            known[row.pk],
            now=now,
            settings=settings,
            values={
                "same_as_another": row.pk in duplicates,
                "undecided_duplicate": row.pk in undecided,
                **national.get(row.pk, {}),
            },
        )
        for row in rows
    ]
    state_facts([*facts, *further], now=now)


def state_given(
    rows: Sequence[ProtectiveOrder],
    given: Sequence[OrderIn],
    *,
    undecided: Container[int],
    now: datetime,
) -> None:
    """State how each of these orders stands that were just recorded as given.

    `undecided`: those that may be one with an order that is held already.
    """
    successors = _held_since({event.superseded_by for order in given for event in order.events})
    settings = book(now)
    facts = [
        _stands(
            row,
            history_as_given(order, row.ref, now=now, successors=successors),
            now=now,
            settings=settings,
            values={"same_as_another": False, "undecided_duplicate": row.pk in undecided},
        )
        for row, order in zip(rows, given, strict=True)
    ]
    state_facts(facts, now=now)


def _stands(
    row: ProtectiveOrder,
    history: law.History,
    *,
    now: datetime,
    settings: Book,
    values: Mapping[str, FactValue],
) -> FactStated:
    stated = {
        **standing_facts(history, now=now, book=settings),
        "recorded_at": row.recorded_at.isoformat() if row.recorded_at != now else None,
        "copy_shown": row.channel == Channel.OFFICER_AT_SCENE,
        **values,
    }
    # What is not so need not be said: the rules read it as not so, and most of it never is.
    said: dict[str, FactValue] = {name: value for name, value in stated.items() if value}
    return fact_of(row, STANDS, now=now, values=said)


def _held_since(refs: Collection[str]) -> dict[str, datetime]:
    """Since when the register has held these orders, those of them that it holds."""
    rows = ProtectiveOrder.objects.filter(ref__in=set(refs) - {""})
    return dict(rows.values_list("ref", "recorded_at"))


def restate_ended(*, now: datetime) -> int:
    """State again how the orders stand that time ended in the last days; returns how many.

    Nobody does anything when an order runs out, so nothing else would tell `work` of it. What an
    order meant before changes by no passing of time, so nobody above need look again. Doing it
    twice changes nothing but the facts, and a stopped worker has days to catch up.
    """
    today = law.london_day(now)
    ran_out = OrderEvent.objects.filter(
        known_until=None,
        ends_at__gte=(today - CATCHES_UP_WITHIN).isoformat(),
        ends_at__lt=(today + timedelta(days=1)).isoformat(),
    )
    known = histories(set(ran_out.values_list("order_id", flat=True)))
    settings = book(now)
    ended = [
        number
        for number, history in known.items()
        if standing_facts(history, now=now, book=settings)["over"]
    ]
    with transaction.atomic():
        restate(ended, now=now)
    return len(ended)


def fact_of(
    order: ProtectiveOrder,
    kind: str,
    *,
    now: datetime,
    values: dict[str, FactValue],
) -> FactStated:
    """A fact about this order."""
    return FactStated(
        kind=kind,
        subject_kind=SUBJECT,
        subject_ref=order.ref,
        force_id=order.owning_force_id,
        happened_at=now,
        values=values,
    )


def _same_as_another(order_ids: Collection[int]) -> set[int]:
    pairs = PossibleDuplicate.objects.filter(
        order_id__in=order_ids, decision=DuplicateDecision.SAME
    )
    return set(pairs.values_list("order_id", flat=True))


def _undecided(order_ids: Collection[int]) -> set[int]:
    pairs = PossibleDuplicate.objects.filter(
        order_id__in=order_ids, decision=DuplicateDecision.UNDECIDED
    )
    return set(pairs.values_list("order_id", flat=True))


def _national(order_ids: Collection[int]) -> dict[int, dict[str, FactValue]]:
    """The newest step on each national system that waits for the next one."""
    waiting = (NationalState.REQUESTED, NationalState.AMEND_DUE, NationalState.FAILED)
    newest: dict[tuple[int, str], NationalStatus] = {}
    for row in NationalStatus.objects.filter(order_id__in=order_ids).order_by("id"):
        newest[row.order_id, row.system] = row
    found: dict[int, dict[str, FactValue]] = {}
    for (number, system), row in newest.items():
        values = found.setdefault(number, {})
        values[f"national_{system}"] = row.state if row.state in waiting else None
        values[f"national_{system}_at"] = row.recorded_at.isoformat()
    return found
