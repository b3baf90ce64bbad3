"""What is due because the register suggests that two records are one person."""

from collections.abc import Iterator, Sequence

from nmo.access.words import Role
from nmo.orders.words import SETTLED, SUGGESTED
from nmo.reference.levels import Levels
from nmo.reference.words import Level
from nmo.work.due import DueItem, FactStated


def same_person_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """A person decides; nothing is asked any longer once somebody has (requirement 3)."""
    if any(fact.kind == SETTLED for fact in facts):
        return
    for fact in facts:
        if fact.kind == SUGGESTED:
            yield DueItem(
                key="decide",
                what="Decide whether two records are the same person",
                why="They agree in more than chance explains. Nobody is joined until you decide.",
                role=Role.ORDERS_DESK,
                appears_at=fact.happened_at,
                due_at=levels.after(Level.SAME_PERSON, fact.happened_at),
            )
