"""Persons in short, for cards and lists."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TypeVar

from django.db.models import F

from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.law.people import Pronoun
from nmo.people.models import Marker, Person, PersonBirth, PersonName, Photograph, Restriction
from nmo.people.shown import HIDDEN_NAME, MarkerShown, PersonBrief
from nmo.people.words import NameKind

# One whose day is not known comes last, for it may be very old.
NEWEST_PICTURE = F("taken_on").desc(nulls_last=True)
Fact = TypeVar("Fact", PersonName, PersonBirth, Marker, Photograph)


def briefs(person_ids: Collection[int], *, by: Actor) -> dict[int, PersonBrief]:
    """The persons in short by their number, restricted ones hidden from who may not see them.

    The caller, who shows them as part of an answer or an order, writes the audit entry.
    """
    persons = Person.objects.filter(pk__in=person_ids)
    live = {"person_id__in": list(person_ids), "withdrawn_at": None}
    names = _grouped(PersonName.objects.filter(**live).order_by("id"))
    births = _grouped(PersonBirth.objects.filter(**live).order_by("id"))
    markers = _grouped(Marker.objects.filter(**live).order_by("-noted_on"))
    pictures = _grouped(Photograph.objects.filter(**live).order_by(NEWEST_PICTURE, "-id"))
    restricted = set(Restriction.objects.filter(**live).values_list("person_id", flat=True))
    sees = Permission.PERSON_SEE_RESTRICTED in by.permissions  # why was asked by the caller
    shown: dict[int, PersonBrief] = {}
    for person in persons:
        own = names[person.pk]
        main = next((name for name in own if name.kind == NameKind.LEGAL), own[0] if own else None)
        picture = next(iter(pictures[person.pk]), None)
        hidden = person.pk in restricted and not sees
        shown[person.pk] = PersonBrief(
            person_id=person.pk,
            ref=person.ref,
            name=_name(main, hidden=hidden),
            other_names=() if hidden else tuple(name.full for name in own if name is not main),
            born=() if hidden else tuple(birth.born_on for birth in births[person.pk]),
            pronoun=Pronoun(person.pronoun),
            markers=tuple(
                MarkerShown(text=marker.text, source=marker.source, noted_on=marker.noted_on)
                for marker in markers[person.pk]
            ),
            photograph=picture.pk if picture and not hidden else None,
            photograph_taken_on=picture.taken_on if picture else None,
            restricted=person.pk in restricted,
            hidden=hidden,
        )
    return shown


def _name(main: PersonName | None, *, hidden: bool) -> str:
    if hidden:
        return HIDDEN_NAME
    return main.full if main else "Name not known"


def _grouped(rows: Iterable[Fact]) -> dict[int, list[Fact]]:
    by_person: dict[int, list[Fact]] = defaultdict(list)
    for row in rows:
        by_person[row.person_id].append(row)
    return by_person


def person_ids_of(refs: Collection[str]) -> dict[str, int]:
    """The numbers of the persons with these references."""
    return dict(Person.objects.filter(ref__in=refs).values_list("ref", "id"))


def person_refs_of(person_ids: Collection[int]) -> dict[int, str]:
    """The references of the persons with these numbers."""
    return dict(Person.objects.filter(pk__in=person_ids).values_list("id", "ref"))


def pronouns_of(person_ids: Collection[int]) -> dict[int, Pronoun]:
    """How the record speaks of the persons with these numbers."""
    rows = Person.objects.filter(pk__in=person_ids).values_list("id", "pronoun")
    return {number: Pronoun(pronoun) for number, pronoun in rows}
