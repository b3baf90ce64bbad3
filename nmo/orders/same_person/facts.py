"""Stating to `work` that two records may be one person, and that somebody decided."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from nmo.access.operator import operator_force_id
from nmo.orders.models import OrderParty
from nmo.orders.words import SAME_PERSON, SETTLED, SUGGESTED
from nmo.people.queries import people_of_suggestions
from nmo.work.actions import state_facts
from nmo.work.due import FactStated


def state_suggested(refs: Sequence[str], *, now: datetime) -> None:
    """State these suggestions to the force of the newest order that names either record."""
    _state(SUGGESTED, refs, now)


def state_settled(refs: Sequence[str], now: datetime) -> None:
    """State that nobody need decide about these any longer."""
    _state(SETTLED, refs, now)


def _state(kind: str, refs: Sequence[str], now: datetime) -> None:
    pairs = people_of_suggestions(refs)
    newest = _newest_orders({number for pair in pairs.values() for number in pair})
    forces = {ref: _force(newest[n] for n in pair if n in newest) for ref, pair in pairs.items()}
    facts = [
        FactStated(
            kind=kind,
            subject_kind=SAME_PERSON,
            subject_ref=ref,
            force_id=force_id,
            happened_at=now,
        )
        for ref, force_id in forces.items()
        if force_id is not None
    ]
    state_facts(facts, now=now)


def _force(orders: Iterable[tuple[int, int]]) -> int | None:
    """The force that answers for the newest of these orders; the register's own where none is."""
    _, force_id = max(orders, default=(0, operator_force_id()))
    return force_id


def _newest_orders(person_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """The newest order that ever named each of these, and the force that answers for it."""
    rows = OrderParty.objects.filter(person_id__in=person_ids).order_by("order_id")
    named = rows.values_list("person_id", "order_id", "order__owning_force_id")
    return {person: (order, force) for person, order, force in named}
