"""Was it the person asked about? Said by an officer with one tap, counted for the force."""

import pytest
from playwright.sync_api import Page, expect

from nmo.access import Role
from nmo.access.clock import now
from nmo.checks.actions import say_of_match
from nmo.checks.models import MatchVerdict
from nmo.checks.tests.builders import AT_AN_INCIDENT, asked, officer
from nmo.checks.words import Verdict
from nmo.matching.learning import versions
from nmo.matching.weights import SHIPPED, table_of
from nmo.orders.tests.builders import desk_officer, recorded_order


@pytest.fixture
def phone(page: Page, signed_in_as) -> Page:
    """A response officer, and an order to find."""
    recorded_order(desk_officer())
    signed_in_as(Role.RESPONSE_OFFICER, username="pc77")
    return page


def ask(page: Page, question: str) -> None:
    page.goto("/check/")
    page.locator("[data-check-box]").fill(question)
    page.get_by_label("At an incident").check()
    page.get_by_role("button", name="Check", exact=True).first.click()


def test_an_officer_says_that_it_was_the_person_and_takes_it_back(phone, axe, screenshot):
    ask(phone, "jon smyth 12/3/85")
    question = phone.get_by_role("group", name="Is this the person you asked about?")
    question.get_by_role("button", name="Yes").click()

    expect(phone.get_by_text("You said: Yes.")).to_be_visible()
    axe(phone)
    screenshot(phone, "verdict-phone", size="phone", tall=-900)

    phone.get_by_role("button", name="Not known").click()

    expect(phone.get_by_text("You said: Not known.")).to_be_visible()
    assert [each.verdict for each in MatchVerdict.objects.order_by("pk")] == ["right", "not_known"]


def test_it_is_said_on_the_page_of_one_who_may_be_meant_too(phone, axe):
    ask(phone, "smith")
    phone.locator(".nmo-candidate a").first.click()
    expect(phone.locator("main")).to_contain_text("Possible match.")
    phone.get_by_role("button", name="No", exact=True).click()

    expect(phone.get_by_text("You said: No.")).to_be_visible()
    expect(phone.locator("main")).to_contain_text("Possible match.")
    axe(phone)


def test_it_is_said_without_scripts(browser, live_server, phone):
    ask(phone, "jon smyth 12/3/85")
    expect(phone.get_by_role("heading", level=1)).to_have_text("1 order found")
    plain = browser.new_context(java_script_enabled=False)
    plain.add_cookies(phone.context.cookies())
    page = plain.new_page()
    page.goto(phone.url)
    page.get_by_role("button", name="Yes").click()

    expect(page.get_by_text("You said: Yes.")).to_be_visible()
    plain.close()


def test_the_force_sees_how_often_finding_is_right(page, signed_in_as, axe, screenshot):
    signed_in_as(Role.FORCE_LEAD, username="lead1")
    recorded_order(desk_officer())
    for said in ["right"] * 36 + ["wrong"] * 4:
        check = asked("jon smyth 12/3/85", now=now()).check_ref
        verdict = Verdict(said)
        say_of_match(check, "P1", verdict, by=officer(), purpose=AT_AN_INCIDENT, now=now())
    table = table_of(SHIPPED) | {"version": "learnt-0123456789"}
    figures = {"decisions": 612}
    versions.keep_version(table, learnt_from=SHIPPED, figures=figures, now=now())
    versions.put_in_force("learnt-0123456789", reason="It was right more often.", now=now())
    page.goto("/")
    page.get_by_role("link", name="Finding people").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("How often finding is right")
    expect(page.locator("main")).to_contain_text("90 in 100 (likely between 76.9 and 96)")
    axe(page)
    screenshot(page, "finding")
