"""Why somebody may be meant, in a browser: folded on a phone, open at a desk, ties together."""

import pytest
from playwright.sync_api import expect

from nmo.access import Role
from nmo.orders.tests.builders import desk_officer, recorded_order

PEOPLE = (
    {"name": "Sadia Begum", "date_of_birth": "1985-03-12", "phones": ["07700 900123"]},
    {"name": "Sadia Begum", "date_of_birth": "1991-04-05"},
    {"name": "Jonathan Smith", "date_of_birth": "1985-03-12"},
)


@pytest.fixture(autouse=True)
def _register(live_server) -> None:
    """Two women of one name, and a man whose birthday is easily turned round."""
    by = desk_officer()
    for number, person in enumerate(PEOPLE):
        him = {"role": "respondent", "person_ref": f"R{number}", **person}
        her = {"role": "applicant", "name": f"Applicant {chr(65 + number)}xyz"}
        recorded_order(by, order_ref=f"X{number}", case_numbers=[], parties=[him, her])


def ask(page, question: str) -> None:
    page.goto("/check/")
    page.locator("[data-check-box]").fill(question)
    page.get_by_role("button", name="Check", exact=True).first.click()
    expect(page.locator(".nmo-looked-in")).to_be_visible()


@pytest.mark.requirement(3)
def test_ties_stand_together_and_why_is_open_at_a_desk(page, signed_in_as, axe, screenshot):
    signed_in_as(Role.RESPONSE_OFFICER, username="pc77")

    ask(page, "sadia begom")

    alike = page.locator(".nmo-alike")
    expect(alike).to_contain_text("2 people fit equally well.")
    expect(alike.locator(".nmo-candidate")).to_have_count(2)
    expect(alike.locator("dl").first).to_be_visible()
    axe(page)
    screenshot(page, "ties", only=".nmo-alike")


@pytest.mark.requirement(3)
def test_why_is_folded_on_a_phone_and_one_tap_away(page, signed_in_as, axe, screenshot):
    signed_in_as(Role.RESPONSE_OFFICER, username="pc77")
    page.set_viewport_size({"width": 360, "height": 740})

    ask(page, "karim smyth 12/3/85")

    why = page.locator(".nmo-why").first
    expect(why.locator("dl")).to_be_hidden()
    expect(page.locator(".nmo-candidate").first).to_contain_text("may be a relative")
    why.locator("summary").click()
    expect(why.locator("dl")).to_contain_text("very strongly for")
    screenshot(page, "why-phone", size="phone", only=".nmo-candidate")
    axe(page)


def test_with_scripts_off_what_agrees_is_said_and_the_rest_one_tap_away(
    without_scripts, live_server, signed_in_as, page
):
    signed_in_as(Role.RESPONSE_OFFICER, username="pc77")
    without_scripts.context.add_cookies(page.context.cookies())

    without_scripts.goto(f"{live_server.url}/check/")
    without_scripts.locator("[data-check-box]").fill("jonathan smith 3/12/85")
    without_scripts.get_by_role("button", name="Check", exact=True).first.click()

    why = without_scripts.locator(".nmo-why").first
    expect(why.locator("summary")).to_contain_text("day and month of birth the other way round")
    why.locator("summary").click()
    expect(why).to_contain_text("12 March 1985 / 3 December 1985")
