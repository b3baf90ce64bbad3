"""A person's page and its forms, in a real browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from nmo.access import Role
from nmo.access.clock import now
from nmo.law.people import Pronoun
from nmo.orders.models import OrderParty
from nmo.orders.tests.builders import recorded_order
from nmo.people.actions import (
    add_address,
    add_contact,
    add_marker,
    add_name,
    add_photograph,
    add_safe_contact_rule,
    restrict_person,
    set_pronoun,
    withdraw_detail,
)
from nmo.people.details import AddressGiven, ContactGiven, NameGiven
from nmo.people.tests.builders import a_picture
from nmo.people.words import Confidentiality, ContactKind, NameKind, RestrictionKind


@pytest.fixture
def ref(signed_in_as) -> str:
    """A protected person of whom something of every kind is held; safeguarding is signed in."""
    who = {"by": signed_in_as(Role.ORDERS_DESK, username="desk1"), "now": now()}
    recorded_order(**who)
    ref = OrderParty.objects.select_related("person").get(role="applicant").person.ref
    noted = {"source": "Niche", **who}
    former = add_name(ref, NameGiven(full="Leanne Hart", kind=NameKind.MAIDEN), **noted)
    withdraw_detail(ref, "name", former, because="Her sister", **who)
    hidden = AddressGiven(
        text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
    )
    add_address(ref, hidden, **noted)
    add_address(ref, AddressGiven(confidentiality=Confidentiality.WITHHELD), **noted)
    add_contact(ref, ContactGiven(kind=ContactKind.PHONE, value="07700 900456"), **noted)
    add_safe_contact_rule(ref, "Text first, then ring after 9.00am", **noted)
    add_marker(ref, "violence", noted_on=date(2025, 3, 3), **noted)
    add_photograph(ref, a_picture(), taken_on=date(2026, 1, 5), **noted)
    restrict_person(ref, RestrictionKind.REFUGE, **noted)
    set_pronoun(ref, Pronoun.SHE, **who)
    signed_in_as(Role.SAFEGUARDING_OFFICER, username="idva1")
    return ref


def test_a_full_page_passes_axe_and_shows_its_picture(page, axe, ref):
    page.goto(f"/people/{ref}/")

    axe(page)
    picture = page.get_by_role("img", name="Leanne Pike")
    assert picture.evaluate("image => image.naturalWidth") == 40
    expect(page.get_by_text("9 Hidden Lane, ZZ9 9ZZ", exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Show the address")).to_be_visible()


def test_a_confidential_address_is_not_printed(page, ref):
    page.goto(f"/people/{ref}/confidential")
    page.emulate_media(media="print")

    expect(page.get_by_text("9 Hidden Lane, ZZ9 9ZZ", exact=True)).not_to_be_visible()
    expect(page.get_by_text("Confidential: not printed")).to_be_visible()


def test_every_form_passes_axe_and_says_what_is_wrong(page, axe, ref):
    kinds = ("name", "birth", "address", "contact", "safe_contact", "marker", "photograph")
    for form in (*(f"add/{kind}" for kind in kinds), "restrict", "pronoun"):
        page.goto(f"/people/{ref}/{form}")
        page.locator("main form button").click()
        axe(page)

        expect(page).to_have_title(re.compile("^Error: "))


def test_a_warning_is_added_and_withdrawn(page, axe, ref):
    page.goto(f"/people/{ref}/")
    page.get_by_role("link", name="Add a warning").click()
    page.get_by_label("Warning", exact=True).fill("keeps a dog")
    page.get_by_label("Noted on").fill("1 11 2026")
    page.get_by_label("Where does this come from?").fill("Niche")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Withdraw warnings: keeps a dog").click()
    axe(page)
    page.get_by_label("Why?").fill("The dog has died")
    page.get_by_role("button", name="Withdraw").click()

    expect(page.locator("s", has_text="keeps a dog")).to_be_visible()
    expect(page.get_by_text("because The dog has died")).to_be_visible()


def test_who_may_not_open_a_restricted_person_is_told_plainly(page, axe, ref, signed_in_as):
    signed_in_as(Role.RESPONSE_OFFICER, username="pc1")

    answer = page.goto(f"/people/{ref}/")

    assert answer.status == 403
    expect(page.get_by_text("a person under restricted handling")).to_be_visible()
    expect(page.get_by_text("Leanne")).to_have_count(0)
    axe(page)
