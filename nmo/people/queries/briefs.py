"""Persons in short, for cards and lists."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.law.people import Pronoun
from nmo.people.models import ContactPoint, Person, PersonAddress, Restriction
from nmo.people.same_person.groups import REACHED
from nmo.people.shown import HIDDEN_NAME, MarkerShown, PersonBrief, RecordNamed
from nmo.people.to_match import under_restriction
from nmo.people.words import Confidentiality, NameKind

NOT_KNOWN = "Name not known"
NOT_COMPARED = (Confidentiality.CONFIDENTIAL, Confidentiality.WITHHELD)
KEPT_BACK: dict[str, Any] = {"withdrawn_at": None, "confidentiality__in": NOT_COMPARED}

# One statement for whatever a card shows of its people: six reads through the ORM took longer than
# finding the person did. Of pictures, one whose day is not known comes last: it may be very old.
# A warning and a restriction on one record of a person stand on every other.
_BRIEFS = f"""
WITH {REACHED}
SELECT row_to_json(brief)::text FROM (
  SELECT p.id, p.ref, p.pronoun,
    (SELECT json_agg(json_build_array(n.kind, n.full) ORDER BY n.id) FROM people_personname n
     WHERE n.person_id = p.id AND n.withdrawn_at IS NULL) AS names,
    (SELECT json_agg(b.born_on ORDER BY b.id) FROM people_personbirth b
     WHERE b.person_id = p.id AND b.withdrawn_at IS NULL) AS born,
    (SELECT json_agg(json_build_array(m.text, m.source, m.noted_on) ORDER BY m.noted_on DESC)
     FROM people_marker m JOIN reached ON reached.person = m.person_id
     WHERE reached.start = p.id AND m.withdrawn_at IS NULL) AS markers,
    (SELECT json_build_array(f.id, f.taken_on) FROM people_photograph f
     WHERE f.person_id = p.id AND f.withdrawn_at IS NULL
     ORDER BY f.taken_on DESC NULLS LAST, f.id DESC LIMIT 1) AS picture,
    EXISTS (SELECT FROM people_restriction r JOIN reached ON reached.person = r.person_id
     WHERE reached.start = p.id AND r.withdrawn_at IS NULL) AS restricted,
    (SELECT json_agg(json_build_array(o.ref,
       (SELECT n.full FROM people_personname n WHERE n.person_id = o.id AND n.withdrawn_at IS NULL
        ORDER BY n.kind <> 'legal', n.id LIMIT 1)) ORDER BY o.id)
     FROM reached JOIN people_person o ON o.id = reached.person
     WHERE reached.start = p.id AND o.id <> p.id) AS others
  FROM people_person p WHERE p.id = ANY(%(people)s)
) brief
"""  # noqa: S608

_HOW_MANY = """
SELECT CASE WHEN reltuples > 10000 THEN reltuples::bigint
  ELSE (SELECT count(*) FROM (SELECT FROM people_person LIMIT 10000) sample) END
FROM pg_class WHERE oid = 'people_person'::regclass
"""


def briefs(person_ids: Collection[int], *, by: Actor) -> dict[int, PersonBrief]:
    """The persons in short by their number, restricted ones hidden from who may not see them.

    Whom the reader has open by break-glass is not hidden. The caller, who shows them as part of an
    answer or an order, writes the audit entry.
    """
    sees = Permission.PERSON_SEE_RESTRICTED in by.permissions  # why was asked by the caller
    opened = {each.person_ref for each in by.opened}
    with connection.cursor() as cursor:
        cursor.execute(_BRIEFS, {"people": list(person_ids)})
        rows = [json.loads(row[0]) for row in cursor.fetchall()]
    return {
        row["id"]: _brief(row, hidden=row["restricted"] and not sees and row["ref"] not in opened)
        for row in rows
    }


def _brief(row: Mapping[str, Any], *, hidden: bool) -> PersonBrief:
    names: list[list[str]] = row["names"] or []
    main = next((name for name in names if name[0] == NameKind.LEGAL), names[0] if names else None)
    picture, taken_on = row["picture"] or (None, None)
    return PersonBrief(
        person_id=row["id"],
        ref=row["ref"],
        name=_name(main, hidden=hidden),
        other_names=() if hidden else tuple(name[1] for name in names if name is not main),
        born=() if hidden else tuple(map(date.fromisoformat, row["born"] or ())),
        pronoun=Pronoun(row["pronoun"]),
        markers=tuple(
            MarkerShown(text=text, source=source, noted_on=date.fromisoformat(noted_on))
            for text, source, noted_on in row["markers"] or ()
        ),
        photograph=None if hidden else picture,
        photograph_taken_on=date.fromisoformat(taken_on) if taken_on else None,
        restricted=row["restricted"],
        hidden=hidden,
        also_recorded_as=()
        if hidden
        else tuple(
            RecordNamed(ref=ref, name=name or NOT_KNOWN) for ref, name in row["others"] or ()
        ),
    )


def _name(main: list[str] | None, *, hidden: bool) -> str:
    if hidden:
        return HIDDEN_NAME
    return main[1] if main else NOT_KNOWN


def person_ids_of(refs: Collection[str]) -> dict[str, int]:
    """The numbers of the persons with these references."""
    return dict(Person.objects.filter(ref__in=refs).values_list("ref", "id"))


def person_refs_of(person_ids: Collection[int]) -> dict[int, str]:
    """The references of the persons with these numbers."""
    asked = RawSQL("SELECT unnest(%s::bigint[])", [list(person_ids)])  # there may be very many
    return dict(Person.objects.filter(pk__in=asked).values_list("id", "ref"))


def pronouns_of(person_ids: Collection[int]) -> dict[int, Pronoun]:
    """How the record speaks of the persons with these numbers."""
    rows = Person.objects.filter(pk__in=person_ids).values_list("id", "pronoun")
    return {number: Pronoun(pronoun) for number, pronoun in rows}


def how_many_people() -> int:
    """How many records of people there are, about: what the database last counted of many."""
    with connection.cursor() as cursor:
        cursor.execute(_HOW_MANY)
        (people,) = cursor.fetchone()
        return int(people)


def holds_what_is_not_compared() -> bool:
    """Whether anybody's address or number is held that no search may compare.

    Asked of the whole register, so that the answer tells nothing about a value that was typed.
    """
    return (
        PersonAddress.objects.filter(**KEPT_BACK).exists()
        or ContactPoint.objects.filter(**KEPT_BACK).exists()
        or Restriction.objects.filter(withdrawn_at=None).exists()
    )


def whose_address_is_not_compared(person_ids: Collection[int]) -> frozenset[int]:
    """Those of these records with an address that no search may compare, or under restriction."""
    rows = PersonAddress.objects.filter(**KEPT_BACK, person_id__in=person_ids)
    return frozenset(rows.values_list("person_id", flat=True)) | under_restriction(person_ids)
