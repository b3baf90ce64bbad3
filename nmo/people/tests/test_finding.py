"""People are found the moment they are recorded, and by nothing that is hidden or withdrawn."""

from datetime import date

import pytest

from nmo.matching.births import BirthDate
from nmo.matching.models import MatchRecord
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.people.actions import (
    add_address,
    add_contact,
    add_name,
    decide_same_person,
    lift_restriction,
    restrict_person,
    withdraw_detail,
)
from nmo.people.details import AddressGiven, ContactGiven, NameGiven
from nmo.people.models import PersonAddress, PersonName
from nmo.people.same_person.words import Decision
from nmo.people.tests.builders import NOW, TODAY, a_person, reader
from nmo.people.words import Confidentiality, ContactKind, NameKind, RestrictionKind

pytestmark = pytest.mark.django_db

FORMER = NameGiven(full="Leanne Hart", kind=NameKind.MAIDEN)
STREET, CODE = "4 Sample Street", "ZZ1 1AA"


def found(**asked: object) -> list[int]:
    """The numbers of whoever may be meant."""
    findings = look_up(Question(**asked), today=TODAY)  # type: ignore[arg-type]
    return [each.number for each in findings.candidates]


def facts_of(number: int) -> str:
    return str(MatchRecord.objects.get(number=number).facts)


@pytest.mark.requirement(1)
def test_a_person_is_found_at_once_by_every_name() -> None:
    by = reader()
    person = a_person(by, born_on=date(1988, 7, 2))
    add_name(person.ref, FORMER, source="Niche", by=by, now=NOW)

    born = BirthDate(year=1988, month=7, day=2)
    assert found(name="leanne pike", born=born) == [person.pk]
    assert found(name="leanne hart", born=born) == [person.pk]


def test_a_withdrawn_name_finds_nobody() -> None:
    by = reader()
    person = a_person(by)
    row = add_name(person.ref, FORMER, source="Niche", by=by, now=NOW)

    withdraw_detail(person.ref, "name", row, because="Somebody else", by=by, now=NOW)

    assert "hart" not in facts_of(person.pk).lower()
    assert found(name="leanne pike") == [person.pk]


def test_whoever_has_no_name_left_is_not_found_by_the_withdrawn_one() -> None:
    by = reader()
    person = a_person(by)
    row = PersonName.objects.get(person=person).pk

    withdraw_detail(person.ref, "name", row, because="Somebody else", by=by, now=NOW)

    assert found(name="leanne pike") == []
    assert not MatchRecord.objects.filter(number=person.pk).exists()


@pytest.mark.requirement(20)
@pytest.mark.parametrize(
    "hidden",
    [
        AddressGiven(
            text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
        ),
        AddressGiven(confidentiality=Confidentiality.WITHHELD),
    ],
)
def test_one_hidden_address_takes_every_address_out_of_what_is_compared(
    hidden: AddressGiven,
) -> None:
    by = reader()
    person = a_person(by, addresses=(AddressGiven(text=STREET, postcode=CODE),))
    assert "ZZ1" in facts_of(person.pk).upper()

    add_address(person.ref, hidden, source="the court's order", by=by, now=NOW)

    kept = facts_of(person.pk).upper()
    assert not any(part in kept for part in ("ZZ1", "ZZ9", "SAMPLE", "HIDDEN LANE"))


@pytest.mark.requirement(21)
def test_nobody_under_restricted_handling_is_found_by_an_address_until_it_is_lifted() -> None:
    by = reader()
    person = a_person(by, addresses=(AddressGiven(text=STREET, postcode=CODE),))
    assert found(address=STREET, postcode=CODE) == [person.pk]
    said = {"by": by, "now": NOW}

    row = restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", **said)
    assert "ZZ1" not in facts_of(person.pk)
    assert (found(address=STREET, postcode=CODE), found(name="leanne pike")) == ([], [person.pk])

    lift_restriction(person.ref, row, because="She asked for it", **said)
    assert found(address=STREET, postcode=CODE) == [person.pk]


@pytest.mark.requirement(21)
@pytest.mark.parametrize("joined_first", [True, False])
def test_a_restriction_keeps_the_address_of_another_record_back_too(joined_first: bool) -> None:
    by = reader()
    address = (AddressGiven(text=STREET, postcode=CODE),)
    one, other = a_person(by), a_person(by, addresses=address)

    def restrict() -> None:
        restrict_person(one.ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    def join() -> None:
        why = "She said so"
        decide_same_person(one.ref, other.ref, Decision.JOINED, because=why, by=by, now=NOW)

    for step in (join, restrict) if joined_first else (restrict, join):
        step()

    assert "ZZ1" not in facts_of(other.pk)


def test_the_shown_address_is_compared_again_once_the_hidden_one_is_withdrawn() -> None:
    by = reader()
    hidden = AddressGiven(confidentiality=Confidentiality.WITHHELD)
    person = a_person(by, addresses=(AddressGiven(text=STREET, postcode=CODE), hidden))
    row = PersonAddress.objects.get(confidentiality=Confidentiality.WITHHELD).pk

    withdraw_detail(person.ref, "address", row, because="Entered by mistake", by=by, now=NOW)

    assert "ZZ1" in facts_of(person.pk).upper()


@pytest.mark.requirement(20)
def test_a_confidential_number_finds_nobody() -> None:
    by = reader()
    person = a_person(by)
    for value, who_may in (
        ("07700 900123", Confidentiality.SHOWN),
        ("07700 900456", Confidentiality.CONFIDENTIAL),
    ):
        given = ContactGiven(kind=ContactKind.PHONE, value=value, confidentiality=who_may)
        add_contact(person.ref, given, source="Niche", by=by, now=NOW)

    assert found(phone="07700 900123") == [person.pk]
    assert found(phone="07700 900456") == []
