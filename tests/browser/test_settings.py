"""A setting is proposed, a second person approves it, and the register speaks and counts by it."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.roles import OPERATOR_USERNAME
from nmo.access.tests.builders import a_user
from nmo.law import london_day
from nmo.orders.tests.builders import recorded_order
from nmo.work.actions import rebuild

REPLACED = (
    {"event": "made", "at": "2026-03-02T14:30"},
    {"event": "superseded", "at": "2026-05-05T10:00", "superseded_by": "X9"},
)


def today(days: int = 0) -> str:
    day = london_day(now() + timedelta(days=days))
    return f"{day.day} {day.month} {day.year}"


def fill_change(page: Page, *, source: str, because: str, from_on: str) -> None:
    """What is asked of every change, and save."""
    page.get_by_label("Where the new value comes from").fill(source)
    page.get_by_label("Confirmed", exact=True).check()
    page.get_by_label("From which day?").fill(from_on)
    page.get_by_label("Why is it changed?").fill(because)
    page.get_by_role("button", name="Save the change").click()


@pytest.fixture
def everybody(page: Page, signed_in_as) -> None:
    """The operator's force, with somebody who looks after settings and works at the desk."""
    a_user(OPERATOR_USERNAME)
    signed_in_as(Role.ADMINISTRATOR, Role.ORDERS_DESK, username="admin1")


@pytest.fixture
def second_person(browser: Browser, live_server, page: Page, signed_in_as):
    """Turn the page into the session of a force lead."""

    def turn() -> None:
        page.context.clear_cookies()
        signed_in_as(Role.FORCE_LEAD, username="lead1")

    return turn


@pytest.mark.requirement(63)
@pytest.mark.usefixtures("everybody")
def test_a_number_to_ring_is_changed_and_the_card_shows_it(page, axe):
    by = actor_for(User.objects.get(username="admin1"), now=now())
    ref = recorded_order(by, events=REPLACED)
    page.goto("/settings/")
    axe(page)
    page.get_by_role("link", name="Telephone numbers to ring").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Telephone numbers to ring")
    axe(page)
    page.get_by_role("link", name=re.compile("^Control room, for a place")).click()
    page.get_by_role("button", name="Change it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Change: Control room")
    axe(page)
    page.get_by_label("Whom to ring").fill("our control room")
    page.get_by_label("Telephone number").fill("12")
    page.get_by_label("Test Police").check()
    fill_change(page, source="The list", because="The room has moved", from_on=today())
    expect(page).to_have_title(re.compile("^Error: "))
    axe(page)
    page.get_by_label("Telephone number").fill("01632 960100")
    page.get_by_role("button", name="Save the change").click()
    expect(page.get_by_text("Has taken effect")).to_be_visible()
    axe(page)

    page.goto(f"/orders/{ref}/")
    expect(page.get_by_text("our control room on 01632 960100").first).to_be_visible()


@pytest.mark.requirement(63)
@pytest.mark.usefixtures("everybody")
def test_the_law_is_proposed_by_one_and_approved_by_another(page, axe, screenshot, second_person):
    page.goto("/settings/order-type/of/nmo")
    axe(page)
    page.get_by_role("button", name="Change it").click()
    page.get_by_label("Prison, at most this many years").fill("7")
    fill_change(page, source="An Act of 2027, s.1", because="A new Act", from_on=today(30))
    expect(page.get_by_text("Waits for a second person").first).to_be_visible()
    expect(page.get_by_role("button", name="Save the decision")).to_have_count(0)

    second_person()
    page.goto("/settings/changes")
    axe(page)
    page.get_by_role("link", name="Non-molestation order").click()
    expect(page.get_by_text("was 5 years")).to_be_visible()
    axe(page)
    screenshot(page, "setting-approve", tall=1500)
    page.get_by_label("Approve it").check()
    page.get_by_label("Why?", exact=True).fill("I read the Act")
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_text("To come")).to_be_visible()

    page.goto("/settings/order-type/of/nmo")
    expect(page.get_by_text("Approved by Test Officer")).to_be_visible()
    axe(page)
    page.goto("/settings/service-level")
    axe(page)
    screenshot(page, "settings", tall=900)


@pytest.mark.requirement(63)
@pytest.mark.usefixtures("everybody")
def test_a_service_level_is_changed_and_what_is_due_moves(page):
    by = actor_for(User.objects.get(username="admin1"), now=now())
    recorded_order(by, now=now())
    page.goto("/work/")
    expect(page.get_by_role("row", name=re.compile("sealed copy"))).to_contain_text("in 2 days")

    page.goto("/settings/service-level/of/confirm/change")
    page.get_by_label("How long?").fill("2")
    page.get_by_label("Hours").check()
    page.get_by_label("Test Police").check()
    fill_change(page, source="Chief officers", because="Quicker", from_on=today())
    expect(page.get_by_text("Has taken effect")).to_be_visible()
    rebuild()

    page.goto("/work/")
    expect(page.get_by_role("row", name=re.compile("sealed copy"))).not_to_contain_text("days")


@pytest.mark.usefixtures("everybody")
def test_settings_are_read_and_changed_without_scripts(page, without_scripts):
    without_scripts.context.add_cookies(page.context.cookies())
    without_scripts.goto("/settings/form/add")
    without_scripts.get_by_label("Code").fill("FL499")
    without_scripts.get_by_role("button", name="Continue").click()
    without_scripts.get_by_label("Name").fill("A form of tomorrow")
    without_scripts.get_by_label("Version").fill("2027")
    fill_change(without_scripts, source="HMCTS", because="New form", from_on=today())

    expect(without_scripts.get_by_text("Waits for a second person").first).to_be_visible()
