"""An administrator lets another system call, in a real browser."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.tests.builders import a_user, sign_in
from nmo.law import london_day


@pytest.fixture
def boss(live_server, page: Page) -> Page:
    client = Client()
    sign_in(client, a_user("boss", Role.ADMINISTRATOR))
    key = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
    return page


def test_a_system_is_given_a_token_that_is_replaced_and_revoked(boss: Page, axe) -> None:
    boss.goto("/systems")
    axe(boss)
    boss.get_by_role("button", name="Let a system call").click()
    expect(boss).to_have_title(re.compile("^Let a system call"))
    boss.get_by_role("button", name="Make the token").click()
    expect(boss).to_have_title(re.compile("^Error: "))
    axe(boss)

    day = london_day(now() + timedelta(days=30))
    boss.get_by_label("Name of the system").fill("Command and control")
    boss.get_by_label("Open an order").check()
    boss.get_by_label("Call handling").check()
    boss.get_by_label("Good until the end of").fill(f"{day.day}/{day.month}/{day.year}")
    boss.get_by_role("button", name="Make the token").click()
    expect(boss.locator("code")).to_have_text(re.compile("^nmo_live_"))
    axe(boss)

    boss.get_by_role("link", name="Go on to the system").click()
    expect(boss.get_by_role("heading", name="Command and control")).to_be_visible()
    axe(boss)
    boss.get_by_role("button", name="Make a new token").click()
    expect(boss.locator("code")).to_have_text(re.compile("^nmo_live_"))
    boss.get_by_role("link", name="Go on to the system").click()
    expect(boss.get_by_text("Old token good until")).to_be_visible()
    boss.get_by_role("button", name="Revoke").click()
    expect(boss.get_by_role("button", name="Make a new token")).to_have_count(0)
    axe(boss)
