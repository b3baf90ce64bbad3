"""What is due because a restricted record was opened in an emergency. Pure."""

from collections.abc import Iterator, Sequence

from nmo.access.break_glass.words import REVIEWED_WITHIN
from nmo.access.words import Role
from nmo.oversight.words import OPENED, REVIEWED
from nmo.reference.levels import Levels
from nmo.work.due import DueItem, FactStated


def review_due(facts: Sequence[FactStated], _: Levels) -> Iterator[DueItem]:
    """The review, from the moment of the opening, until somebody reviewed it (threat T07)."""
    if any(fact.kind == REVIEWED for fact in facts):
        return
    for fact in facts:
        if fact.kind == OPENED:
            yield DueItem(
                key="review",
                what="Review why a restricted record was opened",
                why="An officer opened it in an emergency. Until it is reviewed within 72 hours, "
                "the officer keeps the right to open another.",
                role=Role.SUPERVISOR,
                appears_at=fact.happened_at,
                due_at=fact.happened_at + REVIEWED_WITHIN,
            )
