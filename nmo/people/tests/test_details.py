"""Adding and withdrawing facts: nothing is overwritten, and everything is recorded."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from nmo.access import Actor, NotPermitted, Role
from nmo.audit.models import AuditEntry
from nmo.law.people import Pronoun
from nmo.people.actions import (
    add_address,
    add_contact,
    add_marker,
    add_name,
    add_photograph,
    add_safe_contact_rule,
    lift_restriction,
    record_birth,
    restrict_person,
    set_pronoun,
    withdraw_detail,
)
from nmo.people.details import AddressGiven, ContactGiven, NameGiven
from nmo.people.errors import DetailRefused, PersonNotFound
from nmo.people.models import Marker, Person, PersonName, Restriction
from nmo.people.tests.builders import NOW, TODAY, a_person, a_picture, reader
from nmo.people.words import Confidentiality, ContactKind, RestrictionKind

pytestmark = pytest.mark.django_db

Attempt = Callable[[str, dict[str, object]], object]
SOURCE = "Niche"


@pytest.mark.parametrize(
    ("attempt", "said"),
    [
        (lambda ref, who: add_name(ref, NameGiven(full="  "), **who), "Enter the name"),
        (lambda ref, who: record_birth(ref, TODAY + timedelta(days=1), **who), "in the future"),
        (lambda ref, who: add_address(ref, AddressGiven(), **who), "Enter the address"),
        (
            lambda ref, who: add_address(
                ref, AddressGiven(text="4 Sample Street", no_fixed_address=True), **who
            ),
            "Enter the address",
        ),
        (
            lambda ref, who: add_address(
                ref,
                AddressGiven(
                    text="4 Sample Street",
                    lived_from=date(2026, 2, 1),
                    lived_until=date(2026, 1, 1),
                ),
                **who,
            ),
            "The last day there is before the first",
        ),
        (
            lambda ref, who: add_contact(ref, ContactGiven(kind=ContactKind.PHONE), **who),
            "Enter the number",
        ),
        (
            lambda ref, who: add_contact(
                ref,
                ContactGiven(
                    kind=ContactKind.EMAIL,
                    value="leanne@pike.example",
                    confidentiality=Confidentiality.WITHHELD,
                ),
                **who,
            ),
            "say that it is withheld",
        ),
        (lambda ref, who: add_marker(ref, " ", noted_on=TODAY, **who), "Enter the warning"),
        (
            lambda ref, who: add_marker(ref, "violence", noted_on=TODAY + timedelta(days=1), **who),
            "in the future",
        ),
        (lambda ref, who: add_safe_contact_rule(ref, "", **who), "safely be reached"),
        (
            lambda ref, who: add_photograph(ref, b"%PDF-1.7", taken_on=None, **who),
            "picture cannot be read",
        ),
        (
            lambda ref, who: add_photograph(ref, a_picture()[:200], taken_on=None, **who),
            "picture cannot be read",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_with_what_to_do(attempt: Attempt, said: str) -> None:
    by = reader()
    ref = a_person(by).ref

    with pytest.raises(DetailRefused, match=said):
        attempt(ref, {"source": SOURCE, "by": by, "now": NOW})


def test_a_fact_without_a_source_is_refused() -> None:
    by = reader()

    with pytest.raises(DetailRefused, match="where this comes from"):
        add_marker(a_person(by).ref, "violence", noted_on=TODAY, source=" ", by=by, now=NOW)


def test_a_birthday_of_today_in_england_is_not_in_the_future() -> None:
    by = reader()
    just_past_midnight = NOW.replace(month=6, day=30, hour=23, minute=30)  # 0.30am on 1 July

    record_birth(a_person(by).ref, date(2026, 7, 1), source=SOURCE, by=by, now=just_past_midnight)


def test_nobody_of_that_reference_is_said_plainly() -> None:
    with pytest.raises(PersonNotFound, match="No person has that reference"):
        add_name("P9", NameGiven(full="Leanne Pike"), source=SOURCE, by=reader(), now=NOW)


def test_a_withdrawn_fact_stays_with_who_when_and_why() -> None:
    by = reader()
    person = a_person(by)
    row = add_marker(person.ref, "violence", noted_on=TODAY, source=SOURCE, by=by, now=NOW)

    withdraw_detail(person.ref, "marker", row, because="Somebody else", by=by, now=NOW)

    kept = Marker.objects.get(pk=row)
    assert (kept.text, kept.withdrawn_because) == ("violence", "Somebody else")
    assert (kept.withdrawn_by_id, kept.withdrawn_at) == (by.user_id, NOW)


def test_a_fact_is_withdrawn_once_and_with_a_reason() -> None:
    by = reader()
    person = a_person(by)
    row = PersonName.objects.get().pk
    with pytest.raises(DetailRefused, match="Say why"):
        withdraw_detail(person.ref, "name", row, because=" ", by=by, now=NOW)
    withdraw_detail(person.ref, "name", row, because="Misread", by=by, now=NOW)

    with pytest.raises(DetailRefused, match="already been withdrawn"):
        withdraw_detail(person.ref, "name", row, because="Misread", by=by, now=NOW)


def test_another_person_s_fact_cannot_be_withdrawn_from_here() -> None:
    by = reader()
    hers, his = a_person(by), a_person(by, "Jonathan Smith")
    row = PersonName.objects.get(person=hers).pk

    with pytest.raises(DetailRefused):
        withdraw_detail(his.ref, "name", row, because="Misread", by=by, now=NOW)
    assert PersonName.objects.get(pk=row).withdrawn_at is None


def test_every_change_is_recorded_and_counted() -> None:
    by = reader()
    person = a_person(by)
    set_pronoun(person.ref, Pronoun.SHE, by=by, now=NOW)
    row = add_name(person.ref, NameGiven(full="Leanne Hart"), source=SOURCE, by=by, now=NOW)
    withdraw_detail(person.ref, "name", row, because="Misread", by=by, now=NOW)

    recorded = AuditEntry.objects.filter(subject_id=person.ref).order_by("id")
    assert list(recorded.values_list("what", flat=True)) == [
        "person.pronoun_set",
        "person.name_added",
        "person.name_withdrawn",
    ]
    assert Person.objects.get(pk=person.pk).version == person.version + 3


def test_an_officer_at_the_door_changes_nothing() -> None:
    desk, officer = reader(), reader(Role.RESPONSE_OFFICER, username="pc2")
    ref = a_person(desk).ref

    with pytest.raises(NotPermitted):
        add_name(ref, NameGiven(full="Leanne Hart"), source=SOURCE, by=officer, now=NOW)


def restricted(by: Actor) -> tuple[str, int]:
    """The reference of a person under restricted handling, and the row that says so."""
    ref = a_person(by).ref
    return ref, restrict_person(ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)


@pytest.mark.requirement(21)
def test_who_may_not_open_a_restricted_person_changes_nothing_there_and_is_recorded() -> None:
    ref, _ = restricted(reader())
    manager = reader(Role.RECORDS_MANAGER, username="rm1")

    with pytest.raises(NotPermitted, match="restricted handling"):
        add_name(ref, NameGiven(full="Leanne Hart"), source=SOURCE, by=manager, now=NOW)

    assert not PersonName.objects.filter(full="Leanne Hart").exists()
    assert AuditEntry.objects.filter(what="person.see_restricted.refused").count() == 1


@pytest.mark.requirement(21)
def test_restricted_handling_ends_with_a_reason_and_stays_in_the_record() -> None:
    by = reader()
    ref, row = restricted(by)
    with pytest.raises(DetailRefused, match="Say why"):
        lift_restriction(ref, row, because="", by=by, now=NOW)

    lift_restriction(ref, row, because="She left the refuge", by=by, now=NOW)

    assert Restriction.objects.get(pk=row).withdrawn_because == "She left the refuge"
    assert AuditEntry.objects.filter(what="person.restriction_lifted").exists()
