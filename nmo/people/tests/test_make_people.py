"""Making people: what is new is added, and two are never merged by the machine."""

from datetime import date

import pytest

from nmo.people.actions import PersonMade, make_people, withdraw_detail
from nmo.people.brought import FactsBrought
from nmo.people.details import AddressGiven, ContactGiven, NameGiven, PersonGiven
from nmo.people.models import ContactPoint, Person, PersonAddress, PersonBirth, PersonName
from nmo.people.tests.builders import NOW, reader
from nmo.people.words import Confidentiality, ContactKind, NameKind

pytestmark = pytest.mark.django_db

LEANNE = PersonGiven(
    ref="P1",
    names=(NameGiven(full="Leanne Pike"),),
    born_on=date(1988, 7, 2),
    addresses=(AddressGiven(text="4 Sample Street", postcode="ZZ1 1AA"),),
    contacts=(ContactGiven(kind=ContactKind.PHONE, value="07700 900123"),),
)


def rows() -> list[int]:
    return [
        model.objects.count()
        for model in (Person, PersonName, PersonBirth, PersonAddress, ContactPoint)
    ]


def said_by(made: PersonMade) -> tuple[object, ...]:
    return made.person_id, made.ref, made.address_ids, made.contact_ids


def test_the_same_description_again_adds_nothing_and_points_to_the_same_rows() -> None:
    by = reader()
    first = make_people([LEANNE], source="Niche", by=by, now=NOW)

    again = make_people([LEANNE, LEANNE], source="the court's order", by=by, now=NOW)

    assert [said_by(one) for one in again] == [said_by(first[0])] * 2
    assert [one.brought for one in again] == [FactsBrought()] * 2
    assert rows() == [1, 1, 1, 1, 1]


def test_only_what_is_new_is_added_to_the_person_of_that_reference() -> None:
    by = reader()
    make_people([LEANNE], source="Niche", by=by, now=NOW)
    married = PersonGiven(
        ref="P1",
        names=(NameGiven(full="Leanne Pike"), NameGiven(full="Leanne Hart", kind=NameKind.ALIAS)),
        born_on=date(1988, 7, 2),
        addresses=(AddressGiven(text="4 Sample Street", postcode="ZZ1 1AA"),) * 2,
    )

    make_people([married], source="the court's order", by=by, now=NOW)

    assert rows() == [1, 2, 1, 1, 1]
    assert PersonName.objects.get(full="Leanne Hart").source == "the court's order"


@pytest.mark.requirement(3)
def test_two_who_are_described_alike_stay_two() -> None:
    alike = PersonGiven(names=LEANNE.names, born_on=LEANNE.born_on)

    made = make_people([alike, alike], source="the court's order", by=reader(), now=NOW)

    assert made[0].person_id != made[1].person_id
    assert Person.objects.count() == 2


def test_a_confidential_address_is_not_the_same_as_the_same_words_shown() -> None:
    by = reader()
    make_people([LEANNE], source="Niche", by=by, now=NOW)
    hidden = PersonGiven(
        ref="P1",
        names=LEANNE.names,
        addresses=(
            AddressGiven(
                text="4 Sample Street",
                postcode="ZZ1 1AA",
                confidentiality=Confidentiality.CONFIDENTIAL,
            ),
        ),
    )

    make_people([hidden], source="the court's order", by=by, now=NOW)

    assert PersonAddress.objects.count() == 2


def test_a_withdrawn_fact_that_is_given_anew_stands_beside_its_withdrawal() -> None:
    by = reader()
    make_people([LEANNE], source="Niche", by=by, now=NOW)
    row = PersonName.objects.get().pk
    withdraw_detail("P1", "name", row, because="Misread", by=by, now=NOW)

    make_people([LEANNE], source="the court's order", by=by, now=NOW)

    assert PersonName.objects.filter(withdrawn_at=None).count() == 1
    assert PersonName.objects.get(pk=row).withdrawn_because == "Misread"


def test_many_people_take_as_many_statements_as_one(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    by = reader()
    crowd = [PersonGiven(names=(NameGiven(full=f"Person {number}"),)) for number in range(200)]

    with django_assert_max_num_queries(30):
        made = make_people(crowd, source="the courts' feed", by=by, now=NOW)

    assert len({each.ref for each in made}) == 200
