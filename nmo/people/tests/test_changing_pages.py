"""The forms that add and withdraw: what was typed stays, and restricted records stay shut."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from nmo.access import Role
from nmo.people.actions import restrict_person
from nmo.people.models import (
    ContactPoint,
    Marker,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
    Photograph,
    Restriction,
    SafeContactRule,
)
from nmo.people.tests.builders import NOW, a_person, a_picture, browser, reader
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return a_person(reader())


@pytest.mark.parametrize(
    ("detail", "typed", "model", "kept"),
    [
        ("name", {"full": "Leanne Hart", "kind": "maiden"}, PersonName, {"full": "Leanne Hart"}),
        ("birth", {"born_on": "2 7 88"}, PersonBirth, {"born_on": date(1988, 7, 2)}),
        (
            "address",
            {"text": "4 Sample Street", "postcode": "zz1 1aa", "confidentiality": "confidential"},
            PersonAddress,
            {"postcode": "ZZ1 1AA", "confidentiality": "confidential"},
        ),
        (
            "address",
            {"no_fixed_address": "on", "confidentiality": "shown"},
            PersonAddress,
            {"no_fixed_address": True},
        ),
        (
            "contact",
            {"kind": "phone", "value": "07700 900123", "confidentiality": "shown"},
            ContactPoint,
            {"value": "07700 900123"},
        ),
        ("safe_contact", {"rule": "Text first"}, SafeContactRule, {"rule": "Text first"}),
        (
            "marker",
            {"text": "violence", "noted_on": "3 March 2025"},
            Marker,
            {"noted_on": date(2025, 3, 3)},
        ),
    ],
)
def test_a_fact_is_typed_and_stands_on_the_page(
    person: Person, detail: str, typed: dict[str, str], model: Any, kept: dict[str, object]
) -> None:
    sent = {**typed, "source": "Niche"}

    answer = browser().post(f"/people/{person.ref}/add/{detail}", sent, follow=True)

    assert "from Niche" in answer.content.decode()
    assert model.objects.filter(person=person, source="Niche", **kept).count() == 1


def test_a_photograph_is_chosen_and_shown(person: Person) -> None:
    picture = SimpleUploadedFile("face.jpg", a_picture())

    answer = browser().post(
        f"/people/{person.ref}/add/photograph",
        {"picture": picture, "taken_on": "1 11 2026", "source": "Custody"},
        follow=True,
    )

    assert f"/people/photographs/{Photograph.objects.get().pk}" in answer.content.decode()


def test_what_is_refused_stays_typed_with_what_to_do(person: Person) -> None:
    typed = {"text": "4 Sample Street", "confidentiality": "withheld", "source": "Niche"}

    page = browser().post(f"/people/{person.ref}/add/address", typed).content.decode()

    assert "Enter the address, or say that it is withheld" in page
    assert 'value="4 Sample Street"' in page
    assert "<title>Error: " in page


def test_whom_a_form_is_about_stands_above_it(person: Person) -> None:
    page = browser().get(f"/people/{person.ref}/add/name").content.decode()

    assert "Leanne Pike" in page
    assert "Add a name" in page


def test_what_is_withdrawn_is_shown_before_it_is(person: Person) -> None:
    row = PersonName.objects.get().pk
    client = browser()
    address = f"/people/{person.ref}/withdraw/name/{row}"
    assert "Leanne Pike" in client.get(address).content.decode()

    page = client.post(address, {"because": "Misread"}, follow=True).content.decode()

    assert "because Misread" in page
    again = client.post(address, {"because": "Misread"}).content.decode()
    assert "It has already been withdrawn" in again


def test_how_the_record_speaks_is_set(person: Person) -> None:
    browser().post(f"/people/{person.ref}/pronoun", {"pronoun": "she"})

    person.refresh_from_db()
    assert person.pronoun == "she"


@pytest.mark.requirement(21)
def test_restricted_handling_is_set_and_ended_on_pages(person: Person) -> None:
    client = browser(Role.SAFEGUARDING_OFFICER)
    client.post(f"/people/{person.ref}/restrict", {"kind": "refuge", "source": "IDVA"})
    row = Restriction.objects.get().pk
    officer = browser(Role.RESPONSE_OFFICER, username="pc2")
    assert officer.get(f"/people/{person.ref}/").status_code == 403

    client.post(f"/people/{person.ref}/lift/{row}", {"because": "She left the refuge"})

    assert officer.get(f"/people/{person.ref}/").status_code == 200


@pytest.mark.requirement(21)
@pytest.mark.parametrize("page", ["add/name", "pronoun"])
def test_no_form_of_a_restricted_person_opens_for_who_may_not_see_them(
    person: Person, page: str
) -> None:
    desk = reader(username="desk9")
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)
    client = browser(Role.RECORDS_MANAGER)
    typed = {"full": "X", "kind": "alias", "source": "Niche", "pronoun": "he"}

    assert client.get(f"/people/{person.ref}/{page}").status_code == 403
    assert client.post(f"/people/{person.ref}/{page}", typed).status_code == 403
    assert PersonName.objects.count() == 1


@pytest.mark.parametrize(
    "page",
    ["add/horoscope", "withdraw/horoscope/1", "withdraw/name/999999", "lift/999999"],
)
def test_what_is_not_there_is_said_to_be_not_there(person: Person, page: str) -> None:
    assert browser().get(f"/people/{person.ref}/{page}").status_code == 404


def test_who_may_not_record_is_offered_no_way_and_let_in_by_none(person: Person) -> None:
    officer = browser(Role.RESPONSE_OFFICER)

    assert "/add/" not in officer.get(f"/people/{person.ref}/").content.decode()
    assert officer.get(f"/people/{person.ref}/add/name").status_code == 403
    assert officer.get(f"/people/{person.ref}/restrict").status_code == 403
