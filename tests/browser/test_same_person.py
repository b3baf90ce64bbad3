"""From the work queue to one person of two records, and back, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from nmo.access import Role
from nmo.access.clock import now
from nmo.orders.same_person.once import look_for_people_of
from nmo.orders.tests.builders import order_json, recorded_order

pytestmark = pytest.mark.requirement(3)
HIM = order_json()["parties"][0]


@pytest.fixture
def desk(signed_in_as):
    """The desk is signed in; the register suggests that P1 and P2 are one man."""
    by = signed_in_as(Role.ORDERS_DESK, username="desk1")
    for number, name in (("1", "Jonathan Smith"), ("2", "Jon Smyth")):
        him = {**HIM, "person_ref": f"P{number}", "name": name}
        her = {"role": "applicant", "name": f"Applicant Number{number}"}
        recorded_order(by, now=now(), order_ref=f"X{number}", case_numbers=[], parties=[him, her])
    look_for_people_of("X2", by=by, now=now())
    return by


def decide(page, label, because):
    page.get_by_label(label).check()
    page.get_by_label("Why?").fill(because)
    page.get_by_role("button", name="Decide").click()


def test_two_records_are_joined_from_the_queue_and_the_join_is_undone(page, axe, screenshot, desk):
    page.goto("/work/")
    page.get_by_role("link", name="Jonathan Smith and Jon Smyth").click()
    expect(page).to_have_title(re.compile("Are they the same person"))
    axe(page)
    screenshot(page, "same-person")

    decide(page, "They are the same person", "One photograph, and one PNC record")
    expect(page.get_by_role("heading", name="Also recorded as Jon Smyth P2")).to_be_visible()
    axe(page)
    screenshot(page, "joined-records", tall=1300)

    page.get_by_role("link", name="Look at both, or undo it (P2)").click()
    expect(page.get_by_text("They are joined: shown together everywhere")).to_be_visible()
    decide(page, "Undo what was decided", "It was his brother")
    expect(page.get_by_text("Undone. Both records stand as they did before.")).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("Also recorded as"))).to_have_count(0)


def test_another_record_is_named_by_its_reference_and_a_wrong_one_is_said_to_be(page, axe, desk):
    page.goto("/people/P1/")
    page.get_by_role("link", name="Same person as another record").click()
    page.get_by_label("Same person as").fill("P-9999")
    page.get_by_role("button", name="Show both").click()
    expect(page.get_by_role("alert").get_by_text("No person has that reference")).to_be_visible()
    expect(page.get_by_label("Same person as")).to_have_value("P-9999")
    axe(page)

    page.get_by_label("Same person as").fill("P2")
    page.get_by_role("button", name="Show both").click()
    expect(page.get_by_role("heading", name="Jon Smyth P2")).to_be_visible()


def test_the_decision_works_without_scripts_on_a_phone(without_scripts, page, desk):
    without_scripts.context.add_cookies(page.context.cookies())
    without_scripts.goto("/people/P1/same-person?other=P2")

    decide(without_scripts, "They are two people", "Two photographs")

    expect(without_scripts.get_by_text("Kept apart.")).to_be_visible()
