"""Which force answers for the restricted handling of a person."""

from collections.abc import Collection
from dataclasses import dataclass

from nmo.people.models import Restriction


@dataclass(frozen=True, kw_only=True)
class Guardian:
    """The force that put a record under restricted handling: whom to ring, and who is told."""

    force_id: int
    force_code: str
    force_name: str


def guardian_of(person_ref: str) -> Guardian | None:
    """The force whose mark stands on the person, the latest if several; None if none does."""
    mark = (
        Restriction.objects.filter(person__ref=person_ref, withdrawn_at=None)
        .select_related("recorded_by__force")
        .order_by("-recorded_at", "-id")
        .first()
    )
    if mark is None:
        return None
    force = mark.recorded_by.force
    return Guardian(force_id=force.pk, force_code=force.code, force_name=force.name)


def restricted_among(person_refs: Collection[str]) -> frozenset[str]:
    """Which of these persons are under restricted handling now."""
    marks = Restriction.objects.filter(person__ref__in=person_refs, withdrawn_at=None)
    return frozenset(marks.values_list("person__ref", flat=True))
