"""Taking back what was said of persons by something that should not have been recorded."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from nmo.access.actors import Actor
from nmo.people.actions.matching import make_findable
from nmo.people.brought import FactsBrought
from nmo.people.models import (
    ContactPoint,
    Detail,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
)


def take_back_facts(
    brought: FactsBrought,
    person_ids: Collection[int],
    *,
    because: str,
    by: Actor,
    now: datetime,
) -> None:
    """Withdraw these facts of these persons, who are no longer found by them.

    The facts stay on the person's page, struck through, with who, when and why; one that somebody
    withdrew before stays as it was withdrawn. Whoever has no name left is found by nothing. Runs
    in the caller's transaction and under its audit entry.
    """
    withdrawn = {
        "withdrawn_at": now,
        "withdrawn_by_id": by.user_id,
        "withdrawn_because": because,
    }
    tables: tuple[tuple[type[Detail], tuple[int, ...]], ...] = (
        (PersonName, brought.names),
        (PersonBirth, brought.births),
        (PersonAddress, brought.addresses),
        (ContactPoint, brought.contacts),
    )
    for table, rows in tables:
        table._default_manager.filter(pk__in=rows, withdrawn_at=None).update(**withdrawn)
    make_findable(set(person_ids))


@dataclass(frozen=True, kw_only=True)
class Said:
    """What others say of a person: names and dates of birth by what they are, the rest by row."""

    names: frozenset[str]
    births: frozenset[date]
    addresses: frozenset[int]
    contacts: frozenset[int]


def without_what_is_said(brought: FactsBrought, by_others: Said) -> FactsBrought:
    """Those of these facts that nobody else says of the person."""
    names = PersonName.objects.filter(pk__in=brought.names).exclude(full__in=by_others.names)
    births = PersonBirth.objects.filter(pk__in=brought.births).exclude(born_on__in=by_others.births)
    return FactsBrought(
        names=tuple(names.values_list("pk", flat=True)),
        births=tuple(births.values_list("pk", flat=True)),
        addresses=tuple(row for row in brought.addresses if row not in by_others.addresses),
        contacts=tuple(row for row in brought.contacts if row not in by_others.contacts),
    )


def hold_people(person_ids: Collection[int]) -> dict[int, str]:
    """Lock these persons until the transaction ends, so that nothing is added to them meanwhile.

    Returns their references by number. Runs in the caller's transaction.
    """
    rows = Person.objects.select_for_update().filter(pk__in=person_ids).order_by("pk")
    return {person.pk: person.ref for person in rows}
