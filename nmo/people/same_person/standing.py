"""What stands between two records now: the newest decision about them."""

from collections.abc import Collection

from nmo.people.models import SamePersonDecision
from nmo.people.same_person.rules import PersonPair, pair_of
from nmo.people.same_person.words import Decision


def newest_decision(one: int, other: int) -> SamePersonDecision | None:
    """The newest decision about these two records; None where nobody ever decided."""
    first, second = pair_of(one, other)
    rows = SamePersonDecision.objects.filter(one_id=first, other_id=second)
    return rows.select_related("decided_by").order_by("-id").first()


def stands_between(newest: SamePersonDecision | None) -> Decision | None:
    """What that decision leaves standing; None where there is none, or it was undone."""
    if newest is None or newest.decision == Decision.UNDONE:
        return None
    return Decision(newest.decision)


def stands_among(person_ids: Collection[int]) -> dict[PersonPair, Decision]:
    """What stands between each two of these records."""
    rows = SamePersonDecision.objects.filter(one_id__in=person_ids, other_id__in=person_ids)
    newest = rows.order_by("one_id", "other_id", "-id").distinct("one_id", "other_id")
    return {
        (row.one_id, row.other_id): decision
        for row in newest
        for decision in [stands_between(row)]
        if decision is not None
    }
