"""Which force answers for the restricted handling of a person."""

from collections.abc import Collection
from dataclasses import dataclass

from nmo.people.models import Person, Restriction
from nmo.people.same_person.protection import marked_with


@dataclass(frozen=True, kw_only=True)
class Guardian:
    """The force that put a record under restricted handling: whom to ring, and who is told."""

    force_id: int
    force_code: str
    force_name: str


def guardian_of(person_ref: str) -> Guardian | None:
    """The force whose mark stands on the person, the latest if several; None if none does.

    A mark on another record of the same person stands on this one too.
    """
    numbers = Person.objects.filter(ref=person_ref).values_list("pk", flat=True)
    marked = frozenset().union(*marked_with(list(numbers)).values())
    mark = (
        Restriction.objects.filter(person_id__in=marked, withdrawn_at=None)
        .select_related("recorded_by__force")
        .order_by("-recorded_at", "-id")
        .first()
    )
    if mark is None:
        return None
    force = mark.recorded_by.force
    return Guardian(force_id=force.pk, force_code=force.code, force_name=force.name)


def restricted_among(person_refs: Collection[str]) -> frozenset[str]:
    """Which of these persons are under restricted handling now, by any record of theirs."""
    rows = Person.objects.filter(ref__in=person_refs).values_list("pk", "ref")
    refs = dict(rows)
    return frozenset(refs[number] for number in marked_with(list(refs)))
