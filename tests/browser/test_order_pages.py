"""The pages about orders, in a real browser."""

from datetime import timedelta

import pytest
from django.test import Client
from playwright.sync_api import expect

from nmo.access import AccessReason, Actor, Purpose, Role
from nmo.access.clock import now
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user, sign_in
from nmo.orders.actions import attach_document, correct, hold_contact, record_national_status
from nmo.orders.tests.builders import order_json, recorded_order
from nmo.orders.words import DocumentKind, NationalState, NationalSystem

pytestmark = pytest.mark.django_db(transaction=True)

PDF = b"%PDF-1.4\n%%EOF\n"
CHANGES = (
    "extended", "discharged", "superseded", "hearing-held", "withdrawn", "awareness", "confirm",
    "court-check", "national", "hold", "reference", "attach", "corrections", "correct/event/0",
    "correct/order/0", "parties/0", "enter/varied",
)  # fmt: skip


@pytest.fixture
def desk(page, live_server) -> Actor:
    """Somebody of the protective orders desk, signed in to the browser, with their reason said."""
    user = a_user("desk1", Role.ORDERS_DESK)
    client = Client()
    sign_in(client, user, Purpose(reason=AccessReason.INTAKE))
    session = client.cookies["sessionid"].value
    page.context.add_cookies(
        [{"name": "sessionid", "value": session, "url": live_server.url, "httpOnly": True}]
    )
    return actor_for(user, now=now())


@pytest.fixture
def order(desk: Actor) -> str:
    """An order that was varied, told, checked, corrected and held back from being told."""
    given = order_json()
    varied = {
        "event": "varied",
        "at": "2026-05-05T10:00",
        "notice_type": "on_notice",
        "effect": "amends",
        "conditions": [
            {
                "paragraph": "2",
                "text": "The respondent must not go within 100 metres of 12 Test Row.",
                "codes": ["stay_away_named_property"],
                "place": "12 Test Row, Testford",
                "metres": 100,
                "exceptions": ["to hand over the children at 5.00pm on Fridays"],
            }
        ],
    }
    told = {
        "at": "2026-03-03T18:05",
        "method": "personal_process_server",
        "by": "A. Server",
        "identity_checked": "the process server, from a photograph",
    }
    moment = now()
    ref = recorded_order(
        desk,
        now=moment,
        events=[*given["events"], varied],
        awareness=[told, {"at": "2026-05-06T09:00", "method": "email", "of_event": 1}],
        court_checks=[{"on": "2026-10-01"}],
    )
    attach_document(ref, PDF, kind=DocumentKind.ORDER, by=desk, now=moment, name="FL404A.pdf")
    record_national_status(
        ref, NationalSystem.PNC, NationalState.REQUESTED, on=moment.date(), by=desk, now=moment
    )
    later = moment + timedelta(days=2)
    hold_contact(ref, until=later, because="Safety plan", by=desk, now=moment)
    judge = {"judge": "District Judge Example"}
    correct(ref, "order", "0", judge, because="Left out", by=desk, now=moment)
    return ref


def test_the_orders_page_passes_axe_and_shows_the_card_first_on_a_phone(page, order, axe):
    page.goto(f"/orders/{order}/")

    axe(page)
    page.set_viewport_size({"width": 360, "height": 740})
    card = page.locator(".nmo-card").bounding_box()
    history = page.locator(".nmo-order__history").bounding_box()
    assert card["y"] < history["y"]


@pytest.mark.parametrize("change", CHANGES)
def test_every_page_that_changes_an_order_passes_axe(page, order, axe, change):
    page.goto(f"/orders/{order}/{change}")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    axe(page)


@pytest.mark.requirement(16)
def test_a_standard_order_is_typed_checked_and_saved(page, desk, axe, screenshot):
    page.goto("/orders/record")
    axe(page)
    page.get_by_role("button", name="Start now").click()

    page.get_by_label("Court", exact=True).fill("Family Court at Testford")
    page.get_by_label("Court case number").fill("LS26F00417")
    page.get_by_label("Made on").fill("2 3 2026 2.30pm")
    page.get_by_label("Without notice").check()
    page.get_by_label("It ends on").fill("1 3 2027 4pm")
    axe(page)
    go_on(page)

    page.get_by_label("Full name").fill("Jonathan Smith")
    page.get_by_label("Date of birth").fill("12 3 1985")
    page.get_by_label("He", exact=True).check()
    axe(page)
    go_on(page)

    page.get_by_label("Full name").fill("Leanne Pike")
    page.get_by_label("She", exact=True).check()
    axe(page)
    go_on(page)

    axe(page)
    go_on(page)

    page.get_by_label("No violence or threat to the applicant", exact=True).check()
    page.get_by_label("No contact with the applicant", exact=True).check()
    axe(page)
    go_on(page)
    axe(page)
    go_on(page)
    axe(page)
    go_on(page)

    axe(page)
    screenshot(page, "record-check", only="main", tall=-1050)
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("The order is saved.")).to_be_visible()
    expect(page.locator(".nmo-card").get_by_text("Leanne Pike")).to_be_visible()


def go_on(page) -> None:
    page.get_by_role("button", name="Continue").click()


def test_recording_needs_no_script(without_scripts, live_server):
    user = a_user("desk1", Role.ORDERS_DESK)
    client = Client()
    sign_in(client, user)
    session = client.cookies["sessionid"].value
    without_scripts.context.add_cookies(
        [{"name": "sessionid", "value": session, "url": live_server.url}]
    )
    without_scripts.goto("/orders/record")
    without_scripts.get_by_role("button", name="Start now").click()

    without_scripts.get_by_role("button", name="Continue").click()

    summary = without_scripts.locator(".govuk-error-summary")
    expect(summary).to_contain_text("Enter the court")
