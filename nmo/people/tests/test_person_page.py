"""The person's page: what is shown, what is masked, and who is let in."""

import re
from datetime import date, timedelta

import pytest
import time_machine

from nmo.access import Role
from nmo.audit.models import AuditEntry
from nmo.people.actions import (
    add_address,
    add_marker,
    add_safe_contact_rule,
    restrict_person,
    withdraw_detail,
)
from nmo.people.details import AddressGiven, ContactGiven
from nmo.people.models import Person, PersonAddress
from nmo.people.tests.builders import NOW, a_person, browser, reader
from nmo.people.words import Confidentiality, ContactKind, RestrictionKind

pytestmark = pytest.mark.django_db

HIDDEN = AddressGiven(
    text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
)
MAIL = ContactGiven(
    kind=ContactKind.EMAIL,
    value="leanne@pike.example",
    confidentiality=Confidentiality.CONFIDENTIAL,
)
WITHHELD = AddressGiven(confidentiality=Confidentiality.WITHHELD)


def leanne(**given: object) -> Person:
    return a_person(reader(), **given)


def shown(person: Person, *roles: Role) -> str:
    """The words of the page, without its tags."""
    answer = browser(*roles).get(f"/people/{person.ref}/")
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_each_fact_stands_with_its_kind_its_source_and_its_time() -> None:
    words = shown(leanne(born_on=date(1988, 7, 2)))

    assert "Leanne Pike Legal name · from the court&#39;s order" in words
    assert "recorded midday on 22 November 2026" in words
    assert "born 2 July 1988" in words


@pytest.mark.requirement(20)
@pytest.mark.parametrize("role", [Role.RESPONSE_OFFICER, Role.ORDERS_DESK, Role.INVESTIGATOR])
def test_a_confidential_value_is_masked_for_who_may_not_see_it(role: Role) -> None:
    words = shown(leanne(addresses=(HIDDEN,), contacts=(MAIL,)), role)

    assert words.count("Confidential: held here, not shown to you") >= 2
    assert not any(part in words for part in ("Hidden Lane", "ZZ9", "pike.example"))


@pytest.mark.requirement(20)
def test_who_may_see_it_finds_the_way_on_the_page_and_not_the_address() -> None:
    person = leanne(addresses=(HIDDEN,))
    client = browser(Role.SAFEGUARDING_OFFICER)

    page = client.get(f"/people/{person.ref}/").content.decode()

    assert "Show the address" in page
    assert "Hidden Lane" not in page


def test_nobody_is_offered_an_address_that_is_not_kept_back() -> None:
    assert "Show the address" not in shown(leanne(), Role.SAFEGUARDING_OFFICER)


@pytest.mark.requirement(20)
def test_who_may_see_it_sees_it_marked_on_its_own_page_and_never_in_print() -> None:
    person = leanne(addresses=(HIDDEN,), contacts=(MAIL,))
    client = browser(Role.SAFEGUARDING_OFFICER)

    page = client.get(f"/people/{person.ref}/confidential").content.decode()

    assert "leanne@pike.example" in page
    assert '<span class="nmo-no-print">9 Hidden Lane, ZZ9 9ZZ</span>' in page
    assert "Confidential: not printed" in page


@pytest.mark.requirement(58)
def test_each_showing_of_a_confidential_address_is_recorded_as_a_look_of_its_own() -> None:
    person = leanne(addresses=(HIDDEN,))
    client = browser(Role.SAFEGUARDING_OFFICER)

    for _ in range(2):
        client.get(f"/people/{person.ref}/confidential")

    shown_twice = AuditEntry.objects.filter(what="confidential.shown")
    assert [(each.kind, each.subject_id) for each in shown_twice] == [
        ("consultation", person.ref)
    ] * 2


@pytest.mark.requirement(20)
def test_the_address_is_shown_only_with_a_second_factor_given_in_the_last_minutes() -> None:
    person = leanne(addresses=(HIDDEN,))
    with time_machine.travel(NOW, tick=False):
        client = browser(Role.SAFEGUARDING_OFFICER)
    with time_machine.travel(NOW + timedelta(minutes=5), tick=False):
        answer = client.get(f"/people/{person.ref}/confidential")

    assert answer["Location"].startswith("/prove-it?next=%2Fpeople%2F")
    assert not AuditEntry.objects.filter(what__startswith="person.confidential").exists()


@pytest.mark.requirement(20)
@pytest.mark.parametrize("role", [Role.RESPONSE_OFFICER, Role.ORDERS_DESK])
def test_the_page_of_confidential_details_is_shut_to_other_roles(role: Role) -> None:
    person = leanne(addresses=(HIDDEN,))

    answer = browser(role).get(f"/people/{person.ref}/confidential")

    assert answer.status_code == 403
    assert "Hidden Lane" not in answer.content.decode()


@pytest.mark.requirement(21)
def test_a_restricted_persons_address_needs_the_permission_for_restricted_records_too() -> None:
    person = leanne(addresses=(HIDDEN,))
    desk = reader(username="desk2")
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)
    address = f"/people/{person.ref}/confidential"

    refused = browser(Role.CONTROL_ROOM, username="cr1").get(address)

    assert refused.status_code == 403
    shown_to = browser(Role.SAFEGUARDING_OFFICER, username="idva1").get(address)
    assert "Hidden Lane" in shown_to.content.decode()


def test_withheld_none_and_unknown_are_three_different_things() -> None:
    desk = reader()
    withheld = a_person(desk, addresses=(WITHHELD,))
    none = a_person(desk, addresses=(AddressGiven(no_fixed_address=True),))
    unknown = a_person(desk)
    client = browser()

    pages = [
        client.get(f"/people/{each.ref}/").content.decode() for each in (withheld, none, unknown)
    ]

    said = ["Withheld by the court: not known here", "No fixed address", '"nmo-unknown">Not known<']
    for number, words in enumerate(said):
        assert words in pages[number]
    assert said[0] not in pages[1] + pages[2]
    assert said[1] not in pages[0] + pages[2]


def test_a_withdrawn_fact_is_struck_through_with_who_when_and_why() -> None:
    by = reader()
    person = a_person(by, addresses=(AddressGiven(text="4 Sample Street"),))
    row = PersonAddress.objects.get().pk
    withdraw_detail(person.ref, "address", row, because="She moved", by=by, now=NOW)

    page = browser().get(f"/people/{person.ref}/").content.decode()

    assert re.search(r"<s>\s*4 Sample Street\s*</s>", page)
    assert "withdrawn at midday on 22 November 2026 by Test Officer, because She moved" in page
    assert "withdraw/address" not in page


@pytest.mark.requirement(20)
def test_a_withdrawn_confidential_address_is_still_masked() -> None:
    by = reader()
    person = a_person(by, addresses=(HIDDEN,))
    row = PersonAddress.objects.get().pk
    withdraw_detail(person.ref, "address", row, because="She moved", by=by, now=NOW)

    assert "Hidden Lane" not in shown(person)


def test_a_warning_stands_with_its_source_and_its_age() -> None:
    by = reader()
    person = a_person(by)
    add_marker(person.ref, "violence", noted_on=date(2025, 3, 3), source="Niche", by=by, now=NOW)

    words = shown(person)

    assert "⚠ violence (2025, Niche)" in words
    assert "Noted on 3 March 2025, 1 year ago" in words


def test_how_she_may_safely_be_reached_is_on_the_page() -> None:
    by = reader()
    person = a_person(by)
    add_safe_contact_rule(person.ref, "Text first; he answers", source="IDVA", by=by, now=NOW)

    assert "Text first; he answers" in shown(person)


@pytest.mark.requirement(21)
def test_a_restricted_person_is_not_opened_and_the_page_says_so() -> None:
    by = reader()
    person = a_person(by, addresses=(AddressGiven(text="4 Sample Street"),))
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    answer = browser(Role.RESPONSE_OFFICER).get(f"/people/{person.ref}/")

    page = answer.content.decode()
    assert answer.status_code == 403
    assert "None of your roles lets you open the record of a person under restricted" in page
    assert "This does not mean there is no order" in page
    assert "Ring the control room supervisor at Test Police" in page
    assert not any(part in page for part in ("Leanne", "Sample Street"))
    assert AuditEntry.objects.filter(what="person.see_restricted.refused").exists()


@pytest.mark.requirement(21)
def test_a_restricted_person_is_opened_marked_by_who_may() -> None:
    by = reader()
    person = a_person(by)
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    words = shown(person, Role.SAFEGUARDING_OFFICER)

    assert "Leanne Pike" in words
    assert "Refuge" in words


def test_opening_a_person_is_recorded_with_why_and_what_was_masked() -> None:
    person = leanne()
    shown(person)

    entry = AuditEntry.objects.get(what="person.opened")
    assert (entry.subject_id, entry.reason) == (person.ref, "safeguarding")


def test_nobody_is_opened_before_it_was_said_why() -> None:
    person = leanne()

    answer = browser(purpose=None).get(f"/people/{person.ref}/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/why?")


def test_a_reference_that_nobody_has_is_not_there() -> None:
    assert browser().get("/people/P-NOBODY/").status_code == 404


def test_a_reference_of_another_system_may_hold_a_slash() -> None:
    person = leanne(ref="FORCE/42")

    assert "Leanne Pike" in shown(person)


def test_the_slices_above_say_what_names_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    from nmo.people import named_in

    line = named_in.NamedIn(
        name="Non-molestation order X1",
        address="/orders/X1/",
        role="Child",
        against="Jonathan Smith",
        standing="in_force",
        time_left="12 days left",
    )
    monkeypatch.setattr(named_in, "_NAMINGS", [lambda person_id, *, by, now: [line]])

    words = shown(leanne())

    assert "Non-molestation order X1 Child Jonathan Smith In force 12 days left" in words


def test_nobody_is_named_without_the_advice_to_look_elsewhere() -> None:
    assert "No order that we hold names this person now" in shown(leanne())


def test_the_desk_records_a_confidential_address_and_does_not_read_it_back() -> None:
    by = reader()
    person = a_person(by)

    add_address(person.ref, HIDDEN, source="the court's order", by=by, now=NOW)

    assert "Hidden Lane" not in shown(person, Role.ORDERS_DESK)
