"""The check, in a real browser: from the question to the card, and what an officer does with it."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client
from playwright.sync_api import expect

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order

MADE = order_json()["events"][0]
RECORDED_AT = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
TERMS = [
    {
        "paragraph": "1",
        "text": "The respondent must not use or threaten violence against the applicant.",
        "codes": ["no_violence_applicant"],
    },
    {
        "paragraph": "3",
        "text": "The respondent must not contact the applicant by any means.",
        "codes": ["no_contact_applicant"],
        "exceptions": ["through solicitors"],
    },
    {
        "paragraph": "6",
        "text": "The respondent must not go within 100 metres of 12 Test Row, Testford.",
        "codes": ["stay_away_named_property"],
        "place": "12 Test Row, Testford",
        "metres": 100,
    },
]


@pytest.fixture(autouse=True)
def _register(live_server) -> None:
    """One man with an order against him, and another of nearly his name whose order has ended."""
    by = desk_officer()
    children = [{"role": "relevant_child", "name": name} for name in ("Ava Pike", "Noah Pike")]
    recorded_order(
        by,
        now=RECORDED_AT,
        parties=[*order_json()["parties"], *children],
        events=[{**MADE, "conditions": TERMS}],
    )
    recorded_order(
        by,
        order_ref="X2",
        case_numbers=["LS26F00999"],
        parties=[
            {"role": "respondent", "name": "Jon Smith", "pronoun": "he"},
            {"role": "applicant", "name": "Marta Nowak", "pronoun": "she"},
        ],
        events=[
            {
                "event": "made",
                "at": "2025-03-02",
                "ends": {"end_type": "specified_date_time", "at": "2026-03-01T16:00"},
            }
        ],
    )


@pytest.fixture
def officer(page, live_server):
    """The page of a response officer who is signed in."""
    return signed_in(page, live_server)


def signed_in(page, live_server):
    client = Client()
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    key = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
    return page


def ask(page, question: str) -> None:
    page.goto("/check/")
    page.locator("[data-check-box]").fill(question)
    page.get_by_role("button", name="Check", exact=True).first.click()


def test_the_question_is_asked_with_the_keyboard_alone(officer, axe):
    officer.goto("/check/")
    axe(officer)

    officer.keyboard.press("/")
    officer.keyboard.type("jon smyth 12/3/85")
    officer.keyboard.press("Enter")

    expect(officer.get_by_role("heading", level=1)).to_have_text("1 order found")


@pytest.mark.requirement(2)
def test_the_card_is_read_on_a_phone_and_at_a_desk(officer, axe):
    ask(officer, "jon smyth 12/3/85")

    card = officer.locator(".nmo-card").first
    assert "In force" in card.locator(".nmo-standing").inner_text().capitalize()
    expect(card).to_contain_text("HE MUST NOT", use_inner_text=True)
    axe(officer)


def test_people_who_may_be_meant_are_walked_with_the_arrow_keys(officer, axe):
    ask(officer, "smith")
    axe(officer)

    officer.keyboard.press("ArrowDown")
    officer.keyboard.press("Enter")

    expect(officer.locator("main")).to_contain_text("Possible match.")
    axe(officer)


def test_none_found_leads_to_the_photograph_of_the_copy(officer, axe):
    ask(officer, "Bartholomew Quigley 1/1/1990")
    axe(officer)

    officer.get_by_role("button", name="Photograph the copy").click()

    expect(officer.get_by_role("heading", level=1)).to_have_text("Photograph the copy")
    axe(officer)


def test_a_question_read_in_part_is_a_warning_in_its_own_colour(officer, axe):
    ask(officer, "Bartholomew Quigley 31/2/1990")

    expect(officer.get_by_role("alert")).to_be_visible()
    axe(officer)


def test_he_is_told_in_one_step_and_the_card_turns(officer, axe):
    ask(officer, "jon smyth 12/3/85")
    officer.get_by_role("button", name="I told him").click()
    axe(officer)

    officer.get_by_role("button", name="Save").click()
    expect(officer).to_have_title(re.compile("^Error: "))
    axe(officer)
    officer.get_by_label("Read the terms").check()
    officer.get_by_label("Photo identification seen").check()
    officer.get_by_role("button", name="Save").click()

    expect(officer.locator(".nmo-card").first).to_contain_text(
        "EVIDENCE THAT HE KNOWS", use_inner_text=True
    )


def test_the_way_back_from_elsewhere_finds_the_answer_again(officer):
    ask(officer, "jon smyth 12/3/85")

    officer.goto("/check/copy/")
    officer.go_back()

    expect(officer.get_by_role("heading", level=1)).to_have_text("1 order found")


def test_with_scripts_off_the_card_is_still_one_tap_away(without_scripts, live_server):
    page = signed_in(without_scripts, live_server)

    ask(page, "jon smyth 12/3/85")

    expect(page.get_by_role("heading", level=1)).to_have_text("1 order found")
