"""Rows that are copied are the rows that Django would have written."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, models, transaction

from nmo.audit.actions import record
from nmo.audit.models import AuditEntry
from nmo.audit.words import Kind
from nmo.copying import copy_rows
from nmo.orders.models import CaseNumber, Condition, OrderEvent
from nmo.orders.tests.builders import desk_officer, number_of, recorded_order
from nmo.people.models import Person, PersonBirth

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
AWKWARD = "Tab\there, line\nthere, back\\slash, \\N, “quotes”, Siân\r"


def values(row: models.Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def a_condition(order_id: int, text: str) -> Condition:
    return Condition(
        order_id=order_id,
        event_number=0,
        position=7,
        paragraph="8",
        text=text,
        codes=["no_contact_applicant"],
        place=None,
        metres=100,
        known_from=NOW,
        recorded_at=NOW,
        recorded_by_id=desk_officer(username="pc2").user_id,
    )


def test_a_copied_row_reads_as_it_was_given() -> None:
    recorded_order(desk_officer())
    given = a_condition(number_of("X1"), AWKWARD)

    copy_rows([given])

    assert values(Condition.objects.get(pk=given.pk)) == values(given)


def test_days_moments_and_stated_times_are_kept() -> None:
    by = desk_officer()
    recorded_order(by)
    person = Person(ref="P9", recorded_at=NOW, recorded_by_id=by.user_id)
    copy_rows([person])
    born = PersonBirth(
        person_id=person.pk,
        born_on=date(1985, 3, 12),
        source="Niche",
        recorded_at=NOW,
        recorded_by_id=by.user_id,
    )
    copy_rows([born])

    assert PersonBirth.objects.get(person_id=person.pk).born_on == date(1985, 3, 12)
    event = OrderEvent.objects.get(number=0)
    assert event.at is not None
    assert event.at.at == datetime(2026, 3, 2, 14, 30, tzinfo=UTC)


def test_rows_are_numbered_in_the_order_given() -> None:
    recorded_order(desk_officer())
    rows = [CaseNumber(order_id=number_of("X1"), number=n, folded=n) for n in ("B2", "A1", "C3")]

    copy_rows(rows)

    numbers = [row.pk for row in rows]
    assert numbers == sorted(set(numbers))
    held = CaseNumber.objects.in_bulk(numbers)
    assert [held[number].folded for number in numbers] == ["B2", "A1", "C3"]


def test_what_the_database_refuses_is_refused_as_by_every_other_write() -> None:
    recorded_order(desk_officer())
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_rows([a_condition(number_of("X1"), "")])


def test_what_the_database_sets_by_itself_is_left_to_it() -> None:
    entry = record(
        at=NOW,
        kind=Kind.COLLECTION,
        what="order.recorded",
        actor_id=None,
        actor_name="",
        force_id=None,
        reason="",
        subject_kind="order",
        subject_id="X1",
        detail={},
    )
    assert AuditEntry.objects.get(pk=entry.pk).recorded_at.year >= 2026
